// The form as pure rules: which questions come in which order, what is wrong with an answer, and the booking it makes.
import type { Citizen } from "@civil/core/actor.ts"
import { readDate } from "@civil/core/date.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { normalise, readIdentity } from "@civil/core/identity/read.ts"
import { readName } from "@civil/core/name.ts"
import { readMobile } from "@civil/core/phone.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Bringer } from "../bring.ts"
import type { Applicant, Book, Draft, Partner } from "../model.ts"
import type { Kind } from "../views.ts"
import { type Card, cardOf, cardsOf, carriesBirth, isAlone, marries, partyOf } from "./cards.ts"

export const steps = ["you", "partner", "partner-more", "contact", "check"] as const
export type Step = (typeof steps)[number]

export interface Asked {
  readonly kind: Kind
  readonly person: Citizen
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  readonly draft: Draft
}

/** The pages of this form, in order. A partner whose number says no birth date is asked for it on a page of its own. */
export function stepsOf({ kind, draft }: Asked): readonly Step[] {
  if (isAlone(kind)) return ["you", "contact", "check"]
  const card = cardOf(draft["partner.card"])
  const more = marries(kind) && card !== undefined && !carriesBirth(card.document)
  return more
    ? ["you", "partner", "partner-more", "contact", "check"]
    : ["you", "partner", "contact", "check"]
}

/** What the signed-in person still has to say about themselves. */
export function asksOfYou({ kind, person }: Asked) {
  return {
    party: person.document.type === "resident_id" && kind !== "X2",
    status: marries(kind),
    birth: marries(kind) && !carriesBirth(person.document.type),
  }
}

/** The names of a page's fields, as they are kept in the draft. */
export function fieldsOf(step: Step): readonly string[] {
  switch (step) {
    case "you":
      return ["applicant.party", "applicant.status", "applicant.birthDate", "applicant.sex"]
    case "partner":
      return ["partner.name", "partner.card", "partner.number", "partner.status"]
    case "partner-more":
      return ["partner.birthDate", "partner.sex"]
    case "contact":
      return ["applicant.mobile", "partner.mobile"]
    case "check":
      return []
  }
}

/** The input a service's complaint belongs to: what a number says of birth and sex is mended in the number. */
export function fieldAs(asked: Asked, field: string): string {
  if (field === "partner.party" || field === "partner.documentType") return "partner.card"
  const birth = field === "partner.birthDate" || field === "partner.sex"
  return birth && !stepsOf(asked).includes("partner-more") ? "partner.number" : field
}

/** The page on which a complaint can be mended; undefined when none can. */
export function stepWith(asked: Asked, field: string): Step | undefined {
  const input = fieldAs(asked, field)
  return stepsOf(asked).find((step) => fieldsOf(step).includes(input))
}

const need = (draft: Draft, field: string): readonly FieldIssue[] =>
  draft[field] ? [] : [{ field, code: field.endsWith(".sex") ? "form.choose_sex" : `form.choose_${field}` }]

function judgeDate(date: string, today: string): string | undefined {
  if (date.replaceAll("-", "") === "") return "form.birth_empty"
  return readDate(date) !== undefined && date <= today ? undefined : "form.birth_date"
}

function judgeBirth(draft: Draft, who: "applicant" | "partner", today: string): readonly FieldIssue[] {
  const field = `${who}.birthDate`
  const code = judgeDate(draft[field] ?? "", today)
  return [...(code ? [{ field, code }] : []), ...need(draft, `${who}.sex`)]
}

function judgeYou(asked: Asked): readonly FieldIssue[] {
  const { draft } = asked
  const asks = asksOfYou(asked)
  return [
    ...(asks.status ? need(draft, "applicant.status") : []),
    ...(asks.birth ? judgeBirth(draft, "applicant", asked.today) : []),
  ]
}

export function judgeNumber(
  typed: string,
  type: DocumentType,
  asked: Asked,
): { readonly code: string } | undefined {
  const reading = readIdentity(type, typed, { today: asked.today })
  if (!reading.ok) return { code: `identity.${reading.reason}` }
  return reading.value.number === normalise(asked.person.document.number)
    ? { code: "form.same_person" }
    : undefined
}

