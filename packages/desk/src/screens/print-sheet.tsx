// The day on paper: works from what is in memory, so it prints when the network is down. One line a booking, boxes to tick.
import type { DeskAppointment, DeskSession } from "@civil/services/marriage/views.ts"
import { createSignal, For, onCleanup, Show } from "solid-js"
import { clockWords, fullDayWords } from "../dates.ts"
import { type Queue, queueOf } from "../day.ts"
import { useDesk } from "../desk.ts"
import { kinds, states } from "../names.ts"
import { words } from "../words.ts"
import { codeWords } from "./look.ts"
import { poolWords } from "./pool.ts"

/** A box still to tick, a ticked one, or nothing to tick. */
const tick: Readonly<Record<Queue, string>> = {
  expected: "□",
  here: "☑",
  finished: "☑",
  absent: "–",
  gone: "–",
}

export function PrintSheet() {
  const desk = useDesk()
  const [printedAt, setPrintedAt] = createSignal(Date.now())
  const stamp = () => setPrintedAt(Date.now())
  window.addEventListener("beforeprint", stamp)
  onCleanup(() => window.removeEventListener("beforeprint", stamp))
  return (
    <Show when={desk.live.day()}>
      {(day) => (
        <div class="desk-paper" aria-hidden="true">
          <h1>
            {desk.say(desk.office().name)} {desk.say(words.printTitle)}
          </h1>
          <p>
            <b>{fullDayWords(desk.date(), desk.language())}</b>{" "}
            {desk.say(words.printedAt, {
              time: clockWords(desk.houseTime(printedAt())),
              updated: clockWords(desk.houseTime(desk.live.readAt() ?? printedAt())),
            })}
            {desk.language() === "zh" ? "。" : ". "}
            {desk.say(words.printNote)}
          </p>
          <table>
            <PaperHead />
            <For each={day().sessions}>{(session) => <PaperSession session={session} />}</For>
          </table>
        </div>
      )}
    </Show>
  )
}

function PaperHead() {
  const desk = useDesk()
  const columns = [words.code, words.business, words.parties, words.state, words.arrived, words.outcome]
  return (
    <thead>
      <tr>
        <For each={columns}>{(word) => <th>{desk.say(word)}</th>}</For>
      </tr>
    </thead>
  )
}

function PaperSession(props: { session: DeskSession }) {
  const desk = useDesk()
  const coming = () => props.session.appointments.filter((one) => queueOf[one.state] !== "gone")
  return (
    <tbody>
      <tr class="desk-paper-session">
        <th colSpan={6}>
          {props.session.start}–{props.session.end} {poolWords(desk, props.session.pool)}
          <span>
            {props.session.closed
              ? desk.say(words.closed)
              : desk.say(words.taken, { taken: props.session.taken, online: props.session.online })}
            {props.session.onSite > 0 ? ` · ${desk.say(words.onSite, { onSite: props.session.onSite })}` : ""}
          </span>
        </th>
      </tr>
      <For each={coming()}>{(one) => <PaperRow one={one} />}</For>
    </tbody>
  )
}

function PaperRow(props: { one: DeskAppointment }) {
  const desk = useDesk()
  return (
    <tr>
      <td class="desk-number">{codeWords(props.one.code)}</td>
      <td>{desk.say(kinds[props.one.business])}</td>
      <td>
        <For each={props.one.parties}>
          {(party) => (
            <div>
              <b>{party.name}</b> <span class="desk-number">{party.document}</span>
            </div>
          )}
        </For>
      </td>
      <td>{desk.say(states[props.one.state])}</td>
      <td class="desk-box">{tick[queueOf[props.one.state]]}</td>
      <td />
    </tr>
  )
}
