// How the bureaus handle what organizations file: annual reports, major events, authorities to act. Days that none has published are of the demo, or absent.
import type { Source } from "@civil/booking/profile.ts"
import { demoDays } from "../case-presets.ts"
import type { Handled } from "../cases.ts"
import { demoSetting } from "../sources.ts"
import { documents } from "./laws.ts"

const row = (own: Partial<Handled> & Pick<Handled, "matter" | "ground" | "decide">): Handled => ({
  offered: true,
  from: "2025-05-10",
  desk: "societies",
  secondApproval: true,
  firstBy: ["clerk", "reviewer"],
  secondBy: ["approver", "manager"],
  correct: demoDays(10),
  undoMinutes: 10,
  escalateTo: "manager",
  ...own,
})

const regulations: Source = { title: documents.associations, grade: "government" }
const events: Source = {
  title: {
    zh: "社会组织重大事项报告办法（各地自行规定）",
    en: "Local rules on reporting major events of social organizations",
  },
  grade: "preset",
}

/** The same at every bureau: the regulations are national, and none has published days of its own. */
export const filingRules: readonly Handled[] = [
  row({
    matter: "organizations.annual_report",
    ground: regulations,
    decide: "not_yet_published",
    review: demoDays(10),
    appeal: demoDays(10),
  }),
  row({
    matter: "organizations.major_event",
    ground: events,
    decide: demoDays(3),
    secondApproval: false,
    firstBy: ["clerk", "reviewer", "manager"],
    secondBy: [],
  }),
  row({ matter: "organizations.authority", ground: demoSetting, decide: demoDays(5), appeal: demoDays(10) }),
]
