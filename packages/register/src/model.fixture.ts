// The plainest register there could be: every version kept whole in memory, a file taken in word by word. What the real one is held against.
import type { IllegalOrganization, Mark, Organization } from "./organization.ts"
import type { Act } from "./service.ts"
import type { Statement, Taking } from "./statement.ts"
import { mixedMark } from "./taking.ts"
import type { Counts, Dataset, DatasetMark, FileMark } from "./version.ts"

type Marks = Partial<Record<Dataset, DatasetMark>>

export interface ModelVersion {
  readonly number: number
  readonly publishedAt: number
  readonly organizations: ReadonlyMap<string, Organization>
  readonly illegal: readonly IllegalOrganization[]
  readonly marks: Marks
  readonly counts: Counts
}

type Rowed = "inspections" | "ratings" | "entries" | "penalties" | "branches"
type AnyRow = { readonly mark?: Mark } & Readonly<Record<string, unknown>>
const keys: Readonly<Record<Rowed, string>> = {
  ...{ inspections: "year", ratings: "from", entries: "id" },
  ...{ penalties: "id", branches: "name" },
}

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const empty = (code: string, bureau: string) => ({
  ...{ code, bureau, region: code.slice(2, 8) },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [] },
})

/** Rows of one kind after a file that has `said` of them (undefined: it does not have the organization). */
function rowsAfter(
  old: readonly AnyRow[],
  said: readonly AnyRow[] | undefined,
  key: string,
  taking: Taking,
  own: boolean,
) {
  const { asOf } = taking.mark
  let rows = [...old]
  const other = (row: AnyRow) => taking.lists !== undefined && taking.lists[0] !== row.list
  if (taking.extent === "whole")
    rows = rows.filter((row) => (row.mark !== undefined && row.mark.asOf >= asOf) || other(row))
  for (const row of said ?? []) {
    const there = rows.find((each) => each[key] === row[key])
    if (there?.mark !== undefined && there.mark.asOf > asOf) continue
    rows = [...rows.filter((each) => each !== there), own ? { ...row, mark: taking.mark } : row]
  }
  return rows
}

function basicAfter(
  old: Organization | undefined,
  said: Organization["basic"],
  whole: boolean,
): Organization["basic"] {
  const basic: Record<string, unknown> = { ...(whole ? {} : old?.basic), ...said }
  if (!whole && old) {
    if (old.basic.status !== said.status)
      for (const name of ["statusWord", "statusSince"] as const)
        if (said[name] === undefined) delete basic[name]
    if (said.direct && said.supervisor === undefined) delete basic.supervisor
    if (said.supervisor !== undefined && !said.direct) delete basic.direct
  }
  const former = [...(said.former ?? [])]
  const had = old ? [...(old.basic.former ?? []), { name: old.basic.name, seen: true as const }] : []
  const same = (one: string, other: string) => one.replace(/[（）()]/g, "") === other.replace(/[（）()]/g, "")
  for (const each of had) if (!former.some(({ name }) => same(name, each.name))) former.push(each)
  const kept = former.filter(({ name }) => !same(name, said.name))
  delete basic.former
  return { ...(basic as unknown as Organization["basic"]), ...(kept.length > 0 && { former: kept }) }
}

/** One organization after a file; `said` undefined: the file, a whole one, does not have it. */
export function afterFile(
  old: Organization | undefined,
  said: Exclude<Statement, { dataset: "illegal" }> | undefined,
  code: string,
  bureau: string,
  taking: Taking,
  own: boolean,
  rested: Mark | undefined,
): Organization | undefined {
  const { dataset, extent, mark } = taking
  if (dataset === "illegal" || (old === undefined && dataset !== "organizations")) return old
  if (dataset === "organizations") {
    if (said?.dataset !== "organizations") {
      if (old === undefined || old.missingSince !== undefined) return old
      return old.mark && old.mark.asOf >= mark.asOf ? old : { ...old, missingSince: mark.asOf }
    }
    if (old?.mark && old.mark.asOf > mark.asOf) return old
    const {
      missingSince: _,
      codeWarning: __,
      mark: ___,
      ...known
    } = old ?? (empty(code, bureau) as unknown as Organization)
    return {
      ...{ ...known, basic: basicAfter(old, said.basic, extent === "whole") },
      ...(said.codeWarning && { codeWarning: true as const }),
      ...(own && { mark: mixedMark(mark, said.basic, old, rested) }),
    }
  }
  if (old === undefined) return undefined
  if (dataset === "charities") {
    const { charity: had, ...rest } = old
    if (said?.dataset !== "charities") return had?.mark && had.mark.asOf >= mark.asOf ? old : rest
    if (had?.mark && had.mark.asOf > mark.asOf) return old
    const turned = said.charity.fundraising !== undefined && said.charity.fundraising !== had?.fundraising
    const stays = turned ? { ...(had?.since && { since: had.since }) } : had
    const { mark: _, ...merged } = { ...(extent === "part" ? stays : {}), ...said.charity }
    return { ...rest, charity: own ? { ...merged, mark } : merged }
  }
  const rows = said && "rows" in said ? (said.rows as unknown as readonly AnyRow[]) : undefined
  const old_ = old[dataset] as unknown as readonly AnyRow[]
  return { ...old, [dataset]: rowsAfter(old_, rows, keys[dataset], taking, own) }
}

