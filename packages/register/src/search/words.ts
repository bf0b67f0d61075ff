// The few words an entry carries beside its names, packed into sixteen bits.
import { organizationKinds, organizationStatuses } from "../organization.ts"
import type { IndexEntry } from "./contract.ts"

/** Bits 0–1 kind, 2–5 status, 6–9 grade (as the index lists grades), 10–11 list, 12 charity, 13 illegal. 0: not said. */
export const facetBits = {
  kind: { shift: 0, mask: 3 },
  status: { shift: 2, mask: 15 },
  grade: { shift: 6, mask: 15 },
  listed: { shift: 10, mask: 3 },
  charity: { shift: 12, mask: 1 },
  illegal: { shift: 13, mask: 1 },
} as const

export type FacetName = keyof typeof facetBits

export const lists = ["abnormal", "serious"] as const

/** What filters and hits speak of; written into the index once. */
export interface Tables {
  readonly meta: Readonly<Record<string, string | number>>
  readonly entries: number
  readonly kinds: readonly string[]
  readonly statuses: readonly string[]
  readonly grades: readonly string[]
  readonly regions: readonly string[]
  readonly gradeDays: readonly string[]
}

export function tablesOf(entries: readonly IndexEntry[], meta: Tables["meta"]): Tables {
  const grades = distinct(entries.map(({ grade }) => grade))
  if (grades.length > facetBits.grade.mask)
    throw new RangeError(`${grades.length} grades: the index holds fifteen`)
  const regions = distinct(entries.map(({ region }) => region))
  const gradeDays = distinct(entries.map(({ gradeTo }) => gradeTo))
  if (Math.max(regions.length, gradeDays.length) > 0xfffe)
    throw new RangeError("too many regions or days of grades")
  return {
    meta,
    entries: entries.length,
    kinds: organizationKinds,
    statuses: organizationStatuses,
    grades,
    regions,
    gradeDays,
  }
}

export function facetsOf(entry: IndexEntry, tables: Tables): number {
  const place = (words: readonly string[], word: string | undefined) =>
    word === undefined ? 0 : words.indexOf(word) + 1
  return (
    (place(tables.kinds, entry.kind) << facetBits.kind.shift) |
    (place(tables.statuses, entry.status) << facetBits.status.shift) |
    (place(tables.grades, entry.grade) << facetBits.grade.shift) |
    (place(lists, entry.listed) << facetBits.listed.shift) |
    (Number(entry.charity === true) << facetBits.charity.shift) |
    (Number(entry.illegal === true) << facetBits.illegal.shift)
  )
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== undefined).sort()
}
