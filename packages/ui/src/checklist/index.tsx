// Bring exactly this: a list to tick off on paper.
import { For, Show } from "solid-js"

export interface ChecklistProps {
  readonly items: readonly { readonly text: string; readonly note?: string | undefined }[]
}

export function Checklist(props: ChecklistProps) {
  return (
    <ul class="checklist">
      <For each={props.items}>
        {(item) => (
          <li>
            {item.text}
            <Show when={item.note}>
              <span class="hint">{item.note}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
