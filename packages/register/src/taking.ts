// What an organization is after a file has spoken of it, or has left it out. A file speaks up to its day: what was decided later stands.
import type { Basic, Charity, CreditList, FormerName, Mark, Organization } from "./organization.ts"
import type { Statement, Taking } from "./statement.ts"

/** A taking as it meets a register: `own`, the mark each row bears where the dataset rests on another file. */
export interface Meeting extends Taking {
  readonly bureau: string
  readonly own: Mark | undefined
  /** What the dataset rests on until then. */
  readonly rested: Mark | undefined
}

export type Spoken = Exclude<Statement, { readonly dataset: "illegal" }>

interface Marked {
  readonly mark?: Mark
  readonly list?: CreditList
}

const withMark = <Row extends Marked>({ mark: _, ...row }: Row, mark: Mark | undefined): Row =>
  (mark === undefined ? row : { ...row, mark }) as Row

/** Said later than the file: it cannot have known. */
const later = (row: Marked | undefined, asOf: string) => row?.mark !== undefined && row.mark.asOf > asOf
/** Said on its day or later: that the file lacks it takes nothing away. */
const notEarlier = (row: Marked, asOf: string) => row.mark !== undefined && row.mark.asOf >= asOf
/** What a whole file cannot take away: what was said later, and what is on a list it does not speak of. */
const standing = (row: Marked, { mark, lists }: Meeting) =>
  notEarlier(row, mark.asOf) || (row.list !== undefined && lists !== undefined && !lists.includes(row.list))

function rows<Row extends Marked>(
  old: readonly Row[],
  said: readonly Row[],
  keyOf: (row: Row) => string | number,
  meeting: Meeting,
): readonly Row[] {
  const { extent, mark, own } = meeting
  const stays = extent === "part" ? old : old.filter((row) => standing(row, meeting))
  const result = new Map(stays.map((row) => [keyOf(row), row]))
  for (const row of said) {
    const key = keyOf(row)
    if (!later(result.get(key), mark.asOf)) result.set(key, withMark(row, own))
  }
  return [...result.values()]
}

const brackets: Readonly<Record<string, string>> = {
  "〔": "(",
  "【": "(",
  "[": "(",
  "〕": ")",
  "】": ")",
  "]": ")",
}

/** Width, blanks and the kind of brackets do not make another name. */
const folded = (name: string) =>
  name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[〔【[〕】\]]/g, (bracket) => brackets[bracket] ?? bracket)

/** The names it had: what the file says of them, those known before, and the one the register itself had until now. */
function formerNames(before: Basic | undefined, said: Basic): readonly FormerName[] {
  const names = new Map<string, FormerName>()
  const add = (former: FormerName) => {
    const key = folded(former.name)
    if (key !== folded(said.name) && !names.has(key)) names.set(key, former)
  }
  for (const each of said.former ?? []) add(each)
  for (const each of before?.former ?? []) add(each)
  if (before !== undefined) add({ name: before.name, seen: true })
  return [...names.values()]
}

/** A part takes nothing away, but what belongs to a word that is replaced goes with it. */
function added(before: Basic, said: Basic): Basic {
  const { statusWord, statusSince, supervisor, direct, ...rest } = before
  const status = before.status === said.status ? { statusWord, statusSince } : {}
  const route = said.direct || said.supervisor !== undefined ? {} : { supervisor, direct }
  return { ...rest, ...status, ...route, ...said } as Basic
}

function basicOf(before: Basic | undefined, said: Basic, { extent }: Meeting): Basic {
  const { former: _, ...basic } = before && extent === "part" ? added(before, said) : said
  const former = formerNames(before, said)
  return former.length === 0 ? basic : { ...basic, former }
}

const mostBesides = 4

/** The mark of a part, with those of the items that it lacks. */
export function mixedMark(
  own: Mark,
  said: Basic,
  before: Organization | undefined,
  rested: Mark | undefined,
): Mark {
  const lacks = Object.keys(before?.basic ?? {}).some((name) => name !== "former" && !(name in said))
  if (before === undefined || !lacks) return own
  const older = [before.mark ?? rested, ...(before.mark?.besides ?? [])].flatMap((mark) =>
    mark ? [{ source: mark.source, asOf: mark.asOf, ...(mark.document && { document: mark.document }) }] : [],
  )
  const others = older.filter(({ source, asOf }) => source !== own.source || asOf !== own.asOf)
  return others.length === 0 ? own : { ...own, besides: others.slice(0, mostBesides) }
}

function registered(
  before: Organization | undefined,
  { code, codeWarning, basic }: Extract<Statement, { dataset: "organizations" }>,
  meeting: Meeting,
): Organization {
  if (before && later(before, meeting.mark.asOf)) return before
  const none = { inspections: [], ratings: [], entries: [], penalties: [], branches: [] }
  const known: Partial<Organization> = before ?? {}
  const { codeWarning: _, missingSince: __, ...stays } = known
  const organization = {
    ...{ ...none, ...stays, code, bureau: meeting.bureau, region: code.slice(2, 8) },
    ...(codeWarning ? { codeWarning } : {}),
    basic: basicOf(before?.basic, basic, meeting),
  }
  const { own, rested } = meeting
  return withMark<Organization>(organization, own && mixedMark(own, basic, before, rested))
}

/** What a part leaves of it: a qualification that is given or taken away anew has days of its own. */
function charityKept(before: Charity | undefined, { fundraising }: Charity): Charity | undefined {
  if (before === undefined || fundraising === undefined || fundraising === before.fundraising) return before
  const { fundraising: _, fundraisingSince: __, fundraisingUntil: ___, certificate: ____, ...rest } = before
  return rest
}

/** The organization after the file. Undefined: the file speaks of one the register does not have. */
export function taken(
  before: Organization | undefined,
  said: Spoken,
  meeting: Meeting,
): Organization | undefined {
  if (said.dataset === "organizations") return registered(before, said, meeting)
  if (before === undefined) return undefined
  switch (said.dataset) {
    case "inspections":
      return { ...before, inspections: rows(before.inspections, said.rows, (row) => row.year, meeting) }
    case "ratings":
      return { ...before, ratings: rows(before.ratings, said.rows, (row) => row.from, meeting) }
    case "entries":
      return { ...before, entries: rows(before.entries, said.rows, (row) => row.id, meeting) }
    case "penalties":
      return { ...before, penalties: rows(before.penalties, said.rows, (row) => row.id, meeting) }
    case "branches":
      return { ...before, branches: rows(before.branches, said.rows, (row) => row.name, meeting) }
    case "charities": {
      if (later(before.charity, meeting.mark.asOf)) return before
      const kept = meeting.extent === "part" ? charityKept(before.charity, said.charity) : undefined
      return { ...before, charity: withMark({ ...kept, ...said.charity }, meeting.own) }
    }
  }
}

/** The organization after a whole file that does not have it; the same object where that changes nothing. */
export function leftOut(before: Organization, meeting: Meeting): Organization {
  const { dataset, mark } = meeting
  if (dataset === "illegal") return before
  if (dataset === "organizations") {
    const missing = before.missingSince === undefined && !notEarlier(before, mark.asOf)
    return missing ? { ...before, missingSince: mark.asOf } : before
  }
  if (dataset === "charities") {
    if (before.charity === undefined || notEarlier(before.charity, mark.asOf)) return before
    const { charity: _, ...rest } = before
    return rest
  }
  const old: readonly Marked[] = before[dataset]
  const stays = old.filter((row) => standing(row, meeting))
  return stays.length === old.length ? before : { ...before, [dataset]: stays }
}
