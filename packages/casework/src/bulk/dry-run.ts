// What would become of each case, without doing anything: grouped by outcome, what should not be done in bulk pulled out.
import type { Actor, Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import type { Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { commit } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type * as z from "zod/mini"
import { judge } from "../desk/act.ts"
import { foreseen } from "../desk/foreseen.ts"
import { notKeptAway } from "../desk/own.ts"
import { cardView, listRaw } from "../desk/queue.ts"
import { cardOf } from "../facets.ts"
import { BulkAsk, deskInputs } from "../inputs.ts"
import { sight } from "../may.ts"
import type { Case, Flag } from "../shapes.ts"
import { moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { type BulkDeps, mayBulk, textOf, whyOf } from "./deps.ts"
import type { Act, Job, Meant } from "./entities.ts"
import { bulkText, refuseBulk } from "./words.ts"

type Ask = z.output<typeof BulkAsk>

/** Chosen at once at most. */
export const most = 500
const hourSeconds = 3600

/** Flags that ask for a look at the case itself before it is decided. */
const alone: Readonly<Partial<Record<Flag, string>>> = {
  duplicate: "bulk.alone.duplicate",
  opinion: "bulk.alone.opinion",
  appeal: "bulk.alone.appeal",
}
const deciding: ReadonlySet<Act> = new Set(["approve", "refuse", "propose"])

const approves = ({ act, input }: Pick<Ask, "act" | "input">) =>
  act === "approve" || (act === "propose" && input.outcome === "approved")

/** The desk that reviews has objected: whoever approves all the same does so looking at the case. */
const objected = ({ opinions }: Case) =>
  opinions.findLast(({ review }) => review)?.verdict === "object" ? "bulk.alone.objected" : undefined

interface Judged {
  readonly subject: Case
  readonly code?: string
  readonly values?: Refusal["values"]
}

export async function dryRun(deps: BulkDeps, actor: Actor, input: unknown): Promise<views.BulkDryRun> {
  mayBulk(actor)
  const { spine } = deps
  const ask = parse(BulkAsk, input)
  checkInput(ask)
  const { cases, more } = await chosen(spine, actor, ask)
  const judged = await Promise.all(cases.map((subject) => judgeOne(spine, actor, subject, ask)))
  const job = await keep(deps, actor, ask, judged, more)
  return answer(spine, actor, job, judged)
}

/** A missing reason is wrong once, beside its field; not five hundred times, beside each case. */
function checkInput({ act, input }: Ask): void {
  parse(deskInputs[act], { ...input, revision: 1 })
}

function nothing(code: "bulk.nothing" | "bulk.view_empty" | "bulk.either"): Refusal {
  return refuseBulk("invalid", code, { fields: [{ field: "cases", code }] })
}

async function chosen(
  spine: Spine,
  actor: Staff,
  { cases, view }: Ask,
): Promise<{ readonly cases: readonly Case[]; readonly more: boolean }> {
  if (cases !== undefined && view !== undefined) throw nothing("bulk.either")
  if (view !== undefined) return ofView(spine, actor, view)
  const ids = [...new Set(cases ?? [])]
  if (ids.length === 0) throw nothing("bulk.nothing")
  // Rows do not show an officer what is their own: whoever names it all the same is told nothing of it.
  const found = await notKeptAway(spine, actor, await spine.store.listCases(ids))
  const seen = found.filter((subject) => sight(actor, subject, spine.matterOf(subject)) !== "nothing")
  if (seen.length < ids.length) throw absent(actor, "case.missing")
  return { cases: seen, more: false }
}

async function ofView(spine: Spine, actor: Staff, view: NonNullable<Ask["view"]>) {
  const { cards, next } = await listRaw(spine, actor, view, most)
  if (cards.length === 0) throw nothing("bulk.view_empty")
  const cases = await spine.store.listCases(cards.map(({ id }) => id))
  // A row may be a moment older than its case: what has left the view meanwhile was not meant.
  const same = new Map(cards.map(({ id, state }) => [id, state]))
  return { cases: cases.filter(({ id, state }) => same.get(id) === state), more: next !== undefined }
}

async function judgeOne(spine: Spine, actor: Staff, subject: Case, { act, input }: Ask): Promise<Judged> {
  const refusal =
    (await judge(spine, actor, subject, act, input)) ?? (await foreseen(spine, subject, act, input.note))
  if (refusal !== undefined) return { subject, ...whyOf(refusal) }
  const flag = deciding.has(act) ? subject.flags.find((each) => alone[each] !== undefined) : undefined
  const code = (flag && alone[flag]) ?? (approves({ act, input }) ? objected(subject) : undefined)
  return code === undefined ? { subject } : { subject, code }
}

async function keep(
  { spine, store }: BulkDeps,
  actor: Staff,
  { act, input }: Ask,
  judged: readonly Judged[],
  more: boolean,
): Promise<Job> {
  const { ids, secrets, table } = spine.world
  const { now } = moment(spine.world)
  const id = ids.next("bulk")
  const expiresAt = Math.ceil(now / 1000) + hourSeconds
  const job: Job = {
    ...{ id, bureau: actor.bureau, staff: actor, act, at: now, state: "asked", more, revision: 1, expiresAt },
    ...(input.outcome === undefined ? {} : { outcome: input.outcome }),
    ...(input.reason === undefined ? {} : { reason: input.reason }),
    ...(input.result === undefined ? {} : { result: input.result }),
    ...(input.note === undefined ? {} : { sealed: secrets.seal(input.note, `bulk ${id}`) }),
  }
  const cases = judged.map(({ subject, code, values }): Meant => {
    const exception = code === undefined ? {} : { code, ...(values === undefined ? {} : { values }) }
    return { case: subject.id, shown: subject.code, revision: subject.revision, ...exception }
  })
  await commit(table, [
    { name: "job", write: store.JobItem.build(WholePut).item(job) },
    { name: "cases", write: store.MeaningItem.build(WholePut).item({ id, cases, expiresAt }) },
  ])
  return job
}

function answer(spine: Spine, actor: Staff, job: Job, judged: readonly Judged[]): views.BulkDryRun {
  const at = moment(spine.world)
  const card = (subject: Case) => cardView(spine, actor, cardOf(subject), at)
  const groups = new Map<string, { readonly text: Text; readonly cases: views.DeskCard[] }>()
  for (const { subject, code } of judged) {
    if (code !== undefined) continue
    const { title } = spine.matterOf(subject)
    const group = groups.get(subject.matter) ?? { text: bulkText(groupCode(job), { title }), cases: [] }
    group.cases.push(card(subject))
    groups.set(subject.matter, group)
  }
  const exceptions = judged.flatMap(({ subject, code, values }) =>
    code === undefined ? [] : [{ case: card(subject), code, text: textOf(spine, code, values) }],
  )
  return {
    ...{ dryRun: job.id, act: job.act, total: judged.length, groups: [...groups.values()], exceptions },
    more: job.more,
  }
}

const groupCode = ({ act, outcome }: Job): string =>
  act === "propose" && outcome !== undefined ? `bulk.group.propose_${outcome}` : `bulk.group.${act}`
