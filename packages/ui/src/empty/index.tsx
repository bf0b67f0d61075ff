// Nothing here, said kindly, with the next step.
import type { JSX } from "solid-js"
import { Show } from "solid-js"

export interface EmptyProps {
  readonly title: string
  readonly children?: JSX.Element
  /** What to do instead: a button link. */
  readonly action?: JSX.Element
}

export function Empty(props: EmptyProps) {
  return (
    <div class="empty flow">
      <p class="empty-title">{props.title}</p>
      <Show when={props.children}>
        <p class="muted">{props.children}</p>
      </Show>
      <Show when={props.action}>
        <p class="actions">{props.action}</p>
      </Show>
    </div>
  )
}