function judgePartner(asked: Asked): readonly FieldIssue[] {
  const { draft, kind } = asked
  const name = readName(draft["partner.name"] ?? "")
  const card = cardsOf(kind).find((each) => each.value === draft["partner.card"])
  const number = card && judgeNumber(draft["partner.number"] ?? "", card.document, asked)
  return [
    ...(name.ok ? [] : [{ field: "partner.name", code: `name.${name.reason}` }]),
    ...(card ? [] : [{ field: "partner.card", code: "form.choose_partner.card" }]),
    ...(number ? [{ field: "partner.number", code: number.code }] : []),
    ...(!card && !draft["partner.number"] ? [{ field: "partner.number", code: "identity.empty" }] : []),
    ...(marries(kind) ? need(draft, "partner.status") : []),
  ]
}

function judgeContact({ draft, kind }: Asked): readonly FieldIssue[] {
  const mine = readMobile(draft["applicant.mobile"] ?? "")
  const theirs = draft["partner.mobile"] ?? ""
  const other = theirs && !isAlone(kind) ? readMobile(theirs) : undefined
  return [
    ...(mine.ok ? [] : [{ field: "applicant.mobile", code: `mobile.${mine.reason}` }]),
    ...(other && !other.ok ? [{ field: "partner.mobile", code: `mobile.${other.reason}` }] : []),
  ]
}

/** What is wrong on one page, in the order of its fields. */
export function judge(step: Step, asked: Asked): readonly FieldIssue[] {
  switch (step) {
    case "you":
      return judgeYou(asked)
    case "partner":
      return judgePartner(asked)
    case "partner-more":
      return judgeBirth(asked.draft, "partner", asked.today)
    case "contact":
      return judgeContact(asked)
    case "check":
      return []
  }
}

/** The first page that is not right yet, before `step`. */
export function firstOpen(asked: Asked, step: Step): Step | undefined {
  const all = stepsOf(asked)
  return all.slice(0, Math.max(0, all.indexOf(step))).find((each) => judge(each, asked).length > 0)
}

const maritalOf = (value: string | undefined): Applicant["status"] =>
  value === "single" || value === "divorced" || value === "widowed" ? value : undefined
const sexOf = (value: string | undefined): Applicant["sex"] =>
  value === "male" || value === "female" ? value : undefined

function personal(
  draft: Draft,
  who: "applicant" | "partner",
  kind: Kind,
  document: DocumentType,
): Pick<Applicant, "status" | "birthDate" | "sex"> {
  const status = marries(kind) ? maritalOf(draft[`${who}.status`]) : undefined
  const births = marries(kind) && !carriesBirth(document)
  const birthDate = births ? draft[`${who}.birthDate`] : undefined
  const sex = births ? sexOf(draft[`${who}.sex`]) : undefined
  return { ...(status ? { status } : {}), ...(birthDate ? { birthDate } : {}), ...(sex ? { sex } : {}) }
}

export function applicantOf({ draft, kind, person }: Asked): Applicant {
  return {
    party: partyOf(person.document, draft["applicant.party"]),
    mobile: draft["applicant.mobile"] ?? "",
    ...personal(draft, "applicant", kind, person.document.type),
  }
}

export function partnerOf({ draft, kind }: Asked): Partner | undefined {
  const card: Card | undefined = cardOf(draft["partner.card"])
  if (isAlone(kind) || !card) return undefined
  const mobile = draft["partner.mobile"]
  return {
    party: card.party,
    name: draft["partner.name"] ?? "",
    documentType: card.document,
    number: draft["partner.number"] ?? "",
    ...(mobile ? { mobile } : {}),
    ...personal(draft, "partner", kind, card.document),
  }
}

/** The booking the answers make; whether it stands is decided by the service. */
export function toBook(hold: string, asked: Asked): Book {
  const partner = partnerOf(asked)
  return { hold, applicant: applicantOf(asked), ...(partner ? { partner } : {}), agreed: true }
}

/** Both people for the list of what to bring. */
export function bringersOf(asked: Asked): readonly Bringer[] {
  const you = applicantOf(asked)
  const other = partnerOf(asked)
  return [
    { who: "you", party: you.party, status: you.status },
    ...(other ? [{ who: "other" as const, party: other.party, status: other.status }] : []),
  ]
}
