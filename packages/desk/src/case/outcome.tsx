// Where a case stands when it is not simply waiting: the decision and the countdown in which it can be taken back, who approved, what correction is asked.
import type { DeskCase } from "@civil/casework/views.ts"
import { Keyed } from "@civil/ui/desk/index.ts"
import { Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { countdown, momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { dueDay, stateNames } from "../queues/names.ts"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export function Outcome(props: { one: DeskCase }) {
  return (
    <>
      <Undo one={props.one} />
      <Decision one={props.one} />
      <Correction one={props.one} />
      <Approvals one={props.one} />
    </>
  )
}

function Undo(props: { one: DeskCase }) {
  const house = useHouse()
  const work = useCaseWork()
  const left = () => (props.one.undoUntil ? Date.parse(props.one.undoUntil) - house.now() : 0)
  const may = () => props.one.acts.some(({ act, barred }) => act === "undo" && barred === undefined)
  return (
    <Show when={left() > 0}>
      <Notice tone="info" title={house.say(words.undoUntil, { left: countdown(left()) })}>
        <Show when={may()}>
          <p>
            <Keyed
              label={house.say(words.undo)}
              kind="secondary"
              hint="u"
              disabled={work.opened.busy()}
              onPress={() => work.press("undo")}
            />
          </p>
        </Show>
      </Notice>
    </Show>
  )
}

function Decision(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <Show when={props.one.outcome}>
      {(outcome) => (
        <section>
          <h3>{house.say(words.outcome)}</h3>
          <p>
            <b>{house.say(stateNames[outcome().outcome])}</b>{" "}
            <Show when={outcome().result}>{(result) => <b>{house.say(result())} </b>}</Show>
            {momentWords(outcome().at, house.language())}
          </p>
          <Show when={outcome().reason}>{(reason) => <p>{house.say(reason())}</p>}</Show>
          <Show when={outcome().note}>{(note) => <p class="desk-words">{note()}</p>}</Show>
          <Show when={outcome().given}>
            {(given) => (
              <p>
                <b>{house.say(words.given)}</b> {house.say(given())}
              </p>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}

function Correction(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <Show when={props.one.correction}>
      {(correction) => (
        <section>
          <h3>{house.say(words.correction)}</h3>
          <p>{house.say(correction().reason)}</p>
          <Show when={correction().note}>{(note) => <p class="desk-words">{note()}</p>}</Show>
          <p class="muted">
            {house.say(words.correctionBy)} {dueDay(correction().by, house.language())}
          </p>
        </section>
      )}
    </Show>
  )
}

/** The first word is a proposal; the second decides. */
const proposed = { approved: words.proposeApproved, refused: words.proposeRefused } as const

function Approvals(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <Show when={props.one.secondApproval && props.one.approvals.length > 0}>
      <section>
        <h3>{house.say(words.approvals)}</h3>
        <ul>
          <For each={props.one.approvals}>
            {(each) => (
              <li>
                {house.say(each.step === 1 ? words.firstStep : words.secondStep)} <b>{each.name}</b>{" "}
                {house.say(each.step === 1 ? proposed[each.outcome] : stateNames[each.outcome])}{" "}
                <Show when={each.result}>{(result) => <b>{house.say(result())} </b>}</Show>
                {momentWords(each.at, house.language())}
                <Show when={each.reason}>
                  {(reason) => <span class="muted"> {house.say(reason())}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
