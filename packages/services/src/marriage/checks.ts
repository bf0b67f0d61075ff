// Checks before a booking: what would send the couple home from the counter is said beside the field it is about. Pure.
import { addDays, ageOn, plainDate } from "@civil/core/date.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import { readName, sameName } from "@civil/core/name.ts"
import { readMobile } from "@civil/core/phone.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { kindRules } from "./kinds.ts"
import type { Applicant, Partner, PartyType, Sex } from "./model.ts"
import type { Party } from "./party.ts"
import type { Kind } from "./views.ts"

/** Which identity documents prove which party (part A4). */
export const documentsOf: Readonly<Record<PartyType, readonly DocumentType[]>> = {
  mainland: ["resident_id"],
  soldier: ["resident_id"],
  hong_kong: ["permit_hm", "residence_permit_hmt"],
  macao: ["permit_hm", "residence_permit_hmt"],
  taiwan: ["permit_tw", "residence_permit_hmt"],
  overseas_chinese: ["passport_cn"],
  foreigner: ["passport_foreign", "permanent_residence"],
}

const prefixes: Partial<Record<`${PartyType} ${DocumentType}`, RegExp>> = {
  "hong_kong permit_hm": /^H/,
  "macao permit_hm": /^M/,
  "hong_kong residence_permit_hmt": /^81/,
  "macao residence_permit_hmt": /^82/,
  "taiwan residence_permit_hmt": /^83/,
}

export const isMainland = (party: PartyType): boolean => party === "mainland" || party === "soldier"

const issue = (field: string, code: string, values?: FieldIssue["values"]): FieldIssue =>
  values === undefined ? { field, code } : { field, code, values }

/** A party as read, or what is wrong with it. */
export interface ReadParty {
  readonly party?: Party
  readonly issues: readonly FieldIssue[]
}

interface Typed {
  readonly at: "applicant" | "partner"
  readonly party: PartyType
  readonly name: string
  readonly type: DocumentType
  readonly number: string
  /** The field a wrong document is shown beside. */
  readonly numberField: string
  readonly mobile?: string | undefined
  readonly status?: Party["status"] | undefined
  readonly birthDate?: string | undefined
  readonly sex?: Sex | undefined
}

function mobileIssues(typed: Typed, required: boolean): readonly FieldIssue[] {
  if (typed.mobile === undefined || (!required && typed.mobile.trim() === "")) return []
  const reading = readMobile(typed.mobile)
  return reading.ok ? [] : [issue(`${typed.at}.mobile`, `mobile.${reading.reason}`)]
}

function documentIssues(typed: Typed): readonly FieldIssue[] {
  const field = typed.at === "partner" ? "partner.documentType" : "applicant.party"
  if (!documentsOf[typed.party].includes(typed.type)) return [issue(field, "marriage.document_not_for_party")]
  const prefix = prefixes[`${typed.party} ${typed.type}`]
  return prefix && !prefix.test(typed.number)
    ? [issue(`${typed.at}.party`, "marriage.document_not_for_party")]
    : []
}

/** What a typed birth date or sex may not contradict: the number. */
function personIssues(
  typed: Typed,
  today: string,
  marrying: boolean,
  known: { birthDate?: string; sex?: Sex },
) {
  const issues: FieldIssue[] = []
  if (typed.birthDate !== undefined && typed.birthDate > today)
    issues.push(issue(`${typed.at}.birthDate`, "identity.date_in_future"))
  if (known.birthDate && typed.birthDate && known.birthDate !== typed.birthDate)
    issues.push(issue(`${typed.at}.birthDate`, "marriage.birth_date_differs"))
  if (known.sex && typed.sex && known.sex !== typed.sex)
    issues.push(issue(`${typed.at}.sex`, "marriage.sex_differs"))
  if (marrying && !known.birthDate && typed.birthDate === undefined)
    issues.push(issue(`${typed.at}.birthDate`, "field.required"))
  if (marrying && !known.sex && typed.sex === undefined)
    issues.push(issue(`${typed.at}.sex`, "field.required"))
  return issues
}

function readParty(typed: Typed, today: string, marrying: boolean): ReadParty {
  const name = readName(typed.name)
  const reading = readIdentity(typed.type, typed.number, { today })
  const known = reading.ok ? reading.value : undefined
  const issues = [
    ...(name.ok ? [] : [issue(`${typed.at}.name`, `name.${name.reason}`)]),
    ...(reading.ok
      ? documentIssues({ ...typed, number: reading.value.number })
      : [issue(typed.numberField, `identity.${reading.reason}`)]),
    ...(known ? personIssues(typed, today, marrying, known) : []),
    ...mobileIssues(typed, typed.at === "applicant"),
  ]
  if (issues.length > 0 || !name.ok || known === undefined) return { issues }
  const mobile = typed.mobile === undefined ? undefined : readMobile(typed.mobile)
  const birthDate = known.birthDate ?? typed.birthDate
  const sex = known.sex ?? typed.sex
  return {
    issues,
    party: {
      name: name.name,
      type: typed.type,
      number: known.number,
      party: typed.party,
      ...(mobile?.ok ? { mobile: mobile.value.number } : {}),
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(sex === undefined ? {} : { sex }),
      ...(typed.status === undefined ? {} : { status: typed.status }),
    },
  }
}

