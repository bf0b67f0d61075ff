// The other side of the search bench: everything joined to a few long strings, and String.indexOf from hit to hit.
// The same reading of what was typed, the same order, the same totals; nothing that could be known before is known.
import type { Filters, IndexEntry } from "@civil/register/search/contract.ts"
import { type FoldTable, fold } from "@civil/register/search/fold.ts"
import { byStanding } from "@civil/register/search/order.ts"
import { passes } from "@civil/register/search/plain.ts"
import { codePartLength, readQuery, type Term } from "@civil/register/search/query.ts"
import { readingsOf } from "@civil/register/search/readings.ts"

const none = 255

/** Texts one after the other, each ended by a line break. */
interface Joined {
  readonly text: string
  readonly starts: Uint32Array
  /** Entry of each text; undefined: text n is of entry n. */
  readonly owners?: Uint32Array
  /** For pinyin: one bit for each letter that begins a syllable. */
  readonly begins?: Uint8Array
}

export class JoinedSearch {
  readonly entries: readonly IndexEntry[]
  readonly #table: FoldTable
  readonly #names: Joined
  readonly #formers: Joined
  readonly #pinyin: readonly [own: Joined, former: Joined]
  readonly #initials: readonly [own: Joined, former: Joined]
  readonly #codes: Joined

  constructor(entries: readonly IndexEntry[], table: FoldTable) {
    this.entries = [...entries].sort(byStanding)
    this.#table = table
    const formers = this.entries.flatMap(({ former = [] }, entry) => former.map((name) => ({ name, entry })))
    const owners = Uint32Array.from(formers, ({ entry }) => entry)
    const names = this.entries.map(({ name }) => fold(name, table))
    const old = formers.map(({ name }) => fold(name, table))
    this.#names = join(names)
    this.#formers = { ...join(old), owners }
    this.#codes = join(this.entries.map(({ id }) => fold(id, table)))
    const [own, former] = [names.map(readingsOf), old.map(readingsOf)]
    this.#pinyin = [joinPinyin(own), { ...joinPinyin(former), owners }]
    const initials = (readings: readonly (readonly string[])[]) =>
      join(readings.map((each) => each.map((reading) => reading.charAt(0)).join("")))
    this.#initials = [initials(own), { ...initials(former), owners }]
  }

  search(typed: string, filters: Filters, limit: number): { total: number; ids: readonly string[] } {
    const { terms, joined } = readQuery(typed, this.#table)
    const tiers = terms.map((term) => this.#tiers(term))
    const [first, ...others] = tiers
    const whole = joined === undefined ? undefined : this.#tiers(joined)
    const filtered = Object.keys(filters).length > 0
    let total = 0
    const buckets: number[][] = [[], [], [], [], []]
    for (let entry = 0; entry < this.entries.length; entry += 1) {
      if (first !== undefined && first[entry] === none) continue
      if (others.some((each) => each[entry] === none)) continue
      if (filtered && !passes(this.entries[entry] as IndexEntry, filters)) continue
      total += 1
      const own =
        first === undefined
          ? 0
          : others.length === 0
            ? (first[entry] as number)
            : Math.min(4, whole?.[entry] ?? 4)
      const bucket = buckets[own] as number[]
      if (bucket.length < limit) bucket.push(entry)
    }
    return {
      total,
      ids: buckets
        .flat()
        .slice(0, limit)
        .map((entry) => (this.entries[entry] as IndexEntry).id),
    }
  }

  /** Only how often the words are there: no entries, no order, nothing twice is noticed. The least that indexOf can cost. */
  occurrences(typed: string): number {
    return readQuery(typed, this.#table).terms.reduce((sum, { kind, text }) => {
      const strings = [
        this.#names,
        this.#formers,
        ...(kind === "letters" ? [...this.#pinyin, ...this.#initials] : []),
      ]
      if (kind === "letters" && text.length >= codePartLength) strings.push(this.#codes)
      return sum + strings.reduce((all, joined) => all + occurrencesIn(joined.text, text), 0)
    }, 0)
  }

  /** For each entry the best tier of the word, 255 where it is not. */
  #tiers({ kind, text }: Term): Uint8Array {
    const tiers = new Uint8Array(this.entries.length).fill(none)
    scan(this.#names, text, 0, tiers)
    scan(this.#formers, text, 1, tiers)
    if (kind === "characters") return tiers
    for (const less of [0, 1] as const) {
      scan(this.#pinyin[less], text, less, tiers)
      scan(this.#initials[less], text, less, tiers)
    }
    if (text.length >= codePartLength) scan(this.#codes, text, 0, tiers)
    return tiers
  }
}

function occurrencesIn(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1
  return count
}

function join(texts: readonly string[]): Joined {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, place) => {
    starts[place + 1] = (starts[place] ?? 0) + text.length + 1
  })
  return { text: texts.length === 0 ? "" : `${texts.join("\n")}\n`, starts }
}

function joinPinyin(readings: readonly (readonly string[])[]): Joined {
  const joined = join(readings.map((each) => each.join("")))
  const begins = new Uint8Array((joined.text.length >> 3) + 1)
  let at = 0
  for (const each of readings) {
    for (const reading of each) {
      begins[at >> 3] = (begins[at >> 3] ?? 0) | (1 << (at & 7))
      at += reading.length
    }
    at += 1
  }
  return { ...joined, begins }
}

/** From hit to hit; after a hit that cannot be bettered within its text, on to the next text. */
function scan({ text, starts, owners, begins }: Joined, part: string, less: number, tiers: Uint8Array): void {
  let place = 0
  for (let at = text.indexOf(part); at >= 0; ) {
    place = placeOf(starts, at, place)
    const entry = owners === undefined ? place : (owners[place] as number)
    const [start, end] = [starts[place] as number, (starts[place + 1] as number) - 1]
    let tier = 2
    if (at === start) tier = end - start === part.length ? 0 : 1
    else if (begins !== undefined && (((begins[at >> 3] as number) >> (at & 7)) & 1) === 0) tier = 3
    const own = Math.min(3, tier + less)
    if (own < (tiers[entry] as number)) tiers[entry] = own
    at = text.indexOf(part, tier === 3 ? at + 1 : end)
  }
}

/** The text that holds the place: near the last one by steps that double, then halving. */
function placeOf(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && (starts[low + step] as number) <= at) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, starts.length - 1)
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle
  }
  return low
}
