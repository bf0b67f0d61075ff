// What reading a document number answers: the number and what it says, or one closed reason.
import type { DocumentType } from "./document.ts"

export type Sex = "male" | "female"

/** What a number says about its holder. Absent where the document does not carry it. */
export interface Identity {
  readonly type: DocumentType
  /** Normalised: half-width, upper case, no spaces. */
  readonly number: string
  readonly birthDate?: string
  readonly sex?: Sex
  /** GB/T 2260 code of the area, as it was when the number was given; it may be abolished today. */
  readonly region?: string
  /** ISO 3166-1 numeric, on new permanent residence cards. */
  readonly nationality?: string
}

export const identityReasons = [
  "empty", // nothing was typed
  "length",
  "characters",
  "old_number", // 15 digits, no longer valid
  "area", // the area part cannot exist
  "date_does_not_exist",
  "date_in_future",
  "check_digit",
  "form", // not the pattern of this document
  "wrong_document_prefix", // the number of another document
] as const

export type IdentityReason = (typeof identityReasons)[number]

export type Reading =
  | { readonly ok: true; readonly value: Identity }
  | { readonly ok: false; readonly reason: IdentityReason }

export const no = (reason: IdentityReason): Reading => ({ ok: false, reason })

/** `20040229` → `2004-02-29` when that day exists. Plain arithmetic, so that a browser needs no date library for it. */
export function readCompactDate(text: string): string | undefined {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const length = lengths[month - 1] ?? 0
  if (year < 1800 || day < 1 || day > length) return undefined
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

/** A birth date inside a number: it exists and is not after today. */
export function readBirth(
  compact: string,
  today: string,
): { readonly ok: true; readonly date: string } | { readonly ok: false; readonly reason: IdentityReason } {
  const date = readCompactDate(compact)
  if (date === undefined) return { ok: false, reason: "date_does_not_exist" }
  return date > today ? { ok: false, reason: "date_in_future" } : { ok: true, date }
}
