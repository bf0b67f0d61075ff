// The desk: one office's day by session, finding a booking, and the moves of the counter. Staff see their own office only.
import { checkIn, type DeskAsk, done, noShow, release, undo } from "@civil/booking/counter.ts"
import { getOffice, openDayAt } from "@civil/booking/offices.ts"
import { isFree, placesOf, sessionOf, snapshot } from "@civil/booking/places.ts"
import type { Band, Office, Pool } from "@civil/booking/profile.ts"
import { setSession } from "@civil/booking/session.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import type { Actor, Staff } from "@civil/core/actor.ts"
import { addDays, readDate } from "@civil/core/date.ts"
import { readCode } from "@civil/core/ids.ts"
import { normaliseName } from "@civil/core/name.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { codeOf, staffOf } from "./access.ts"
import { DeskDone, DeskMove, SetSession } from "./model.ts"
import { openParty } from "./party.ts"
import type { MarriageService } from "./service.ts"
import { deskView, todayOf } from "./show.ts"
import type { DeskDay, DeskSession } from "./views.ts"
import { forgetApplication, forgetApplications, rememberApplication } from "./windows.ts"

type Desk = MarriageService["desk"]

function checked(date: string): string {
  if (readDate(date) === undefined)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "date", code: "field.date" }] })
  return date
}

/** The nearest date in a direction on which any pool opens; a month is far enough, also at the Spring Festival. */
function nearest(world: World, office: Office, date: string, step: 1 | -1): string | undefined {
  for (let away = 1; away <= 31; away += 1) {
    const day = addDays(date, away * step).toString()
    const states = office.pools.map((pool) => openDayAt(world, office, pool, day).state)
    if (states.includes("open")) return day
    if (states.includes("not_computable")) return undefined
  }
  return undefined
}

function bandsOf(world: World, office: Office, date: string): readonly (readonly [Pool, Band])[] {
  return office.pools.flatMap((pool) => {
    const open = openDayAt(world, office, pool, date)
    return open.state === "open" ? open.bands.map((band) => [pool, band] as const) : []
  })
}

function stateOf(world: World, office: Office, date: string): DeskDay["state"] {
  const states = office.pools.map((pool) => openDayAt(world, office, pool, date).state)
  if (states.includes("open")) return "open"
  return states.includes("not_computable") ? "not_computable" : "closed"
}

async function dayItems(on: Spine, office: string, date: string) {
  const items = await on.store.dayAt(office, date)
  const codes = items.places.flatMap((place) => (place.appointment === undefined ? [] : [place.appointment]))
  const appointments = await on.store.listAppointments(codes)
  return { day: snapshot(items, 0), appointments: appointments.filter((each) => each.date === date) }
}

async function showDay(world: World, on: Spine, officeId: string, date: string): Promise<DeskDay> {
  const { office } = getOffice(world, officeId)
  const { day, appointments } = await dayItems(on, officeId, date)
  const now = world.clock.now().epochMilliseconds
  const session = ([pool, band]: readonly [Pool, Band]): DeskSession => {
    const places = [...placesOf(day, pool.id, band.start).values()]
    const closed = sessionOf(day, pool.id, band.start)
    return {
      pool: pool.id,
      start: band.start,
      end: band.end,
      online: band.online,
      onSite: band.onSite,
      taken: places.filter((place) => place.state === "booked").length,
      held: places.filter((place) => place.state === "held" && !isFree(place, now)).length,
      closed: closed !== undefined,
      ...(closed?.why === undefined ? {} : { why: closed.why }),
      appointments: appointments
        .filter((each) => each.pool === pool.id && each.start === band.start && each.office === officeId)
        .sort((a, b) => a.nn - b.nn)
        .map((each) => deskView(world, each)),
    }
  }
  const before = nearest(world, office, date, -1)
  const after = nearest(world, office, date, 1)
  return {
    office: officeId,
    date,
    state: stateOf(world, office, date),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    sessions: bandsOf(world, office, date).map(session),
  }
}

