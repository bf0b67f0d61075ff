// Which numbered places of a band are free at an instant. Pure: the same question the write's condition asks again.
import type { Condition } from "dynamodb-toolbox/entity/actions/parseCondition"
import type { Band } from "./profile.ts"
import type { Place, Session, Spot } from "./shapes.ts"
import type { DayItems, Entities } from "./store.ts"

type PlaceCondition = Condition<Entities["PlaceItem"]>

export const bandKey = (pool: string, start: string) => `${pool}#${start}`

/** One day at one office as it was read. */
export interface DaySnapshot {
  /** Epoch milliseconds of the reading. */
  readonly at: number
  readonly bands: ReadonlyMap<string, ReadonlyMap<number, Place>>
  readonly sessions: ReadonlyMap<string, Session>
}

export function snapshot(items: DayItems, at: number): DaySnapshot {
  const bands = new Map<string, Map<number, Place>>()
  for (const place of items.places) {
    const key = bandKey(place.pool, place.start)
    const band = bands.get(key) ?? new Map<number, Place>()
    bands.set(key, band.set(place.nn, place))
  }
  return {
    at,
    bands,
    sessions: new Map(items.sessions.map((each) => [bandKey(each.pool, each.start), each])),
  }
}

/** A taken place comes back by its own times, never by the table's TTL. */
export function isFree(place: Place | undefined, now: number): boolean {
  if (place === undefined) return true
  if (place.state === "held") return (place.until ?? 0) <= now
  return place.state === "resting" && (place.reopens ?? 0) <= now
}

export function placesOf(day: DaySnapshot, pool: string, start: string): ReadonlyMap<number, Place> {
  return day.bands.get(bandKey(pool, start)) ?? new Map()
}

export function sessionOf(day: DaySnapshot, pool: string, start: string): Session | undefined {
  const session = day.sessions.get(bandKey(pool, start))
  return session?.closed ? session : undefined
}

/** Numbers of the free places; none while the office has closed the band. */
export function freeNumbers(day: DaySnapshot, pool: string, band: Band, now: number): number[] {
  if (sessionOf(day, pool, band.start)) return []
  const taken = placesOf(day, pool, band.start)
  return Array.from({ length: band.online }, (_, nn) => nn).filter((nn) => isFree(taken.get(nn), now))
}

export function spotOf(from: Spot): Spot {
  return { office: from.office, date: from.date, pool: from.pool, start: from.start, nn: from.nn }
}

/** Free, as the write must find it: absent, or held past its time, or rested. */
export function freeCondition(now: number): PlaceCondition {
  return {
    or: [
      { attr: "state", exists: false },
      {
        and: [
          { attr: "state", eq: "held" },
          { attr: "until", lte: now },
        ],
      },
      {
        and: [
          { attr: "state", eq: "resting" },
          { attr: "reopens", lte: now },
        ],
      },
    ],
  }
}

/** This hold's, in time or not. */
export function holderCondition(holder: string): PlaceCondition {
  return {
    and: [
      { attr: "state", eq: "held" },
      { attr: "holder", eq: holder },
    ],
  }
}

/** Still held by this hold and in time. */
export function heldCondition(holder: string, now: number): PlaceCondition {
  return {
    and: [
      { attr: "state", eq: "held" },
      { attr: "holder", eq: holder },
      { attr: "until", gt: now },
    ],
  }
}

export function bookedCondition(appointment: string): PlaceCondition {
  return {
    and: [
      { attr: "state", eq: "booked" },
      { attr: "appointment", eq: appointment },
    ],
  }
}
