// What is likely to come back, said beside the question and before handing in: why, and what that rests on. It stops nobody.
import type { Advice } from "@civil/casework/matter.ts"
import { type Language, say } from "@civil/core/text.ts"
import { Notice } from "@civil/ui/index.ts"
import { For } from "solid-js"
import { advice as words } from "./words.ts"

export type Advised = readonly Advice[] | undefined

export const adviceOn = (advice: Advised, field: string): readonly Advice[] =>
  (advice ?? []).filter((each) => each.field === field)

export function AdviceNotes(props: { readonly language: Language; readonly advice: readonly Advice[] }) {
  return (
    <For each={props.advice}>
      {({ text, ground, grade }) => (
        <Notice tone={grade === "must" ? "warn" : "info"} title={say(words[grade], props.language)}>
          <p>{say(text, props.language)}</p>
          <p class="small muted">{say(words.ground, props.language, { ground })}</p>
        </Notice>
      )}
    </For>
  )
}

/** What a page was drawn with, sent back by its form: advice that came with an answer is shown before going on. */
export const advisedNames = (advice: Advised, fields: readonly { readonly name: string }[]): string =>
  [
    ...new Set(
      (advice ?? []).flatMap(({ field }) => (fields.some(({ name }) => name === field) ? [field] : [])),
    ),
  ].join(" ")

export const hasNewAdvice = (now: string, shown: string): boolean => {
  const seen = new Set(shown.split(" "))
  return now !== "" && now.split(" ").some((field) => !seen.has(field))
}
