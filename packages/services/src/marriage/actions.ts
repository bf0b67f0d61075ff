// What may be done, by whom, with which input: every verb of the service as an action. One without `allow` does not compile.
import { type Bookable, decideBooking, decideJoin, inHold, type Joinable } from "@civil/booking/book.ts"
import { decideHold, decideLetting, type Letting, type Wish } from "@civil/booking/hold.ts"
import { decideMove, type Movable } from "@civil/booking/moves.ts"
import {
  type By,
  cancel,
  checkIn,
  findRole,
  finish,
  noShow,
  release,
  type Seen,
  undo,
} from "@civil/booking/rules.ts"
import { decideSession, type SessionSeen } from "@civil/booking/session.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import { momentOf } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { action, type Permission } from "@civil/core/action.ts"
import type { Actor } from "@civil/core/actor.ts"
import { citizen, staffAt } from "@civil/core/allow.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Nothing } from "@civil/core/shapes.ts"
import { citizenOf, codeOf, sitsAt } from "./access.ts"
import { decideParties, mayMove, sameBooking } from "./couples.ts"
import { joinParty } from "./joining.ts"
import {
  Book,
  Cancel,
  Confirm,
  DeskDone,
  DeskMove,
  Reschedule,
  SetSession,
  TakeHold,
  Withdraw,
} from "./model.ts"
import { accepted, unaccepted } from "./outcomes.ts"
import { papersFor } from "./reissue/rules.ts"
import type { Kind } from "./views.ts"
import { refuseWithdrawn } from "./windows.ts"
import { decideWithdrawal } from "./withdrawal.ts"

interface About {
  readonly appointment: Appointment
}

const person = (actor: Actor): string => citizenOf(actor).person

/** One of the two people. */
const party = (actor: Actor, { appointment }: About): boolean =>
  actor.kind === "citizen" && findRole(appointment, actor.person) !== undefined

const partner = (actor: Actor, { appointment }: About): boolean =>
  actor.kind === "citizen" && appointment.partner === actor.person

/** Staff of the office; an auditor may know that it exists and not move it. */
function mover(world: World, actor: Actor, office: string): Permission {
  if (!sitsAt(world, actor, office)) return false
  return staffAt(actor, office, "clerk", "reviewer", "approver", "manager") || "forbidden"
}
const officer =
  (world: World) =>
  (actor: Actor, { appointment }: About): Permission =>
    mover(world, actor, appointment.office)

const by = (actor: Actor): By =>
  actor.kind === "staff" ? { who: "office", name: actor.name } : { who: "system" }

const missing = "appointment.missing"

const desk = (world: World) => ({
  checkIn: action({
    name: "check_in",
    input: DeskMove,
    allow: officer(world),
    missing,
    decide: (seen: Seen, { revision }, at, actor) => checkIn(seen, by(actor), revision, momentOf(at)),
  }),
  done: action({
    name: "done",
    input: DeskDone,
    allow: officer(world),
    missing,
    decide(seen: Seen, { revision, outcome, reason, note }, at, actor) {
      if (outcome === "not_done" && reason === undefined)
        throw new Refusal("invalid", "input.invalid", {
          fields: [{ field: "reason", code: "marriage.reason_needed" }],
        })
      const said = { outcome, note: note || undefined, reason: outcome === "not_done" ? reason : undefined }
      const now = momentOf(at)
      const remembered = outcome === "done" ? accepted(seen.appointment, now.today) : {}
      return finish(seen, by(actor), said, revision, now, remembered)
    },
  }),
  noShow: action({
    name: "no_show",
    input: DeskMove,
    allow: officer(world),
    missing,
    decide: (seen: Seen, { revision }, at, actor) => noShow(seen, by(actor), revision, momentOf(at)),
  }),
  release: action({
    name: "release",
    input: DeskMove,
    allow: officer(world),
    missing,
    decide(seen: Seen, { revision }, at, actor) {
      if (seen.appointment.state !== "released" && seen.appointment.revision !== revision)
        throw new Refusal("conflict", "appointment.changed")
      return release(seen, by(actor), momentOf(at))
    },
  }),
  undo: action({
    name: "undo",
    input: DeskMove,
    allow: officer(world),
    missing,
    decide: (seen: Seen, { revision }, at, actor) =>
      undo(seen, by(actor), revision, momentOf(at), unaccepted(seen.appointment)),
  }),
  setSession: action({
    name: "set_session",
    input: SetSession,
    allow: (actor, { office }: SessionSeen) => mover(world, actor, office),
    missing: "office.missing",
    decide(seen: SessionSeen, ask): SessionSeen {
      // Whoever was promised a time of it reads the reason.
      const why = ask.why?.trim()
      if (!ask.open && !why)
        throw new Refusal("invalid", "input.invalid", {
          fields: [{ field: "why", code: "marriage.close_reason_needed" }],
        })
      return decideSession(seen, { ...ask, why })
    },
  }),
})

export function actions(world: World) {
  return {
    hold: action({
      name: "hold",
      input: TakeHold,
      allow: citizen,
      decide: (wish: Wish, _input, at) => decideHold(wish, momentOf(at)),
    }),
    letGo: action({
      name: "let_go",
      input: Nothing,
      allow: citizen,
      decide: (letting: Letting): Letting => decideLetting(letting),
    }),
    book: action({
      name: "book",
      input: Book,
      allow: citizen,
      missing: "hold.missing",
      decide(found: Bookable, input, at, actor) {
        if ("appointment" in found) {
          const { code } = found.appointment
          if (sameBooking(world, citizenOf(actor), found.appointment, input)) return found
          throw new Refusal("conflict", "hold.already_booked", { values: { code } })
        }
        const now = momentOf(at)
        const hold = inHold(found.hold, now)
        refuseWithdrawn(found.ledger, hold.kind as Kind, hold.facts.receipt)
        if (hold.reschedules !== undefined) throw new Refusal("conflict", "hold.for_reschedule")
        const parties = decideParties(world, citizenOf(actor), input, hold)
        const facts = { ...parties.facts, ...papersFor(found.ledger, hold.kind, hold.date) }
        return decideBooking(found, { ...parties, facts }, now)
      },
    }),
    confirm: action({
      name: "confirm",
      input: Confirm,
      allow: partner,
      missing,
      decide(found: Joinable, input, at, actor) {
        const sealed = (appointment: Appointment) => joinParty(world, citizenOf(actor), appointment, input)
        return decideJoin(found, input.revision, sealed, momentOf(at))
      },
    }),
    cancel: action({
      name: "cancel",
      input: Cancel,
      allow: party,
      missing,
      decide: (seen: Seen, { revision }, at, actor) => cancel(seen, person(actor), revision, momentOf(at)),
    }),
    reschedule: action({
      name: "reschedule",
      input: Reschedule,
      allow: party,
      missing,
      decide: (found: Movable, { revision, hold }, at, actor) =>
        decideMove(
          found,
          {
            person: person(actor),
            revision,
            hold: codeOf(hold, "hold"),
            allows: (appointment, held) => mayMove(world, appointment, held),
          },
          momentOf(at),
        ),
    }),
    withdraw: action({
      name: "withdraw",
      input: Withdraw,
      allow: party,
      missing,
      decide: (seen: Seen, { revision }, at, actor) =>
        decideWithdrawal(world, seen, { person: person(actor), revision }, momentOf(at)),
    }),
    desk: desk(world),
  }
}

export type Actions = ReturnType<typeof actions>
