// The minute job of the service: tells people, lapses what was not confirmed, carries withdrawals on, sweeps old holds.
import { findOffice } from "@civil/booking/offices.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { Spine } from "@civil/booking/spine.ts"
import { sweepDay, workDue } from "@civil/booking/work.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays, instantOf } from "@civil/core/date.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { divorceClock } from "./divorce-clock.ts"
import type { Ports } from "./index.ts"
import { todayOf } from "./show.ts"
import { tell } from "./tell.ts"
import { knownApplication } from "./windows.ts"
import { releaseIssue, withdrawnAtCounter } from "./withdrawal.ts"

/** Days that can be held are swept in turn, a few each time. */
const daysATurn = 8

function daysAhead(world: World): number {
  const policies = world.bureaus.flatMap((bureau) => bureau.policies)
  return 1 + Math.max(0, ...policies.map((each) => (each.openMonthsAhead ?? 0) * 31 || each.openDaysAhead))
}

/** Days before the end of the time for the certificate at which both parties hear that it runs out. */
const lastCall = 7

/** On the first day on which the certificate may be issued both parties hear that it is time, and again before it is over. */
async function remindOfWindow(world: World, on: Spine, appointment: Appointment): Promise<void> {
  const { code, facts } = appointment
  if (facts.receipt === undefined) return
  const clock = divorceClock(facts.receipt, world.calendar ?? publishedCalendar)
  const remind = async (event: "window" | "window_ends", date: string) => {
    const dueAt = instantOf(date, "09:00").epochMilliseconds
    await on.box.add({
      id: `${code}.${event}`,
      dueAt,
      topic: "appointment",
      body: { code, event, at: dueAt },
    })
  }
  if (clock.issueFrom !== "not_computable") await remind("window", clock.issueFrom)
  if (clock.issueUntil !== "not_computable")
    await remind("window_ends", addDays(clock.issueUntil, -lastCall).toString())
}

/** Whether there is still something to remind of: the application runs, and no place for the certificate is booked. */
async function stillOpen(on: Spine, { applicant, code }: Appointment): Promise<boolean> {
  const ledger = await on.store.findLedger(applicant)
  const known = knownApplication(ledger)
  return known?.code === code && known.withdrawn === "no" && ledger?.live.divorce === undefined
}

export function sweeper(world: World, on: Spine, ports: Ports) {
  const tellPeople = tell(world, ports.deliver)
  let turn = 0
  const follow = async (appointment: Appointment, event: string, entry: Entry): Promise<void> => {
    if (event === "done" && appointment.kind === "D1") await remindOfWindow(world, on, appointment)
    if (event === "withdrawn" || event === "withdrawal_signed") await releaseIssue(on, appointment)
    if (event === "done" && appointment.kind === "D2") await withdrawnAtCounter(world, on, appointment)
    if (event.startsWith("window") && !(await stillOpen(on, appointment))) return
    await tellPeople(appointment, event, entry)
  }
  const ahead = daysAhead(world)
  const offices = world.bureaus.flatMap((bureau) => bureau.offices.map((office) => office.id))
  return async () => {
    const { lapsed } = await workDue(on, follow, ports.failed ?? (() => undefined))
    let expired = 0
    for (let i = 0; i < daysATurn && offices.length > 0; i += 1, turn += 1) {
      const office = offices[turn % offices.length]
      const date = addDays(todayOf(world), Math.floor(turn / offices.length) % ahead).toString()
      if (office !== undefined && findOffice(world, office)) expired += await sweepDay(on, office, date)
    }
    return { lapsed, expired }
  }
}
