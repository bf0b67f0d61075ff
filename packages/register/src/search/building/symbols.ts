// Turns names into symbols: a character together with the reading it has in that name.
import type { IndexEntry } from "../contract.ts"
import { type FoldTable, fold } from "../fold.ts"
import { firstHan, lastHan } from "../layout.ts"
import { readingsOf, readingsOfCharacter } from "../readings.ts"

export interface NameText {
  /** Names in the order of the entries, then former names in the order of theirs. */
  readonly text: Uint16Array<ArrayBuffer>
  readonly textStarts: Uint32Array<ArrayBuffer>
  readonly formerEntries: Uint32Array<ArrayBuffer>
  readonly symbolCharacters: Uint16Array<ArrayBuffer>
  readonly symbolSyllables: Uint16Array<ArrayBuffer>
  readonly syllables: readonly string[]
  readonly readingStarts: Uint16Array<ArrayBuffer>
  readonly readings: Uint16Array<ArrayBuffer>
}

/** Entries in the order they shall have. */
export function nameText(entries: readonly IndexEntry[], table: FoldTable): NameText {
  const formers = entries.flatMap(({ former }, entry) => (former ?? []).map((name) => ({ name, entry })))
  const collected = new Collector(entries.length + formers.length, table)
  for (const { name } of entries) collected.add(name)
  for (const { name } of formers) collected.add(name)
  const characters = readingsOfCharacters()
  const syllables = [...new Set([...characters.flat(), ...collected.readings()])].sort()
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]))
  const numberOf = (syllable: string) => numbers.get(syllable) ?? 0
  const readingStarts = new Uint16Array(characters.length + 1)
  characters.forEach((each, place) => {
    readingStarts[place + 1] = (readingStarts[place] ?? 0) + each.length
  })
  return {
    ...collected.sorted(numberOf),
    formerEntries: Uint32Array.from(formers, ({ entry }) => entry),
    syllables,
    readingStarts,
    readings: Uint16Array.from(characters.flat(), numberOf),
  }
}

let ofCharacters: readonly (readonly string[])[] | undefined

/** The same for every index: read once. */
function readingsOfCharacters(): readonly (readonly string[])[] {
  ofCharacters ??= Array.from({ length: lastHan - firstHan + 1 }, (_, place) =>
    readingsOfCharacter(String.fromCharCode(firstHan + place)),
  )
  return ofCharacters
}

interface Symbol {
  readonly unit: number
  readonly reading: string
}

/** Numbers symbols as they come; sorts them by sound at the end, so that a prefix of a syllable is a range of symbols. */
class Collector {
  #text = new Uint16Array(1 << 12)
  #length = 0
  #names = 0
  readonly #starts: Uint32Array<ArrayBuffer>
  readonly #symbols: Symbol[] = []
  readonly #numbers = new Map<string, number>()
  readonly #table: FoldTable

  constructor(names: number, table: FoldTable) {
    this.#table = table
    this.#starts = new Uint32Array(names + 1)
  }

  add(name: string): void {
    const readings = readingsOf(fold(name, this.#table))
    if (this.#length + name.length > this.#text.length) {
      const wider = new Uint16Array((this.#text.length + name.length) * 2)
      wider.set(this.#text)
      this.#text = wider
    }
    for (let at = 0; at < name.length; at += 1)
      this.#text[this.#length++] = this.#number(name.charCodeAt(at), readings[at] ?? name.charAt(at))
    this.#starts[++this.#names] = this.#length
  }

  #number(unit: number, reading: string): number {
    const key = String.fromCharCode(unit) + reading
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#symbols.push({ unit, reading }) - 1
    if (number > 0xfffd) throw new RangeError("more characters and readings than an index holds")
    this.#numbers.set(key, number)
    return number
  }

  readings(): readonly string[] {
    return this.#symbols.map(({ reading }) => reading)
  }

  sorted(numberOf: (syllable: string) => number) {
    const order = this.#symbols
      .map(({ unit, reading }, number) => ({ unit, number, syllable: numberOf(reading) }))
      .sort((one, other) => one.syllable - other.syllable || one.unit - other.unit)
    const places = new Uint16Array(order.length)
    order.forEach(({ number }, place) => {
      places[number] = place + 1
    })
    return {
      text: this.#text.slice(0, this.#length).map((number) => places[number] ?? 0),
      textStarts: this.#starts,
      symbolCharacters: Uint16Array.from([0, ...order.map(({ unit }) => unit)]),
      symbolSyllables: Uint16Array.from([0, ...order.map(({ syllable }) => syllable)]),
    }
  }
}
