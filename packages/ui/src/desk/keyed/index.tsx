// A button with the letter that does the same.
import { Show } from "solid-js"
import { Button, type ButtonKind } from "../../button/index.tsx"

export interface KeyedProps {
  readonly label: string
  readonly kind?: ButtonKind | undefined
  /** Absent where no letter does it. */
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
  readonly onPress: () => void
}

export function Keyed(props: KeyedProps) {
  return (
    <span class="keyed">
      <Button
        type="button"
        small
        kind={props.kind ?? "secondary"}
        label={props.label}
        disabled={props.disabled}
        onPress={props.onPress}
      />
      <Show when={props.hint}>
        <kbd>{props.hint}</kbd>
      </Show>
    </span>
  )
}
