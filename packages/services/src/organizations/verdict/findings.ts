// What a card says, finding by finding: a fact of the register with the source it rests on. The first finding that applies gives the verdict.
import type { Text } from "@civil/core/text.ts"
import type { Mark } from "@civil/register/organization.ts"

/** `good` alone bears the seal. `unknown`: the register says nothing that this site could weigh. */
export type Tone = "good" | "caution" | "stop" | "unknown"

export const subjects = [
  "status",
  "list",
  "missing",
  "inspection",
  "certificate",
  "penalty",
  "age",
  "lists",
  "rating",
  "charity",
  "code",
] as const
export type Subject = (typeof subjects)[number]

export interface Finding {
  readonly about: Subject
  /** Absent: said among the rest, changes nothing about the verdict. */
  readonly verdict?: { readonly tone: Tone; readonly headline: Text }
  /** What is said below the headline; absent where the headline has said it all. */
  readonly sentence?: Text
  /** The sentence says more than the headline: it stays below it. */
  readonly adds?: true
  /** The tone of the sentence itself. */
  readonly tone: Tone
  readonly mark?: Mark
}
