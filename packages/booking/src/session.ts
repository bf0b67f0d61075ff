// The desk closes or opens one band of one day. Closing takes every place of the band itself, so nobody can book in between.
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { ConditionCheck } from "dynamodb-toolbox/entity/actions/transactCheck"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { close } from "./jobs.ts"
import { bandAt, findOffice, openDayAt } from "./offices.ts"
import { placesOf, snapshot, spotOf } from "./places.ts"
import type { Band } from "./profile.ts"
import type { Appointment, Place, Session, Spot } from "./shapes.ts"
import { moment, type Spine, topicOf } from "./spine.ts"
import { isLive } from "./transitions.ts"

type BandSpot = Omit<Spot, "nn">

export interface SessionAsk extends BandSpot {
  readonly open: boolean
  readonly why?: string | undefined
}

function bandOf(spine: Spine, ask: BandSpot): Band {
  const found = findOffice(spine.world, ask.office)
  const pool = found?.office.pools.find((each) => each.id === ask.pool)
  const band = found && pool && bandAt(openDayAt(spine.world, found.office, pool, ask.date), ask.start)
  if (band === undefined) throw new Refusal("missing", "session.missing")
  return band
}

const jobId = (session: Session) =>
  `close.${session.office}.${session.date}.${session.pool}.${session.start}.${session.revision}`

/** A band and the notice on it, if there ever was one. */
export interface SessionSeen {
  readonly office: string
  readonly session: Session | undefined
}

/** The notice in force for a band that exists. */
export async function findSession(spine: Spine, ask: BandSpot): Promise<SessionSeen> {
  bandOf(spine, ask)
  const items = await spine.store.dayAt(ask.office, ask.date)
  const session = items.sessions.find((each) => each.pool === ask.pool && each.start === ask.start)
  return { office: ask.office, session }
}

/** The next notice; the one in force when it says the same already. */
export function decideSession(seen: SessionSeen, ask: SessionAsk): SessionSeen {
  const before = seen.session
  if ((before?.closed ?? false) === !ask.open) return seen
  const { office, date, pool, start } = ask
  const why = ask.why === undefined || ask.open ? {} : { why: ask.why }
  const revision = (before?.revision ?? 0) + 1
  return { office, session: { office, date, pool, start, closed: !ask.open, revision, ...why } }
}

/** Writes the notice on the band; the job that empties it is saved with it, so a crash half-way is carried on. */
export async function saveSession(spine: Spine, { session }: SessionSeen, name: string): Promise<void> {
  if (session === undefined) return
  const condition =
    session.revision === 1
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: session.revision - 1 } as const)
  const write = spine.store.SessionItem.build(WholePut).item(session).options({ condition })
  const { now } = moment(spine.world)
  const body = { ...session, name }
  await commit(spine.world.table, [
    { name: "session", write },
    spine.box.part({ id: jobId(session), dueAt: now, topic: topicOf(spine, "session"), body }),
  ])
  spine.days.forget(session.office, session.date)
}

/** Holds a write to the notice it carries out: once a later notice is there, nothing of the earlier one is done any more. */
function said(spine: Spine, session: Session): Part {
  const write = spine.store.SessionItem.build(ConditionCheck)
    .key(session)
    .condition({ attr: "revision", eq: session.revision })
  return { name: "session", write }
}

type Closing = "done" | "again" | "overtaken"

async function guarded(spine: Spine, session: Session, part: Part): Promise<Closing> {
  try {
    await commit(spine.world.table, [part, said(spine, session)])
    return "done"
  } catch (error) {
    if (!(error instanceof Stale)) throw error
    return error.failed("session") ? "overtaken" : "again"
  }
}

/** A free or held place becomes closed; a hold on it dies, its owner is told when they go on. */
function closeUnbooked(spine: Spine, spot: Spot, session: Session): Promise<Closing> {
  const closed: Place = { ...spot, state: "closed" }
  const write = spine.store.PlaceItem.build(WholePut)
    .item(closed)
    .options({
      condition: {
        or: [
          { attr: "state", exists: false },
          { attr: "state", eq: "held" },
          { attr: "state", eq: "resting" },
        ],
      },
    })
  return guarded(spine, session, { name: "place", write })
}

/** The booking on a place is released with it. Somebody already at the desk, or seen, stays. */
async function closeBooked(
  spine: Spine,
  code: string,
  spot: Spot,
  session: Session,
  name: string,
): Promise<Closing> {
  const found = await spine.store.findAppointment(code)
  if (found && (found.state === "checked_in" || !isLive(found.state))) return "done"
  const still = (each: Appointment) => JSON.stringify(spotOf(each)) === JSON.stringify(spotOf(spot))
  return close(spine, { code, name, note: session.why, guard: said(spine, session), still })
}

async function closePlace(
  spine: Spine,
  spot: Spot,
  known: Place | undefined,
  session: Session,
  name: string,
) {
  let place = known
  for (let tried = 0; tried < 20; tried += 1) {
    if (place?.state === "closed") return
    const booked = place?.state === "booked" ? place.appointment : undefined
    const closing =
      booked === undefined
        ? await closeUnbooked(spine, spot, session)
        : await closeBooked(spine, booked, spot, session, name)
    if (closing !== "again") return
    const day = snapshot(await spine.store.dayAt(spot.office, spot.date), 0)
    place = placesOf(day, spot.pool, spot.start).get(spot.nn)
  }
  throw new Stale([])
}

/** Empties a closed band place by place; the same again does nothing more. */
export async function closePlaces(spine: Spine, session: Session, name: string): Promise<void> {
  const band = bandOf(spine, session)
  const day = snapshot(await spine.store.dayAt(session.office, session.date), 0)
  const places = placesOf(day, session.pool, session.start)
  const numbers = new Set([...Array.from({ length: band.online }, (_, nn) => nn), ...places.keys()])
  const { office, date, pool, start } = session
  for (const nn of numbers)
    await closePlace(spine, { office, date, pool, start, nn }, places.get(nn), session, name)
  spine.days.forget(office, date)
}

async function openPlaces(spine: Spine, session: Session): Promise<void> {
  const day = snapshot(await spine.store.dayAt(session.office, session.date), 0)
  for (const place of placesOf(day, session.pool, session.start).values()) {
    if (place.state !== "closed") continue
    const write = spine.store.PlaceItem.build(DeleteTransaction)
      .key(place)
      .options({ condition: { attr: "state", eq: "closed" } })
    await guarded(spine, session, { name: "place", write })
  }
  spine.days.forget(session.office, session.date)
}

/** Carries out what a session's notice says, unless a later one says otherwise. */
export async function applySession(spine: Spine, session: Session, name: string): Promise<void> {
  const items = await spine.store.dayAt(session.office, session.date)
  const current = items.sessions.find((each) => each.pool === session.pool && each.start === session.start)
  if (current?.revision !== session.revision) return
  if (session.closed) await closePlaces(spine, session, name)
  else await openPlaces(spine, session)
}
