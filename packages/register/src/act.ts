// What a decision makes of an organization: pure, and nothing else of it changes.
import type { Mark, Organization } from "./organization.ts"
import type { Act } from "./service.ts"
import { refuse } from "./words.ts"

const other =
  <Key extends string | number>(key: Key) =>
  (row: { readonly id?: Key; readonly year?: Key }): boolean =>
    (row.id ?? row.year) !== key

export function acted(before: Organization, act: Act, mark: Mark): Organization {
  switch (act.kind) {
    case "list": {
      const entry = { ...act.entry, mark }
      return { ...before, entries: [...before.entries.filter(other(entry.id)), entry] }
    }
    case "delist": {
      const entry = before.entries.find(({ id }) => id === act.entry)
      if (entry === undefined) throw refuse("missing", "register.no_entry")
      const removed = { ...entry, removedOn: act.on, removalReason: act.reason, mark }
      return { ...before, entries: [...before.entries.filter(other(entry.id)), removed] }
    }
    case "inspection": {
      const inspection = { ...act.inspection, mark }
      return { ...before, inspections: [...before.inspections.filter(other(inspection.year)), inspection] }
    }
  }
}
