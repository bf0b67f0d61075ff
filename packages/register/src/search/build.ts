// Builds the search index of one version: names in their order, as bytes that are opened without parsing.
import { codesOf } from "./building/codes.ts"
import { charactersField, lettersField } from "./building/fields.ts"
import { type Field, type Frequent, frequentParts } from "./building/frequent.ts"
import { initialCosts } from "./building/initial-costs.ts"
import { pairsOf } from "./building/pairs.ts"
import { type NameText, nameText } from "./building/symbols.ts"
import type { BuildIndex, IndexEntry } from "./contract.ts"
import { type FoldTable, foldTable, unitsOf } from "./fold.ts"
import { writeSections } from "./format.ts"
import { byStanding } from "./order.ts"
import { traditionalCharacters } from "./traditional.ts"
import { facetsOf, type Tables, tablesOf } from "./words.ts"

/** A part that fewer entries have is counted when it is asked for: so many are looked at soon. */
export function frequentFrom(entries: number): number {
  return Math.max(32, entries >> 7)
}

export const buildIndex: BuildIndex = (entries, meta) => {
  const sorted = [...entries].sort(byStanding)
  const folding = foldingPairs()
  const table = foldTable(folding)
  const names = nameText(sorted, table)
  const codes = codesOf(sorted.map(({ id }) => id))
  const pairs = pairsOf(names)
  const { syllables, ...text } = names
  return writeSections({
    ...aboutOf(sorted, meta),
    ...text,
    syllables: unitsOf(syllables.map((each) => `${each}\0`).join("")),
    folding,
    ...pairs,
    ...codes,
    initialCosts: initialCosts(names, pairs),
    ...frequentOf(sorted, names, table),
  })
}

let pairsOfFolding: Uint16Array<ArrayBuffer> | undefined

/** The same for every index: read once. */
function foldingPairs(): Uint16Array<ArrayBuffer> {
  pairsOfFolding ??= Uint16Array.from(
    [...traditionalCharacters()].flatMap(([one, other]) => [one.charCodeAt(0), other.charCodeAt(0)]),
  )
  return pairsOfFolding
}

function aboutOf(entries: readonly IndexEntry[], meta: Tables["meta"]) {
  const tables = tablesOf(entries, meta)
  const places = (words: readonly string[]) => new Map(words.map((word, place) => [word, place + 1]))
  const [regions, gradeDays] = [places(tables.regions), places(tables.gradeDays)]
  return {
    about: new TextEncoder().encode(JSON.stringify(tables)),
    facets: Uint16Array.from(entries, (entry) => facetsOf(entry, tables)),
    regions: Uint16Array.from(entries, ({ region }) => regions.get(region ?? "") ?? 0),
    gradeDays: Uint16Array.from(entries, ({ gradeTo }) => gradeDays.get(gradeTo ?? "") ?? 0),
  }
}

function frequentOf(entries: readonly IndexEntry[], names: NameText, table: FoldTable) {
  const counted = (field: Field) => frequentParts(field, frequentFrom(entries.length))
  const found: readonly Frequent[] = [
    ...counted(charactersField(entries, names, table)),
    ...counted(lettersField(entries, names, table)),
  ].sort((one, other) => one.first - other.first || one.second - other.second)
  return {
    frequentFirst: Uint32Array.from(found, ({ first }) => first),
    frequentSecond: Uint32Array.from(found, ({ second }) => second),
    frequentCounts: Uint32Array.from(found, ({ count }) => count),
  }
}
