// The only way a case is written: the case, its line of history, its rows, its counters, its timers and whom to tell, in one transaction or not at all.
import { commit, type Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { chained, noHash, wordsOf } from "./chain.ts"
import { endAnswering } from "./citizen/answering-row.ts"
import { countParts } from "./counts.ts"
import { papersFact } from "./documents/digest.ts"
import { type Row, rowsOf } from "./facets.ts"
import { openInside } from "./inside.ts"
import { linksOf } from "./same.ts"
import { settled } from "./settled.ts"
import type { Case, Doer, HistoryEntry, Told } from "./shapes.ts"
import { dayOf, type Moment, type Spine } from "./spine.ts"
import { timersOf } from "./timers.ts"
import { beginnings } from "./transitions.ts"

/** A decided change. `revision`, `head` and the flags that follow from the rest are set here. */
export interface Change {
  readonly before: Case | undefined
  readonly next: Case
  readonly action: string
  readonly by: Doer
  /** Codes and field names only. */
  readonly facts?: Readonly<Record<string, string>>
  /** Words of people, sealed with the line. */
  readonly words?: Readonly<Record<string, string>>
  readonly told?: readonly Told[]
  /** Whatever else must hold or be written with it. */
  readonly also?: readonly Part[]
  /** A look, not a step: leaves the revision, so that it makes nobody's page old. */
  readonly quiet?: true
}

/** A change with its line, as it will be in the table. */
interface Drawn extends Change {
  readonly line: HistoryEntry
}

export async function write(spine: Spine, changes: readonly Change[], at: Moment): Promise<readonly Case[]> {
  const drawn = changes.map((change) => draw(spine, change, at))
  const parts = await Promise.all(drawn.map((each) => partsOf(spine, each)))
  await commit(spine.world.table, [...parts.flat(), ...countParts(spine.world.table, drawn)])
  return drawn.map(({ next }) => next)
}

function draw(spine: Spine, change: Change, at: Moment): Drawn {
  const { before, action, by, quiet } = change
  const next = settled(change.next)
  const seq = (before?.head.seq ?? 0) + 1
  const place = { case: next.id, seq }
  const words = Object.entries(change.words ?? {}).filter(([, text]) => text !== "")
  const { ids, secrets } = spine.world
  const sealed =
    words.length === 0
      ? {}
      : wordsOf(place, Object.fromEntries(words), ids.code() + ids.code(), (plain, context) =>
          secrets.seal(plain, context),
        )
  const line = chained({
    ...place,
    bureau: (before ?? next).bureau,
    at: at.now,
    day: dayOf(at.now),
    action,
    from: before?.state ?? "draft",
    to: next.state,
    by,
    facts: {
      ...{ matter: next.matter, desk: (before ?? next).desk },
      // What people were told of a last day must be found again when it has moved.
      ...(change.told?.length ? { due: next.clock.due } : {}),
      ...papersFact(before?.documents, next.documents),
      ...change.facts,
    },
    told: change.told ?? [],
    ...sealed,
    previous: before?.head.hash ?? noHash,
  })
  const revision = (before?.revision ?? 0) + (quiet ? 0 : 1)
  const theirs = by.kind === "citizen" || line.told.length > 0
  const shared = theirs || before?.shared === undefined ? { revision, at: at.now } : before.shared
  return { ...change, next: { ...next, revision, shared, head: { seq, hash: line.hash } }, line }
}

/** That the case is as it was read: not changed, not looked at, its lease not renewed since. */
function asRead({ revision, head, holder }: Case) {
  const lease = holder === undefined ? "attribute_not_exists(#holder)" : "#holder.#until = :until"
  return {
    ConditionExpression: `revision = :revision AND #head.seq = :seq AND ${lease}`,
    ExpressionAttributeNames: {
      ...{ "#head": "head", "#holder": "holder" },
      ...(holder === undefined ? {} : { "#until": "until" }),
    },
    ExpressionAttributeValues: {
      ...{ ":revision": revision, ":seq": head.seq },
      ...(holder === undefined ? {} : { ":until": holder.until }),
    },
  }
}

function casePart(spine: Spine, before: Case | undefined, next: Case): Part {
  const put = spine.store.CaseItem.build(WholePut).item(next)
  const condition =
    before === undefined ? { ConditionExpression: "attribute_not_exists(revision)" } : asRead(before)
  return { name: "case", write: { params: () => ({ Put: { ...put.params().Put, ...condition } }) } }
}

async function partsOf(spine: Spine, { before, next, line, also = [] }: Drawn): Promise<readonly Part[]> {
  const { LineItem } = spine.store
  const absent = { condition: { attr: "hash", exists: false } } as const
  const news = line.told.length > 0 || followed.has(line.action)
  return [
    casePart(spine, before, next),
    { name: "line", write: LineItem.build(WholePut).item(line).options(absent) },
    ...rowParts(spine, before, next),
    ...timersOf(before, next).map((entry) => spine.box.part(entry)),
    ...(news ? [changedPart(spine, line)] : []),
    ...linkParts(spine, before, next),
    ...(before !== undefined && before.state !== next.state ? await hookParts(spine, next, line) : []),
    ...endAnswering(spine, before, next),
    ...also,
  ]
}

/** Followed even if nobody is told: a look for others of the same kind. */
const followed: ReadonlySet<string> = new Set([...beginnings, "resubmit"])

const changedPart = (spine: Spine, line: HistoryEntry): Part =>
  spine.box.part({
    id: `${line.case}.${line.seq}`,
    dueAt: line.at,
    topic: "cases.changed",
    body: { case: line.case, seq: line.seq },
  })

/** What leads to the case: all of it at birth, later only what has come with new answers or another bureau. */
function linkParts({ world, store, matterOf }: Spine, before: Case | undefined, next: Case): readonly Part[] {
  if (before !== undefined && before.sealed === next.sealed && before.bureau === next.bureau) return []
  const known = new Set(
    (before === undefined ? [] : linksOf(world, matterOf(before), before)).map((each) => each.from),
  )
  return linksOf(world, matterOf(next), next)
    .filter(({ from }) => !known.has(from))
    .map(({ name, ...link }) => {
      const put = store.LinkItem.build(WholePut).item(link)
      const once = { condition: { attr: "case", exists: false } } as const
      return { name, write: name === "code" ? put.options(once) : put }
    })
}

async function hookParts(spine: Spine, next: Case, line: HistoryEntry): Promise<readonly Part[]> {
  const changing = spine.matterOf(next).hooks?.changing
  return changing === undefined ? [] : changing(next, line, openInside(spine.world, next).answers)
}

const keyOf = ({ queue, sort }: Row) => `${queue} ${sort}`

/** Rows left are deleted, rows entered or changed are put. */
function rowParts({ store }: Spine, before: Case | undefined, next: Case): readonly Part[] {
  const were = new Map((before === undefined ? [] : rowsOf(before)).map((row) => [keyOf(row), row]))
  const are = new Map(rowsOf(next).map((row) => [keyOf(row), row]))
  const gone = [...were.values()].filter((row) => !are.has(keyOf(row)))
  const news = [...are.values()].filter(
    (row) => JSON.stringify(were.get(keyOf(row))?.card) !== JSON.stringify(row.card),
  )
  return [
    ...gone.map((row) => ({ name: "row", write: store.RowItem.build(DeleteTransaction).key(row) })),
    ...news.map((row) => ({ name: "row", write: store.RowItem.build(WholePut).item(row) })),
  ]
}

/**
 * Renews a lease: the one write without a line, since nothing is decided by it and an open page does it every few minutes.
 * Revision and head stay; the condition is the same as for every other write.
 */
export async function renew(spine: Spine, before: Case, until: number): Promise<Case> {
  if (before.holder === undefined) return before
  const next = { ...before, holder: { ...before.holder, until } }
  await commit(spine.world.table, [casePart(spine, before, next), ...rowParts(spine, before, next)])
  return next
}
