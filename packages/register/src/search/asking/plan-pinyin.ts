// Letters may begin and end within a syllable, and fall into syllables in several ways: the lists that cover all of them.
import { emptyPlan, type Plan, pairRanges, pairsPlan, type Ranges, rowRanges, together } from "./lists.ts"
import type { Opened } from "./opened.ts"
import { longestSyllable, syllableRange } from "./ranges.ts"

/** `aligned`: only matches that begin with a syllable. */
export function pinyinPlan(opened: Opened, word: string, where: "anywhere" | "aligned"): Plan {
  const ways = new Ways(opened, word)
  // The word lies in one syllable, or ends with it.
  const within =
    where === "aligned"
      ? syllableRange(opened, word)
      : word.length > longestSyllable
        ? []
        : ways.symbolsWhere((syllable) => syllable.includes(word))
  const plans = [pairsPlan(opened, rowRanges(opened, within))]
  const full = ways.onFrom(0)
  plans.push(full)
  if (where === "anywhere")
    for (let length = 1; length < word.length && length < longestSyllable; length += 1) {
      const start = word.slice(0, length)
      const firsts = ways.symbolsWhere((syllable) => syllable.length > length && syllable.endsWith(start))
      plans.push(ways.after(firsts, length))
    }
  return together(plans)
}

/** The ways a word falls into syllables. */
class Ways {
  readonly #opened: Opened
  readonly #word: string
  readonly #known = new Map<number, Plan>()

  constructor(opened: Opened, word: string) {
    this.#opened = opened
    this.#word = word
  }

  /** A syllable begins at `from`: every whole syllable there, and what may follow it. */
  onFrom(from: number): Plan {
    const plans: Plan[] = []
    for (const [symbols, to] of this.#wholeAt(from)) plans.push(this.#afterWhole(symbols, from, to))
    return together(plans)
  }

  /** After symbols that end at `at`: the pair of them and the next, or, where that is cheaper, pairs further on. */
  after(firsts: Ranges, at: number): Plan {
    if (firsts.length === 0) return emptyPlan
    const ending = pairsPlan(
      this.#opened,
      pairRanges(this.#opened, firsts, syllableRange(this.#opened, this.#word.slice(at))),
    )
    const plans = [ending]
    for (const [symbols, to] of this.#wholeAt(at)) {
      const further = this.#afterWhole(symbols, at, to)
      plans.push(further.cost === 0 ? emptyPlan : this.#cheaper(firsts, symbols, further))
    }
    return together(plans)
  }

  #cheaper(firsts: Ranges, seconds: Ranges, further: Plan): Plan {
    const width = firsts.reduce((sum, symbol, place) => sum + (place % 2 === 0 ? -symbol : symbol), 0)
    // Looking up very many rows costs more than reading a short list.
    if (width > further.cost) return further
    const here = pairsPlan(this.#opened, pairRanges(this.#opened, firsts, seconds))
    return here.cost < further.cost ? here : further
  }

  #afterWhole(symbols: Ranges, from: number, to: number): Plan {
    const key = from * 0x100 + to
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const plan = this.after(symbols, to)
    this.#known.set(key, plan)
    return plan
  }

  /** Whole syllables that begin at the place and leave something of the word. */
  #wholeAt(from: number): readonly (readonly [Ranges, number])[] {
    const { syllableNumbers, symbolsFrom } = this.#opened
    const found: [Ranges, number][] = []
    for (let to = from + 1; to < this.#word.length && to <= from + longestSyllable; to += 1) {
      const number = syllableNumbers.get(this.#word.slice(from, to))
      if (number === undefined) continue
      const range: Ranges = [symbolsFrom[number] as number, symbolsFrom[number + 1] as number]
      if (range[0] !== range[1]) found.push([range, to])
    }
    return found
  }

  symbolsWhere(fits: (syllable: string) => boolean): Ranges {
    const { syllables, symbolsFrom } = this.#opened
    const ranges: Ranges = []
    syllables.forEach((syllable, number) => {
      const [from, to] = [symbolsFrom[number] as number, symbolsFrom[number + 1] as number]
      if (from === to || !fits(syllable)) return
      if (ranges.at(-1) === from) ranges[ranges.length - 1] = to
      else ranges.push(from, to)
    })
    return ranges
  }
}
