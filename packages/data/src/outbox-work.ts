// All that is due in the outbox, each entry on its own: none that fails, hangs or ends its worker holds up or harms others.
import type { Entry, Outbox } from "./outbox.ts"
import { mostAttempts, shards } from "./outbox-entry.ts"
import { giveUp, type Handling, type Worked, workEntry } from "./outbox-try.ts"

export { type Handling, TooSlow, type Worked, workEntry } from "./outbox-try.ts"

export interface DueWork extends Handling {
  /** Milliseconds the job may still take: it begins nothing when little is left. */
  readonly remaining?: () => number
  /** Only what is overdue by so much; what is younger is still a stream's to do. */
  readonly graceMs?: number
  /** How long a claim keeps others away, longer than a job can take. `none` takes without claims and limit: a try that kills its worker is then not counted. */
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
/** Of each shard, read at once to find those least tried. */
const unansweredPage = 100
/** Kept of a job's time for what follows it. */
const reserveMs = 3000
/** A job is over well within that. */
const usualLeaseMs = 120_000
/** Failures of the table itself, none between them done, after which a shard is left to the next job. */
const mostTableErrors = 3

interface Lane {
  readonly counts: Record<Worked, number>
  /** Not begun again in the same job. */
  readonly had: Set<string>
  /** What the table threw first, if it did. */
  error?: unknown
  /** How often in a row. */
  broken: number
}

const newLane = (): Lane => ({ counts: { done: 0, deferred: 0, buried: 0 }, had: new Set(), broken: 0 })
const placeOf = (entry: Entry) => `${entry.dueAt} ${entry.id}`
const isNew = (lane: Lane) => (entry: Entry) => !lane.had.has(placeOf(entry))
const dueBy = (work: DueWork) => work.now() - (work.graceMs ?? 0)
const goesOn = (lane: Lane, { remaining }: DueWork) =>
  lane.broken < mostTableErrors && (remaining === undefined || remaining() > reserveMs)

/** Claims an entry and does it; undefined when another worker has it. One that has used up its tries without an answer is given up. */
async function takeEntry(
  box: Outbox,
  entry: Entry,
  work: DueWork,
  alone: boolean,
): Promise<Worked | undefined> {
  const { leaseMs = usualLeaseMs, limitMs, ...endless } = work
  if (entry.key) return workEntry(box, entry, work)
  if (entry.attempts >= mostAttempts) return giveUp(box, { ...entry, counted: true }, "NoAnswer", work)
  if (leaseMs === "none") return workEntry(box, entry, endless)
  const mine = await box.claim(entry, work.now(), leaseMs, alone)
  if (mine === undefined) return undefined
  const { remaining } = work
  const left = remaining && limitMs !== undefined ? Math.min(limitMs, remaining() - reserveMs / 2) : limitMs
  return workEntry(box, mine, left === undefined ? work : { ...work, limitMs: left })
}

async function takeInto(lane: Lane, box: Outbox, entry: Entry, work: DueWork, alone: boolean): Promise<void> {
  lane.had.add(placeOf(entry))
  try {
    const worked = await takeEntry(box, entry, work, alone)
    if (worked) lane.counts[worked] += 1
    lane.broken = 0
  } catch (error) {
    lane.error ??= error
    lane.broken += 1
  }
}

/** Those of a shard whose every try was answered, a few side by side. */
async function workShard(box: Outbox, shard: number, work: DueWork): Promise<Lane> {
  const lane = newLane()
  for (let round = 0; round < mostRounds && goesOn(lane, work); round += 1) {
    const due = (await box.listDue(dueBy(work), pageSize, shard, "answered")).filter(isNew(lane))
    if (due.length === 0) break
    for (let from = 0; from < due.length && goesOn(lane, work); from += sideBySide) {
      const few = due.slice(from, from + sideBySide)
      await Promise.all(few.map((entry) => takeInto(lane, box, entry, work, false)))
    }
  }
  return lane
}

/**
 * Those whose last try got no answer: when all others are done, one at a time, so that whatever ends the worker ends it
 * for itself only. The least tried first: who only stood beside one that kills is done before it is tried again.
 */
async function workUnanswered(box: Outbox, work: DueWork): Promise<Lane> {
  const lane = newLane()
  for (let round = 0; round < mostRounds && goesOn(lane, work); round += 1) {
    const listed = await box.listDue(dueBy(work), unansweredPage, undefined, "unanswered")
    const due = listed.filter(isNew(lane)).sort((a, b) => a.attempts - b.attempts || a.dueAt - b.dueAt)
    if (due.length === 0) break
    for (const entry of due) if (goesOn(lane, work)) await takeInto(lane, box, entry, work, true)
  }
  return lane
}

/**
 * Does what is due, all shards side by side, each entry on its own, and last what may have ended an earlier job. Several
 * workers may do it at once. What the table throws is thrown when the others have done what they could.
 */
export async function workDue(box: Outbox, work: DueWork): Promise<Counts> {
  const each = Array.from({ length: shards }, (_, shard) => workShard(box, shard, work))
  const lanes = await Promise.allSettled(each)
  lanes.push(...(await Promise.allSettled([workUnanswered(box, work)])))
  const sum = { done: 0, deferred: 0, buried: 0 }
  for (const lane of lanes) {
    if (lane.status === "rejected") throw lane.reason
    if (lane.value.error !== undefined) throw lane.value.error
    for (const what of ["done", "deferred", "buried"] as const) sum[what] += lane.value.counts[what]
  }
  return sum
}
