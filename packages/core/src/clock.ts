// Clocks: the system's, one that starts at a chosen instant, and one that tests move by hand.
import { Temporal } from "temporal-polyfill"
import type { Clock } from "./world.ts"

/** Asked several times within a millisecond, it answers the same (immutable) instant: making one costs more than asking. */
function millisecondClock(read: () => number): Clock {
  let shown = Temporal.Instant.fromEpochMilliseconds(0)
  return {
    now: () => {
      const milliseconds = read()
      if (milliseconds !== shown.epochMilliseconds)
        shown = Temporal.Instant.fromEpochMilliseconds(milliseconds)
      return shown
    },
  }
}

export const systemClock: Clock = millisecondClock(() => Date.now())

/** A clock that shows `start` now and runs on from there, e.g. `2026-11-23T09:00:00+08:00`. */
export function startingAt(start: Temporal.Instant | string, base: Clock = systemClock): Clock {
  const ahead = Temporal.Instant.from(start).epochMilliseconds - base.now().epochMilliseconds
  return millisecondClock(() => base.now().epochMilliseconds + ahead)
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  advance(by: Temporal.DurationLike | string): void
  set(to: Temporal.Instant | string): void
}

export function virtualClock(start: Temporal.Instant | string): VirtualClock {
  let shown = Temporal.Instant.from(start)
  return {
    now: () => shown,
    advance: (by) => {
      shown = shown.add(by)
    },
    set: (to) => {
      shown = Temporal.Instant.from(to)
    },
  }
}
