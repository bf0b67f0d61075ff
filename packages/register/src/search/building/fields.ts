// Everything of an entry in which a word of characters, or a word of letters, is looked for; laid side by side to be counted.
import type { IndexEntry } from "../contract.ts"
import { type FoldTable, fold } from "../fold.ts"
import { charactersSeed, lettersSeed } from "../hash.ts"
import { codePartLength } from "../query.ts"
import type { Field } from "./frequent.ts"
import type { NameText } from "./symbols.ts"

/** Folded characters of the name and the former names. */
export function charactersField(entries: readonly IndexEntry[], names: NameText, table: FoldTable): Field {
  const starts = new Uint32Array(entries.length + 1)
  const units = new Uint16Array(names.text.length + names.textStarts.length)
  let length = 0
  eachName(entries.length, names, (entry, name) => {
    for (let at = names.textStarts[name] as number; at < (names.textStarts[name + 1] as number); at += 1)
      units[length++] = table[names.symbolCharacters[names.text[at] as number] as number] as number
    length += 1
    starts[entry + 1] = length
  })
  return { units, starts, seed: charactersSeed }
}

/** Pinyin and initials of the name and the former names, then the code, which counts from four letters on. */
export function lettersField(entries: readonly IndexEntry[], names: NameText, table: FoldTable): Field {
  const spelt = names.syllables.map((each) => [...each].map(letterOf))
  const spellingOf = names.symbolSyllables.map((syllable) => syllable)
  const pinyin = names.text.reduce((sum, symbol) => sum + (spelt[spellingOf[symbol] ?? 0]?.length ?? 0), 0)
  const ids = entries.reduce((sum, { id }) => sum + id.length + 1, 0)
  const units = new Uint8Array(pinyin + names.text.length + 2 * names.textStarts.length + ids)
  const starts = new Uint32Array(entries.length + 1)
  const from = new Uint32Array(entries.length)
  let length = 0
  let open = -1
  const close = () => {
    if (open < 0) return
    from[open] = length
    for (const letter of fold(entries[open]?.id ?? "", table)) units[length++] = letterOf(letter)
    length += 1
    starts[open + 1] = length
  }
  eachName(entries.length, names, (entry, name) => {
    if (entry !== open) close()
    open = entry
    const symbols = names.text.subarray(names.textStarts[name], names.textStarts[name + 1])
    for (const symbol of symbols)
      for (const letter of spelt[spellingOf[symbol] ?? 0] ?? []) units[length++] = letter
    length += 1
    for (const symbol of symbols) units[length++] = spelt[spellingOf[symbol] ?? 0]?.[0] ?? 0
    length += 1
  })
  close()
  return { units, starts, late: { from, length: codePartLength }, seed: lettersSeed }
}

/** Words of letters hold nothing else. */
function letterOf(letter: string): number {
  return /^[a-z0-9]$/.test(letter) ? letter.charCodeAt(0) : 0
}

/** The name of each entry, then its former names. */
function eachName(
  entries: number,
  { formerEntries }: NameText,
  visit: (entry: number, name: number) => void,
): void {
  let former = 0
  for (let entry = 0; entry < entries; entry += 1) {
    visit(entry, entry)
    for (; formerEntries[former] === entry; former += 1) visit(entry, entries + former)
  }
}
