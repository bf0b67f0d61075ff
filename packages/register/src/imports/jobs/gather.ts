// What a file says, organization by organization, as it meets the register: who is not in it, whose rows were rejected and therefore stand as they were.
import {
  type Charity,
  type CreditEntry,
  type CreditList,
  creditLists,
  type IllegalOrganization,
  type Organization,
} from "../../organization.ts"
import type { Base, Statement } from "../../statement.ts"
import type { Dataset, Extent } from "../../version.ts"
import type { Issue } from "../judge/issue.ts"
import type { SaidValue } from "../judge/said.ts"
import type { SaidLine } from "../read/shapes.ts"
import { rowsOf, type SaidRow, type TakenBack, takenBack } from "./back.ts"
import { keyOf, type ListDataset } from "./keys.ts"
import { organizations } from "./organizations.ts"

export interface Gathered {
  /** As often as it is walked, each statement made when its turn comes. */
  readonly statements: Iterable<Statement>
  /** What only shows against the register. */
  readonly issues: readonly Issue[]
  readonly rejected: number
  /** Of entries: the lists the file speaks of. */
  readonly lists?: readonly CreditList[]
}

function* illegal(
  base: Base,
  lines: Iterable<SaidLine>,
  back: TakenBack,
  whole: boolean,
): Generator<Statement> {
  const names = new Set<string>()
  for (const line of lines) if ("keepName" in line) names.add(line.keepName)
  const stated = new Set<string>()
  for (const { value } of rowsOf(lines, back)) {
    const row = value as IllegalOrganization
    stated.add(row.id)
    yield { dataset: "illegal", row }
  }
  for (const row of whole ? base.illegal : [])
    if (!stated.has(row.id) && (names.has(row.name) || back.drops.has(row.id)))
      yield { dataset: "illegal", row }
}

/** Without a value: the file speaks of it in rows that could not be taken. */
function statementOf(dataset: ListDataset, code: string, values: readonly SaidValue[]): Statement {
  const kept = values.length === 0 ? { kept: true as const } : {}
  if (dataset === "charities") return { dataset, code, charity: (values[0] ?? {}) as Charity, ...kept }
  return { dataset, code, rows: values, ...kept } as Statement
}

/** What the register has, beside what the file says of it in rows that could be taken. */
function withKnown(
  dataset: ListDataset,
  known: Organization,
  said: readonly SaidValue[],
): readonly SaidValue[] {
  if (dataset === "charities") return said.length > 0 || known.charity === undefined ? said : [known.charity]
  const key = keyOf[dataset] as (row: unknown) => string
  const stated = new Set(said.map(key))
  return [...said, ...(known[dataset] as readonly SaidValue[]).filter((row) => !stated.has(key(row)))]
}

interface Told {
  readonly values: SaidValue[]
}

function lists(
  base: Base,
  lines: Iterable<SaidLine>,
  back: TakenBack,
  dataset: ListDataset,
  whole: boolean,
): Gathered {
  const told = new Map<string, Told>()
  const issues: Issue[] = []
  const unknown = new Set<string>()
  const nameOf = otherNames()
  for (const row of rowsOf(lines, back)) {
    const { code = "", value } = row
    if (!base.has(code)) {
      issues.push(issueOf(row, "row.not_in_register", "rejected"))
      unknown.add(`${row.sheet ?? ""} ${row.row}`)
      continue
    }
    const differing = nameOf(base, row)
    if (differing !== undefined)
      issues.push({ ...issueOf(row, "row.name_differs", "warning"), values: { name: differing } })
    const found = told.get(code)
    if (found) found.values.push(value)
    else told.set(code, { values: [value] })
  }
  for (const code of whole ? back.keeps : []) {
    const [known, said] = [base.get(code), told.get(code)?.values]
    if (known !== undefined) told.set(code, { values: said ? [...withKnown(dataset, known, said)] : [] })
  }
  const statements = {
    *[Symbol.iterator]() {
      for (const [code, { values }] of told) yield statementOf(dataset, code, values)
    },
  }
  const spoken = dataset === "entries" && { lists: spokenOf(lines) }
  return { statements, issues, rejected: unknown.size, ...spoken }
}

function issueOf({ row, sheet, code }: SaidRow, issue: Issue["code"], grade: Issue["grade"]): Issue {
  return {
    ...{ row, code: issue, grade },
    ...(sheet !== undefined && { sheet }),
    ...(code !== undefined && { value: code }),
  }
}

/** Those named by a heading or by a row, taken or not. */
function spokenOf(lines: Iterable<SaidLine>): readonly CreditList[] {
  const spoken = new Set<CreditList>()
  for (const line of lines) {
    if ("speaks" in line) spoken.add(line.speaks)
    else if ("key" in line) spoken.add((line.value as CreditEntry).list)
  }
  return creditLists.filter((list) => spoken.has(list))
}

/** Brackets and spaces do not make another name; a former name does not either. */
const folded = (name: string) => name.normalize("NFKC").replace(/\s/g, "")

/** The register's name where a row has another one; each name is compared once. */
function otherNames(): (base: Base, row: SaidRow) => string | undefined {
  const checked = new Set<string>()
  return (base, { code = "", name }) => {
    const pair = `${code} ${name}`
    const known = name === undefined || checked.has(pair) ? undefined : base.get(code)
    checked.add(pair)
    if (known === undefined || name === undefined) return undefined
    const names = [known.basic.name, ...(known.basic.former ?? []).map((each) => each.name)]
    return names.some((each) => folded(each) === folded(name)) ? undefined : known.basic.name
  }
}

export function gather(
  base: Base,
  lines: Iterable<SaidLine>,
  { dataset, extent }: { readonly dataset: Dataset; readonly extent: Extent },
): Gathered {
  const back = takenBack(base, lines)
  const whole = extent === "whole"
  if (dataset !== "organizations" && dataset !== "illegal") return lists(base, lines, back, dataset, whole)
  const each = dataset === "organizations" ? organizations : illegal
  const statements = { [Symbol.iterator]: () => each(base, lines, back, whole) }
  return { statements, issues: [], rejected: 0 }
}