const marries = (kind: Kind) => kindRules[kind].group === "marriage"

export function readApplicant(
  kind: Kind,
  input: Applicant,
  person: {
    readonly name: string
    readonly document: { readonly type: DocumentType; readonly number: string }
  },
  today: string,
): ReadParty {
  const typed: Typed = {
    ...input,
    at: "applicant",
    name: person.name,
    type: person.document.type,
    number: person.document.number,
    numberField: "applicant.party",
  }
  return readParty(typed, today, marries(kind))
}

export function readPartner(kind: Kind, input: Partner, today: string): ReadParty {
  const typed: Typed = { ...input, at: "partner", type: input.documentType, numberField: "partner.number" }
  return readParty(typed, today, marries(kind))
}

/** Civil Code 1047: men from 22, women from 20, the birthday included; on the day of the appointment. */
const marriageAge: Readonly<Record<Sex, number>> = { male: 22, female: 20 }

function ageIssues(at: "applicant" | "partner", party: Party, date: string): readonly FieldIssue[] {
  if (party.birthDate === undefined || party.sex === undefined) return []
  const needed = marriageAge[party.sex]
  if (ageOn(party.birthDate, date) >= needed) return []
  const code = party.sex === "male" ? "marriage.man_under_22" : "marriage.woman_under_20"
  return [issue(`${at}.birthDate`, code, { date, from: firstDayAt(party.birthDate, needed) })]
}

/** The first day on which somebody has reached an age. */
function firstDayAt(birthDate: string, age: number): string {
  const birthday = plainDate(birthDate).add({ years: age }).toString()
  return ageOn(birthDate, birthday) >= age ? birthday : addDays(birthday, 1).toString()
}

function sameHuman(applicant: Party, partner: Party): boolean {
  if (applicant.type === partner.type && applicant.number === partner.number) return true
  const twin = applicant.birthDate !== undefined && applicant.birthDate === partner.birthDate
  return twin && sameName(applicant.name, partner.name)
}

/** What a party from outside the mainland is told where the kind is not for them. */
export const outsideCode = (kind: Kind) =>
  marries(kind) ? "marriage.foreign_needed" : "divorce.foreign_at_office"

/** Whether M1 or F1 is theirs: one party from outside the mainland makes it F1. */
function kindIssues(kind: Kind, parties: readonly (readonly ["applicant" | "partner", Party])[]) {
  const outside = parties.filter(([, party]) => !isMainland(party.party))
  if (kind === "F1")
    return outside.length === 0 ? [issue("applicant.party", "marriage.foreign_not_needed")] : []
  return outside.map(([at]) => issue(`${at}.party`, outsideCode(kind)))
}

/** What two parties cannot do together on that date. */
export function coupleIssues(
  kind: Kind,
  applicant: Party,
  partner: Party,
  date: string,
): readonly FieldIssue[] {
  const parties = [
    ["applicant", applicant],
    ["partner", partner],
  ] as const
  const issues = kindIssues(kind, parties)
  if (sameHuman(applicant, partner)) issues.push(issue("partner.number", "marriage.same_person"))
  if (!marries(kind)) return issues
  for (const [at, party] of parties) issues.push(...ageIssues(at, party, date))
  if (applicant.sex !== undefined && applicant.sex === partner.sex)
    issues.push(issue("partner.number", "marriage.one_man_one_woman"))
  return issues
}

/** The ages alone, for a new date of the same couple. */
export function agesOn(
  kind: Kind,
  parties: readonly (readonly ["applicant" | "partner", Party])[],
  date: string,
) {
  return marries(kind) ? parties.flatMap(([at, party]) => ageIssues(at, party, date)) : []
}

/**
 * Everything booking would say about these parties on that date, beside the same fields; nothing is saved. For pages
 * that ask one group of questions at a time. `applicant.name` and its document come from the sign-in.
 */
export function reviewParties(
  kind: Kind,
  date: string,
  today: string,
  person: Parameters<typeof readApplicant>[2],
  applicant: Applicant,
  partner?: Partner,
): readonly FieldIssue[] {
  const first = readApplicant(kind, applicant, person, today)
  const second = partner && readPartner(kind, partner, today)
  const found = [...first.issues, ...(second?.issues ?? [])]
  const couple =
    first.party && second?.party
      ? coupleIssues(kind, first.party, second.party, date)
      : first.party
        ? agesOn(kind, [["applicant", first.party]], date)
        : []
  return [...found, ...couple]
}
