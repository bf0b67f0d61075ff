// What a file would change: pure, the same base and statements give the same plan. What a second person agrees to is its digest.
import { createHash } from "node:crypto"
import { byText, canonical, inOrder, lineOf } from "./canonical.ts"
import { type BareChange, changesOf, illegalChanges } from "./changes.ts"
import { type Lines, newLines } from "./lines.ts"
import type { IllegalOrganization, Organization } from "./organization.ts"
import type { Base, Plan, Statement, Taking } from "./statement.ts"
import { leftOut, type Meeting, type Spoken, taken } from "./taking.ts"

interface Tally {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly missing: number
}

/** How the taking meets this register: a part leaves the dataset's mark as it is, so that its own rows bear theirs. */
function meetingOf(base: Base, taking: Taking): Meeting {
  const rested = base.version?.marks[taking.dataset]
  const own = taking.extent === "part" && rested !== undefined ? taking.mark : undefined
  return { ...taking, bureau: base.bureau, own, rested }
}

const hasRows = (organization: Organization | undefined, { dataset }: Taking): boolean => {
  if (organization === undefined || dataset === "illegal") return false
  if (dataset === "organizations") return true
  if (dataset === "charities") return organization.charity !== undefined
  return organization[dataset].length > 0
}

const isMissing = (organization: Organization | undefined, taking: Taking): boolean =>
  taking.dataset === "organizations"
    ? organization?.missingSince !== undefined
    : !hasRows(organization, taking)

interface Said {
  /** Lines of those that differ from the base, in order of code. */
  readonly after: Lines
  readonly codes: readonly string[]
  readonly stated: ReadonlySet<string>
  readonly illegal: readonly IllegalOrganization[]
  /** Statements about organizations the register does not have. */
  readonly unknown: number
}

function gather(base: Base, said: Iterable<Statement>, meeting: Meeting): Said {
  const after = newLines()
  const stated = new Set<string>()
  const illegal = new Map<string, IllegalOrganization>()
  let unknown = 0
  const put = (code: string, organization: Organization) => {
    const line = lineOf(organization)
    if (after.has(code) || line !== base.line(code)) after.set(code, line)
  }
  const speak = (spoken: Spoken, kept: boolean) => {
    const has = base.has(spoken.code)
    if (kept && has) return void stated.add(spoken.code)
    const organization = kept
      ? undefined
      : taken(after.get(spoken.code) ?? base.get(spoken.code), spoken, meeting)
    if (organization === undefined) unknown += 1
    else {
      stated.add(spoken.code)
      put(spoken.code, organization)
    }
  }
  for (const each of said) {
    if (each.dataset !== meeting.dataset) throw new TypeError("a statement of another dataset")
    if (each.dataset === "illegal") illegal.set(each.row.id, each.row)
    else speak(each, each.kept === true)
  }
  if (meeting.extent === "whole" && meeting.dataset !== "illegal")
    for (const code of base.codes()) {
      const before = stated.has(code) ? undefined : base.get(code)
      const left = before && leftOut(before, meeting)
      if (left !== undefined && left !== before) put(code, left)
    }
  const codes = [...after.codes()].filter((code) => differs(base, after, code)).sort(byText)
  return { after, codes, stated, illegal: [...illegal.values()], unknown }
}

const text = new TextDecoder()
const differs = (base: Base, after: Lines, code: string) => base.line(code) !== text.decode(after.bytes(code))

function tally(base: Base, said: Said, taking: Taking, seen: (change: BareChange) => void): Tally {
  const count = { added: 0, changed: 0, missing: 0 }
  let same = said.stated.size
  for (const code of said.codes) {
    const [before, after] = [base.get(code), said.after.get(code)]
    if (after === undefined) continue
    const changes = changesOf(before, after)
    for (const change of changes) seen(change)
    if (changes.length === 0) continue
    if (said.stated.has(code)) same -= 1
    if (!hasRows(before, taking)) count.added += 1
    else if (isMissing(after, taking) && !isMissing(before, taking)) count.missing += 1
    else count.changed += 1
  }
  return { ...count, unchanged: same }
}

function tallyIllegal(
  before: readonly IllegalOrganization[],
  said: Said,
  changes: readonly BareChange[],
): Tally {
  const known = new Set(before.map((row) => row.id))
  const of = (fits: (change: BareChange) => boolean) => changes.filter(fits).length
  const added = of(({ what, code }) => what === "listed" && !known.has(code))
  const changed = of(({ what, code }) => what === "listed" && known.has(code))
  const missing = of(({ what }) => what === "delisted")
  return { added, changed, missing, unchanged: said.illegal.length - added - changed }
}

function illegalAfter(base: Base, said: Said, { dataset, extent }: Taking) {
  if (dataset !== "illegal") return undefined
  const rows = new Map((extent === "part" ? base.illegal : []).map((row) => [row.id, row]))
  for (const row of said.illegal) rows.set(row.id, row)
  const after = inOrder(rows.values())
  return canonical(after) === canonical(base.illegal) ? undefined : after
}

export function plan(base: Base, statements: Iterable<Statement>, taking: Taking): Plan {
  const said = gather(base, statements, meetingOf(base, taking))
  const illegal = illegalAfter(base, said, taking)
  const ofIllegal = illegal === undefined ? [] : illegalChanges(base.illegal, illegal)
  const summary: Record<string, number> = {}
  const see = ({ what }: BareChange) => {
    summary[what] = (summary[what] ?? 0) + 1
  }
  const counts =
    taking.dataset === "illegal"
      ? tallyIllegal(base.illegal, said, ofIllegal)
      : tally(base, said, taking, see)
  for (const change of ofIllegal) see(change)
  const digest = createHash("sha256")
  digest.update(canonical({ bureau: base.bureau, version: base.version?.number ?? 0, taking }))
  for (const code of said.codes) digest.update("\n").update(said.after.bytes(code) ?? "")
  if (illegal) digest.update(`\n${canonical(illegal)}`)
  return {
    ...{ taking, counts, summary, unknown: said.unknown },
    *changes() {
      for (const code of said.codes) {
        const after = said.after.get(code)
        if (after) yield* changesOf(base.get(code), after)
      }
      yield* ofIllegal
    },
    *changed() {
      for (const code of said.codes) {
        const after = said.after.get(code)
        if (after) yield after
      }
    },
    ...(illegal && { illegal }),
    digest: digest.digest("hex"),
  }
}
