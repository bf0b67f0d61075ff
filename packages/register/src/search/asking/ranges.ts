// Symbols by what they look or sound like: as ranges, since symbols are numbered in the order of their sound.
import type { Ranges } from "./lists.ts"
import type { Opened } from "./opened.ts"

export function symbolRanges({ symbolsOf }: Opened, unit: number): Ranges {
  return (symbolsOf.get(unit) ?? []).flatMap((symbol) => [symbol, symbol + 1])
}

/** Symbols whose reading begins with the letter. */
export function initialRange(opened: Opened, letter: string): Ranges {
  return syllableRange(opened, letter)
}

/** Symbols whose reading begins so: one range, since symbols are in the order of their sound. */
export function syllableRange({ syllables, symbolsFrom }: Opened, beginning: string): Ranges {
  const from = syllableBound(syllables, beginning)
  const to = syllableBound(syllables, `${beginning}\uffff`)
  const range: Ranges = [symbolsFrom[from] as number, symbolsFrom[to] as number]
  return range[0] === range[1] ? [] : range
}

function syllableBound(syllables: readonly string[], beginning: string): number {
  let low = 0
  for (let high = syllables.length; low < high; ) {
    const middle = (low + high) >>> 1
    if ((syllables[middle] as string) < beginning) low = middle + 1
    else high = middle
  }
  return low
}

/** Symbols with which a name begins that is spelt so from its beginning. */
export function beginningRanges(opened: Opened, word: string): Ranges {
  const ranges: Ranges = []
  for (let length = 1; length < word.length && length <= longestSyllable; length += 1) {
    const number = opened.syllableNumbers.get(word.slice(0, length))
    if (number !== undefined)
      ranges.push(opened.symbolsFrom[number] as number, opened.symbolsFrom[number + 1] as number)
  }
  return [...ranges, ...syllableRange(opened, word)]
}

export const longestSyllable = 6