export function afterAct(old: Organization, act: Act, mark: Mark): Organization {
  if (act.kind === "inspection")
    return {
      ...old,
      inspections: [
        ...old.inspections.filter(({ year }) => year !== act.inspection.year),
        { ...act.inspection, mark },
      ],
    }
  const id = act.kind === "list" ? act.entry.id : act.entry
  const entries = old.entries.filter((entry) => entry.id !== id)
  if (act.kind === "list") return { ...old, entries: [...entries, { ...act.entry, mark }] }
  const entry = old.entries.find((each) => each.id === id)
  if (entry === undefined) throw new Error("no such entry")
  return { ...old, entries: [...entries, { ...entry, removedOn: act.on, removalReason: act.reason, mark }] }
}

export function illegalAfter(
  old: readonly IllegalOrganization[],
  said: readonly Statement[],
  { extent }: Taking,
): readonly IllegalOrganization[] {
  const rows = new Map((extent === "part" ? old : []).map((row) => [row.id, row]))
  for (const each of said) if (each.dataset === "illegal") rows.set(each.row.id, each.row)
  return [...rows.values()]
}

/** Of a file about one list: what both rest on, the older one first. */
function markAfter(
  old: DatasetMark | undefined,
  file: FileMark,
  { lists: [spoken] = [] }: Taking,
): DatasetMark {
  if (spoken === undefined) return file
  const { lists: known, ...whole } = old ?? {}
  const unspoken = spoken === "abnormal" ? "serious" : "abnormal"
  const other = old && (known ? known[unspoken] : (whole as FileMark))
  if (other === undefined) return { ...file, extent: "part", lists: { [spoken]: file } }
  const older = other.asOf < file.asOf ? other : file
  const extent = other.extent === "whole" && file.extent === "whole" ? "whole" : "part"
  return { ...older, extent, lists: { [spoken]: file, [unspoken]: other } }
}

/** The register of a bureau after a file. */
export function afterImport(
  before: ModelVersion | undefined,
  bureau: string,
  statements: readonly Statement[],
  taking: Taking,
): Omit<ModelVersion, "publishedAt" | "counts"> {
  const number = (before?.number ?? 0) + 1
  const own = taking.extent === "part" && before?.marks[taking.dataset] !== undefined
  const organizations = new Map<string, Organization>()
  const said = new Map<string, Exclude<Statement, { dataset: "illegal" }>>()
  for (const each of statements) if (each.dataset !== "illegal") said.set(each.code, each)
  for (const code of new Set([...(before?.organizations.keys() ?? []), ...said.keys()])) {
    const old = before?.organizations.get(code)
    const spoken = said.get(code)
    const silent = spoken === undefined && taking.extent === "part"
    const after = silent
      ? old
      : afterFile(old, spoken, code, bureau, taking, own, before?.marks[taking.dataset])
    if (after) organizations.set(code, copy(after))
  }
  const illegal =
    taking.dataset === "illegal"
      ? illegalAfter(before?.illegal ?? [], statements, taking)
      : (before?.illegal ?? [])
  const { dataset, mark, extent } = taking
  const marks = own
    ? (before?.marks ?? {})
    : {
        ...before?.marks,
        [dataset]: markAfter(before?.marks[dataset], { ...mark, version: number, extent }, taking),
      }
  return { number, organizations, illegal, marks }
}

/** Lists in the order of the shapes, so that two can be compared. */
export function arranged(organization: Organization): Organization {
  const by =
    (...names: readonly string[]) =>
    (a: object, b: object) => {
      for (const name of names) {
        const [descending, field] = name.startsWith("-") ? [true, name.slice(1)] : [false, name]
        const [x, y] = [String(Reflect.get(a, field)), String(Reflect.get(b, field))]
        if (x !== y) return x < y !== descending ? -1 : 1
      }
      return 0
    }
  return copy({
    ...organization,
    inspections: [...organization.inspections].sort(by("-year")),
    ratings: [...organization.ratings].sort(by("-from")),
    entries: [...organization.entries].sort(by("-on", "id")),
    penalties: [...organization.penalties].sort(by("-on", "id")),
    branches: [...organization.branches].sort(by("name")),
  })
}
