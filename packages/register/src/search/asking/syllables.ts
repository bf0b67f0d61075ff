// Looks for letters in the pinyin and the initials of a name, syllable by syllable and all places of the word at once.
// Bit-parallel as in Baeza-Yates & Gonnet 1992 ("A New Approach to Text Searching"), with syllables for letters.
import { firstHan } from "../layout.ts"
import type { Opened } from "./opened.ts"

/** Places of the word that fit a machine word; a longer word is first sieved by its beginning. */
const longest = 30

export class SyllableMatcher {
  /** Of the name `pinyinTier` was last asked for: 0 whole, 1 begins, 2 inside, 4 no. */
  initialsTier = 4
  readonly #opened: Opened
  readonly #whole: string
  readonly #length: number
  /** For each syllable, bit j: the word goes on with the whole syllable after j letters. */
  readonly #full: Int32Array
  /** Bit j: what is left of the word after j letters begins the syllable. */
  readonly #last: Int32Array
  /** Bit j: the first j letters of the word end the syllable, and do not begin it. */
  readonly #midway: Int32Array
  /** 1: the word lies in the syllable, not at its beginning. */
  readonly #inside: Uint8Array
  /** Bit j: letter j of the word begins the syllable. */
  readonly #initial: Int32Array

  constructor(opened: Opened, whole: string) {
    this.#opened = opened
    this.#whole = whole
    const word = whole.slice(0, longest)
    this.#length = word.length
    const syllables = opened.syllables.length
    this.#full = new Int32Array(syllables)
    this.#last = new Int32Array(syllables)
    this.#midway = new Int32Array(syllables)
    this.#inside = new Uint8Array(syllables)
    this.#initial = new Int32Array(syllables)
    opened.syllables.forEach((syllable, number) => {
      this.#prepare(word, syllable, number)
    })
  }

