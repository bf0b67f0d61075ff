// Exports as desk and workers call them: asked for with a reason, found again in a list, taken by a link that lasts a minute, logged, gone after seven days.
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { messageOf } from "@civil/core/words.ts"
import { commit } from "@civil/data/change.ts"
import { isoOf } from "@civil/data/outbox-entry.ts"
import { WholePut } from "@civil/data/put.ts"
import { workTopic } from "../bulk/deps.ts"
import { listRaw } from "../desk/queue.ts"
import { ExportAsk } from "../inputs.ts"
import { matterName } from "../matter.ts"
import { isMember } from "../may.ts"
import type { Exports } from "../service.ts"
import { dayOf, moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { type ExportDeps, reasonOf } from "./deps.ts"
import { type Export, exportStore } from "./entities.ts"
import { contentTypes, mostXlsxRows } from "./kinds.ts"
import { exportWords, refuseExport } from "./words.ts"

const dayMs = 86_400_000
const fileDays = 7
// PIPL (个人信息保护法) art. 56: records of such handling are kept for three years at least.
const logDays = 3 * 366
const linkSeconds = 60
const mostListed = 100
const folder = "exports/"

export interface OpenExports extends Exports {
  work(job: string): Promise<boolean>
}

export function openExports(spine: Spine): OpenExports {
  const deps = { spine, store: exportStore(spine.world.table) }
  return {
    ask: (actor, input) => ask(deps, actor, input),
    list: (actor) => list(deps, actor),
    link: (actor, id) => link(deps, actor, id),
    async work(job) {
      const { make } = await import("./make.ts")
      return make(deps, job)
    },
  }
}

/** What leaves the house in one piece is the manager's to decide. */
function mayExport(actor: Staff): void {
  if (!actor.roles.includes("manager")) throw new Refusal("forbidden", "not_allowed")
}

async function ask(deps: ExportDeps, actor: Staff, input: unknown): Promise<views.ExportView> {
  mayExport(actor)
  const { spine, store } = deps
  const { view: query, format, reason } = parse(ExportAsk, input)
  const { cards, next } = await listRaw(spine, actor, query, 1)
  if (cards.length === 0 && next === undefined)
    throw refuseExport("invalid", "export.empty", { fields: [{ field: "view", code: "export.empty" }] })
  const { now } = moment(spine.world)
  const id = spine.world.ids.next("export")
  const expiresAt = Math.ceil((now + logDays * dayMs) / 1000)
  const job: Export = {
    ...{ id, bureau: actor.bureau, staff: actor, at: now, format, query, rows: 0, revision: 1, expiresAt },
    sealed: spine.world.secrets.seal(reason, `export ${id}`),
    state: "waiting",
    key: `${folder}${actor.bureau}/${id}.${format}`,
  }
  const listed = { bureau: actor.bureau, at: isoOf(now), id, expiresAt }
  await commit(spine.world.table, [
    { name: "export", write: store.ExportItem.build(WholePut).item(job) },
    { name: "listed", write: store.ListedItem.build(WholePut).item(listed) },
    spine.box.part({ id: `${id}.start`, dueAt: now, topic: workTopic, body: { job: id } }),
  ])
  return view(spine, job)
}

const expired = (job: Export, now: number): boolean =>
  job.state === "done" && now >= (job.doneAt ?? job.at) + fileDays * dayMs

function view(spine: Spine, job: Export): views.ExportView {
  const { now } = moment(spine.world)
  const { id, format, rows, query, state, fault } = job
  const said =
    state === "failed"
      ? messageOf(exportWords, { code: fault ?? "export.failed", values: { most: mostXlsxRows } })
      : undefined
  return {
    ...{ id, format, rows, query },
    by: job.staff.name,
    at: new Date(job.at).toISOString(),
    reason: reasonOf(spine, job),
    state: expired(job, now) ? "expired" : state,
    ...(said === undefined ? {} : { text: said }),
  }
}

/** A list taken by a member of a desk with a confidential matter holds what another manager may not read. */
function sees(
  { deps }: Spine,
  actor: Staff,
  { bureau, staff, query: { desk, matter }, at }: Export,
): boolean {
  if (bureau !== actor.bureau) return false
  if (staff.id === actor.id || isMember(actor, bureau, desk)) return true
  const on = dayOf(at)
  return !deps.matters.some(
    (each) =>
      each.confidential &&
      (matter === undefined ? each.policy(bureau, on)?.desk === desk : matterName(each) === matter),
  )
}

async function list({ spine, store }: ExportDeps, actor: Staff): Promise<readonly views.ExportView[]> {
  mayExport(actor)
  const ids = await store.listed(actor.bureau, mostListed)
  const jobs = await Promise.all(ids.map((id) => store.find(id)))
  return jobs.flatMap((job) => (job !== undefined && sees(spine, actor, job) ? [view(spine, job)] : []))
}

async function link(deps: ExportDeps, actor: Staff, id: string): Promise<{ readonly href: string }> {
  mayExport(actor)
  const { spine, store } = deps
  const job = await store.find(id)
  if (job === undefined || !sees(spine, actor, job)) throw refuseExport("missing", "export.missing")
  const { now } = moment(spine.world)
  if (job.state !== "done") throw refuseExport("too_early", "export.not_ready")
  if (expired(job, now)) throw refuseExport("gone", "export.expired")
  const taken = { id, at: isoOf(now), staff: actor.id, name: actor.name, expiresAt: job.expiresAt }
  await commit(spine.world.table, [{ name: "taken", write: store.TakenItem.build(WholePut).item(taken) }])
  const as = `cases-${job.query.desk}-${dayOf(job.at)}-${id.slice(-6)}.${job.format}`
  const href = await spine.deps.objects.link(
    job.key,
    { seconds: linkSeconds, as, type: contentTypes[job.format] },
    now,
  )
  return { href }
}
