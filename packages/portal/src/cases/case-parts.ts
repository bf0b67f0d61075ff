// What the page of a case is drawn from.
import type { CitizenCase } from "@civil/casework/views.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"

export interface CaseProps {
  readonly language: Language
  readonly subject: CitizenCase
  readonly phone: string
  /** What was just done, or why it could not be, said once on top. */
  readonly top?: { readonly tone: "ok" | "stop"; readonly text: Text; readonly more?: Text } | undefined
}

export const saying =
  (language: Language) =>
  (text: Text, values: Values = {}) =>
    say(text, language, values)
