// Slips of the finger: a character or letter missing, too many, wrong, or two swapped; 市 and 区 left out as people do.
import type { Term } from "../query.ts"
import { distance } from "./distance.ts"
import { LettersDistance } from "./letters-distance.ts"
import { eachEntry, eachPairList, emptyPlan, type Plan, together } from "./lists.ts"
import { eachFormer, entryOf, type Opened } from "./opened.ts"
import { pinyinPlan } from "./plan-pinyin.ts"
import { soundMasks, soundPairs } from "./sound.ts"

/** One slip; another character of the same sound is half of one, an office's level left out a quarter. */
const slip = 4
const leftOut = new Set(Array.from("省市区县镇乡", (character) => character.charCodeAt(0)))
const longest = 30
const longestSyllable = 6
const longestSpelling = 2048
/** Initials say little: a slip among fewer could be anything. */
const shortestInitials = 5
const far = 1 << 20
/** Bytes of lists that a search for slips may read, and names it may compare. */
const mostBytes = 1 << 19
const mostNames = 10_000
/** Comparing characters by their sound takes longer. */
const mostCompared = 2_000

export interface SlipMatcher {
  /** Entries that may be near; each is compared. */
  entries(): Iterable<number>
  /** 0 no slip; undefined when it is too far. */
  slips(entry: number): number | undefined
}

/** How many slips a word of that length may have. */
function allowed({ kind, text }: Term): number {
  const length = kind === "letters" ? text.length / 2 : text.length
  if (length < (kind === "letters" ? 2 : 3)) return 0
  return length < 6 ? 1 : length < 10 ? 2 : 3
}

export function slipMatcher(opened: Opened, term: Term): SlipMatcher | undefined {
  const most = allowed(term) * slip
  if (most === 0 || term.text.length > longest) return undefined
  const ofName =
    term.kind === "letters" ? lettersSlips(opened, term.text, most) : charactersSlips(opened, term.text, most)
  const slips = (entry: number): number | undefined => {
    let least = ofName(entry)
    eachFormer(opened, entry, (name) => {
      least = Math.min(least, ofName(name) + 1)
    })
    return least >= far ? undefined : least
  }
  const entries = () =>
    term.kind === "letters" ? lettersNear(opened, term.text, most / slip) : charactersNear(opened, term.text)
  return { entries, slips }
}

function charactersSlips(opened: Opened, typed: string, most: number): (name: number) => number {
  const { text, textStarts, symbolSyllables } = opened.sections
  const { folded } = opened
  const masks = soundMasks(opened, typed)
  return (name) => {
    const from = textStarts[name] as number
    const costs = {
      extra: slip,
      swapped: slip,
      instead: (line: number, at: number) => {
        const symbol = text[from + at] as number
        if (folded[symbol] === typed.charCodeAt(line)) return 0
        const mask = masks[symbolSyllables[symbol] as number] as number
        return ((mask >>> line) & 1) === 1 ? slip / 2 : slip
      },
      missing: (at: number) => (leftOut.has(folded[text[from + at] as number] as number) ? slip / 4 : slip),
    }
    const length = (textStarts[name + 1] as number) - from
    const near = distance(typed.length, length, costs, most)
    if (near <= slip) return near
    const parts = gapped(typed, length, (at) => folded[text[from + at] as number] as number)
    return Math.min(near > most ? far : near, parts)
  }
}

const shortestGapped = 4
const mostGaps = 3

/** 木地板协会 for 木地板行业协会: all that was typed is there and in order, with parts left out. A part is half a slip more. */
function gapped(typed: string, length: number, unitAt: (at: number) => number): number {
  if (typed.length < shortestGapped) return far
  let gaps = 0
  let last = -1
  for (let line = 0; line < typed.length; line += 1) {
    const unit = typed.charCodeAt(line)
    let at = last + 1
    while (at < length && unitAt(at) !== unit) at += 1
    if (at === length) return far
    if (line > 0 && at > last + 1) gaps += 1
    last = at
  }
  return gaps > mostGaps ? far : slip / 2 + (gaps * slip) / 2
}

