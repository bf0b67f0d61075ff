// A code to read out at the counter: large, in groups of four.
import { For, Show } from "solid-js"

export interface CodeBlockProps {
  readonly label: string
  readonly code: string
  readonly hint?: string | undefined
}

export function CodeBlock(props: CodeBlockProps) {
  const groups = () => props.code.replace(/[\s-]/g, "").match(/.{1,4}/g) ?? []
  return (
    <div class="code">
      <p class="small muted">{props.label}</p>
      <p class="code-value" translate="no">
        <For each={groups()}>{(group, index) => (index() > 0 ? ` ${group}` : group)}</For>
      </p>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
    </div>
  )
}