/** By booking code, or by a part of either party's name among today's bookings and those of the next seven days. */
async function search(world: World, on: Spine, office: string, typed: string) {
  const code = readCode(typed)
  const found = code && (await on.store.findAppointment(code))
  if (found && found.office === office) return [deskView(world, found)]
  const wanted = normaliseName(typed).toLowerCase()
  if (wanted === "") return []
  const dates = Array.from({ length: 8 }, (_, i) => addDays(todayOf(world), i).toString())
  const days = await Promise.all(dates.map((date) => dayItems(on, office, date)))
  const named = (appointment: Appointment) =>
    (["applicant", "partner"] as const).some((role) =>
      openParty(world.secrets, appointment.code, role, appointment.sealed)
        ?.name.toLowerCase()
        .includes(wanted),
    )
  return days.flatMap(({ appointments }) => appointments.filter(named).map((each) => deskView(world, each)))
}

/** A divorce application accepted today starts its clock: the receipt date goes to both parties' ledgers. */
function accepted(appointment: Appointment, today: string) {
  const forget = (_person: string, facts: Record<string, string>) => forgetApplications(facts)
  if (appointment.kind === "D3") return { own: {}, facts: forget }
  if (appointment.kind !== "D1") return { own: {} }
  const known = { code: appointment.code, office: appointment.office, receipt: today }
  return {
    own: { receipt: today },
    facts: (_person: string, facts: Record<string, string>) => rememberApplication(facts, known),
  }
}

/** What an undone acceptance takes back. The appointment's own facts lose the receipt, the ledgers the application. */
function unaccepted(appointment: Appointment, facts: Record<string, string>): Record<string, string> {
  if (appointment.kind !== "D1") return facts
  const { receipt: _, ...others } = forgetApplication(facts, appointment.code)
  return others
}

function deskAsk(actor: Actor, id: string, revision: number): DeskAsk {
  if (actor.kind === "visitor") throw new Refusal("unauthenticated", "sign_in.needed")
  if (actor.kind !== "staff") throw new Refusal("forbidden", "not_allowed")
  const allows = ({ office }: Appointment) =>
    actor.offices.includes(office) && Boolean(staffOf(actor, office, true))
  return { code: codeOf(id, "apt"), revision, name: actor.name, allows }
}

export function desk(world: World, on: Spine): Desk {
  const move = (actor: Staff, id: string, input: unknown) =>
    deskAsk(actor, id, parse(DeskMove, input).revision)
  return {
    async day(actor, office, date) {
      staffOf(actor, office, false)
      return showDay(world, on, office, checked(date))
    },
    async find(actor, office, typed) {
      staffOf(actor, office, false)
      return search(world, on, office, typed.slice(0, 80))
    },
    checkIn: async (actor, id, input) => deskView(world, await checkIn(on, move(actor, id, input))),
    async done(actor, id, raw) {
      const { revision, outcome, reason, note } = parse(DeskDone, raw)
      if (outcome === "not_done" && reason === undefined)
        throw new Refusal("invalid", "input.invalid", {
          fields: [{ field: "reason", code: "marriage.reason_needed" }],
        })
      const written = {
        ...(outcome === "not_done" && reason ? { reason } : {}),
        ...(note ? { note } : {}),
      }
      const facts = (appointment: Appointment, at: { readonly today: string }) =>
        accepted(appointment, at.today)
      return deskView(world, await done(on, { ...deskAsk(actor, id, revision), outcome, ...written, facts }))
    },
    noShow: async (actor, id, input) => deskView(world, await noShow(on, move(actor, id, input))),
    release: async (actor, id, input) => deskView(world, await release(on, move(actor, id, input))),
    undo: async (actor, id, input) =>
      deskView(world, await undo(on, { ...move(actor, id, input), facts: unaccepted })),
    async setSession(actor, raw) {
      const input = parse(SetSession, raw)
      const staff = staffOf(actor, input.office, true)
      await setSession(on, { ...input, name: staff.name })
      return showDay(world, on, input.office, input.date)
    },
  }
}
