// Whether and how well one word fits one entry. The whole quality of a match is one small number, the smaller the better.
import type { MatchedBy } from "../contract.ts"
import { unitsOf } from "../fold.ts"
import { codePartLength, type Term } from "../query.ts"
import { codeTier } from "./code.ts"
import type { Sieve } from "./lists.ts"
import { eachFormer, type Opened } from "./opened.ts"
import { SyllableMatcher } from "./syllables.ts"

/** `tier * 8 + by`: tiers as in `plain.ts`. */
export type Quality = number
export const noMatch: Quality = 4 * 8

const ways: readonly MatchedBy[] = ["name", "pinyin", "initials", "code", "former"]
const [, byPinyin, byInitials, byCode, byFormer] = [0, 1, 2, 3, 4]

export function tierOf(quality: Quality): number {
  return quality >> 3
}

export function wayOf(quality: Quality): MatchedBy {
  return ways[quality & 7] ?? "name"
}

/** One word, made ready to be looked for in many entries. */
export interface Matcher extends Sieve {
  readonly term: Term
  /** Of one name alone: tier * 8 + name, pinyin or initials. */
  nameQuality(name: number): Quality
  /** Of the entry with its code and former names. */
  quality(entry: number): Quality
}

export function matcherOf(opened: Opened, term: Term): Matcher {
  return term.kind === "characters" ? charactersMatcher(opened, term) : lettersMatcher(opened, term)
}

function charactersMatcher(opened: Opened, term: Term): Matcher {
  const characters = unitsOf(term.text)
  const nameQuality = (name: number) => literalTier(opened, name, characters) * 8
  return {
    term,
    nameQuality,
    quality: (entry) => withFormers(opened, entry, nameQuality, nameQuality(entry)),
    spells: (name) => nameQuality(name) < noMatch,
    initialsFit: () => false,
    codeFits: () => false,
  }
}

function lettersMatcher(opened: Opened, term: Term): Matcher {
  const letters = unitsOf(term.text)
  const syllables = new SyllableMatcher(opened, term.text)
  const nameQuality = (name: number): Quality => {
    const spelt = Math.min(syllables.pinyinTier(name) * 8 + byPinyin, syllables.initialsTier * 8 + byInitials)
    return spelt >= noMatch ? noMatch : Math.min(spelt, literalTier(opened, name, letters) * 8)
  }
  const code =
    term.text.length < codePartLength ? undefined : new TextEncoder().encode(term.text.toUpperCase())
  const codeQuality = (entry: number) =>
    code === undefined ? noMatch : codeTier(opened, entry, code) * 8 + byCode
  return {
    term,
    nameQuality,
    quality: (entry) =>
      withFormers(opened, entry, nameQuality, Math.min(codeQuality(entry), nameQuality(entry))),
    spells: (name) => syllables.spells(name),
    initialsFit: (name) => syllables.initialsFit(name),
    codeFits: (entry) => codeQuality(entry) < noMatch,
  }
}

/** A former name counts one tier less, never as nothing. */
function withFormers(
  opened: Opened,
  entry: number,
  nameQuality: (name: number) => Quality,
  own: Quality,
): Quality {
  let best = own
  eachFormer(opened, entry, (name) => {
    const tier = tierOf(nameQuality(name))
    if (tier < 4) best = Math.min(best, Math.min(3, tier + 1) * 8 + byFormer)
  })
  return Math.min(best, noMatch)
}

function literalTier({ sections, folded }: Opened, name: number, wanted: Uint16Array): number {
  const { text, textStarts } = sections
  const from = textStarts[name] as number
  const to = textStarts[name + 1] as number
  const first = wanted[0]
  for (let at = from; at + wanted.length <= to; at += 1) {
    if (folded[text[at] as number] !== first) continue
    let length = 1
    while (length < wanted.length && folded[text[at + length] as number] === wanted[length]) length += 1
    if (length < wanted.length) continue
    if (at > from) return 2
    return to - from === wanted.length ? 0 : 1
  }
  return 4
}
