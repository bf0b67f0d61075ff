// The sold-out gate: while a full time stays full, everybody who comes for it hears the very same refusal, without a read and without a write.
import type { Refusal } from "@civil/core/refusal.ts"
import type { Place } from "./shapes.ts"

/** How old a memory of a day may be when it turns somebody away or shows what is free. */
export const gateAge = 1000

export interface Wanted {
  readonly office: string
  readonly kind: string
  readonly date: string
  readonly start: string
}

interface Closed {
  readonly refusal: Refusal
  /** Epoch milliseconds from and until which it holds. */
  readonly from: number
  readonly until: number
  readonly version: number
  /** People who hold a place of this time: they are let through to it. */
  readonly holders: ReadonlySet<string>
}

export interface Gate {
  /** The refusal in force for this person, if any. */
  find(wanted: Wanted, person: string, now: number, version: number): Refusal | undefined
  /** Remembers a refusal until the reading it rests on is a second old, or the first of the places comes back. */
  close(wanted: Wanted, refusal: Refusal, readAt: number, version: number, places: Iterable<Place>): void
}

const most = 2000
const keyOf = ({ office, kind, date, start }: Wanted) => `${office} ${kind} ${date} ${start}`

export function gate(): Gate {
  const closed = new Map<string, Closed>()
  return {
    find(wanted, person, now, version) {
      const known = closed.get(keyOf(wanted))
      if (known === undefined || known.version !== version) return undefined
      if (now < known.from || now >= known.until || known.holders.has(person)) return undefined
      return known.refusal
    },
    close(wanted, refusal, readAt, version, places) {
      const holders = new Set<string>()
      let until = readAt + gateAge
      for (const place of places) {
        if (place.person !== undefined) holders.add(place.person)
        const back =
          place.state === "held" ? place.until : place.state === "resting" ? place.reopens : undefined
        if (back !== undefined && back > readAt) until = Math.min(until, back)
      }
      if (closed.size >= most) closed.clear()
      closed.set(keyOf(wanted), { refusal, from: readAt, until, version, holders })
    },
  }
}
