// An opened index: its sections, and the small tables made from them once.
import { type FoldTable, foldTable } from "../fold.ts"
import { MalformedIndex, readSections, type Sections } from "../format.ts"
import type { Tables } from "../words.ts"

/** Entries are numbered in the order they have before anything is asked; names likewise, former names after them. */
export interface Opened {
  readonly sections: Sections
  readonly tables: Tables
  readonly entries: number
  readonly folding: FoldTable
  readonly syllables: readonly string[]
  readonly syllableLengths: Uint8Array
  /** Letters of all syllables, one byte each, and where each syllable begins; 0 for what is no letter. */
  readonly spelt: Uint8Array
  readonly spellingStarts: Uint32Array
  readonly syllableNumbers: ReadonlyMap<string, number>
  /** Folded character of each symbol. */
  readonly folded: Uint16Array
  /** Symbols of syllable s: from `symbolsFrom[s]` to `symbolsFrom[s + 1]`. */
  readonly symbolsFrom: Uint16Array
  /** Symbols a folded character has, one for each reading. */
  readonly symbolsOf: ReadonlyMap<number, readonly number[]>
  /** One bit for each entry that has a former name. */
  readonly renamed: Uint32Array
  /** Ids that are no code, folded, each ended by NUL, and where each begins. */
  readonly otherIds: string
  readonly otherStarts: Uint32Array
  /** One bit for each entry, for whoever asks now; cleared before use. */
  readonly seen: Uint32Array
}

export function open(bytes: Uint8Array): Opened {
  const sections = readSections(bytes)
  const tables = tablesIn(sections.about)
  const entries = tables.entries
  if (
    sections.facets.length !== entries ||
    sections.textStarts.length !== entries + sections.formerEntries.length + 1
  )
    throw new MalformedIndex("the sections of the index do not belong together")
  const folding = foldTable(sections.folding)
  const folded = sections.symbolCharacters.map((unit) => folding[unit] ?? 0)
  const syllables = textOf(sections.syllables).split("\0").slice(0, -1)
  return {
    sections,
    tables,
    entries,
    folding,
    syllables,
    syllableLengths: Uint8Array.from(syllables, ({ length }) => length),
    ...spellings(syllables),
    syllableNumbers: new Map(syllables.map((syllable, number) => [syllable, number])),
    folded,
    symbolsFrom: symbolsFrom(sections.symbolSyllables, syllables.length),
    symbolsOf: symbolsOf(folded),
    renamed: bitsOf(sections.formerEntries, entries),
    otherIds: textOf(sections.otherIds.map((unit) => folding[unit] ?? 0)),
    otherStarts: startsIn(sections.otherIds, sections.otherEntries.length),
    seen: new Uint32Array((entries >>> 5) + 1),
  }
}

function tablesIn(about: Uint8Array): Tables {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(about))
  } catch (cause) {
    throw new MalformedIndex("the index does not say what it holds", { cause })
  }
}

export function textOf(units: Uint16Array): string {
  let text = ""
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

function spellings(syllables: readonly string[]): Pick<Opened, "spelt" | "spellingStarts"> {
  const spellingStarts = new Uint32Array(syllables.length + 1)
  syllables.forEach((syllable, number) => {
    spellingStarts[number + 1] = (spellingStarts[number] as number) + syllable.length
  })
  const whole = syllables.join("")
  return {
    spellingStarts,
    spelt: Uint8Array.from(whole, (_, at) => (whole.charCodeAt(at) < 128 ? whole.charCodeAt(at) : 0)),
  }
}

function startsIn(ids: Uint16Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (let at = 0, number = 0; at < ids.length && number < count; at += 1)
    if (ids[at] === 0) starts[++number] = at + 1
  return starts
}

function symbolsFrom(symbolSyllables: Uint16Array, syllables: number): Uint16Array {
  const from = new Uint16Array(syllables + 1)
  let symbol = 1
  for (let syllable = 0; syllable <= syllables; syllable += 1) {
    while (symbol < symbolSyllables.length && (symbolSyllables[symbol] as number) < syllable) symbol += 1
    from[syllable] = symbol
  }
  return from
}

function symbolsOf(folded: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const symbols = new Map<number, number[]>()
  for (let symbol = 1; symbol < folded.length; symbol += 1) {
    const unit = folded[symbol] as number
    const known = symbols.get(unit)
    if (known === undefined) symbols.set(unit, [symbol])
    else known.push(symbol)
  }
  return symbols
}

function bitsOf(numbers: Uint32Array, entries: number): Uint32Array {
  const bits = new Uint32Array((entries >>> 5) + 1)
  for (const number of numbers) bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31))
  return bits
}

/** The former names of an entry, as numbers of names. */
export function eachFormer(opened: Opened, entry: number, visit: (name: number) => void): void {
  if ((((opened.renamed[entry >>> 5] as number) >>> (entry & 31)) & 1) === 0) return
  const { formerEntries } = opened.sections
  let low = 0
  for (let high = formerEntries.length; low < high; ) {
    const middle = (low + high) >>> 1
    if ((formerEntries[middle] as number) < entry) low = middle + 1
    else high = middle
  }
  for (; formerEntries[low] === entry; low += 1) visit(opened.entries + low)
}

export function entryOf(opened: Opened, name: number): number {
  return name < opened.entries ? name : (opened.sections.formerEntries[name - opened.entries] as number)
}

/** The name as it was given. */
export function nameOf(opened: Opened, name: number): string {
  const { text, textStarts, symbolCharacters } = opened.sections
  let whole = ""
  for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1)
    whole += String.fromCharCode(symbolCharacters[text[at] as number] as number)
  return whole
}
