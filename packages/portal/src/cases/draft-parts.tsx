// What every page of a draft shows: when it was kept, until when, and what has changed since it was begun.
import type { DraftView } from "@civil/casework/views.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayDate, sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { form as words } from "./words.ts"

export interface DraftPageProps {
  readonly language: Language
  readonly csrf: string
  readonly draft: DraftView
  readonly issues: readonly FieldIssue[]
  readonly sentence: (issue: FieldIssue) => Text
}

export type Said = (text: Text, values?: Values) => string
export const saying =
  (language: Language): Said =>
  (text, values = {}) =>
    say(text, language, values)

export function Saved(props: { readonly language: Language; readonly draft: DraftView }) {
  const said = saying(props.language)
  const at = () => sayMoment(props.draft.savedAt, props.language)
  return (
    <p
      class="small muted"
      data-saved=""
      data-autosaved={said(words.autosaved)}
      data-not-saved={said(words.notAutosaved)}
    >
      <span role="status">{said(words.saved, { at: at() })}</span>
      {props.language === "zh" ? "。" : ". "}
      {said(words.savedKept, { until: sayDate(props.draft.expiresOn, props.language) })}
    </p>
  )
}

export function Changed(props: { readonly language: Language; readonly draft: DraftView }) {
  const said = saying(props.language)
  return (
    <Show when={props.draft.changed}>
      {(changed) => (
        <Notice tone="warn" title={said(words.changed)}>
          <ul>
            <For each={changed().texts}>{(text) => <li>{said(text)}</li>}</For>
          </ul>
          <Show when={changed().dropped.length > 0}>
            <p>{said(words.dropped)}</p>
            <ul>
              <For each={changed().lost}>
                {({ label, answer }) => (
                  <li>
                    {said(label)}
                    {typeof answer === "string" ? `${props.language === "zh" ? "：" : ": "}${answer}` : ""}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Notice>
      )}
    </Show>
  )
}
