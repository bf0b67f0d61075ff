// The search said in the plainest way, with String.includes over everything: what the index must answer alike.
import type { Ask, Filters, IndexEntry, MatchedBy } from "./contract.ts"
import { type FoldTable, fold } from "./fold.ts"
import { byStanding } from "./order.ts"
import { codePartLength, type Query, readQuery, type Term } from "./query.ts"
import { readingsOf } from "./readings.ts"

/** A name and how it is read; letters begin a syllable where `starts` says so. */
interface PlainName {
  readonly text: string
  readonly pinyin: string
  readonly initials: string
  readonly starts: ReadonlySet<number>
}

export interface PlainEntry {
  readonly entry: IndexEntry
  readonly name: PlainName
  readonly former: readonly PlainName[]
  readonly code: string
}

export interface PlainMatch {
  readonly entry: IndexEntry
  readonly by: MatchedBy
  /** 0 whole, 1 begins with it, 2 inside, 3 inside a syllable or in a former name, 4 several words apart. */
  readonly tier: number
}

export function plainEntries(entries: Iterable<IndexEntry>, table: FoldTable): readonly PlainEntry[] {
  return [...entries].sort(byStanding).map((entry) => ({
    entry,
    name: plainName(entry.name, table),
    former: (entry.former ?? []).map((former) => plainName(former, table)),
    code: fold(entry.id, table),
  }))
}

function plainName(name: string, table: FoldTable): PlainName {
  const text = fold(name, table)
  const readings = readingsOf(text)
  const starts = new Set<number>()
  let length = 0
  for (const reading of readings) {
    starts.add(length)
    length += reading.length
  }
  return {
    text,
    pinyin: readings.join(""),
    initials: readings.map((each) => each.charAt(0)).join(""),
    starts,
  }
}

/** Every match of the typed words as they stand, best first: no other characters of the same sound, no slips. */
export function plainSearch(
  entries: readonly PlainEntry[],
  ask: Ask,
  table: FoldTable,
): readonly PlainMatch[] {
  const query = readQuery(ask.text, table)
  if (query.terms.length === 0 && ask.text.trim() !== "") return []
  const filters = ask.filters ?? {}
  const matches = entries.flatMap((plain) => {
    if (!passes(plain.entry, filters, ask.day)) return []
    const match = query.terms.length === 0 ? { by: "filter" as const, tier: 0 } : matchAll(plain, query)
    return match === undefined ? [] : [{ entry: plain.entry, ...match }]
  })
  return matches.sort((one, other) => one.tier - other.tier)
}

type Match = Pick<PlainMatch, "by" | "tier">

function matchAll(plain: PlainEntry, { terms, joined }: Query): Match | undefined {
  const each = terms.map((term) => matchTerm(plain, term))
  if (each.includes(undefined)) return undefined
  if (each.length === 1) return each[0]
  const whole = joined === undefined ? undefined : matchTerm(plain, joined)
  if (whole !== undefined) return whole
  return { by: each[0]?.by ?? "name", tier: 4 }
}

export function matchTerm({ name, former, code }: PlainEntry, term: Term): Match | undefined {
  const found: Match[] = [
    ...matchName(name, term),
    ...matchCode(code, term),
    ...former.flatMap((each) =>
      matchName(each, term).map(({ tier }): Match => ({ by: "former", tier: Math.min(3, tier + 1) })),
    ),
  ]
  return found.sort((one, other) => one.tier - other.tier)[0]
}

function matchName(name: PlainName, { kind, text }: Term): readonly Match[] {
  const inName = matchString("name", name.text, text)
  if (kind === "characters") return inName
  const initials = matchString("initials", name.initials, text)
  return [...inName, ...matchPinyin(name, text), ...initials]
}

function matchString(by: MatchedBy, whole: string, part: string): readonly Match[] {
  if (!whole.includes(part)) return []
  return [{ by, tier: whole === part ? 0 : whole.startsWith(part) ? 1 : 2 }]
}

function matchPinyin({ pinyin, starts }: PlainName, part: string): readonly Match[] {
  const [match] = matchString("pinyin", pinyin, part)
  if (match === undefined || match.tier < 2) return match === undefined ? [] : [match]
  for (let at = pinyin.indexOf(part); at >= 0; at = pinyin.indexOf(part, at + 1))
    if (starts.has(at)) return [match]
  return [{ by: "pinyin", tier: 3 }]
}

function matchCode(code: string, { kind, text }: Term): readonly Match[] {
  return kind === "letters" && text.length >= codePartLength ? matchString("code", code, text) : []
}

/** `region`: the digits the registrar's code begins with; fewer than six take in all that lies there. */
export function passes(entry: IndexEntry, filters: Filters, day?: string): boolean {
  if (filters.kind !== undefined && entry.kind !== filters.kind) return false
  if (filters.region !== undefined && entry.region?.startsWith(filters.region) !== true) return false
  if (filters.status !== undefined && entry.status !== filters.status) return false
  if (filters.grade !== undefined && entry.grade !== filters.grade) return false
  if (filters.grade !== undefined && day !== undefined && (entry.gradeTo ?? day) < day) return false
  if (filters.charity === true && entry.charity !== true) return false
  if (filters.illegal !== undefined && (entry.illegal === true) !== filters.illegal) return false
  if (filters.listed === "any") return entry.listed !== undefined
  return filters.listed === undefined || entry.listed === filters.listed
}
