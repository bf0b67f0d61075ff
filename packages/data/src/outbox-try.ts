// Doing what one entry of the outbox asks for: done, put off when it fails, given up when it keeps failing.
import { placeOf } from "@civil/core/thrown.ts"
import type { Entry, Outbox } from "./outbox.ts"
import { mostAttempts, triedOf } from "./outbox-entry.ts"

export interface Handling {
  /** Epoch milliseconds; asked anew for each entry. */
  readonly now: () => number
  /** Does what an entry asks for; bears being called again for what was done. */
  readonly handle: (entry: Entry) => Promise<unknown>
  /** A try that takes longer has failed, whatever becomes of it. Absent: as long as it takes. */
  readonly limitMs?: number
  /** Told of each failure, for the log. */
  readonly failed?: (entry: Entry, error: unknown) => void
  /** Told of each entry after it was given up, for the queue of dead letters. */
  readonly buried?: (entry: Entry) => Promise<unknown>
}

/** `deferred`: it comes again, here or at whoever has taken it meanwhile. */
export type Worked = "done" | "deferred" | "buried"

/** A try that was not over in its time. */
export class TooSlow extends Error {
  constructor() {
    super("an outbox entry took too long")
    this.name = "TooSlow"
  }
}

async function within(act: Promise<unknown>, limitMs: number | undefined): Promise<void> {
  if (limitMs === undefined) return void (await act)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), limitMs)
  })
  try {
    await Promise.race([act, late])
  } finally {
    clearTimeout(timer)
  }
}

const whyOf = (error: unknown) => {
  const { name, at } = placeOf(error)
  return at === "" ? name : `${name} ${at}`
}

export async function giveUp(box: Outbox, entry: Entry, why: string, work: Handling): Promise<Worked> {
  if (!(await box.bury(entry, why, work.now()))) return "deferred"
  // The table has it now, and says so every minute: a queue that does not answer is no reason to fail.
  const told = { ...entry, attempts: triedOf(entry) }
  await work.buried?.(told).catch((error: unknown) => work.failed?.(told, error))
  return "buried"
}

/** Does one entry. Throws only what the table throws: then nothing is known of the entry, and it is still there. */
export async function workEntry(box: Outbox, entry: Entry, work: Handling): Promise<Worked> {
  if (entry.key) return giveUp(box, entry, "Unreadable", work)
  try {
    await within(work.handle(entry), work.limitMs)
  } catch (error) {
    work.failed?.(entry, error)
    // What took too long may have waited for another one that kept the processor.
    const answered = !(error instanceof TooSlow)
    const tried = answered ? triedOf(entry) : entry.attempts
    if (tried >= mostAttempts) return giveUp(box, entry, whyOf(error), work)
    await box.defer(entry, work.now(), answered)
    return "deferred"
  }
  await box.finish(entry)
  return "done"
}
