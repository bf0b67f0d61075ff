// 重大事项报告: which events of an organization are reported how many days before, by region. Dated rows with their paper.
import type { Source } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"

export const eventTypes = [
  "member_assembly",
  "leader_change",
  "entity",
  "foreign_donation",
  "foreign_activity",
  "fundraising",
  "charity_event",
  "award",
  "sensitive",
  "other",
] as const
export type EventType = (typeof eventTypes)[number]

export interface EventRule {
  /** A region code, the beginning of one, or the key of a place. */
  readonly region: string
  readonly place: Text
  readonly from: string
  readonly to?: string
  readonly types: readonly EventType[]
  /** Calendar days before the event. */
  readonly leadDays: number | "not_yet_published"
  /** Reported from this size on; either is enough. */
  readonly threshold?: { readonly amountFen?: number; readonly people?: number }
  /** Reported by other means than this site. */
  readonly confidential?: true
  readonly source: Source
}

const tianhe: Source = {
  title: {
    zh: "广州市天河区社会组织重大事项报告的规定（文号未收录）",
    en: "Rules of Tianhe District, Guangzhou, on reporting major events of social organizations (number not at hand)",
  },
  grade: "preset",
}
const tianya: Source = {
  title: {
    zh: "三亚市天涯区社会组织重大事项报告的规定（文号未收录）",
    en: "Rules of Tianya District, Sanya, on reporting major events of social organizations (number not at hand)",
  },
  grade: "preset",
}
const shanghai: Source = {
  title: {
    zh: "上海市社会组织重大事项报告办法（试行）（2023年）",
    en: "Shanghai Measures on Reporting Major Events of Social Organizations (trial), 2023",
  },
  grade: "government",
}

const from = "2023-01-01"
const tianheRow = {
  region: "440106",
  place: { zh: "广州天河", en: "Tianhe, Guangzhou" },
  from,
  source: tianhe,
}
const tianyaRow = { region: "460204", place: { zh: "三亚天涯", en: "Tianya, Sanya" }, from, source: tianya }
const shanghaiRow = { region: "31", place: { zh: "上海", en: "Shanghai" }, from, source: shanghai }

/** How many days before, Shanghai's measures leave to rules that were not found; sensitive events go by other means there. */
export const eventRules: readonly EventRule[] = [
  {
    ...tianheRow,
    types: ["member_assembly", "entity", "foreign_donation", "foreign_activity", "fundraising"],
    leadDays: 15,
  },
  {
    ...tianyaRow,
    types: ["charity_event"],
    leadDays: 7,
    threshold: { amountFen: 10_000_000, people: 50 },
  },
  { ...tianyaRow, types: ["award", "foreign_activity", "foreign_donation"], leadDays: 7 },
  { ...shanghaiRow, types: ["sensitive"], leadDays: "not_yet_published", confidential: true },
  {
    ...shanghaiRow,
    types: [
      ...(["member_assembly", "leader_change", "entity", "foreign_donation", "foreign_activity"] as const),
      ...(["fundraising", "charity_event", "award", "other"] as const),
    ],
    leadDays: "not_yet_published",
  },
]

/** The rule of a region for a type on a day; the most exact region first. Undefined: nothing is known there. */
export function eventRuleOf(
  region: string,
  type: EventType,
  on: string,
  rules: readonly EventRule[] = eventRules,
): EventRule | undefined {
  return rules
    .filter((rule) => region.startsWith(rule.region) && rule.types.includes(type))
    .filter((rule) => rule.from <= on && (rule.to === undefined || on <= rule.to))
    .toSorted((a, b) => b.region.length - a.region.length)[0]
}
