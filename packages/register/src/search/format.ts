// The bytes of an index: a header, a table of sections, the sections. Opened as views on the bytes, nothing is parsed.
import { crc32 } from "node:zlib"

/** Raised whenever a reader of the old bytes would answer wrongly. */
export const formatVersion = 1

const magic = 0x58_44_49_43 // "CIDX"
const headerBytes = 24
const rowBytes = 12
const alignment = 8

/** Every section, by the place it has in the table, with the width of its numbers in bytes. */
export const sections = {
  /** UTF-8 JSON: what the builder was told, and the few words that filters know. */
  about: 1,
  /** Pairs of UTF-16 units: traditional, simplified. */
  folding: 2,
  /** Syllables in alphabetical order, each ended by 0. */
  syllables: 2,
  /** For U+4E00 … U+9FFF: where the syllables of a character begin in `readings`. */
  readingStarts: 2,
  readings: 2,
  /** A symbol is a character with the reading it has in a name. Symbol 0 stands before and after every name. */
  symbolCharacters: 2,
  symbolSyllables: 2,
  /** Symbols of all names in their order, then of all former names. */
  text: 2,
  textStarts: 4,
  /** Entry of each former name. */
  formerEntries: 4,
  /** Where the pairs that begin with a symbol begin. */
  pairRows: 4,
  pairSeconds: 2,
  /** Where the list of each pair begins in `pairLists`: names that have it, as differences, 7 bits a byte. */
  pairStarts: 4,
  pairLists: 1,
  /** Bytes of lists for each pair of initials: what a search through them costs. */
  initialCosts: 4,
  /** The first 8 characters of codes, each once. */
  codeHeads: 1,
  /** Head of each entry's code; 0xFFFF: its id is among `otherIds`. */
  codeHeadOf: 2,
  /** The other ten characters, or the number of the other id. */
  codeTails: 1,
  codeKeys: 4,
  codeStarts: 4,
  codeLists: 1,
  /** Ids that are no code, UTF-16, each ended by 0. */
  otherIds: 2,
  /** Entry of each other id. */
  otherEntries: 4,
  facets: 2,
  regions: 2,
  gradeDays: 2,
  /** Parts that many entries have: two hashes and how many entries, in the order of the first. */
  frequentFirst: 4,
  frequentSecond: 4,
  frequentCounts: 4,
} as const

export type SectionName = keyof typeof sections
type Width<Name extends SectionName> = (typeof sections)[Name]
type View<Bytes> = Bytes extends 4 ? Uint32Array : Bytes extends 2 ? Uint16Array : Uint8Array
export type Sections = { readonly [Name in SectionName]: View<Width<Name>> }

export class MalformedIndex extends Error {
  override readonly name = "MalformedIndex"
}

const names = Object.keys(sections) as readonly SectionName[]

export function writeSections(content: Sections): Uint8Array {
  let end = aligned(headerBytes + rowBytes * names.length)
  const starts = names.map((name) => {
    const start = end
    end = aligned(start + content[name].byteLength)
    return start
  })
  const bytes = new Uint8Array(end)
  const table = new DataView(bytes.buffer)
  table.setUint32(0, magic, true)
  table.setUint32(4, formatVersion, true)
  table.setUint32(8, end, true)
  table.setUint32(12, names.length, true)
  names.forEach((name, place) => {
    const view = content[name]
    const row = headerBytes + rowBytes * place
    table.setUint32(row, starts[place] ?? 0, true)
    table.setUint32(row + 4, view.byteLength, true)
    table.setUint32(row + 8, sections[name], true)
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), starts[place])
  })
  table.setUint32(16, crc32(bytes.subarray(headerBytes)), true)
  return bytes
}

/** Views on the bytes. Refuses whatever this builder did not write: other files, other versions, cut or changed bytes. */
export function readSections(given: Uint8Array): Sections {
  if (given.byteLength < headerBytes) throw new MalformedIndex("the index is cut short")
  // Numbers of four bytes must lie at a multiple of four; a slice of a greater buffer is copied once.
  const bytes = given.byteOffset % alignment === 0 ? given : given.slice()
  const table = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (table.getUint32(0, true) !== magic) throw new MalformedIndex("these bytes are no search index")
  const version = table.getUint32(4, true)
  if (version !== formatVersion)
    throw new MalformedIndex(
      `the index has format ${version}, this reader knows ${formatVersion}: build it again`,
    )
  if (table.getUint32(8, true) !== bytes.byteLength || table.getUint32(12, true) !== names.length)
    throw new MalformedIndex("the index is cut short")
  if (table.getUint32(16, true) !== crc32(bytes.subarray(headerBytes)))
    throw new MalformedIndex("the index was changed after it was built")
  const views = names.map((name, place) => [name, viewOf(bytes, table, name, place)])
  return Object.fromEntries(views) as unknown as Sections
}

function viewOf(bytes: Uint8Array, table: DataView, name: SectionName, place: number) {
  const row = headerBytes + rowBytes * place
  const [start, length, width] = [0, 4, 8].map((at) => table.getUint32(row + at, true)) as [
    number,
    number,
    number,
  ]
  if (
    width !== sections[name] ||
    start % alignment !== 0 ||
    start + length > bytes.byteLength ||
    length % width !== 0
  )
    throw new MalformedIndex(`the section ${name} of the index is not where it should be`)
  const from = bytes.byteOffset + start
  if (width === 4) return new Uint32Array(bytes.buffer, from, length / 4)
  return width === 2
    ? new Uint16Array(bytes.buffer, from, length / 2)
    : new Uint8Array(bytes.buffer, from, length)
}

function aligned(at: number): number {
  return Math.ceil(at / alignment) * alignment
}
