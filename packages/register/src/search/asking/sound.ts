// Other characters of the same sound: 慈膳 for 慈善. A character may be read in several ways; one of them must fit.

import { unitsOf } from "../fold.ts"
import { firstHan, lastHan } from "../layout.ts"
import type { Term } from "../query.ts"
import { cheapest, emptyPlan, type Plan, pairRanges, pairsPlan, type Ranges } from "./lists.ts"
import { eachFormer, type Opened } from "./opened.ts"
import { SyllableMatcher } from "./syllables.ts"

/** A single character sounds like too many others. */
const shortest = 2
const longest = 30
const shortestSpelling = 4
/** There is no list for readings a name does not have: in larger registers nobody goes through all for them. */
const mostRead = 20_000

/** Do two characters share a reading? Looked up in place: names are compared by the thousand. */
export function sameSound({ sections }: Opened, one: number, other: number): boolean {
  if (one === other) return true
  if (one < firstHan || one > lastHan || other < firstHan || other > lastHan) return false
  const { readingStarts, readings } = sections
  for (
    let at = readingStarts[one - firstHan] as number;
    at < (readingStarts[one - firstHan + 1] as number);
    at += 1
  )
    for (
      let to = readingStarts[other - firstHan] as number;
      to < (readingStarts[other - firstHan + 1] as number);
      to += 1
    )
      if (readings[at] === readings[to]) return true
  return false
}

/** Syllables a character may be read as, usual first; what is no Chinese character is its own syllable. */
export function syllablesOfCharacter({ sections, syllableNumbers }: Opened, unit: number): readonly number[] {
  if (unit >= firstHan && unit <= lastHan) {
    const { readingStarts, readings } = sections
    return [...readings.subarray(readingStarts[unit - firstHan], readingStarts[unit - firstHan + 1])]
  }
  const own = syllableNumbers.get(String.fromCharCode(unit))
  return own === undefined ? [] : [own]
}

/** The symbols that sound like the character, itself among them even where nobody knows its sound. */
export function soundRanges(opened: Opened, unit: number): Ranges {
  const { symbolsFrom, symbolsOf } = opened
  const sound = syllablesOfCharacter(opened, unit).map((syllable) => [
    symbolsFrom[syllable] ?? 0,
    symbolsFrom[syllable + 1] ?? 0,
  ])
  const own = (symbolsOf.get(unit) ?? []).map((symbol) => [symbol, symbol + 1])
  return [...sound, ...own]
    .filter(([from = 0, to = 0]) => from < to)
    .sort(([one = 0], [other = 0]) => one - other)
    .flat()
}

export interface SoundMatcher {
  readonly plan: Plan
  /** Some name of the entry has the sound. */
  fits(entry: number): boolean
}

/** Letters for another reading of the same characters: yangxing for 杨行, which is yangháng there. */
function readingMatcher(opened: Opened, text: string): SoundMatcher | undefined {
  if (text.length < shortestSpelling || text.length > longest || opened.entries > mostRead) return undefined
  if (/\d/.test(text)) return undefined
  const syllables = new SyllableMatcher(opened, text)
  return {
    plan: { ...emptyPlan, cost: opened.entries },
    fits: withFormers(opened, (name) => syllables.couldSpell(name)),
  }
}

function withFormers(opened: Opened, nameFits: (name: number) => boolean): (entry: number) => boolean {
  return (entry) => {
    let fits = nameFits(entry)
    if (!fits)
      eachFormer(opened, entry, (name) => {
        fits ||= nameFits(name)
      })
    return fits
  }
}

export function soundMatcher(opened: Opened, { kind, text }: Term): SoundMatcher | undefined {
  if (kind === "letters") return readingMatcher(opened, text)
  if (text.length < shortest || text.length > longest) return undefined
  const masks = soundMasks(opened, text)
  const done = 1 << (text.length - 1)
  const { text: symbols, textStarts, symbolSyllables } = opened.sections
  const nameFits = (name: number): boolean => {
    let begun = 0
    for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1) {
      begun = ((begun << 1) | 1) & (masks[symbolSyllables[symbols[at] as number] as number] as number)
      if ((begun & done) !== 0) return true
    }
    return false
  }
  return { plan: soundPlan(opened, text), fits: withFormers(opened, nameFits) }
}

/** For each syllable, bit i: character i of the word may be read so. */
export function soundMasks(opened: Opened, text: string): Int32Array {
  const masks = new Int32Array(opened.syllables.length)
  for (let at = 0; at < text.length; at += 1)
    for (const syllable of syllablesOfCharacter(opened, text.charCodeAt(at)))
      masks[syllable] = (masks[syllable] as number) | (1 << at)
  return masks
}

function soundPlan(opened: Opened, text: string): Plan {
  return cheapest(soundPairs(opened, text))
}

/** The lists of each two neighbours, by their sound. */
export function soundPairs(opened: Opened, text: string): readonly Plan[] {
  const ranges = [...unitsOf(text)].map((unit) => soundRanges(opened, unit))
  return ranges.slice(1).map((second, at) => {
    const first = ranges[at] ?? []
    return second.length === 0 || first.length === 0
      ? emptyPlan
      : pairsPlan(opened, pairRanges(opened, first, second))
  })
}
