// A process's memory of days read lately, and of places it is taking right now: the sold-out gate costs no read and no write.
import { bandKey, type DaySnapshot, snapshot } from "./places.ts"
import type { Place, Spot } from "./shapes.ts"
import type { Store } from "./store.ts"

export interface Days {
  /** The day as read at most `maxAge` milliseconds ago; 0 reads now. */
  read(office: string, date: string, maxAge: number): Promise<DaySnapshot>
  /** A place this process has just taken. */
  note(place: Place): void
  /** A day this process has just changed otherwise. */
  forget(office: string, date: string): void
  /** Grows with every change this process made or met. */
  version(): number
  /** Numbers of a band this process is trying to take. */
  inFlight(spot: Omit<Spot, "nn">): ReadonlyMap<number, Promise<unknown>>
  /** Tells others of this process not to try the place until the answer is called. */
  reserve(spot: Spot): () => void
}

const mostDays = 4000

interface Reading {
  readonly at: number
  readonly day: Promise<DaySnapshot>
}

export function days(store: Store, now: () => number): Days {
  const readings = new Map<string, Reading>()
  const taking = new Map<string, Map<number, Promise<unknown>>>()
  let version = 0
  const keyOf = (office: string, date: string) => `${office}#${date}`
  const takingKey = (spot: Omit<Spot, "nn">) =>
    `${keyOf(spot.office, spot.date)}#${bandKey(spot.pool, spot.start)}`

  function remember(key: string, reading: Reading): void {
    readings.set(key, reading)
    reading.day.catch(() => {
      if (readings.get(key) === reading) readings.delete(key)
    })
  }

  function readNow(office: string, date: string, at: number): Promise<DaySnapshot> {
    const key = keyOf(office, date)
    const day = store.dayAt(office, date).then((items) => snapshot(items, at))
    if (readings.size >= mostDays) readings.clear()
    remember(key, { at, day })
    return day
  }

  return {
    read(office, date, maxAge) {
      const at = now()
      const known = readings.get(keyOf(office, date))
      if (known && maxAge > 0 && at >= known.at && at - known.at < maxAge) return known.day
      return readNow(office, date, at)
    },
    note(place) {
      version += 1
      const known = readings.get(keyOf(place.office, place.date))
      if (known === undefined) return
      const day = known.day.then((before) => {
        const key = bandKey(place.pool, place.start)
        const band = new Map(before.bands.get(key) ?? []).set(place.nn, place)
        return { ...before, bands: new Map(before.bands).set(key, band) }
      })
      remember(keyOf(place.office, place.date), { at: known.at, day })
    },
    forget(office, date) {
      version += 1
      readings.delete(keyOf(office, date))
    },
    version: () => version,
    inFlight: (spot) => taking.get(takingKey(spot)) ?? new Map(),
    reserve(spot) {
      const key = takingKey(spot)
      const band = taking.get(key) ?? new Map<number, Promise<unknown>>()
      taking.set(key, band)
      let settle: () => void = () => undefined
      band.set(
        spot.nn,
        new Promise<void>((resolve) => {
          settle = resolve
        }),
      )
      return () => {
        band.delete(spot.nn)
        if (band.size === 0 && taking.get(key) === band) taking.delete(key)
        settle()
      }
    },
  }
}
