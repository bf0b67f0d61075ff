// The dry run: what would become of each case, grouped; exceptions pulled out; nothing is done before the last button.
import type { BulkDryRun, DeskCard } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Button, Notice } from "@civil/ui/index.ts"
import { createSignal, For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { type Problem, sentenceOf } from "../problem.ts"
import { dueDay } from "../queues/names.ts"
import { firstPlace } from "../queues/place.ts"
import { Hall } from "../screens/hall.tsx"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { heldRun, holdRun } from "./held.ts"
import { actName } from "./runs.tsx"
import { bulkWords as words } from "./words.ts"

export function Check() {
  const house = useHouse()
  return (
    <Show
      when={heldRun()}
      fallback={
        <Hall title={house.say(words.checkGone)}>
          <Empty title={house.say(words.checkGoneBody)}>
            <RoomLink to={{ room: "queues", place: firstPlace }}>{house.say(words.backToQueue)}</RoomLink>
          </Empty>
        </Hall>
      }
    >
      {(run) => <Shown run={run()} />}
    </Show>
  )
}

function Shown(props: { run: BulkDryRun }) {
  const house = useHouse()
  const [without, setWithout] = createSignal<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const all = () => props.run.groups.flatMap((group) => group.cases)
  const count = () => all().length - without().size
  const toggle = (id: string) =>
    setWithout(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    )
  const start = async () => {
    if (busy()) return
    setBusy(true)
    const answer = await house.cases.startBulk({ dryRun: props.run.dryRun, without: [...without()] })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    holdRun(undefined)
    house.goto({ room: "bulk", run: answer.value.id }, "replace")
  }
  return (
    <Hall title={house.say(words.checkTitle, { act: actName(props.run.act, house.say) })}>
      <div class="desk-check">
        <Show when={props.run.more}>
          <Notice tone="info" title={house.say(words.first500)} />
        </Show>
        <Show when={problem()}>
          {(wrong) => <Notice live tone="stop" title={house.say(sentenceOf(wrong()))} />}
        </Show>
        <Show when={props.run.total === 0}>
          <Empty title={house.say(words.nothing)} body={house.say(words.nothingChosen)} />
        </Show>
        <Show when={props.run.total > 0 && all().length === 0}>
          <Notice tone="warn" title={house.say(words.nothing)}>
            <p>{house.say(words.nothingBody)}</p>
          </Notice>
        </Show>
        <div class="actions">
          <Show when={all().length > 0}>
            <Button
              small
              type="button"
              label={house.say(words.run, { count: count() })}
              disabled={busy() || count() === 0}
              onPress={() => void start()}
            />
          </Show>
          <RoomLink to={{ room: "queues", place: firstPlace }}>{house.say(words.backToQueue)}</RoomLink>
          <Show when={all().length > 0}>
            <span class="muted">{house.say(words.runTold)}</span>
          </Show>
        </div>
        <Exceptions run={props.run} />
        <For each={props.run.groups}>
          {(group) => (
            <section>
              <h2>{house.say(words.group, { text: group.text, count: group.cases.length })}</h2>
              <ul class="desk-check-list">
                <For each={group.cases}>
                  {(card) => (
                    <li>
                      <label>
                        <input
                          type="checkbox"
                          checked={!without().has(card.id)}
                          onChange={() => toggle(card.id)}
                        />{" "}
                        <Line card={card} />
                      </label>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Hall>
  )
}

function Exceptions(props: { run: BulkDryRun }) {
  const house = useHouse()
  return (
    <Show when={props.run.exceptions.length > 0}>
      <section class="desk-exceptions">
        <h2>{house.say(words.exceptions, { count: props.run.exceptions.length })}</h2>
        <ul class="desk-check-list">
          <For each={props.run.exceptions}>
            {(each) => (
              <li>
                <Line card={each.case} /> <span class="desk-why">{house.say(each.text)}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Line(props: { card: DeskCard }) {
  const house = useHouse()
  return (
    <>
      <RoomLink to={{ room: "case", id: props.card.id }}>{formatCode(props.card.code)}</RoomLink>{" "}
      {house.say(props.card.title)} {props.card.shownName}{" "}
      <span class="muted">{dueDay(props.card.due, house.language())}</span>
    </>
  )
}
