// The clock of a trial: every machine, queue and signature of it shows the same time, which a test may move.
import { moveDate } from "./machine/moved-date.ts"

export interface TrialClock {
  /** Epoch milliseconds. */
  now(): number
  readonly movedMs: number
  /** Nobody waits: what is due by then is due now. */
  advance(by: { readonly seconds?: number; readonly minutes?: number; readonly hours?: number }): void
  /** Gives this process the real time back. */
  restore(): void
}

let running = false

/** Starts at an instant and goes on from there, in this process too; so there is one at a time. */
export function trialClock(startsAt: string): TrialClock {
  if (running) throw new Error("the clock before has not been restored")
  running = true
  const realNow = Date.now.bind(Date)
  let movedMs = Date.parse(startsAt) - realNow()
  const back = moveDate(() => movedMs)
  return {
    now: () => realNow() + movedMs,
    get movedMs() {
      return movedMs
    },
    advance({ seconds = 0, minutes = 0, hours = 0 }) {
      movedMs += (seconds + minutes * 60 + hours * 3600) * 1000
    },
    restore() {
      back()
      running = false
    },
  }
}
