// One text for one organization: JSON with sorted keys and lists in one order. What is stored, hashed, compared and handed out is this text.
import type { IllegalOrganization, Organization } from "./organization.ts"

/** JSON with sorted keys; absent members are left out. The same value, the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members: string[] = []
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonical(member)}`)
  }
  return `{${members.join(",")}}`
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const newestFirst =
  <Row>(day: (row: Row) => string, id: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    byText(day(b), day(a)) || byText(id(a), id(b))

/** Lists in the order the shapes promise. */
function ordered(organization: Organization): Organization {
  const { inspections, ratings, entries, penalties, branches } = organization
  return {
    ...organization,
    inspections: [...inspections].sort((a, b) => b.year - a.year),
    ratings: [...ratings].sort(
      newestFirst(
        (row) => row.from,
        (row) => row.grade,
      ),
    ),
    entries: [...entries].sort(
      newestFirst(
        (row) => row.on,
        (row) => row.id,
      ),
    ),
    penalties: [...penalties].sort(
      newestFirst(
        (row) => row.on,
        (row) => row.id,
      ),
    ),
    branches: [...branches].sort((a, b) => byText(a.name, b.name)),
  }
}

export const lineOf = (organization: Organization): string => canonical(ordered(organization))

/** The organization of a line that `lineOf` wrote. */
export const readLine = (line: string): Organization => JSON.parse(line) as Organization

/** Newest first. */
export const inOrder = (rows: Iterable<IllegalOrganization>): readonly IllegalOrganization[] =>
  [...rows].sort(
    newestFirst(
      (row) => row.on,
      (row) => row.id,
    ),
  )
