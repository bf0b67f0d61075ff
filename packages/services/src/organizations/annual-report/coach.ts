// 年报预检: what of a report is likely to come back, found before it is handed in. Each finding names the field, why, and what it rests on. Pure.
import { type InspectionRule, inspectionRuleOf } from "@civil/bureaus/organizations/inspections.ts"
import { documents } from "@civil/bureaus/organizations/laws.ts"
import type { Answer, Answers } from "@civil/casework/form.ts"
import type { Advice } from "@civil/casework/matter.ts"
import { addDays } from "@civil/core/date.ts"
import type { Text, Values } from "@civil/core/text.ts"
import type { Organization } from "@civil/register/organization.ts"
import { dayText } from "../days.ts"
import { dueDays, hasToReport, isCharityFor, rectifies } from "../duties/duties.ts"
import { fill } from "../verdict/fill.ts"
import { coachTexts as t } from "./coach-words.ts"

export interface Coached {
  readonly answers: Answers
  /** As the register has it; undefined where it is not in it, or not yet named. */
  readonly organization: Organization | undefined
  readonly bureau: string
  readonly today: string
}

type Finding = Advice | undefined
type Rule = (report: Report) => readonly Finding[]

/** The answers by kind, and what they are held against. */
interface Report extends Coached {
  readonly year: number
  readonly rule: InspectionRule | undefined
  readonly text: (field: string) => string | undefined
  readonly number: (field: string) => number | undefined
  readonly papers: (field: string) => number
}

const must = (field: string, text: Text, ground: Text, values: Values = {}): Advice => ({
  ...{ field, text: fill(text, values), ground, grade: "must" },
})
const should = (field: string, text: Text, ground: Text = t.common, values: Values = {}): Advice => ({
  ...{ field, text: fill(text, values), ground, grade: "should" },
})

const lawOf = {
  association: "associations",
  service_institution: "institutions",
  foundation: "foundations",
} as const
const law = (kind: string | undefined): Text =>
  documents[lawOf[(kind ?? "association") as keyof typeof lawOf] ?? "associations"]

const registered = {
  name: (o: Organization) => o.basic.name,
  legalRepresentative: (o: Organization) => o.basic.legalRepresentative,
  address: (o: Organization) => o.basic.address,
  scope: (o: Organization) => o.basic.scope,
} as const

const plain = (text: string) => text.replace(/[\s，,。;；、（）()]/g, "")

/** 登记事项: what differs from the register is either a change nobody has registered, or a slip. */
const differs: Rule = ({ organization, text, number }) => {
  if (organization === undefined) return []
  const declared = text("changed") === "yes"
  const ground = law(organization.basic.kind)
  const of = (field: string, ours: string | undefined, theirs: string | undefined): Finding => {
    if (ours === undefined || theirs === undefined || plain(ours) === plain(theirs)) return undefined
    const values = { registered: theirs }
    return declared
      ? should(field, t.differsDeclared, ground, values)
      : must(field, t.differs, ground, values)
  }
  const funds = organization.basic.fundsFen
  const yuan = funds === undefined ? undefined : String(Math.round(funds / 100))
  const stated = number("funds")
  return [
    ...Object.entries(registered).map(([field, read]) => of(field, text(field), read(organization))),
    of("funds", stated === undefined ? undefined : String(stated), yuan),
  ]
}

const undeclared: Rule = ({ organization, text, year }) => {
  const penalties = (organization?.penalties ?? []).filter(({ on }) => on.startsWith(`${year}-`))
  if (text("punished") !== "no" || penalties.length === 0) return []
  const [first] = penalties
  return [
    must("punished", t.penaltyKnown, t.registerSays, {
      day: dayText(first?.on ?? ""),
      kind: first?.kind ?? "",
    }),
  ]
}

const money: Rule = ({ number, text }) => {
  const [begin, income, expenditure, end] = ["netBegin", "income", "expenditure", "netEnd"].map(number)
  if (begin === undefined || income === undefined || expenditure === undefined || end === undefined) return []
  const should_ = begin + income - expenditure
  const funds = number("funds")
  return [
    should_ === end ? undefined : should("netEnd", t.sums, t.arithmetic, { reckoned: should_, stated: end }),
    end < 0 ? should("netEnd", t.negative) : undefined,
    end >= 0 && funds !== undefined && end < funds
      ? should("netEnd", t.belowFunds, t.common, { funds })
      : undefined,
    income === 0 && expenditure === 0
      ? should("expenditure", t.idle, text("kind") === "service_institution" ? t.common : t.idleGround)
      : undefined,
  ]
}

const members: Rule = ({ text, number }) => {
  if (text("kind") !== "association") return []
  const [persons, units] = [number("memberPersons"), number("memberUnits")]
  const few =
    persons !== undefined && units !== undefined && persons < 50 && units < 30 && persons + units < 50
  return [
    few ? should("memberPersons", t.fewMembers, documents.associations) : undefined,
    number("memberMeetings") === 0 ? should("memberMeetings", t.noMemberMeeting) : undefined,
  ]
}