  #prepare(word: string, syllable: string, number: number): void {
    const first = syllable.charAt(0)
    for (let at = word.indexOf(first); at >= 0; at = word.indexOf(first, at + 1)) {
      const bit = 1 << at
      this.#initial[number] = (this.#initial[number] as number) | bit
      if (word.startsWith(syllable, at)) this.#full[number] = (this.#full[number] as number) | bit
      const rest = word.length - at
      if (rest <= syllable.length && syllable.startsWith(word.slice(at)))
        this.#last[number] = (this.#last[number] as number) | bit
    }
    for (let length = 1; length < syllable.length && length < word.length; length += 1)
      if (
        word.charCodeAt(length - 1) === syllable.charCodeAt(syllable.length - 1) &&
        syllable.endsWith(word.slice(0, length))
      )
        this.#midway[number] = (this.#midway[number] as number) | (1 << length)
    if (word.length < syllable.length && syllable.indexOf(word, 1) > 0) this.#inside[number] = 1
  }

  /** Is it spelt so anywhere? Of a long word only the beginning is looked at. */
  spells(name: number): boolean {
    const { text, textStarts, symbolSyllables } = this.#opened.sections
    const lengths = this.#opened.syllableLengths
    let begun = 1
    for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1) {
      const syllable = symbolSyllables[text[at] as number] as number
      if ((begun & (this.#last[syllable] as number)) !== 0 || this.#inside[syllable] !== 0) return true
      begun =
        1 |
        (this.#midway[syllable] as number) |
        ((begun & (this.#full[syllable] as number)) << (lengths[syllable] as number))
    }
    return false
  }

  /** Could it be spelt so, every character read as it can be read somewhere? From the beginning of a syllable on. */
  couldSpell(name: number): boolean {
    const { text, textStarts, readingStarts, readings } = this.#opened.sections
    const { folded, syllableLengths } = this.#opened
    let begun = 1
    for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1) {
      const unit = (folded[text[at] as number] as number) - firstHan
      const from = unit < 0 ? 0 : (readingStarts[unit] ?? 0)
      const to = unit < 0 ? 0 : (readingStarts[unit + 1] ?? 0)
      let next = 1
      for (let reading = from; reading < to; reading += 1) {
        const syllable = readings[reading] as number
        if ((begun & (this.#last[syllable] as number)) !== 0) return true
        next |= (begun & (this.#full[syllable] as number)) << (syllableLengths[syllable] as number)
      }
      begun = next
    }
    return false
  }

  initialsFit(name: number): boolean {
    const { text, textStarts, symbolSyllables } = this.#opened.sections
    const done = 1 << (this.#length - 1)
    let begun = 0
    for (let at = textStarts[name] as number; at < (textStarts[name + 1] as number); at += 1) {
      begun = ((begun << 1) | 1) & (this.#initial[symbolSyllables[text[at] as number] as number] as number)
      if ((begun & done) !== 0) return true
    }
    return false
  }

  /** 0 whole, 1 begins, 2 from the beginning of a syllable, 3 inside, 4 no. */
  pinyinTier(name: number): number {
    const tier = this.#sieve(name)
    if (this.#whole.length <= longest) return tier
    this.initialsTier = this.initialsTier < 4 ? this.#slowInitials(name) : 4
    return tier < 4 ? this.#slowPinyin(name) : 4
  }

  #sieve(name: number): number {
    const { text, textStarts, symbolSyllables } = this.#opened.sections
    const lengths = this.#opened.syllableLengths
    const from = textStarts[name] as number
    const to = textStarts[name + 1] as number
    const done = 1 << (this.#length - 1)
    let tier = 4
    this.initialsTier = 4
    let begun = 1
    let aligned = 0
    let midway = 0
    let initials = 0
    for (let at = from; at < to; at += 1) {
      const syllable = symbolSyllables[text[at] as number] as number
      const full = this.#full[syllable] as number
      const last = this.#last[syllable] as number
      const length = lengths[syllable] as number
      aligned |= 1
      if (last !== 0) {
        if ((begun & last) !== 0) {
          const rest = begun & full
          tier = at === to - 1 && rest !== 0 && ((rest << length) & (done << 1)) !== 0 ? 0 : Math.min(tier, 1)
        } else if ((aligned & last) !== 0) tier = Math.min(tier, 2)
        else if ((midway & last) !== 0) tier = Math.min(tier, 3)
      }
      if (this.#inside[syllable] !== 0) tier = Math.min(tier, 3)
      begun = (begun & full) << length
      aligned = (aligned & full) << length
      midway = ((midway & full) << length) | (this.#midway[syllable] as number)
      initials = ((initials << 1) | 1) & (this.#initial[syllable] as number)
      if ((initials & done) !== 0 && this.initialsTier === 4) {
        const begins = at - from === this.#length - 1
        this.initialsTier = begins ? (at === to - 1 ? 0 : 1) : 2
      }
    }
    return tier
  }

  #slowPinyin(name: number): number {
    const spelt = this.#spelt(name)
    const pinyin = spelt.join("")
    if (pinyin === this.#whole) return 0
    if (pinyin.startsWith(this.#whole)) return 1
    const starts = new Set<number>()
    spelt.reduce((length, syllable) => {
      starts.add(length)
      return length + syllable.length
    }, 0)
    let tier = 4
    for (let at = pinyin.indexOf(this.#whole); at >= 0 && tier > 2; at = pinyin.indexOf(this.#whole, at + 1))
      tier = starts.has(at) ? 2 : 3
    return tier
  }

  #slowInitials(name: number): number {
    const initials = this.#spelt(name)
      .map((syllable) => syllable.charAt(0))
      .join("")
    if (initials === this.#whole) return 0
    if (initials.startsWith(this.#whole)) return 1
    return initials.includes(this.#whole) ? 2 : 4
  }

  #spelt(name: number): readonly string[] {
    const { text, textStarts, symbolSyllables } = this.#opened.sections
    const symbols = [...text.subarray(textStarts[name], textStarts[name + 1])]
    return symbols.map((symbol) => this.#opened.syllables[symbolSyllables[symbol] ?? 0] ?? "")
  }
}
