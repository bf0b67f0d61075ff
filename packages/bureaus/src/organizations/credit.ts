// Dated settings of the credit lists, by bureau: days to object to a prior notice. What the measure says itself is in the register's credit rules.
import type { Source } from "@civil/booking/profile.ts"
import type { Handled, Term } from "../cases.ts"
import { demoSetting } from "../sources.ts"

const measure: Source = {
  title: {
    zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）",
    en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018",
  },
  grade: "government",
}

/** The measure counts from verification; from the request, as here, it can only be earlier. */
const removal: Source = {
  title: {
    zh: "《社会组织信用信息管理办法》：核实后5个工作日内移出（按征求意见稿，待登记管理机关确认；本系统从提出之日起算）",
    en: "Measures for the Credit Information of Social Organizations: removed within 5 working days of verification (consultation draft, to be confirmed by the registrar; counted here from the request)",
  },
  grade: "preset",
}

const row = (own: Pick<Handled, "matter" | "decide" | "correct">): Handled => ({
  offered: true,
  from: "2025-05-10",
  ground: measure,
  desk: "societies",
  secondApproval: true,
  firstBy: ["clerk", "reviewer"],
  secondBy: ["approver", "manager"],
  undoMinutes: 10,
  escalateTo: "manager",
  ...own,
})

/** The same at every bureau: the measure is national. How long a listing or an objection may take, none has published. */
export const creditRules: readonly Handled[] = [
  row({ matter: "organizations.listing", decide: "not_yet_published", correct: "not_yet_published" }),
  row({
    matter: "organizations.delisting",
    decide: { days: 5, source: removal },
    correct: "not_yet_published",
  }),
  row({ matter: "organizations.objection", decide: "not_yet_published", correct: "not_yet_published" }),
]

interface Row {
  readonly bureau: string
  readonly from: string
  /** Working days from the service of the notice (事先告知) in which the organization may object. */
  readonly objectionDays: Term
}

/** No bureau here has published its days. One has a setting for demonstration, so that both ways can be seen. */
const rows: readonly Row[] = [
  { bureau: "310113", from: "2018-01-24", objectionDays: { days: 5, source: demoSetting } },
  { bureau: "310120", from: "2018-01-24", objectionDays: { days: 5, source: demoSetting } },
]

/** Working days to object to a prior notice on a day; `not_yet_published` leaves the last day to the notice itself. */
export const objectionDaysOf = (bureau: string, on: string): Term =>
  rows.filter((row) => row.bureau === bureau && row.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
    ?.objectionDays ?? "not_yet_published"
