// A remembered date (a birthday, the date on a receipt) in three boxes: easier than a calendar for every age.
import { say } from "@civil/core/text.ts"
import { For } from "solid-js"
import { describedBy, type FieldShell, HintAndError, idOf } from "../field/index.tsx"
import { words } from "../words.ts"
import type { DateParts } from "./parse.ts"

export interface DateFieldProps extends FieldShell {
  /** What was typed, valid or not; `splitDate` makes it from a stored value. */
  readonly value?: DateParts | undefined
  readonly asTitle?: boolean | undefined
  readonly autocomplete?: "bday" | undefined
}

const boxes = [
  { part: "year", length: 4 },
  { part: "month", length: 2 },
  { part: "day", length: 2 },
] as const

/** Sends `<name>-year`, `<name>-month`, `<name>-day`; `joinDate` reads them back. The first box has the field's id. */
export function DateField(props: DateFieldProps) {
  return (
    <fieldset class={props.error ? "group bad" : "group"} aria-describedby={describedBy(props)}>
      <legend>{props.asTitle ? <h1>{props.label}</h1> : props.label}</legend>
      <HintAndError {...props} />
      <div class="date">
        <For each={boxes}>
          {(box, index) => (
            <label>
              <span>{say(words[box.part], props.language)}</span>
              <input
                class={`box ${box.part}`}
                id={index() === 0 ? idOf(props) : `${idOf(props)}-${box.part}`}
                name={`${props.name}-${box.part}`}
                value={props.value?.[box.part] ?? ""}
                inputmode="numeric"
                maxlength={box.length}
                autocomplete={props.autocomplete ? `${props.autocomplete}-${box.part}` : "off"}
                aria-invalid={props.error ? "true" : undefined}
              />
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
