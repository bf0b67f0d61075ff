// One session of the day: its places, closing and opening, and its bookings line by line.
import type { DeskSession } from "@civil/services/marriage/views.ts"
import { Button, Tag } from "@civil/ui/index.ts"
import { createMemo, For, Show } from "solid-js"
import { rowsOf, sessionKey } from "../day.ts"
import { useDesk } from "../desk.ts"
import { words } from "../words.ts"
import { poolWords } from "./pool.ts"
import { Row } from "./row.tsx"

export function SessionBlock(props: { session: DeskSession }) {
  const desk = useDesk()
  const rows = createMemo(() => rowsOf(props.session, desk.filter(), desk.query()))
  const seeking = () => desk.filter() !== "all" || desk.query().trim() !== ""
  return (
    <Show when={!seeking() || rows().length > 0}>
      <table
        class="desk-session"
        data-empty={props.session.appointments.length === 0}
        id={`session-${sessionKey(props.session)}`}
      >
        <caption>
          <SessionHead session={props.session} />
        </caption>
        <colgroup>
          <col class="desk-col-code" />
          <col class="desk-col-kind" />
          <col />
          <col class="desk-col-state" />
          <col class="desk-col-step" />
        </colgroup>
        <thead>
          <tr>
            <For each={[words.code, words.business, words.parties, words.state, words.next]}>
              {(word) => (
                <th scope="col">
                  <span class="vh">{desk.say(word)}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>{(one) => <Row one={one} />}</For>
        </tbody>
      </table>
    </Show>
  )
}

function SessionHead(props: { session: DeskSession }) {
  const desk = useDesk()
  const left = () => Math.max(0, props.session.online - props.session.taken - props.session.held)
  const over = () => desk.date() < desk.today()
  return (
    <div class="desk-session-head">
      <h2>
        {props.session.start}–{props.session.end}
      </h2>
      <Show when={poolWords(desk, props.session.pool)}>
        {(pool) => <span class="desk-pool">{pool()}</span>}
      </Show>
      <span>{desk.say(words.taken, { taken: props.session.taken, online: props.session.online })}</span>
      <Show when={!props.session.closed && !over()}>
        <span>{left() > 0 ? desk.say(words.left, { left: left() }) : desk.say(words.full)}</span>
      </Show>
      <Show when={props.session.held > 0}>
        <span>{desk.say(words.held, { held: props.session.held })}</span>
      </Show>
      <Show when={props.session.onSite > 0}>
        <span>{desk.say(words.onSite, { onSite: props.session.onSite })}</span>
      </Show>
      <Show when={props.session.closed}>
        <Tag tone="stop" label={desk.say(words.closed)} />
        <span>{props.session.why}</span>
      </Show>
      <Show when={props.session.appointments.length === 0}>
        <span>{desk.say(words.nobody)}</span>
      </Show>
      <Show when={!over() && desk.mayAct}>
        <Button
          kind="quiet"
          small
          type="button"
          label={desk.say(props.session.closed ? words.open : words.close)}
          about={`${props.session.start}–${props.session.end}`}
          onPress={() => desk.ask({ about: "session", session: props.session })}
        />
      </Show>
    </div>
  )
}
