// What changed about an organization from one version to the next, fact by fact.
import { byText } from "./canonical.ts"
import { factsOf } from "./facts.ts"
import type { IllegalOrganization, Organization } from "./organization.ts"
import type { Change, ChangeKind } from "./version.ts"

/** A change that no version has yet. */
export type BareChange = Omit<Change, "version" | "publishedAt">

/** Whether the text of an entry (`facts.ts`) has the day of its removal. */
const removed = (text: string | undefined) => text?.split(" ")[3] !== undefined && text.split(" ")[3] !== "-"

function entryKind(before: string | undefined, after: string | undefined): ChangeKind {
  if (after === undefined) return "delisted"
  return removed(after) && !removed(before) ? "delisted" : "listed"
}

function kindOf(field: string, before: string | undefined, after: string | undefined): ChangeKind {
  const [what] = field.split(".", 1)
  switch (what) {
    case "inspection":
    case "rating":
    case "charity":
    case "penalty":
    case "branch":
    case "status":
      return what
    case "entry":
      return entryKind(before, after)
    case "name":
      return "renamed"
    case "missing":
      return after === undefined ? "found_again" : "missing"
    default:
      return "basic"
  }
}

/** In order of fields; one change a fact. Of an organization that was not there before, one change says all. */
export function changesOf(before: Organization | undefined, after: Organization): readonly BareChange[] {
  const { code, basic } = after
  const about = { code, name: basic.name }
  if (before === undefined) return [{ ...about, what: "registered", field: "registered", after: basic.name }]
  const [was, is] = [factsOf(before), factsOf(after)]
  const fields = [...new Set([...was.keys(), ...is.keys()])].sort(byText)
  return fields.flatMap((field) => {
    const [old, now] = [was.get(field), is.get(field)]
    if (old === now) return []
    return {
      ...{ ...about, what: kindOf(field, old, now), field },
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    }
  })
}

const illegalText = ({ on, measure, issuer, batch }: IllegalOrganization) =>
  [on, measure ?? "-", issuer, batch ?? ""].join(" ").trim()

/** Of the official list of illegal organizations: `code` is the id of its row, the field `illegal.<id>`. */
export function illegalChanges(
  before: readonly IllegalOrganization[],
  after: readonly IllegalOrganization[],
): readonly BareChange[] {
  const was = new Map(before.map((row) => [row.id, row]))
  const is = new Map(after.map((row) => [row.id, row]))
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort(byText)
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)]
    const row = now ?? old
    if (row === undefined) return []
    const [oldText, nowText] = [old && illegalText(old), now && illegalText(now)]
    if (oldText === nowText && old?.name === now?.name) return []
    return {
      ...{ code: id, name: row.name, what: now ? ("listed" as const) : ("delisted" as const) },
      field: `illegal.${id}`,
      ...(oldText === undefined ? {} : { before: oldText }),
      ...(nowText === undefined ? {} : { after: nowText }),
    }
  })
}
