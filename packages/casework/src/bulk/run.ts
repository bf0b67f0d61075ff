// Doing a bulk action slice by slice: each case in its own transaction together with its result, so that whoever does it again after a crash finds what is done.
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { doAct } from "../desk/act.ts"
import type { Case } from "../shapes.ts"
import { moment } from "../spine.ts"
import { type BulkDeps, inputOf, whyOf } from "./deps.ts"
import type { Job, JobState, Meant, Result } from "./entities.ts"

/** Begins nothing when less is left of a worker's time. */
const reserveMs = 5000
const sideBySide = 8

const unwritten = { condition: { attr: "result", exists: false } } as const

export const resultPart = ({ store }: BulkDeps, result: Result): Part => ({
  name: "result",
  write: store.ResultItem.build(WholePut).item(result).options(unwritten),
})

/** Writes a result that no change goes with; the one that is there stays. */
export async function note({ spine, store }: BulkDeps, result: Result): Promise<void> {
  try {
    await commit(spine.world.table, [resultPart({ spine, store }, result)])
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
}

/** Moves a job on; undefined when somebody else has. */
export async function move(
  { spine, store }: BulkDeps,
  job: Job,
  state: JobState,
  more: Partial<Pick<Job, "startedAt" | "expiresAt">> = {},
  also: readonly Part[] = [],
): Promise<Job | undefined> {
  const next = { ...job, ...more, state, revision: job.revision + 1 }
  const asRead = { condition: { attr: "revision", eq: job.revision } } as const
  const write = store.JobItem.build(WholePut).item(next).options(asRead)
  try {
    await commit(spine.world.table, [{ name: "job", write }, ...also])
    return next
  } catch (error) {
    if (error instanceof Stale) return undefined
    throw error
  }
}

/** Does things side by side while there is time; false when some were not begun. */
export async function inSlices<Item>(
  items: readonly Item[],
  remaining: () => number,
  act: (item: Item) => Promise<void>,
): Promise<boolean> {
  for (let from = 0; from < items.length; from += sideBySide) {
    if (remaining() < reserveMs) return false
    await Promise.all(items.slice(from, from + sideBySide).map(act))
  }
  return true
}

/**
 * Does what is left of a job. True when all of it is done, or it is no longer to be done. Whoever dies in between has done each
 * case wholly or not at all; another worker goes on.
 */
export async function run(deps: BulkDeps, job: Job, remaining: () => number): Promise<boolean> {
  const { store } = deps
  const meant = (await store.listMeant(job.id)).filter(({ code }) => code === undefined)
  const results = await store.listResults(job.id)
  const left = meant.filter((each) => !results.has(each.case))
  if (!(await inSlices(left, remaining, (each) => one(deps, job, each)))) return false
  await noteUnchanged(deps, job, left)
  await move(deps, job, "done")
  return true
}

/** What the same officer had done by hand meanwhile: asked again, it stays, without a change and without a result of it. */
async function noteUnchanged(deps: BulkDeps, { id, expiresAt }: Job, done: readonly Meant[]): Promise<void> {
  if (done.length === 0) return
  const results = await deps.store.listResults(id)
  for (const each of done)
    if (!results.has(each.case))
      await note(deps, { id, case: each.case, expiresAt, result: "failed", code: "bulk.done_already" })
}

async function one(deps: BulkDeps, job: Job, meant: Meant): Promise<void> {
  const base = { id: job.id, case: meant.case, expiresAt: job.expiresAt }
  const also = [resultPart(deps, { ...base, result: "done" })]
  try {
    const revision = await revisionOf(deps, job, meant)
    const input = { ...inputOf(deps, job), revision }
    await doAct(deps.spine, job.staff, meant.case, job.act, input, { facts: { bulk: job.id }, also })
    // Of a case that is in hand already only the lease moves, without a line and without a result.
    if (job.act === "claim") await note(deps, { ...base, result: "done" })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await note(deps, { ...base, result: "failed", ...whyOf(error) })
    if (job.act !== "claim") await letGo(deps, job, meant)
  }
}

/** What was only taken in hand to be decided goes back to the queue. */
async function letGo({ spine }: BulkDeps, job: Job, meant: Meant): Promise<void> {
  const subject = await spine.store.findCase(meant.case)
  if (subject === undefined || !(await tookIt(spine.store, subject, job))) return
  const input = { revision: subject.revision }
  try {
    await doAct(spine, job.staff, subject.id, "let_go", input, { facts: { bulk: job.id } })
  } catch (error) {
    // Somebody was quicker, or may not: the lease ends by itself.
    if (!(error instanceof Refusal)) throw error
  }
}

/** The revision that was seen; one more where this very job took the case in hand and then died before deciding it. */
async function revisionOf({ spine }: BulkDeps, job: Job, meant: Meant): Promise<number> {
  const subject = await spine.store.findCase(meant.case)
  if (subject === undefined || subject.revision === meant.revision) return meant.revision
  return (await tookIt(spine.store, subject, job)) ? subject.revision : meant.revision
}

async function tookIt(
  store: BulkDeps["spine"]["store"],
  { id, head, holder }: Case,
  job: Job,
): Promise<boolean> {
  if (holder?.staff !== job.staff.id) return false
  const line = await store.findLine(id, head.seq)
  return line?.action === "claim" && line.facts.bulk === job.id
}

/** Takes back every decision of a job that nobody has been told yet. */
export async function runBack(deps: BulkDeps, job: Job, remaining: () => number): Promise<boolean> {
  const { store } = deps
  const meant = (await store.listMeant(job.id)).filter(({ code }) => code === undefined)
  // First those not begun, so that a worker still at it begins no more; then what is done by then.
  const begun = await store.listResults(job.id)
  const waiting = meant.filter((each) => !begun.has(each.case))
  const skip = (each: Meant) =>
    note(deps, {
      id: job.id,
      case: each.case,
      result: "skipped",
      code: "bulk.not_begun",
      expiresAt: job.expiresAt,
    })
  if (!(await inSlices(waiting, remaining, skip))) return false
  const done = [...(await store.listResults(job.id)).values()].filter(({ result }) => result === "done")
  if (!(await inSlices(done, remaining, (each) => back(deps, job, each)))) return false
  await move(deps, job, "undone")
  return true
}

async function back(deps: BulkDeps, job: Job, before: Result): Promise<void> {
  const { spine, store } = deps
  const write = (result: Result): Part => {
    const isDone = { condition: { attr: "result", eq: "done" } } as const
    return { name: "result", write: store.ResultItem.build(WholePut).item(result).options(isDone) }
  }
  const subject = await spine.store.findCase(before.case)
  try {
    if (subject === undefined || !(await decidedBy(spine.store, subject, job)))
      throw new Refusal("conflict", "bulk.changed_since")
    const also = [write({ ...before, result: "undone" })]
    const more = { facts: { bulk: job.id }, also }
    await doAct(spine, job.staff, before.case, "undo", { revision: subject.revision }, more)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    try {
      await commit(spine.world.table, [write({ ...before, result: "not_undone", ...whyOf(error) })])
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale
    }
  }
}

/** Whether what stands is still this job's decision: looks and notes since then change nothing about it. */
async function decidedBy(store: BulkDeps["spine"]["store"], { id, head }: Case, job: Job): Promise<boolean> {
  for (let seq = head.seq; seq > 0; seq -= 1) {
    const line = await store.findLine(id, seq)
    if (line !== undefined && line.from !== line.to)
      return line.action === job.act && line.facts.bulk === job.id
  }
  return false
}

/** Goes on with whatever a message of the queue names. */
export async function work(deps: BulkDeps, id: string, remaining: () => number): Promise<boolean> {
  const job = await deps.store.findJob(id)
  if (job?.state === "running") return run(deps, job, remaining)
  if (job?.state === "undoing") return runBack(deps, job, remaining)
  return true
}

/** When the first of the decisions can no longer be taken back; undefined when none can. */
export async function undoUntil({ spine }: BulkDeps, results: Iterable<Result>): Promise<number | undefined> {
  const ids = [...results].filter(({ result }) => result === "done").map((each) => each.case)
  const { now } = moment(spine.world)
  const cases = await spine.store.listCases(ids)
  const times = cases.flatMap(({ tellAt, toldAt }) =>
    tellAt !== undefined && toldAt === undefined && tellAt > now ? [tellAt] : [],
  )
  return times.length === 0 ? undefined : Math.min(...times)
}
