// Rows that several bureaus share: what the law settles, what another place has published, what this system sets for demonstration.
import type { Source } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import { callBackRuleOf } from "./call-backs.ts"
import type { Handled, NotOffered, Term } from "./cases.ts"
import { demoAfter, demoSetting, registrationNorm } from "./sources.ts"

export const demoDays = (days: number): Term => ({ days, source: demoSetting })

/** Wenzhou's office looked at online bookings within 3 working days (2010). */
const wenzhou2010: Term = {
  days: 3,
  source: demoAfter(
    "温州市2010年网上预约3个工作日内审核的做法",
    "Wenzhou's 3 working days to look at an online booking, 2010",
  ),
}

const from = "2025-05-10"

interface Settings {
  readonly matter: string
  readonly ground: Source
}

/** What every row has unless it says otherwise: the marriage desk, one person, ten minutes to think again. */
const row = (
  settings: Settings & Partial<Handled> & Pick<Handled, "decide" | "correct" | "firstBy">,
): Handled => ({
  offered: true,
  from,
  desk: "marriage",
  secondApproval: false,
  secondBy: [],
  undoMinutes: 10,
  escalateTo: "manager",
  ...settings,
})

export const greenChannel = (ground: Source): Handled =>
  row({
    matter: "marriage.green_channel",
    ground,
    firstBy: ["clerk", "reviewer", "manager"],
    decide: wenzhou2010,
    correct: demoDays(5),
    appeal: demoDays(10),
  })

/** A penalty is lifted by two people: the first may have been at the counter that day. */
export const noShowAppeal = row({
  matter: "marriage.no_show_appeal",
  ground: demoSetting,
  secondApproval: true,
  firstBy: ["clerk", "reviewer"],
  secondBy: ["reviewer", "approver", "manager"],
  decide: demoDays(5),
  correct: demoDays(5),
  appeal: demoDays(10),
})

export const reissue = row({
  matter: "marriage.reissue",
  ground: registrationNorm,
  firstBy: ["clerk", "reviewer", "manager"],
  decide: wenzhou2010,
  correct: demoDays(10),
  appeal: demoDays(10),
})

export const ceremony = (ground: Source): Handled =>
  row({
    matter: "marriage.ceremony",
    ground,
    firstBy: ["clerk", "reviewer", "manager"],
    decide: demoDays(5),
    correct: demoDays(3),
  })

/** At a desk of its own: nobody of the registration counter reads it. */
export const counselling = (ground: Source): Handled =>
  row({
    matter: "marriage.counselling",
    ground,
    desk: "counselling",
    firstBy: ["clerk", "reviewer", "manager"],
    decide: demoDays(3),
    correct: demoDays(3),
  })

/** At a desk of its own, decided by somebody above the counter. How many days a bureau has for it, none has published. */
export const complaint = row({
  matter: "marriage.complaint",
  ground: registrationNorm,
  desk: "complaints",
  firstBy: ["reviewer", "approver", "manager"],
  decide: "not_yet_published",
  correct: "not_yet_published",
})

/** A bad rating is answered: by the rule of the province, where one is published. */
export function callBack(bureau: string): Handled {
  const rule = callBackRuleOf(bureau, from)
  return row({
    matter: "cases.call_back",
    ground: rule?.source ?? demoSetting,
    desk: "complaints",
    firstBy: ["clerk", "reviewer", "approver", "manager"],
    decide: rule ? { days: rule.days, source: rule.source } : "not_yet_published",
    correct: "not_yet_published",
  })
}

export function notOffered(matter: string, why: Text): NotOffered {
  return { offered: false, matter, from, why }
}

export const noGreenChannel = notOffered("marriage.green_channel", {
  zh: "该局没有公布绿色通道。没有预约也可以到窗口取号，请向窗口说明情况，或拨打 12345。",
  en: "This bureau has announced no green channel. You can come without a booking and take a number; tell the counter, or call 12345.",
})

export const noCeremony = notOffered("marriage.ceremony", {
  zh: "该局没有公布集体颁证活动。登记当天可以向窗口询问颁证。",
  en: "This bureau has announced no group ceremony. Ask at the counter on the day of registration.",
})
