// Left: the queues with their counts, then the sessions of the day with places taken; both lead into the list.
import type { DeskSession } from "@civil/services/marriage/views.ts"
import { For, Show } from "solid-js"
import { allOf, type Filter, queues, sessionKey, tallyOf } from "../day.ts"
import { useDesk } from "../desk.ts"
import { filters } from "../names.ts"
import { words } from "../words.ts"
import { poolWords } from "./pool.ts"

export function Side() {
  const desk = useDesk()
  return (
    <aside class="desk-side" aria-label={desk.say(words.queues)}>
      <Queues />
      <Show when={(desk.live.day()?.sessions.length ?? 0) > 0}>
        <h2>{desk.say(words.sessions)}</h2>
        <ul class="desk-sessions">
          <For each={desk.live.day()?.sessions}>{(session) => <SessionLink session={session} />}</For>
        </ul>
      </Show>
    </aside>
  )
}

function Queues() {
  const desk = useDesk()
  const tally = () => tallyOf(allOf(desk.live.day()))
  const shown = (): readonly Filter[] => [
    "all",
    ...queues.filter((queue) => queue !== "absent" || tally().absent > 0),
  ]
  return (
    <>
      <h2>{desk.say(words.queues)}</h2>
      <ul class="desk-queues">
        <For each={shown()}>
          {(queue) => (
            <li>
              <button
                type="button"
                data-queue={queue}
                aria-pressed={desk.filter() === queue}
                onClick={() => desk.setFilter(queue)}
              >
                <span>{desk.say(filters[queue])}</span>
                <b>{desk.live.day() ? tally()[queue] : "–"}</b>
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

function SessionLink(props: { session: DeskSession }) {
  const desk = useDesk()
  const share = () =>
    props.session.online === 0 ? 0 : Math.min(1, props.session.taken / props.session.online)
  const go = () => {
    desk.setFilter("all")
    desk.setQuery("")
    const first = props.session.appointments[0]
    document.getElementById(`session-${sessionKey(props.session)}`)?.scrollIntoView({ block: "start" })
    if (first) desk.select(first.id)
  }
  return (
    <li>
      <button type="button" data-closed={props.session.closed} onClick={go}>
        <span class="desk-session-time">
          {props.session.start}
          <small>{poolWords(desk, props.session.pool)}</small>
        </span>
        <span class="desk-session-count">
          {props.session.closed ? desk.say(words.closed) : `${props.session.taken}/${props.session.online}`}
        </span>
        <svg class="desk-share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="3" />
          <rect class="fill" width={share() * 100} height="3" />
        </svg>
      </button>
    </li>
  )
}
