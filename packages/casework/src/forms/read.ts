// Reads one typed answer by the kind of its field: what it means, or the code of the sentence that stands beside it.
import { readDate } from "@civil/core/date.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { type Identity, type Reading, readIdentity } from "@civil/core/identity/read.ts"
import { readName } from "@civil/core/name.ts"
import { readMobile } from "@civil/core/phone.ts"
import type { Values } from "@civil/core/text.ts"
import type { Answer, Field, FieldKind } from "../form.ts"
import type { KeptDocument } from "../shapes.ts"

/** `value` is what the matter's shape takes; `answer` what is kept. Both absent: nothing was answered. */
export type Read =
  | { readonly ok: true; readonly value?: unknown; readonly answer?: Answer }
  | { readonly ok: false; readonly code: string; readonly values?: Values }

export interface Ground {
  /** Date in Asia/Shanghai. */
  readonly today: string
  readonly documents: readonly Pick<KeptDocument, "id" | "field">[]
}

const none: Read = { ok: true }
const wrong = (code: string, values?: Values): Read => ({ ok: false, code, ...(values && { values }) })
const right = (value: unknown, answer: Answer = value as Answer): Read => ({ ok: true, value, answer })

/** Characters nobody types, but a paste brings along: controls other than line breaks and tabs, direction marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** As typed, without the space around it; one kind of line break. */
export const tidy = (typed: string): string => typed.replace(/\r\n?/g, "\n").replace(unseen, "").trim()

const halfWidth = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** `2026-3-7`, `2026/03/07`, `20260307`, `2026年3月7日` as `2026-03-07`, when that day exists. */
export function readTypedDate(typed: string): string | undefined {
  const text = halfWidth(tidy(typed)).replace(/\s+/g, "")
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)?.toString()
}

/** Tried in this order: each has a form of its own; foreign passports, which fit nearly anything, come last. */
const types: readonly DocumentType[] = [
  "resident_id",
  "residence_permit_hmt",
  "permanent_residence",
  "permit_hm",
  "permit_tw",
  "passport_cn",
  "passport_foreign",
]

/** Which document a number belongs to, told from the number alone. What looks like an id card is told what is wrong as one. */
export function typeOfNumber(typed: string, today: string): Reading {
  const first = readIdentity("resident_id", typed, { today })
  if (first.ok || /^[1-9][\dX]{13,18}$/i.test(halfWidth(typed).replace(/[\s-]/g, ""))) {
    const permit = first.ok ? first : readIdentity("residence_permit_hmt", typed, { today })
    return permit.ok ? permit : first
  }
  for (const type of types) {
    const reading: Reading = readIdentity(type, typed, { today })
    if (reading.ok) return reading
  }
  return first.ok || first.reason === "empty" ? first : { ok: false, reason: "form" }
}

export type { Identity }

type Of<Kind extends FieldKind> = Field & { readonly kind: Kind }
type Reader<Kind extends FieldKind> = (typed: string, field: Of<Kind>, ground: Ground) => Read

const email = /^[^\s@<>()",:;\\[\]]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

const text: Reader<"text" | "long_text"> = (typed, { most }) =>
  [...typed].length > most ? wrong("field.too_long", { maximum: most }) : right(typed)

const readDateField: Reader<"date"> = (typed, { past, future }, { today }) => {
  const date = readTypedDate(typed)
  if (date === undefined) return wrong("field.date")
  if (past && date > today) return wrong("form.date_past")
  return future && date < today ? wrong("form.date_future") : right(date)
}

const readNumber: Reader<"number"> = (typed, { least, most }) => {
  const plain = halfWidth(typed).replace(/[\s,]/g, "")
  if (!/^[-+]?\d{1,15}$/.test(plain)) return wrong("form.number")
  const value = Number(plain)
  if (value < least) return wrong("field.too_small", { minimum: least })
  return value > most ? wrong("field.too_large", { maximum: most }) : right(value, String(value))
}

const typedReaders = {
  text,
  long_text: text,
  name: (typed) => {
    const reading = readName(typed)
    return reading.ok ? right(reading.name) : wrong(`name.${reading.reason}`)
  },
  mobile: (typed) => {
    const reading = readMobile(typed)
    return reading.ok ? right(reading.value.number) : wrong(`mobile.${reading.reason}`)
  },
  email: (typed) => {
    const address = halfWidth(typed).toLowerCase()
    return address.length <= 254 && email.test(address) ? right(address) : wrong("form.email")
  },
  identity_number: (typed, _, { today }) => {
    const reading = typeOfNumber(typed, today)
    return reading.ok ? right(reading.value.number) : wrong(`identity.${reading.reason}`)
  },
  date: readDateField,
  number: readNumber,
  // Whether the register has it, and whether the person may act for it, is the matter's to ask.
  organization: (typed) => {
    const reading = readCreditCode(typed)
    return reading.ok ? right(reading.value.code) : wrong(`credit_code.${reading.reason}`)
  },
  choice: (typed, { options }) =>
    options.some(({ value }) => value === typed) ? right(typed) : wrong("field.choice"),
} satisfies { readonly [Kind in Exclude<FieldKind, "choices" | "agree" | "documents">]: Reader<Kind> }

const listed = (typed: Answer | undefined): readonly string[] | undefined =>
  typeof typed === "string" ? (typed === "" ? [] : [typed]) : Array.isArray(typed) ? typed : undefined

function readChoices({ options }: Of<"choices">, typed: Answer | undefined): Read {
  const chosen = listed(typed) ?? []
  if (chosen.some((each) => !options.some(({ value }) => value === each))) return wrong("field.choice")
  const values = options.flatMap(({ value }) => (chosen.includes(value) ? [value] : []))
  return values.length === 0 ? none : right(values)
}

/** Browsers send `on` for a ticked box. */
const readAgreed = (typed: Answer | undefined): Read =>
  typed === true || typed === "on" || typed === "true" ? right(true) : none

function readDocuments(
  { name, least, most, optional }: Of<"documents">,
  typed: Answer | undefined,
  { documents }: Ground,
): Read {
  const own = documents.filter(({ field }) => field === name).map(({ id }) => id)
  const named = listed(typed)
  const ids = named ? own.filter((id) => named.includes(id)) : own
  if (ids.length > most) return wrong("form.documents_too_many", { maximum: most })
  if (ids.length > 0 && ids.length < least) return wrong("form.documents_too_few", { minimum: least })
  if (ids.length === 0) return optional || least === 0 ? none : wrong("form.documents_needed")
  return right(ids)
}

/** What to do with a question left open, where it is not filled in. */
const leftOpen: Readonly<Partial<Record<FieldKind, string>>> = {
  choice: "form.choose",
  choices: "form.choose_some",
  agree: "field.agree",
}

/** An answer of another shape than its field's (a ticked box for a name) is no answer. */
export function readAnswer(field: Field, typed: Answer | undefined, ground: Ground): Read {
  if (field.kind === "documents") return readDocuments(field, typed, ground)
  const read = readPlain(field, typed, ground)
  if (!read.ok || read.value !== undefined || field.optional) return read
  return wrong(leftOpen[field.kind] ?? "field.required")
}

function readPlain(field: Exclude<Field, Of<"documents">>, typed: Answer | undefined, ground: Ground): Read {
  if (field.kind === "choices") return readChoices(field, typed)
  if (field.kind === "agree") return readAgreed(typed)
  const plain = typeof typed === "string" ? tidy(typed) : ""
  if (plain === "") return none
  return (typedReaders[field.kind] as Reader<FieldKind>)(plain, field, ground)
}
