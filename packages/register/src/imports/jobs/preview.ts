// The preview of an import: counts, changes, issues and alarms against the newest version, and the two lists as files.
import type { Change } from "../../version.ts"
import { type Inside, keysOf } from "../deps.ts"
import type { Import, PreviewPart, ReadPart } from "../entities.ts"
import type { Issue } from "../judge/issue.ts"
import { readLines } from "../read/object-lines.ts"
import { mostShown } from "../read/rows.ts"
import type { IssueLine } from "../read/shapes.ts"
import { alarmsOf } from "./alarms.ts"
import { issueLine, issueTitles, writeCsv } from "./csv.ts"
import { type Planned, planOf } from "./plan.ts"

const mostChanges = 60

function* first<Value>(values: Iterable<Value>, most: number): Generator<Value> {
  let taken = 0
  for (const value of values) {
    if (taken === most) return
    taken += 1
    yield value
  }
}

const mostShownLength = 300
const cut = (text: string) => (text.length > mostShownLength ? `${text.slice(0, mostShownLength)}…` : text)

/** Every row that was not taken or pointed out, with its cells. */
export async function writeIssues(
  { objects }: Pick<Inside, "objects">,
  id: string,
  titles: readonly string[],
  more: readonly Issue[] = [],
): Promise<void> {
  const keys = keysOf(id)
  const found = (await readLines<IssueLine>(objects, keys.found)) ?? []
  const lines = function* () {
    for (const { issue, cells } of found) yield issueLine(issue, cells)
    for (const issue of more) yield issueLine(issue, [])
  }
  await writeCsv(objects, keys.issues, issueTitles(titles), lines())
}

async function writeLists(
  inside: Inside,
  { id }: Import,
  read: ReadPart,
  { plan, gathered }: Planned,
): Promise<void> {
  await writeIssues(inside, id, read.titles, gathered.issues)
  const changes = function* () {
    for (const { code, name, what, field, before = "", after = "" } of plan.changes())
      yield [code, name, what, field, before, after]
  }
  await writeCsv(
    inside.objects,
    keysOf(id).changes,
    ["统一社会信用代码", "名称", "变化", "项目", "原来", "改为"],
    changes(),
  )
}

/** Undefined: what was read is no longer kept. */
export async function previewOf(
  inside: Inside,
  subject: Import,
  read: ReadPart,
): Promise<PreviewPart | undefined> {
  const planned = await planOf(inside, subject)
  if (planned === undefined) return undefined
  const { base, plan, gathered } = planned
  await writeLists(inside, subject, read, planned)
  const against = base.version?.number ?? 0
  const rejected = read.counts.rejected + gathered.rejected
  const at = inside.now()
  const changes: readonly Change[] = [...first(plan.changes(), mostChanges)].map((change) => ({
    ...{ ...change, version: against + 1, publishedAt: at },
    ...(change.before !== undefined && { before: cut(change.before) }),
    ...(change.after !== undefined && { after: cut(change.after) }),
  }))
  const warnings = read.counts.warnings + gathered.issues.filter(({ grade }) => grade === "warning").length
  const worstFirst = (issues: readonly Issue[]) =>
    [...issues].sort((a, b) => (a.grade === b.grade ? a.row - b.row : a.grade === "rejected" ? -1 : 1))
  return {
    ...{ against, digest: plan.digest, changes, warnings },
    counts: { ...plan.counts, rejected },
    summary: plan.summary,
    issues: worstFirst([...read.first, ...gathered.issues.slice(0, mostShown)]).slice(0, mostShown),
    alarms: alarmsOf(subject, read, base, plan, rejected, inside.today()),
  }
}
