// A code to read out at the counter: large, in the groups it comes in, or in fours.
import { For, Show } from "solid-js"

export interface CodeBlockProps {
  readonly label: string
  /** Groups are kept where the code has hyphens or spaces. */
  readonly code: string
  readonly hint?: string | undefined
}

function groupsOf(code: string): readonly string[] {
  return /[\s-]/.test(code) ? code.split(/[\s-]+/) : (code.match(/.{1,4}/g) ?? [])
}

export function CodeBlock(props: CodeBlockProps) {
  return (
    <div class="code">
      <p class="small muted">{props.label}</p>
      <p class="code-value" translate="no">
        <For each={groupsOf(props.code)}>{(group, index) => (index() > 0 ? `-${group}` : group)}</For>
      </p>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
    </div>
  )
}
