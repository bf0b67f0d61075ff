// The desk: one office's day by session, finding a booking, and the moves of the counter. Staff see their own office only.
import { getOffice, openDayAt } from "@civil/booking/offices.ts"
import { bandKey, isFree, placesOf, sessionOf, snapshot } from "@civil/booking/places.ts"
import type { Band, Office, Pool } from "@civil/booking/profile.ts"
import type { Change, Seen } from "@civil/booking/rules.ts"
import { applySession, findSession, saveSession } from "@civil/booking/session.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { saveChange, see } from "@civil/booking/write.ts"
import type { Action } from "@civil/core/action.ts"
import type { Staff } from "@civil/core/actor.ts"
import { addDays, readDate } from "@civil/core/date.ts"
import { readCode } from "@civil/core/ids.ts"
import { normaliseName } from "@civil/core/name.ts"
import { parse } from "@civil/core/parse.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type * as z from "zod/mini"
import { codeOf, officerOnly, staffOf } from "./access.ts"
import type { Actions } from "./actions.ts"
import { SetSession } from "./model.ts"
import { openParty } from "./party.ts"
import type { MarriageService } from "./service.ts"
import { deskView, todayOf } from "./show.ts"
import type { DeskDay, DeskSession } from "./views.ts"

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

/** Bands of bookings made before the profile changed or the day was closed: nobody who was promised a time may be missing from the list. */
function formerBands(
  known: readonly (readonly [Pick<Pool, "id">, Band])[],
  appointments: readonly Appointment[],
): readonly (readonly [Pick<Pool, "id">, Band])[] {
  const listed = new Set(known.map(([pool, band]) => bandKey(pool.id, band.start)))
  const former = new Map<string, readonly [Pick<Pool, "id">, Band]>()
  for (const { pool, start, end } of appointments)
    if (!listed.has(bandKey(pool, start)))
      former.set(bandKey(pool, start), [{ id: pool }, { start, end, online: 0, onSite: 0 }])
  return [...former.values()]
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
  const here = appointments.filter((each) => each.office === officeId)
  const bands = bandsOf(world, office, date)
  const session = ([pool, band]: readonly [Pick<Pool, "id">, Band]): DeskSession => {
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
      appointments: here
        .filter((each) => each.pool === pool.id && each.start === band.start)
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
    sessions: [...bands, ...formerBands(bands, here)].map(session),
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

export function desk(world: World, on: Spine, acts: Actions["desk"]): Desk {
  const at = () => world.clock.now()
  type Move = Exclude<keyof Actions["desk"], "setSession">
  const move = async (name: Move, actor: Staff, id: string, input: unknown) => {
    const code = officerOnly(actor) && codeOf(id, "apt")
    const act: Action<z.core.$ZodType, Seen, Seen | Change> = acts[name]
    const find = () => see(on, code)
    const next = await perform(act, { actor, input, at, find, save: (change) => saveChange(on, change) })
    return deskView(world, next.appointment)
  }
  return {
    async day(actor, office, date) {
      staffOf(world, actor, office)
      return showDay(world, on, office, checked(date))
    },
    async find(actor, office, typed) {
      staffOf(world, actor, office)
      return search(world, on, office, typed.slice(0, 80))
    },
    checkIn: (actor, id, input) => move("checkIn", actor, id, input),
    done: (actor, id, input) => move("done", actor, id, input),
    noShow: (actor, id, input) => move("noShow", actor, id, input),
    release: (actor, id, input) => move("release", actor, id, input),
    undo: (actor, id, input) => move("undo", actor, id, input),
    async setSession(actor, input) {
      const { name } = officerOnly(actor)
      const { session } = await perform(acts.setSession, {
        actor,
        input,
        at,
        find: (ask) => findSession(on, ask),
        save: (next) => saveSession(on, next, name),
      })
      // Asked again it also finishes what a crash left.
      if (session) await applySession(on, session, name)
      const { office, date } = parse(SetSession, input)
      return showDay(world, on, office, date)
    },
  }
}