/** Letters are held against the spelling and against the initials, each also as people say it: without 市 and 区. */
function lettersSlips(opened: Opened, typed: string, most: number): (name: number) => number {
  const spelling = new LettersDistance(typed, most / slip)
  const initials = new LettersDistance(typed, typed.length < shortestInitials ? 0 : 1)
  const [whole, short] = [new Uint8Array(longestSpelling), new Uint8Array(longestSpelling)]
  const least = (
    distance: LettersDistance,
    bound: number,
    spell: (into: Uint8Array, said: boolean) => number,
  ) => {
    const exact = distance.of(whole, spell(whole, false))
    const said = exact === 0 ? bound : distance.of(short, spell(short, true))
    return Math.min(exact > bound ? far : exact * slip, said > bound ? far : said * slip + slip / 4)
  }
  return (name) =>
    Math.min(
      least(spelling, most / slip, (into, said) => spell(opened, name, into, said, longestSyllable)),
      least(initials, typed.length < shortestInitials ? 0 : 1, (into, said) =>
        spell(opened, name, into, said, 1),
      ),
    )
}

/** Writes the letters of a name, `letters` of each syllable at most; returns how many. `said`: without 市 and 区. */
function spell(opened: Opened, name: number, into: Uint8Array, said: boolean, letters: number): number {
  const { text, textStarts, symbolSyllables } = opened.sections
  const { spelt, spellingStarts, folded } = opened
  let length = 0
  for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1) {
    const symbol = text[at] as number
    if (said && leftOut.has(folded[symbol] as number)) continue
    const syllable = symbolSyllables[symbol] as number
    const from = spellingStarts[syllable] as number
    const to = Math.min(from + letters, spellingStarts[syllable + 1] as number, from + into.length - length)
    for (let letter = from; letter < to; letter += 1) into[length++] = spelt[letter] as number
  }
  return length
}

/** Entries that share neighbours with the word, by sound, those with most of them first. */
export function charactersNear(opened: Opened, typed: string, mostOf = mostCompared): readonly number[] {
  const plans = soundPairs(opened, typed).filter(({ pairs }) => pairs.length > 0)
  const shared = new Uint8Array(opened.entries)
  const met: number[] = []
  let bytes = 0
  for (const plan of [...plans].sort((one, other) => one.cost - other.cost)) {
    bytes += plan.cost
    if (bytes > mostBytes && met.length > 0) break
    eachPairList(opened, plan.pairs, (name) => {
      const entry = entryOf(opened, name)
      const pairs = shared[entry] as number
      if (pairs === 0) met.push(entry)
      if (pairs < 255) shared[entry] = pairs + 1
      return undefined
    })
  }
  return most(met, shared, mostOf)
}

/** The entries with the most pairs, no more than can be compared soon. */
function most(met: readonly number[], shared: Uint8Array, mostOf: number): readonly number[] {
  const byPairs: number[][] = []
  for (const entry of met) {
    const pairs = shared[entry] as number
    byPairs[pairs] ??= []
    byPairs[pairs]?.push(entry)
  }
  const chosen: number[] = []
  for (const entries of byPairs.reverse()) {
    if (entries === undefined) continue
    if (chosen.length > 0 && chosen.length + entries.length > mostOf) break
    chosen.push(...entries.slice(0, mostOf))
  }
  return chosen
}

/** With n slips, one of n + 1 pieces of the word is whole; in a small register everybody is asked. */
function lettersNear(opened: Opened, typed: string, slips: number): Iterable<number> {
  if (opened.entries <= mostNames) return range(opened.entries)
  const length = Math.ceil(typed.length / (slips + 1))
  const plans: Plan[] = []
  for (let at = 0; at < typed.length; at += length)
    plans.push(pinyinPlan(opened, typed.slice(at, at + length), "anywhere"))
  let bytes = 0
  const cheap = plans
    .sort((one, other) => one.cost - other.cost)
    .filter(({ cost }) => {
      bytes += cost
      return bytes <= mostBytes
    })
  const found: number[] = []
  eachEntry(opened, together([emptyPlan, ...cheap]), undefined, (entry) => {
    if (found.length < mostNames) found.push(entry)
  })
  return found
}

function* range(end: number): Generator<number> {
  for (let entry = 0; entry < end; entry += 1) yield entry
}
