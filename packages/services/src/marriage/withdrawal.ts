// Either party takes a divorce application back while the law allows; the other one sees the new status and nothing else.

import { sameRevision } from "@civil/booking/book.ts"
import { release } from "@civil/booking/counter.ts"
import { bound } from "@civil/booking/ends.ts"
import { getAppointment, roleOf } from "@civil/booking/moves.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import {
  appointmentPart,
  eventPart,
  ledgerOf,
  ledgerPart,
  moment,
  type Spine,
  settled,
} from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit } from "@civil/data/change.ts"
import { divorceClock } from "./divorce-clock.ts"
import { mayWithdraw } from "./show.ts"
import { knownApplication, markWithdrawn } from "./windows.ts"

export interface WithdrawAsk {
  readonly code: string
  /** Absent when the counter did it: a D2 appointment was done. */
  readonly person?: string
  readonly revision?: number
}

function refuseUnlessOpen(world: World, appointment: Appointment): void {
  const receipt = appointment.facts.receipt
  if (appointment.kind !== "D1" || appointment.state !== "done" || receipt === undefined)
    throw new Refusal("conflict", "appointment.not_now")
  if (mayWithdraw(world, appointment)) return
  const { withdrawUntil } = divorceClock(receipt, world.calendar ?? publishedCalendar)
  if (withdrawUntil === "not_computable") throw new Refusal("too_late", "booking.not_computable")
  throw new Refusal("too_late", "divorce.withdraw_closed", { values: { until: withdrawUntil } })
}

/** Marks the application withdrawn, for both parties. Asking twice, or after the other one did, is fine. */
export function withdrawApplication(world: World, on: Spine, ask: WithdrawAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(world)
    const appointment = await getAppointment(on, ask.code)
    const who = ask.person === undefined ? "office" : roleOf(appointment, ask.person)
    if (appointment.facts.withdrawn !== undefined) return appointment
    if (ask.revision !== undefined) sameRevision(appointment, ask.revision)
    if (ask.person !== undefined) refuseUnlessOpen(world, appointment)
    const next: Appointment = {
      ...appointment,
      revision: appointment.revision + 1,
      facts: { ...appointment.facts, withdrawn: at.today },
      history: [...appointment.history, { at: at.now, who, action: "withdrawn" }],
    }
    const ledgers = await Promise.all(
      bound(next).map(async (person, i) => {
        const before = await ledgerOf(on, person)
        const facts = markWithdrawn(before.facts, next.code)
        return ledgerPart(on, { ...before, revision: before.revision + 1, facts }, `ledger ${i}`)
      }),
    )
    await commit(world.table, [
      appointmentPart(on, next),
      ...ledgers,
      eventPart(on, next, "withdrawn", at.now),
    ])
    return next
  })
}

/** After a withdrawal, a place booked for the certificate goes back; it counts against nobody. */
export async function releaseIssue(on: Spine, withdrawn: Appointment): Promise<void> {
  for (const person of bound(withdrawn)) {
    const live = (await on.store.findLedger(person))?.live.divorce
    const found = live && (await on.store.findAppointment(live.code))
    if (found?.kind !== "D3" || found.facts.receipt !== withdrawn.facts.receipt) continue
    if (found.state !== "booked" && found.state !== "waiting_for_partner") continue
    await release(on, { code: found.code, name: "", system: true, allows: () => true })
  }
}

/** A withdrawal done at the counter (D2) also ends an application this portal knows. */
export async function withdrawnAtCounter(world: World, on: Spine, done: Appointment): Promise<void> {
  const known = knownApplication(await on.store.findLedger(done.applicant))
  if (known === undefined || known.withdrawn || known.receipt !== done.facts.receipt) return
  await withdrawApplication(world, on, { code: known.code })
}
