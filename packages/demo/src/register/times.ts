// When the demo's registrars published what: files of two years, so that there is a history to look at.
import type { Dataset } from "@civil/register/version.ts"

/** What every mark of the demo's registers says, and with it every card, list and download. */
export const demoSource = "演示数据（虚构）"

export interface Published {
  /** Before today. */
  readonly back: { readonly months?: number; readonly days?: number }
  readonly datasets: readonly Dataset[]
}

export const publications: readonly Published[] = [
  {
    back: { months: 22 },
    datasets: [
      "organizations",
      "inspections",
      "ratings",
      "charities",
      "entries",
      "penalties",
      "branches",
      "illegal",
    ],
  },
  { back: { months: 10 }, datasets: ["organizations", "inspections", "entries"] },
  {
    back: { days: 20 },
    datasets: ["organizations", "inspections", "ratings", "charities", "entries", "penalties", "branches"],
  },
  { back: { days: 2 }, datasets: ["illegal"] },
]
