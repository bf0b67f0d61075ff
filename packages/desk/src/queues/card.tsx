// One case in the list. Its code is the row's button and holds the focus; everything a glance needs is on the line.
import type { DeskCard } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { clockWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { ageWords, dueDay, dueLeft, dueTone, flagTexts, flagTones, stateNames, stateTones } from "./names.ts"
import { useQueueRoom } from "./room-state.ts"
import { queueWords as words } from "./words.ts"

export function Card(props: { card: DeskCard }) {
  const house = useHouse()
  const { queues, ticks, open, place } = useQueueRoom()
  const selected = () => queues.selected() === props.card.id
  const code = () => formatCode(props.card.code)
  const pick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("button, a, input, label")) return
    open(props.card.id)
  }
  return (
    <tr
      class="desk-card"
      data-selected={selected()}
      data-open={place().open === props.card.id}
      onClick={pick}
    >
      <Show when={house.mayBulk}>
        <td class="desk-tick">
          <label>
            <span class="vh">
              {house.say(words.tick)} {code()}
            </span>
            <input
              type="checkbox"
              checked={ticks.has(props.card.id)}
              onChange={() => ticks.toggle(props.card.id)}
            />
          </label>
        </td>
      </Show>
      <th scope="row">
        <button
          type="button"
          class="desk-code"
          id={`card-${props.card.id}`}
          data-row
          tabindex={selected() || queues.selected() === undefined ? 0 : -1}
          aria-expanded={place().open === props.card.id}
          onFocus={() => queues.select(props.card.id)}
          onClick={() => open(props.card.id)}
        >
          {code()}
        </button>
      </th>
      <td class="desk-what">
        <b>{house.say(props.card.title)}</b> <span class="desk-who">{props.card.shownName}</span>
        <small class="muted">
          {house.say(words.receivedAgo, {
            age: ageWords(props.card.submittedAt, house.now(), house.language()),
          })}
          <Show when={props.card.documents > 0}>
            {" · "}
            {house.say(words.papers, { count: props.card.documents })}
          </Show>
        </small>
      </td>
      <td class="desk-state">
        <Tag tone={stateTones[props.card.state]} label={house.say(stateNames[props.card.state])} />
        <For each={props.card.flags}>
          {(flag) => <Tag tone={flagTones[flag]} label={house.say(flagTexts[flag])} />}
        </For>
      </td>
      <td class="desk-when">
        <span class="desk-date">{dueDay(props.card.due, house.language())}</span>
        <Show when={dueLeft(props.card.due, house.language())}>
          {(left) => <small class={`desk-due ${dueTone(props.card.due)}`}>{left()}</small>}
        </Show>
      </td>
      <td class="desk-held">
        <Holder card={props.card} />
      </td>
    </tr>
  )
}

function Holder(props: { card: DeskCard }) {
  const house = useHouse()
  const living = () => {
    const holder = props.card.holder
    return holder && Date.parse(holder.until) > house.now() ? holder : undefined
  }
  return (
    <Show when={living()}>
      {(holder) => (
        <small data-mine={holder().mine}>
          {house.say(holder().mine ? words.heldByMe : words.heldBy, {
            name: holder().name,
            time: clockWords(holder().until),
          })}
        </small>
      )}
    </Show>
  )
}
