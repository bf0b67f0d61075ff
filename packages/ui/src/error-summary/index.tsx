// What has to be corrected, on top of the page, each line leading to its field. Takes the focus without scripts.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface ErrorSummaryProps {
  readonly language: Language
  /** In the order of the fields; `field` is the field's id. Without `field` the line is plain text. */
  readonly errors: readonly { readonly field?: string | undefined; readonly message: string }[]
  readonly title?: string | undefined
}

export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <Show when={props.errors.length > 0}>
      <div class="notice stop problems" role="alert" tabindex="-1" autofocus>
        <h2>
          <Icon name="warn" />
          {props.title ?? say(words.problem, props.language)}
        </h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <Show when={error.field} fallback={error.message}>
                  {(field) => <a href={`#${field()}`}>{error.message}</a>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
