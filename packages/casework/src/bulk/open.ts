// Bulk as desk and workers call it: dry run, start, progress, taking back.
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import { isoOf } from "@civil/data/outbox-entry.ts"
import { WholePut } from "@civil/data/put.ts"
import { notKeptAway } from "../desk/own.ts"
import { BulkStart } from "../inputs.ts"
import type { Bulk } from "../service.ts"
import { moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { type BulkDeps, bulkDeps, canUndo, mayBulk, sees, textOf, workTopic } from "./deps.ts"
import { dryRun } from "./dry-run.ts"
import type { Job, Meant, Result } from "./entities.ts"
import { move, undoUntil, work } from "./run.ts"
import { refuseBulk } from "./words.ts"

const keptSeconds = 90 * 86_400
const mostListed = 50

export interface OpenBulk extends Bulk {
  work(job: string, remaining: () => number): Promise<boolean>
}

export function openBulk(spine: Spine): OpenBulk {
  const deps = bulkDeps(spine)
  return {
    dryRun: (actor, input) => dryRun(deps, actor, input),
    start: (actor, input) => start(deps, actor, input),
    async get(actor, id) {
      const job = await jobFor(deps, actor, id)
      if (job.state === "asked") throw refuseBulk("missing", "bulk.missing")
      return view(deps, actor, job)
    },
    list: (actor) => list(deps, actor),
    undo: (actor, id) => undo(deps, actor, id),
    work: (job, remaining) => work(deps, job, remaining),
  }
}

async function jobFor({ spine, store }: BulkDeps, actor: Staff, id: string): Promise<Job> {
  const job = await store.findJob(id)
  const { now } = moment(spine.world)
  const there = job !== undefined && job.expiresAt * 1000 > now
  if (!there || !sees(actor, { bureau: job.bureau, by: job.staff.id }))
    throw refuseBulk("missing", "bulk.missing")
  return job
}

/** The outbox puts the job into the queue: written with the job, it cannot be forgotten. */
const workPart = ({ spine }: BulkDeps, job: string, what: string, at: number): Part =>
  spine.box.part({ id: `${job}.${what}`, dueAt: at, topic: workTopic, body: { job } })

async function start(deps: BulkDeps, actor: Staff, input: unknown): Promise<views.BulkView> {
  mayBulk(actor)
  const { spine, store } = deps
  const { dryRun: id, without = [] } = parse(BulkStart, input)
  const job = await jobFor(deps, actor, id)
  if (job.staff.id !== actor.id) throw refuseBulk("missing", "bulk.missing")
  if (job.state !== "asked") return view(deps, actor, job)
  const { now } = moment(spine.world)
  const meant = await store.listMeant(id)
  const cases = meant.filter((each) => !without.includes(each.case))
  if (!cases.some(({ code }) => code === undefined)) throw refuseBulk("conflict", "bulk.nothing_left")
  const expiresAt = Math.ceil(now / 1000) + keptSeconds
  const listed = { bureau: job.bureau, at: isoOf(now), id, staff: actor.id, expiresAt }
  const started = await move(deps, { ...job, staff: actor }, "running", { startedAt: now, expiresAt }, [
    { name: "cases", write: store.MeaningItem.build(WholePut).item({ id, cases, expiresAt }) },
    { name: "listed", write: store.ListedItem.build(WholePut).item(listed) },
    workPart(deps, id, "start", now),
  ])
  return view(deps, actor, started ?? (await jobFor(deps, actor, id)))
}

async function list(deps: BulkDeps, actor: Staff): Promise<readonly views.BulkView[]> {
  const listed = await deps.store.listed(actor.bureau, mostListed)
  const mine = listed.filter(({ bureau, staff }) => sees(actor, { bureau, by: staff }))
  const jobs = await Promise.all(mine.map(({ id }) => deps.store.findJob(id)))
  return Promise.all(jobs.filter((job) => job !== undefined).map((job) => view(deps, actor, job)))
}

async function undo(deps: BulkDeps, actor: Staff, id: string): Promise<views.BulkView> {
  const job = await jobFor(deps, actor, id)
  if (job.staff.id !== actor.id && !actor.roles.includes("manager"))
    throw new Refusal("forbidden", "not_allowed")
  if (job.state === "undoing" || job.state === "undone") return view(deps, actor, job)
  if (!canUndo(job.act)) throw refuseBulk("conflict", "bulk.not_undoable")
  if (job.state === "asked") throw refuseBulk("missing", "bulk.missing")
  const until = await undoUntil(deps, (await deps.store.listResults(id)).values())
  if (job.state === "done" && until === undefined) throw refuseBulk("too_late", "bulk.undo_over")
  const { now } = moment(deps.spine.world)
  // Whoever takes it back is who the history names.
  const taken = await move(deps, { ...job, staff: actor }, "undoing", {}, [workPart(deps, id, "undo", now)])
  return taken === undefined ? undo(deps, actor, id) : view(deps, actor, taken)
}

function itemOf(spine: Spine, { case: id, shown, code, values }: Meant, result: Result | undefined) {
  const item = { case: id, code: shown }
  if (code !== undefined) return { ...item, result: "failed" as const, text: textOf(spine, code, values) }
  if (result === undefined) return { ...item, result: "waiting" as const }
  const text = result.code === undefined ? {} : { text: textOf(spine, result.code, result.values) }
  const shownAs = result.result === "skipped" ? "undone" : result.result
  return { ...item, result: shownAs, ...text }
}

/** What somebody else did with a case of this officer's own is left out. */
async function shownTo({ spine }: BulkDeps, actor: Staff, job: Job, meant: readonly Meant[]) {
  if (job.staff.id === actor.id) return meant
  const cases = await spine.store.listCases(meant.map((each) => each.case))
  const free = new Set((await notKeptAway(spine, actor, cases)).map(({ id }) => id))
  return meant.filter((each) => free.has(each.case))
}

async function view(deps: BulkDeps, actor: Staff, job: Job): Promise<views.BulkView> {
  const [all, results] = await Promise.all([deps.store.listMeant(job.id), deps.store.listResults(job.id)])
  const meant = await shownTo(deps, actor, job, all)
  const items = meant
    .filter(({ code }) => code === undefined)
    .map((each) => itemOf(deps.spine, each, results.get(each.case)))
  const count = (...of: readonly string[]) => items.filter(({ result }) => of.includes(result)).length
  const until =
    canUndo(job.act) && (job.state === "running" || job.state === "done")
      ? await undoUntil(deps, results.values())
      : undefined
  return {
    id: job.id,
    act: job.act,
    by: job.staff.name,
    at: new Date(job.startedAt ?? job.at).toISOString(),
    state: job.state === "asked" ? "running" : job.state,
    total: items.length,
    done: count("done", "undone", "not_undone"),
    failed: count("failed"),
    items,
    ...(until === undefined ? {} : { undoUntil: new Date(until).toISOString() }),
  }
}
