// Two cases that may be the same: what agrees, what differs, and which stands, from either side.
import type { SideBySide } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Beside } from "@civil/ui/desk/index.ts"
import { Button, Tag } from "@civil/ui/index.ts"
import { createEffect, createResource, Match, on, Show, Switch } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { stateNames, stateTones } from "../queues/names.ts"
import { Empty } from "../screens/list.tsx"
import { caseWords, besideWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export function BesideView(props: { id: string; other: string }) {
  const house = useHouse()
  const work = useCaseWork()
  const [pair, { refetch }] = createResource(
    () => [props.id, props.other] as const,
    ([id, other]) => house.cases.beside(id, other),
  )
  // After a merge or a word that they differ, both sides are read again.
  createEffect(
    on(
      () => work.opened.case()?.revision,
      () => void refetch(),
      { defer: true },
    ),
  )
  const good = () => {
    const answer = pair.latest
    return answer?.ok ? answer.value : undefined
  }
  const bad = () => {
    const answer = pair.latest
    return answer && !answer.ok ? answer.problem : undefined
  }
  return (
    <section class="flow" aria-busy={pair.loading}>
      <h1>{house.say(words.title)}</h1>
      <Switch fallback={<p role="status">{house.say(words.loading)}</p>}>
        <Match when={good()}>{(both) => <Pair both={both()} />}</Match>
        <Match when={bad()}>
          {(problem) => (
            <Empty title={house.say(words.failed)} body={house.say(sentenceOf(problem()))}>
              <Button small type="button" label={house.say(caseWords.again)} onPress={() => void refetch()} />
            </Empty>
          )}
        </Match>
      </Switch>
    </section>
  )
}

function Pair(props: { both: SideBySide }) {
  const house = useHouse()
  const work = useCaseWork()
  const shown = (value: SideBySide["rows"][number]["left"]) =>
    (typeof value === "string" ? value : house.say(value)) || house.say(caseWords.none)
  const may = (act: "merge" | "keep_apart") =>
    work.opened.case()?.acts.some((each) => each.act === act && each.barred === undefined) === true
  const rightMay = () =>
    props.both.right.acts.some(({ act, barred }) => act === "merge" && barred === undefined)
  return (
    <>
      <div class="desk-pair">
        <Side title={words.left} one={props.both.left} />
        <Side title={words.right} one={props.both.right} />
      </div>
      <Beside
        caption={house.say(words.title)}
        item={house.say(words.item)}
        left={`${house.say(words.left)} ${formatCode(props.both.left.code)}`}
        right={`${house.say(words.right)} ${formatCode(props.both.right.code)}`}
        same={house.say(words.same)}
        differs={house.say(words.differs)}
        rows={props.both.rows.map((row) => ({
          label: house.say(row.label),
          left: shown(row.left),
          right: shown(row.right),
          same: row.same,
        }))}
      />
      <div class="actions">
        <Show when={may("merge")}>
          <Button
            small
            type="button"
            label={house.say(words.mergeLeft)}
            onPress={() => work.press("merge", { other: props.both.right.id })}
          />
        </Show>
        <Show when={rightMay()}>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.mergeRight)}
            onPress={() => house.goto({ room: "case", id: props.both.right.id, beside: props.both.left.id })}
          />
        </Show>
        <Show when={may("keep_apart")}>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.apart)}
            onPress={() => work.press("keep_apart", { other: props.both.right.id })}
          />
        </Show>
      </div>
    </>
  )
}

function Side(props: { title: { zh: string; en: string }; one: SideBySide["left"] }) {
  const house = useHouse()
  return (
    <div>
      <h2>
        {house.say(props.title)} {formatCode(props.one.code)}
      </h2>
      <p>
        <b>{house.say(props.one.title)}</b> {props.one.shownName}{" "}
        <Tag tone={stateTones[props.one.state]} label={house.say(stateNames[props.one.state])} />
      </p>
      <p class="muted">
        {house.say(caseWords.received)} {momentWords(props.one.submittedAt, house.language())}
      </p>
    </div>
  )
}
