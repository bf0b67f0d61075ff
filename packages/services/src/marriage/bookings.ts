// Booking, confirming, cancelling, moving, withdrawing: the two people's own acts, and what they can look up.
import { findBookable, findJoinable, saveBooking, saveJoin } from "@civil/booking/book.ts"
import { liveIn } from "@civil/booking/ledger.ts"
import { findMovable, saveMove } from "@civil/booking/moves.ts"
import { findOffice } from "@civil/booking/offices.ts"
import { findPolicy } from "@civil/booking/policy.ts"
import type { StrikeRule } from "@civil/booking/profile.ts"
import { roleOf } from "@civil/booking/rules.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { Spine } from "@civil/booking/spine.ts"
import { countStrikes } from "@civil/booking/strikes.ts"
import type { World } from "@civil/booking/world.ts"
import { saveChange, see } from "@civil/booking/write.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { citizenOf, codeOf } from "./access.ts"
import type { Actions } from "./actions.ts"
import { kindRules } from "./kinds.ts"
import type { MarriageService } from "./service.ts"
import { appointmentView, todayOf } from "./show.ts"
import type { AppointmentView } from "./views.ts"

type Bookings = Pick<
  MarriageService,
  "book" | "list" | "get" | "findLive" | "counter" | "confirm" | "cancel" | "reschedule" | "withdraw"
>

function reads(world: World, on: Spine): Pick<Bookings, "list" | "get" | "findLive" | "counter"> {
  return {
    async list(actor) {
      const citizen = citizenOf(actor)
      const [ledger, invites] = await Promise.all([
        on.store.findLedger(citizen.person),
        on.store.listInvites(citizen.person),
      ])
      const live = Object.values(ledger?.live ?? {}).map((each) => each.code)
      const codes = [...live, ...(ledger?.recent ?? []), ...invites.map((invite) => invite.code)]
      const found = await on.store.listAppointments(codes)
      return found
        .filter((each) => each.applicant === citizen.person || each.partner === citizen.person)
        .sort((a, b) => (`${a.date}${a.start}` < `${b.date}${b.start}` ? 1 : -1))
        .map((each) => appointmentView(world, each, roleOf(each, citizen.person), ledger))
    },
    async get(actor, id) {
      const citizen = citizenOf(actor)
      const [found, ledger] = await Promise.all([
        on.store.findAppointment(codeOf(id, "apt")),
        on.store.findLedger(citizen.person),
      ])
      if (found === undefined) throw new Refusal("missing", "appointment.missing")
      return appointmentView(world, found, roleOf(found, citizen.person), ledger)
    },
    async findLive({ person }, business) {
      const ledger = await on.store.findLedger(person)
      const live = ledger && liveIn(ledger, kindRules[business].group, todayOf(world))
      const found = live && (await on.store.findAppointment(live.code))
      return found && appointmentView(world, found, roleOf(found, person), ledger)
    },
    async counter(actor) {
      const citizen = citizenOf(actor)
      const ledger = await on.store.findLedger(citizen.person)
      const rules = await rulesFor(world, on, ledger?.recent[0])
      return countStrikes(rules, ledger?.strikes ?? [], todayOf(world))
    },
  }
}

/** The miss-and-cancel rules of the bureau where the person booked last; of the first bureau before any booking. */
async function rulesFor(world: World, on: Spine, latest: string | undefined): Promise<readonly StrikeRule[]> {
  const booked = latest === undefined ? undefined : await on.store.findAppointment(latest)
  const there = booked && findOffice(world, booked.office)?.bureau
  const bureau = there ?? world.bureaus[0]
  return (bureau && findPolicy(bureau, booked?.kind ?? "M1", todayOf(world))?.strikes) ?? []
}

export function bookings(world: World, on: Spine, acts: Actions): Bookings {
  const show = async (appointment: Appointment, person: string): Promise<AppointmentView> =>
    appointmentView(world, appointment, roleOf(appointment, person), await on.store.findLedger(person))
  const at = () => world.clock.now()
  return {
    ...reads(world, on),
    async book(actor, input) {
      const { person } = citizenOf(actor)
      const booked = await perform(acts.book, {
        actor,
        input,
        at,
        find: ({ hold }) => findBookable(on, person, codeOf(hold, "hold")),
        save: (next) => saveBooking(on, next),
      })
      if (!("appointment" in booked)) throw new Refusal("missing", "hold.missing")
      return appointmentView(world, booked.appointment, "applicant", booked.ledger)
    },
    async confirm(actor, id, input) {
      const { person } = citizenOf(actor)
      const code = codeOf(id, "apt")
      const find = () => findJoinable(on, person, code)
      const joined = await perform(acts.confirm, {
        actor,
        input,
        at,
        find,
        save: (next) => saveJoin(on, next),
      })
      return appointmentView(world, joined.appointment, "partner", joined.ledger)
    },
    async cancel(actor, id, input) {
      const { person } = citizenOf(actor)
      const code = codeOf(id, "apt")
      const find = () => see(on, code)
      const next = await perform(acts.cancel, {
        actor,
        input,
        at,
        find,
        save: (change) => saveChange(on, change),
      })
      return show(next.appointment, person)
    },
    async reschedule(actor, id, input) {
      const { person } = citizenOf(actor)
      const code = codeOf(id, "apt")
      const next = await perform(acts.reschedule, {
        actor,
        input,
        at,
        find: ({ hold }) => findMovable(on, person, code, codeOf(hold, "hold")),
        save: (move) => saveMove(on, move),
      })
      return show(next.appointment, person)
    },
    async withdraw(actor, id, input) {
      const { person } = citizenOf(actor)
      const code = codeOf(id, "apt")
      const find = () => see(on, code)
      const next = await perform(acts.withdraw, {
        actor,
        input,
        at,
        find,
        save: (change) => saveChange(on, change),
      })
      return show(next.appointment, person)
    },
  }
}
