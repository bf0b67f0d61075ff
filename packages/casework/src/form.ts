// A form as data: pages of questions. From it come the citizen's pages, the desk's view of the answers, what a correction can name, and the columns of an export.
import type { Text } from "@civil/core/text.ts"

/** What was typed or chosen, by field name: text as typed, `true` for a ticked box, several choices or document ids as a list. */
export type Answer = string | boolean | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

interface Common {
  /** Same name in the answers' zod shape. */
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly optional?: true
  /** Asked only where the answers so far say so; what is not asked is not kept. */
  readonly when?: (answers: Answers) => boolean
  /** Masked on the desk until revealed with a reason. */
  readonly personal?: true
}

export type Field = Common &
  (
    | { readonly kind: "text" | "long_text"; readonly most: number; readonly autocomplete?: string }
    | { readonly kind: "name" | "mobile" | "email" | "identity_number" }
    | { readonly kind: "date"; readonly past?: true; readonly future?: true }
    | { readonly kind: "number"; readonly least: number; readonly most: number; readonly unit?: Text }
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | { readonly kind: "choices"; readonly options: readonly Option[] }
    | { readonly kind: "agree" }
    /** A social organization, by its code; `mine`: one of those the person may act for. */
    | { readonly kind: "organization"; readonly mine?: true }
    /** Papers handed in; the answer is the list of document ids. */
    | { readonly kind: "documents"; readonly least: number; readonly most: number }
  )

export type FieldKind = Field["kind"]

export interface Option {
  readonly value: string
  readonly label: Text
  readonly hint?: Text
}

export interface Page {
  readonly id: string
  /** The question; it is the page's heading. */
  readonly title: Text
  readonly lead?: Text
  readonly fields: readonly Field[]
  readonly when?: (answers: Answers) => boolean
  /** Of a matter that both apply for and staff open: asked of one of them only. */
  readonly only?: "applied" | "opened"
}

export interface Form {
  /** Counts up with every change that an old draft could notice. */
  readonly version: number
  readonly pages: readonly Page[]
  /** What each version changed, for whoever comes back with an older draft. */
  readonly changes: readonly { readonly version: number; readonly text: Text }[]
  /** Answers of an older version as this one would have them; absent: fields of the same name and kind stay, others are dropped and named. */
  readonly upgrade?: (answers: Answers, from: number) => Answers
}
