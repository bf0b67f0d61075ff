// Sentences by code. A code without a sentence in both languages does not compile; one table serves the whole house.
import type { FieldIssue, Offer, RefusalKind } from "./refusal.ts"
import { Refusal } from "./refusal.ts"
import { type Language, say, type Text, type Values } from "./text.ts"

export type Words<Code extends string = string> = Readonly<Record<Code, Text>>

/** `words<"hold.capped" | "hold.expired">()({ … })`: every code needs its sentence, and no other may be there. */
export const words =
  <Code extends string>() =>
  (table: Words<Code>): Words<Code> =>
    table

type CodesOf<Tables extends readonly Words[]> = { [At in keyof Tables]: keyof Tables[At] & string }[number]

/** One table of several. The same code twice is a mistake, found at the start. */
export function mergeWords<const Tables extends readonly Words[]>(...tables: Tables): Words<CodesOf<Tables>> {
  const merged: Record<string, Text> = {}
  for (const [code, text] of tables.flatMap((table) => Object.entries<Text>(table))) {
    if (Object.hasOwn(merged, code)) throw new Error(`two sentences for the code ${code}`)
    merged[code] = text
  }
  return merged as Words<CodesOf<Tables>>
}

/** Makes refusals whose code has a sentence in this table: `const refuse = refusing(bookingWords)`. */
export const refusing =
  <Code extends string>(_table: Words<Code>) =>
  (kind: RefusalKind, code: Code, more?: ConstructorParameters<typeof Refusal>[2]): Refusal =>
    new Refusal(kind, code, more)

interface Coded {
  readonly code: string
  readonly values?: Values
}

/** What is said when a code has no sentence: true, and of some use. The words test keeps it from happening. */
const unknown: Text = {
  zh: "无法完成，请稍后再试，或联系窗口工作人员。",
  en: "This could not be done. Try again later, or ask the staff at the counter.",
}

/** The sentence of a refusal or field issue in both languages, values filled in. */
export function messageOf(table: Words, { code, values }: Coded): Text {
  const text = table[code] ?? unknown
  return { zh: say(text, "zh", values), en: say(text, "en", values) }
}

/** The sentence in one language. */
export function sentence(table: Words, coded: Coded, language: Language): string {
  return messageOf(table, coded)[language]
}

export interface Explained {
  readonly kind: RefusalKind
  readonly code: string
  readonly message: Text
  readonly fields: readonly { readonly field: string; readonly code: string; readonly message: Text }[]
  readonly offers: readonly Offer[]
}

/** A refusal as the API answers it and pages show it. */
export function explain(table: Words, refusal: Refusal): Explained {
  const field = (issue: FieldIssue) => ({
    field: issue.field,
    code: issue.code,
    message: messageOf(table, issue),
  })
  return {
    kind: refusal.kind,
    code: refusal.code,
    message: messageOf(table, refusal),
    fields: refusal.fields.map(field),
    offers: refusal.offers,
  }
}

/** Names of values a sentence asks for: `{minimum}`. Both languages must ask for the same. */
export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort()
}
