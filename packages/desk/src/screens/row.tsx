// One booking in the list. The code is its button and holds the focus; the likeliest next step is at the end of the line.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Button, Tag } from "@civil/ui/index.ts"
import { For, Match, Show, Switch } from "solid-js"
import { namesOf, useActs } from "../acts.ts"
import { useDesk } from "../desk.ts"
import { kinds, reasonWords, states } from "../names.ts"
import { words } from "../words.ts"
import { codeWords, toneOf } from "./look.ts"

export function Row(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const selected = () => desk.selected() === props.one.id
  const pick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a")) return
    desk.open(props.one.id)
  }
  return (
    <tr class="desk-row" data-state={props.one.state} data-selected={selected()} onClick={pick}>
      <th scope="row">
        <button
          type="button"
          class="desk-code"
          id={`row-${props.one.id}`}
          data-row
          tabindex={selected() || desk.selected() === undefined ? 0 : -1}
          aria-expanded={desk.opened()?.id === props.one.id}
          onFocus={() => desk.select(props.one.id)}
          onClick={() => desk.open(props.one.id)}
        >
          <span class="desk-time">{props.one.start}</span> {codeWords(props.one.code)}
        </button>
      </th>
      <td class="desk-kind" data-kind={props.one.business[0]}>
        {desk.say(kinds[props.one.business])}
      </td>
      <td>
        <Parties one={props.one} />
      </td>
      <td>
        <Tag tone={toneOf[props.one.state]} label={desk.say(states[props.one.state])} />
        <Show when={props.one.priority}>
          {" "}
          <Tag tone="info" label={desk.say(words.priority)} />
        </Show>
        <Show when={props.one.papers}>
          {" "}
          <Tag tone="done" label={desk.say(words.papersSeen)} />
        </Show>
        <Show when={props.one.reason}>
          {(reason) => <small class="desk-why">{desk.say(reasonWords(reason()))}</small>}
        </Show>
      </td>
      <td class="desk-step">
        <Show when={desk.mayAct}>
          <Step one={props.one} />
        </Show>
      </td>
    </tr>
  )
}

function Parties(props: { one: DeskAppointment }) {
  const desk = useDesk()
  return (
    <ul class="desk-parties">
      <For each={props.one.parties}>
        {(party) => (
          <li>
            <b>{party.name}</b> <span class="desk-number">{party.document}</span>
            <Show when={!party.confirmed && props.one.state !== "waiting_for_partner"}>
              {" "}
              <span class="desk-unconfirmed">{desk.say(words.waiting)}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

function Step(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const acts = useActs()
  const shared = () => ({
    kind: "secondary" as const,
    small: true,
    type: "button" as const,
    about: namesOf(props.one),
    disabled: acts.busy(props.one.id),
  })
  return (
    <Switch>
      <Match when={props.one.may.includes("check-in")}>
        <Button
          {...shared()}
          label={desk.say(words.checkIn)}
          onPress={() => void acts.move(props.one, "check-in")}
        />
      </Match>
      <Match when={props.one.may.includes("done")}>
        <Button
          {...shared()}
          label={desk.say(words.finish)}
          onPress={() => desk.ask({ about: "finish", id: props.one.id, outcome: "done" })}
        />
      </Match>
      <Match when={props.one.may.includes("no-show")}>
        <Button
          {...shared()}
          label={desk.say(words.noShow)}
          onPress={() => desk.ask({ about: "no-show", id: props.one.id })}
        />
      </Match>
    </Switch>
  )
}
