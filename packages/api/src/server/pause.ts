// Waiting, which whoever stops the server may end early.
import { setTimeout as wait } from "node:timers/promises"

/** Resolves when the time is over, or at once when it is to stop. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

export const pause: Pause = async (milliseconds, signal) => {
  await wait(Math.max(0, milliseconds), undefined, { signal }).catch(() => undefined)
}
