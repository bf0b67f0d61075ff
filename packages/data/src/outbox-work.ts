// Doing what the outbox asks for: one entry, or all that is due. An entry that fails is put off, one that keeps failing is given up; neither holds up others.
import { placeOf } from "@civil/core/thrown.ts"
import type { Entry, Outbox } from "./outbox.ts"
import { mostAttempts, shards, triedOf } from "./outbox-entry.ts"

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

async function giveUp(box: Outbox, entry: Entry, why: string, work: Handling): Promise<Worked> {
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
    if (triedOf(entry) >= mostAttempts) return giveUp(box, entry, whyOf(error), work)
    await box.defer(entry, work.now())
    return "deferred"
  }
  await box.finish(entry)
  return "done"
}

export interface DueWork extends Handling {
  /** Milliseconds the job may still take: it begins nothing when little is left. */
  readonly remaining?: () => number
  /** Only what is overdue by so much; what is younger is still a stream's to do. */
  readonly graceMs?: number
  /** How long a claim keeps others away, longer than a job can take. `none` takes without claims: a try that kills its worker is then not counted. */
  readonly leaseMs?: number | "none"
}

export interface Counts {
  readonly done: number
  readonly deferred: number
  readonly buried: number
}

/** Entries of a shard read at once, and how often within one job: what a peak leaves behind is done, but not without end. */
const pageSize = 25
const mostRounds = 400
/** Of a shard at a time: entries that hang until their limit do not keep all others waiting. */
const sideBySide = 5
/** Kept of a job's time for what follows it. */
const reserveMs = 3000
/** A job is over well within that. */
const usualLeaseMs = 120_000
/** Failures of the table itself, none between them done, after which a shard is left to the next job. */
const mostTableErrors = 3

interface Lane {
  readonly counts: Record<Worked, number>
  /** What the table threw first, if it did. */
  error?: unknown
}

/** Claims an entry and does it; undefined when another worker has it. One that has used up its tries without an answer is given up. */
async function takeEntry(box: Outbox, entry: Entry, work: DueWork): Promise<Worked | undefined> {
  const { leaseMs = usualLeaseMs, limitMs, remaining } = work
  if (entry.key) return workEntry(box, entry, work)
  if (entry.attempts >= mostAttempts) return giveUp(box, entry, "NoAnswer", work)
  const mine = leaseMs === "none" ? entry : await box.claim(entry, work.now(), leaseMs)
  if (mine === undefined) return undefined
  const left = remaining && limitMs !== undefined ? Math.min(limitMs, remaining() - reserveMs / 2) : limitMs
  return workEntry(box, mine, left === undefined ? work : { ...work, limitMs: left })
}

/** Works through one shard. What it has had in hand is not begun again in the same job. */
async function workShard(box: Outbox, shard: number, work: DueWork): Promise<Lane> {
  const lane: Lane = { counts: { done: 0, deferred: 0, buried: 0 } }
  const had = new Set<string>()
  const inTime = () => (work.remaining?.() ?? Number.POSITIVE_INFINITY) > reserveMs
  let broken = 0
  const once = async (entry: Entry) => {
    had.add(`${entry.dueAt} ${entry.id}`)
    try {
      const worked = await takeEntry(box, entry, work)
      if (worked) lane.counts[worked] += 1
      broken = 0
    } catch (error) {
      lane.error ??= error
      broken += 1
    }
  }
  for (let round = 0; round < mostRounds && inTime(); round += 1) {
    const due = await box.listDue(work.now() - (work.graceMs ?? 0), pageSize, shard)
    const fresh = due.filter((entry) => !had.has(`${entry.dueAt} ${entry.id}`))
    if (fresh.length === 0) break
    for (let from = 0; from < fresh.length; from += sideBySide) {
      if (!inTime() || broken >= mostTableErrors) return lane
      await Promise.all(fresh.slice(from, from + sideBySide).map(once))
    }
  }
  return lane
}

/**
 * Does what is due, all shards side by side, each entry on its own. Several workers may do it at once. What the table
 * throws is thrown when the others have done what they could.
 */
export async function workDue(box: Outbox, work: DueWork): Promise<Counts> {
  const lanes = await Promise.allSettled(
    Array.from({ length: shards }, (_, shard) => workShard(box, shard, work)),
  )
  const sum = { done: 0, deferred: 0, buried: 0 }
  for (const lane of lanes) {
    if (lane.status === "rejected") throw lane.reason
    if (lane.value.error !== undefined) throw lane.value.error
    for (const what of ["done", "deferred", "buried"] as const) sum[what] += lane.value.counts[what]
  }
  return sum
}