const board: Rule = ({ text, number }) => {
  const [seats, meetings] = [number("board"), number("boardMeetings")]
  const foundation = text("kind") === "foundation"
  if (!foundation) return [meetings === 0 ? should("boardMeetings", t.noBoardMeeting) : undefined]
  const ground = documents.foundations
  return [
    seats !== undefined && (seats < 5 || seats > 25)
      ? must("board", t.boardSize, ground, { seats })
      : undefined,
    meetings !== undefined && meetings < 2
      ? must("boardMeetings", t.boardTwice, ground, { meetings })
      : undefined,
  ]
}

const term: Rule = ({ text, today }) => {
  const end = text("termEnd")
  if (end === undefined) return []
  if (end < today) return [should("termEnd", t.termOver, t.common, { day: dayText(end) })]
  const soon = end <= addDays(today, 183).toString()
  const tooLong = text("kind") === "foundation" && end > addDays(today, 5 * 366).toString()
  return [
    soon ? should("termEnd", t.termSoon, t.common, { day: dayText(end) }) : undefined,
    tooLong ? must("termEnd", t.termLong, documents.foundations) : undefined,
  ]
}

const staff: Rule = ({ text, number }) => [
  text("kind") === "service_institution" && number("staff") === 0
    ? should("staff", t.noStaff, documents.institutions)
    : undefined,
]

const shortest = 60
const activities: Rule = ({ text }) => {
  const said = text("activities")
  return [
    said !== undefined && [...said].length < shortest ? should("activities", t.shortActivities) : undefined,
  ]
}

const papers: Rule = (report) => {
  const { organization, rule, year, papers: count, text } = report
  const asked = rule !== undefined && organization !== undefined && rectifies(rule, organization, year)
  const poorly = ["absent", "basically_passed", "failed"].includes(text("last") ?? "")
  const thin = (text("rectification") ?? "").length < 20
  return [
    asked && thin && rule ? must("rectification", t.rectify, rule.source.title) : undefined,
    !asked && poorly && thin ? should("rectification", t.rectify) : undefined,
    text("netEnd") !== undefined && count("accounts") === 0 ? should("accounts", t.noAccounts) : undefined,
  ]
}

const standing: Rule = ({ organization, today }) => {
  if (organization === undefined) return []
  const { entries, basic } = organization
  const listed = entries.find(({ on, removedOn }) => on <= today && removedOn === undefined)
  const { certificateTo: to } = basic
  return [
    listed ? should("organization", t.listed, t.registerSays, { day: dayText(listed.on) }) : undefined,
    to !== undefined && to < today
      ? should("organization", t.certificateOver, t.registerSays, { day: dayText(to) })
      : undefined,
  ]
}

const window: Rule = ({ organization, rule, year, today, text }) => {
  if (rule === undefined || Number.isNaN(year)) return []
  const { dueSupervisor, dueRegistrar } = dueDays(rule, year)
  const ground = rule.source.title
  const late = today > dueRegistrar
  const tight = !late && dueSupervisor !== undefined && today > dueSupervisor && text("route") !== "direct"
  const charity =
    organization && rule.withoutCharities === "not_yet_published" && isCharityFor(organization, year)
  const has = organization && hasToReport(organization, rule, year)
  return [
    late ? should("year", t.late, ground, { day: dayText(dueRegistrar) }) : undefined,
    tight ? must("route", t.supervisorLate, ground, { day: dayText(dueSupervisor) }) : undefined,
    charity ? should("organization", t.maybeCharity, t.unpublished) : undefined,
    has === "unknown" ? should("year", t.maybeNotDue, t.unpublished) : undefined,
  ]
}

const rules: readonly Rule[] = [
  ...[window, standing, differs, members, board, term, staff, money, activities, undeclared, papers],
]

const asText = (answer: Answer | undefined) =>
  typeof answer === "string" && answer !== "" ? answer : undefined

function asNumber(answer: Answer | undefined): number | undefined {
  const text = asText(answer)
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined
}

/** What a person of the registrar would ask about; says nothing of what is not answered yet. */
export function coach(coached: Coached): readonly Advice[] {
  const { answers, organization, bureau } = coached
  const year = Number(asText(answers.year) ?? Number.NaN)
  const kind = organization?.basic.kind ?? asText(answers.kind)
  const known = kind === "association" || kind === "service_institution" || kind === "foundation"
  const report: Report = {
    ...coached,
    year,
    rule: known && !Number.isNaN(year) ? inspectionRuleOf(bureau, kind, year) : undefined,
    text: (field) => asText(answers[field]),
    number: (field) => asNumber(answers[field]),
    papers: (field) => {
      const ids = answers[field]
      return Array.isArray(ids) ? ids.length : 0
    },
  }
  return rules.flatMap((rule) => rule(report).filter((finding) => finding !== undefined))
}
