// 年检年报: who reports on a year, to whom and until when, by region and kind. Dated rows, each with the notice or regulation it was read in.
import type { Source } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import { documents } from "./laws.ts"
import type { NamedKind } from "./naming.ts"

/** What happens to a report that comes after the last day. */
export type Late = "accepted" | "closed" | "not_yet_published"

export interface InspectionRule {
  /** Region whose registrars it binds: a code, or the beginning of one; `""` the whole country. */
  readonly region: string
  readonly place: Text
  /** Year reported on; absent: every year from `from` on. */
  readonly year?: number
  readonly from: string
  readonly kinds: readonly NamedKind[]
  /** Registered by this day: has to report. */
  readonly registeredBy: string | "not_yet_published"
  /** Charities report on the charity platform and not here. */
  readonly withoutCharities: boolean | "not_yet_published"
  /** Filed on another site altogether. */
  readonly elsewhere?: Text
  readonly opens: string | "not_yet_published"
  /** Month and day of the year after the one reported on; absent: nothing goes to a supervisor first. */
  readonly dueSupervisor?: string
  readonly dueRegistrar: string
  readonly late: Late
  /** A rectification report is asked after such a conclusion of the year before. */
  readonly rectifyAfter: readonly ("absent" | "basically_passed" | "failed")[]
  readonly source: Source
  /** What may have changed it and was not at hand. */
  readonly caution?: Text
}

const charityPlatform: Text = {
  zh: "慈善中国（全国慈善信息公开平台）",
  en: "the national charity information platform (慈善中国)",
}

/** Title only: its number and day are not at hand. */
const notice = (zh: string, en: string): Source => ({ title: { zh, en }, grade: "preset" })

const regulation = (document: keyof typeof documents): Source => ({
  title: documents[document],
  grade: "government",
})

/** By the regulations: supervisor by 31 March, registrar by 31 May; foundations straight to the registrar by 31 March after the supervisor's review. */
const national = (kind: NamedKind, document: keyof typeof documents, caution?: Text): InspectionRule => ({
  region: "",
  place: { zh: "全国", en: "The whole country" },
  from: "2005-01-01",
  kinds: [kind],
  registeredBy: "not_yet_published",
  withoutCharities: "not_yet_published",
  opens: "not_yet_published",
  ...(kind === "foundation" ? {} : { dueSupervisor: "03-31" }),
  dueRegistrar: kind === "foundation" ? "03-31" : "05-31",
  late: "not_yet_published",
  rectifyAfter: [],
  source: regulation(document),
  ...(caution === undefined ? {} : { caution }),
})

const newMeasures: Text = {
  zh: "《社会团体年度检查办法》自2026年1月1日起施行，条文尚未收录；日期以登记机关的通知为准。",
  en: "The Measures on the Annual Inspection of Associations are in force from 1 January 2026; their text is not at hand, so the registrar's notice decides.",
}

const jiaxing = notice(
  "嘉兴市2026年社会组织年度检查通知（文号未收录）",
  "Jiaxing's notice on the annual inspection of 2026 (its number is not at hand)",
)
const donghu = notice(
  "武汉东湖新技术开发区2026年社会组织年检年报通知（文号未收录）",
  "Notice of Wuhan East Lake High-tech Zone on annual inspections and reports of 2026 (its number is not at hand)",
)

const wuhanDonghu = {
  // The zone registers under Wuhan and has no region code of its own; a bureau there takes these rows over by this key.
  region: "wuhan-donghu",
  place: { zh: "武汉东湖新技术开发区", en: "Wuhan East Lake High-tech Zone" },
  year: 2025,
  from: "2026-01-01",
  withoutCharities: true,
  opens: "not_yet_published",
  dueRegistrar: "05-31",
  late: "closed",
  rectifyAfter: [],
  source: donghu,
} as const satisfies Partial<InspectionRule>

export const inspectionRules: readonly InspectionRule[] = [
  national("association", "associations", newMeasures),
  national("service_institution", "institutions"),
  national("foundation", "foundations"),
  {
    region: "3304",
    place: { zh: "嘉兴", en: "Jiaxing" },
    year: 2025,
    from: "2026-01-01",
    kinds: ["association", "service_institution"],
    registeredBy: "2025-06-30",
    withoutCharities: true,
    opens: "not_yet_published",
    dueRegistrar: "03-31",
    late: "not_yet_published",
    rectifyAfter: ["absent", "basically_passed", "failed"],
    source: jiaxing,
  },
  {
    ...wuhanDonghu,
    kinds: ["association", "service_institution"],
    registeredBy: "not_yet_published",
    dueSupervisor: "03-31",
  },
  {
    ...wuhanDonghu,
    kinds: ["foundation"],
    registeredBy: "not_yet_published",
    elsewhere: charityPlatform,
    dueRegistrar: "03-31",
  },
]

/** Where a charity reports instead. */
export const charityReports: Text = charityPlatform

/** Of the region's own rows the most exact one for that year; else what the regulations say for the whole country. */
export function inspectionRuleOf(
  region: string,
  kind: NamedKind,
  year: number,
  rules: readonly InspectionRule[] = inspectionRules,
): InspectionRule | undefined {
  return rules
    .filter((rule) => region.startsWith(rule.region) && rule.kinds.includes(kind))
    .filter((rule) => (rule.year === undefined ? rule.from <= `${year + 1}-12-31` : rule.year === year))
    .toSorted((a, b) => b.region.length - a.region.length || (b.year ?? 0) - (a.year ?? 0))[0]
}
