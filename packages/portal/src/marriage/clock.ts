// The divorce dates of a receipt as the screens show them; a date that cannot be worked out is left out, never guessed.
import { clockState, divorceClock } from "@civil/services/marriage/divorce-clock.ts"
import type { DivorceClockView } from "@civil/services/marriage/views.ts"
import type { PortalDeps } from "../env.ts"
import { todayOf } from "./read.ts"

export function clockOf(deps: PortalDeps, receipt: string): DivorceClockView {
  const clock = divorceClock(receipt, deps.calendar)
  const known = (date: string) => date !== "not_computable"
  return {
    receipt,
    state: clockState(clock, todayOf(deps)),
    ...(known(clock.withdrawUntil) ? { withdrawUntil: clock.withdrawUntil } : {}),
    ...(known(clock.issueFrom) ? { issueFrom: clock.issueFrom } : {}),
    ...(known(clock.issueUntil) ? { issueUntil: clock.issueUntil } : {}),
  }
}
