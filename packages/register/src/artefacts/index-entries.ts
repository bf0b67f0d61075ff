// What of a register can be found by its name: one entry an organization, and the rows of the official list of illegal ones.
import { readLine } from "../canonical.ts"
import type { CreditEntry, IllegalOrganization, Organization } from "../organization.ts"
import type { IndexEntry } from "../search/contract.ts"
import type { Whole } from "./whole.ts"

/** In force on a day, the graver list first. */
function listedOn(entries: readonly CreditEntry[], day: string): IndexEntry["listed"] {
  const standing = entries.filter(
    ({ on, removedOn }) => on <= day && (removedOn === undefined || removedOn > day),
  )
  if (standing.some(({ list }) => list === "serious")) return "serious"
  return standing.length > 0 ? "abnormal" : undefined
}

export function entryOf(organization: Organization, day: string): IndexEntry {
  const { code, region, basic, ratings, charity, entries } = organization
  const former = (basic.former ?? []).map(({ name }) => name)
  const rating = ratings
    .filter(({ from, to }) => from <= day && day <= to)
    .sort((a, b) => (a.grade < b.grade ? 1 : -1))[0]
  const listed = listedOn(entries, day)
  return {
    ...{ id: code, name: basic.name, kind: basic.kind, region, status: basic.status },
    ...(former.length > 0 && { former }),
    ...(rating && { grade: rating.grade, gradeTo: rating.to }),
    ...(listed && { listed }),
    ...(charity && { charity: true as const }),
  }
}

const illegalEntry = ({ id, name }: IllegalOrganization): IndexEntry => ({ id, name, illegal: true })

const text = new TextDecoder()

/** One by one: no more than one organization is read at a time. */
export function* indexEntries({ codes, line, illegal }: Whole, day: string): Generator<IndexEntry> {
  for (const code of codes) {
    const bytes = line(code)
    yield entryOf(readLine(typeof bytes === "string" ? bytes : text.decode(bytes)), day)
  }
  for (const row of illegal) yield illegalEntry(row)
}
