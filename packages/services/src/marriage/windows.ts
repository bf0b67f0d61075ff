// Which dates the law leaves for a kind of business, and what the portal remembers of a divorce application.
import type { Ledger } from "@civil/booking/shapes.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { clockState, divorceClock, type Inside, mayIssueOn, mayWithdrawOn } from "./divorce-clock.ts"
import { kindRules } from "./kinds.ts"
import type { Kind } from "./views.ts"

/** A divorce application accepted at a desk of this portal; kept on both parties' ledgers. */
export interface KnownApplication {
  readonly code: string
  readonly office: string
  readonly receipt: string
  /** `wish`: one of them said so online; `signed`: done at the counter, where it takes effect. */
  readonly withdrawn: "no" | "wish" | "signed"
}

const fact = (name: string) => `divorce.${name}`

export function knownApplication(ledger: Pick<Ledger, "facts"> | undefined): KnownApplication | undefined {
  const facts = ledger?.facts ?? {}
  const [code, office, receipt] = [facts[fact("code")], facts[fact("office")], facts[fact("receipt")]]
  if (code === undefined || office === undefined || receipt === undefined) return undefined
  const said = facts[fact("withdrawn")]
  return { code, office, receipt, withdrawn: said === "signed" || said === "wish" ? said : "no" }
}

export function rememberApplication(
  facts: Record<string, string>,
  known: Omit<KnownApplication, "withdrawn">,
): Record<string, string> {
  const { [fact("withdrawn")]: _, ...others } = facts
  return {
    ...others,
    [fact("code")]: known.code,
    [fact("office")]: known.office,
    [fact("receipt")]: known.receipt,
  }
}

export function forgetApplication(facts: Record<string, string>, code: string): Record<string, string> {
  return facts[fact("code")] === code ? forgetApplications(facts) : facts
}

/** The certificate was issued: the application has come to its end. */
export function forgetApplications(facts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith("divorce.")))
}

export function markWithdrawn(
  facts: Record<string, string>,
  code: string,
  how: KnownApplication["withdrawn"],
): Record<string, string> {
  if (facts[fact("code")] !== code) return facts
  const { [fact("withdrawn")]: _, ...others } = facts
  return how === "no" ? others : { ...others, [fact("withdrawn")]: how }
}

/** Refuses a certificate for an application that one of the two took back while its place was held. */
export function refuseWithdrawn(
  ledger: Pick<Ledger, "facts">,
  kind: Kind,
  receipt: string | undefined,
): void {
  const known = knownApplication(ledger)
  if (
    kind === "D3" &&
    known?.receipt === receipt &&
    known?.withdrawn !== undefined &&
    known.withdrawn !== "no"
  )
    throw new Refusal("conflict", "divorce.withdrawn")
}

const refuseReceipt = (code: string, values?: Record<string, string>) =>
  new Refusal("invalid", "input.invalid", {
    fields: [values ? { field: "receipt", code, values } : { field: "receipt", code }],
  })

/** The receipt date a booking goes by: what the portal saw at its own desk wins over what is typed. */
export function receiptFor(
  world: World,
  kind: Kind,
  typed: string | undefined,
  recorded: KnownApplication | undefined,
  today: string,
): string | undefined {
  if (!kindRules[kind].receipt) return undefined
  const over = (receipt: string) =>
    clockState(divorceClock(receipt, world.calendar ?? publishedCalendar), today) === "deemed_withdrawn"
  // An application whose time is over bars no new one.
  const known = recorded && over(recorded.receipt) ? undefined : recorded
  // Signing the withdrawal (D2) is still ahead of a wish; the certificate (D3) is not.
  if (known && (known.withdrawn === "no" || (known.withdrawn === "wish" && kind === "D2"))) {
    if (typed !== undefined && typed !== known.receipt)
      throw refuseReceipt("divorce.receipt_differs", { date: known.receipt })
    return known.receipt
  }
  if (typed === undefined) {
    if (known?.withdrawn === "wish") throw new Refusal("conflict", "divorce.withdrawn")
    throw refuseReceipt("divorce.receipt_needed")
  }
  if (typed > today) throw refuseReceipt("divorce.receipt_in_future")
  if (over(typed)) throw refuseReceipt("divorce.receipt_too_old")
  if (known && typed <= known.receipt) throw new Refusal("conflict", "divorce.withdrawn")
  return typed
}

/** A second application while one runs is refused, with the dates of the first: its next steps are D2 and D3. */
export function noneRunning(
  world: World,
  kind: Kind,
  known: KnownApplication | undefined,
  today: string,
): void {
  if (kind !== "D1" || known === undefined || known.withdrawn === "signed") return
  const clock = divorceClock(known.receipt, world.calendar ?? publishedCalendar)
  if (clockState(clock, today) === "deemed_withdrawn") return
  throw new Refusal("conflict", "divorce.application_running", { values: { date: known.receipt } })
}

/** D2 from the receipt to E1, D3 from E1 + 1 to E2; every other kind on any day the office is open. */
export function windowFor(world: World, kind: Kind, receipt: string | undefined): (date: string) => Inside {
  if (!kindRules[kind].receipt || receipt === undefined) return () => "in"
  const clock = divorceClock(receipt, world.calendar ?? publishedCalendar)
  return (date) => (kind === "D2" ? mayWithdrawOn(clock, date) : mayIssueOn(clock, date))
}

/** Refuses a date outside the legal window, saying the window as dates where they are known. */
export function insideWindow(world: World, kind: Kind, receipt: string | undefined, date: string): void {
  const state = windowFor(world, kind, receipt)(date)
  if (state === "in" || receipt === undefined) return
  if (state === "not_computable") throw new Refusal("too_early", "booking.not_computable")
  const clock = divorceClock(receipt, world.calendar ?? publishedCalendar)
  const [from, until] = kind === "D2" ? [receipt, clock.withdrawUntil] : [clock.issueFrom, clock.issueUntil]
  const shown = (day: string) => (day === "not_computable" ? "—" : day)
  throw new Refusal(date < from ? "too_early" : "too_late", "divorce.outside_window", {
    values: { from: shown(from), until: shown(until) },
  })
}
