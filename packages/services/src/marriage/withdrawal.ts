// Either party takes a divorce application back while the law allows; the other one sees the new status and nothing else.
import { end } from "@civil/booking/jobs.ts"
import { bound, type Change, roleOf, type Seen, sameRevision } from "@civil/booking/rules.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import { type Moment, momentOf, type Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { saveChange, see } from "@civil/booking/write.ts"
import { action } from "@civil/core/action.ts"
import { system } from "@civil/core/allow.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Nothing } from "@civil/core/shapes.ts"
import { divorceClock } from "./divorce-clock.ts"
import { mayWithdraw } from "./show.ts"
import { knownApplication, markWithdrawn } from "./windows.ts"

function refuseUnlessOpen(world: World, appointment: Appointment): void {
  const receipt = appointment.facts.receipt
  if (appointment.kind !== "D1" || appointment.state !== "done" || receipt === undefined)
    throw new Refusal("conflict", "appointment.not_now")
  if (mayWithdraw(world, appointment)) return
  const { withdrawUntil } = divorceClock(receipt, world.calendar ?? publishedCalendar)
  if (withdrawUntil === "not_computable") throw new Refusal("too_late", "booking.not_computable")
  throw new Refusal("too_late", "divorce.withdraw_closed", { values: { until: withdrawUntil } })
}

/**
 * One party's wish, recorded online: the place for the certificate goes back and none can be booked; the law takes the
 * withdrawal at the counter, signed (`by` absent, a D2 visit was done). Asking twice, or after the other one did, is fine.
 */
export function decideWithdrawal(
  world: World,
  seen: Seen,
  by: { readonly person: string; readonly revision: number } | undefined,
  at: Moment,
): Seen | Change {
  const { appointment } = seen
  const { withdrawn, signed } = appointment.facts
  if (signed !== undefined || (by && withdrawn !== undefined)) return seen
  if (by) {
    sameRevision(appointment, by.revision)
    refuseUnlessOpen(world, appointment)
  }
  const who = by ? roleOf(appointment, by.person) : "office"
  const action = by ? "withdrawn" : "withdrawal_signed"
  const own: Record<string, string> = by
    ? { withdrawn: at.today }
    : { withdrawn: withdrawn ?? at.today, signed: at.today }
  const next: Appointment = {
    ...appointment,
    revision: appointment.revision + 1,
    facts: { ...appointment.facts, ...own },
    history: [...appointment.history, { at: at.now, who, action }],
  }
  const facts = (before: Record<string, string>) =>
    markWithdrawn(before, appointment.code, by ? "wish" : "signed")
  return { appointment: next, event: action, at, ledgers: "facts", place: "stays", facts }
}

/** After a withdrawal, a place booked for the certificate goes back; it counts against nobody. */
export async function releaseIssue(on: Spine, withdrawn: Appointment): Promise<void> {
  if (withdrawn.facts.withdrawn === undefined) return
  for (const person of bound(withdrawn)) {
    const live = (await on.store.findLedger(person))?.live.divorce
    const found = live && (await on.store.findAppointment(live.code))
    if (found?.kind !== "D3" || found.facts.receipt !== withdrawn.facts.receipt) continue
    if (found.state === "booked" || found.state === "waiting_for_partner") await end(on, found.code)
  }
}

/** What a visit for the withdrawal (D2) makes of the application: signed by it while it stands as done, not signed once that was undone. */
function decideAtCounter(world: World, visit: Appointment) {
  return (seen: Seen, at: Moment): Seen | Change => {
    const { signedAt } = seen.appointment.facts
    if (visit.state === "done") {
      const change = decideWithdrawal(world, seen, undefined, at)
      if (!("event" in change)) return seen
      const { appointment } = change
      return {
        ...change,
        appointment: { ...appointment, facts: { ...appointment.facts, signedAt: visit.code } },
      }
    }
    return signedAt === visit.code ? unsigned(seen, at) : seen
  }
}

/** The signature was a mistake of the desk: what is left is the wish said online before, if there was one. */
function unsigned({ appointment }: Seen, at: Moment): Change {
  const { withdrawn, signed: _, signedAt: __, ...others } = appointment.facts
  const wished = appointment.history.some((line) => line.action === "withdrawn")
  const next: Appointment = {
    ...appointment,
    revision: appointment.revision + 1,
    facts: wished && withdrawn !== undefined ? { ...others, withdrawn } : others,
    history: [...appointment.history, { at: at.now, who: "office", action: "withdrawal_undone" }],
  }
  const facts = (before: Record<string, string>) =>
    markWithdrawn(before, appointment.code, wished ? "wish" : "no")
  return { appointment: next, event: "withdrawal_undone", at, ledgers: "facts", place: "stays", facts }
}

/**
 * Brings an application this portal knows to what its visit at the counter says, and looks at the visit again: whoever
 * looks last, after all that came meanwhile, sees it as it stands.
 */
export async function settleCounterWithdrawal(world: World, on: Spine, found: Appointment): Promise<void> {
  let visit: Appointment | undefined = found
  for (let revision = 0; visit !== undefined && visit.revision !== revision; ) {
    revision = visit.revision
    await atCounter(world, on, visit)
    visit = await on.store.findAppointment(found.code)
  }
}

async function atCounter(world: World, on: Spine, visit: Appointment): Promise<void> {
  const known = knownApplication(await on.store.findLedger(visit.applicant))
  if (known === undefined || known.receipt !== visit.facts.receipt) return
  const decide = decideAtCounter(world, visit)
  const act = action({
    name: "withdraw_at_counter",
    input: Nothing,
    allow: system,
    decide: (seen: Seen, _input, at) => decide(seen, momentOf(at)),
  })
  await perform(act, {
    actor: { kind: "system", job: "withdrawals" },
    input: {},
    at: () => world.clock.now(),
    find: () => see(on, known.code),
    save: (change) => saveChange(on, change),
  })
}
