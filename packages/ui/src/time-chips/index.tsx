// The times of one day, morning and afternoon, each a large button with what is left. A full time is text.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { isMorning, timeRange } from "../day.ts"
import { words } from "../words.ts"

export interface ChipTime {
  readonly start: string
  readonly end: string
  readonly free: number
  /** What is said when nothing is left: 约满 unless said. */
  readonly note?: string | undefined
}

export interface TimeChipsProps {
  readonly language: Language
  readonly times: readonly ChipTime[]
  /** Name of the submitted value; each button sends the start, e.g. `start=09:00`. Put the chips in the form. */
  readonly name: string
  readonly level?: 2 | 3 | undefined
}

export function TimeChips(props: TimeChipsProps) {
  const groups = () =>
    [
      { word: words.morning, times: props.times.filter((time) => isMorning(time.start)) },
      { word: words.afternoon, times: props.times.filter((time) => !isMorning(time.start)) },
    ].filter((group) => group.times.length > 0)
  return (
    <div class="times">
      <For each={groups()}>
        {(group) => (
          <section>
            <Show when={props.level === 2} fallback={<h3>{say(group.word, props.language)}</h3>}>
              <h2>{say(group.word, props.language)}</h2>
            </Show>
            <ul>
              <For each={group.times}>{(time) => <Chip {...props} time={time} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function Chip(props: TimeChipsProps & { readonly time: ChipTime }) {
  const range = () => timeRange(props.time.start, props.time.end)
  return (
    <li>
      <Show
        when={props.time.free > 0}
        fallback={
          <p>
            {range()} <span>{props.time.note ?? say(words.full, props.language)}</span>
          </p>
        }
      >
        <button type="submit" name={props.name} value={props.time.start} data-once="">
          <b>{range()}</b> <span>{say(words.left, props.language, { count: props.time.free })}</span>
        </button>
      </Show>
    </li>
  )
}
