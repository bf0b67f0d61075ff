// A text with some of its stretches marked, and the line that says where a statement comes from.
import { type Language, say } from "@civil/core/text.ts"
import type { Mark } from "@civil/register/organization.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { For, Show } from "solid-js"
import { shared } from "./words.ts"

type Spans = readonly (readonly [number, number])[]

/** Marks in order, cut to the text, none overlapping. */
export function stretches(
  text: string,
  spans: Spans,
): readonly { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (start < at || end <= start || start >= text.length) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

export function Marked(props: { readonly text: string; readonly spans: Spans }) {
  return (
    <For each={stretches(props.text, props.spans)}>
      {(part) => (part.marked ? <mark>{part.text}</mark> : part.text)}
    </For>
  )
}

/** 来源：奉贤区民政局 · 截至2026年10月31日 · 已有 8 个月 */
export function SourceLine(props: {
  readonly language: Language
  readonly mark: (Mark & { readonly old?: number | undefined }) | undefined
}) {
  return (
    <p class="rests">
      <Show when={props.mark} fallback={say(shared.noSource, props.language)}>
        {(mark) => (
          <>
            {sayMark(mark(), props.language)}
            <Show when={mark().old}>
              {(months) => (
                <>
                  {" · "}
                  <b class="late">{say(shared.old, props.language, { months: months() })}</b>
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </p>
  )
}

export function sayMark(mark: Mark, language: Language): string {
  return [
    say(shared.source, language, { source: mark.source }),
    say(shared.asOf, language, { day: dayText(mark.asOf) }),
    ...(mark.document ? [say(shared.document, language, { document: mark.document })] : []),
    ...(mark.besides ?? []).map(({ source, asOf }) =>
      say(shared.besides, language, { source, day: dayText(asOf) }),
    ),
  ].join(" · ")
}
