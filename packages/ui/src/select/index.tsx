// One of many, where radio buttons would be too long: the browser's own list.
import { say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import type { Option } from "../choice/index.tsx"
import { describedBy, type FieldShell, HintAndError, idOf, Label } from "../field/index.tsx"
import { words } from "../words.ts"

export interface SelectProps extends FieldShell {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** Leave out the empty first line when one answer is always given. */
  readonly always?: boolean | undefined
  readonly onPick?: ((value: string) => void) | undefined
}

export function Select(props: SelectProps) {
  return (
    <div class={props.error ? "field bad" : "field"}>
      <Label {...props} />
      <HintAndError {...props} />
      <select
        class="box medium"
        id={idOf(props)}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? "true" : undefined}
        onChange={(event) => props.onPick?.(event.currentTarget.value)}
      >
        <Show when={!props.always}>
          <option value="">{say(words.choose, props.language)}</option>
        </Show>
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
