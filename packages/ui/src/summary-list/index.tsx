// Check your answers: question, answer, and a way to change it.
import { type Language, say } from "@civil/core/text.ts"
import type { JSX } from "solid-js"
import { For, Show } from "solid-js"
import { words } from "../words.ts"

export interface SummaryRow {
  readonly term: string
  /** Empty shows "not answered". */
  readonly value: JSX.Element
  readonly change?: string | undefined
}

export interface SummaryListProps {
  readonly language: Language
  readonly rows: readonly SummaryRow[]
}

export function SummaryList(props: SummaryListProps) {
  return (
    <dl class="summary">
      <For each={props.rows}>
        {(row) => (
          <div>
            <dt>{row.term}</dt>
            <dd>
              <span>{row.value || <span class="muted">{say(words.notAnswered, props.language)}</span>}</span>
              <Show when={row.change}>
                {(href) => (
                  <a href={href()}>
                    {say(words.change, props.language)}
                    <span class="vh"> {row.term}</span>
                  </a>
                )}
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
