// The form as pure rules: which questions come in which order, and what is wrong with an answer.
import { readDate } from "@civil/core/date.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { normalise, readIdentity } from "@civil/core/identity/read.ts"
import { readName } from "@civil/core/name.ts"
import { readMobile } from "@civil/core/phone.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { agesOn, coupleIssues } from "../checks.ts"
import type { Draft } from "../model.ts"
import { cardOf, cardsOf, carriesBirth, isAlone, marries } from "./cards.ts"
import { type Asked, theirParty, yourParty } from "./making.ts"

export const steps = ["you", "partner", "partner-more", "contact", "check"] as const
export type Step = (typeof steps)[number]

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

/** Whether a field of the first page is really asked for; what a document says already is not. */
export function isAsked(asked: Asked, field: string): boolean {
  const asks = asksOfYou(asked)
  if (field === "applicant.party") return asks.party
  if (field === "applicant.status") return asks.status
  return field === "applicant.birthDate" || field === "applicant.sex" ? asks.birth : true
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
  const issues = [
    ...(asks.status ? need(draft, "applicant.status") : []),
    ...(asks.birth ? judgeBirth(draft, "applicant", asked.today) : []),
  ]
  const you = yourParty(asked)
  return issues.length > 0 || !you ? issues : agesOn(asked.kind, [["applicant", you]], asked.date)
}

/** Whether the two can do this together on that day: said as soon as both are known, not at the end. */
function judgeCouple(asked: Asked): readonly FieldIssue[] {
  const you = yourParty(asked)
  const other = theirParty(asked)
  return you && other ? coupleIssues(asked.kind, you, other, asked.date) : []
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
  const issues = [
    ...(name.ok ? [] : [{ field: "partner.name", code: `name.${name.reason}` }]),
    ...(card ? [] : [{ field: "partner.card", code: "form.choose_partner.card" }]),
    ...(number ? [{ field: "partner.number", code: number.code }] : []),
    ...(!card && !draft["partner.number"] ? [{ field: "partner.number", code: "identity.empty" }] : []),
    ...(marries(kind) ? need(draft, "partner.status") : []),
  ]
  return issues.length > 0 || stepsOf(asked).includes("partner-more") ? issues : judgeCouple(asked)
}

function judgeMore(asked: Asked): readonly FieldIssue[] {
  const issues = judgeBirth(asked.draft, "partner", asked.today)
  return issues.length > 0 ? issues : judgeCouple(asked)
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
      return judgeMore(asked)
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
