// Which lists must be looked through so that no entry with a word is missed, and what that costs.
import { eachInList } from "../varint.ts"
import { entryOf, type Opened } from "./opened.ts"

/** Ranges [from, to) of pairs or of code lists, one after the other. */
export type Ranges = number[]

export interface Plan {
  /** Bytes of lists to be read. */
  readonly cost: number
  /** Pairs of which one is in every name that is spelt so. */
  readonly pairs: Ranges
  /** Pairs of which one is in every name with such initials. */
  readonly initials: Ranges
  readonly codes: Ranges
  /** Entries found without a list. */
  readonly entries: readonly number[]
}

export const emptyPlan: Plan = { cost: 0, pairs: [], initials: [], codes: [], entries: [] }

export function together(plans: readonly Plan[]): Plan {
  return {
    cost: plans.reduce((sum, { cost }) => sum + cost, 0),
    pairs: plans.flatMap(({ pairs }) => pairs),
    initials: plans.flatMap(({ initials }) => initials),
    codes: plans.flatMap(({ codes }) => codes),
    entries: plans.flatMap(({ entries }) => entries),
  }
}

export function cheapest<Any extends Plan>(plans: readonly Any[]): Any {
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best))
}

export function pairsPlan({ sections }: Opened, pairs: Ranges): Plan {
  return { ...emptyPlan, cost: costOf(sections.pairStarts, pairs), pairs }
}

export function codesPlan({ sections }: Opened, codes: Ranges): Plan {
  return { ...emptyPlan, cost: costOf(sections.codeStarts, codes), codes }
}

function costOf(starts: Uint32Array, ranges: Ranges): number {
  let cost = 0
  for (let at = 0; at < ranges.length; at += 2)
    cost += (starts[ranges[at + 1] as number] as number) - (starts[ranges[at] as number] as number)
  return cost
}

/** Pairs of symbols, the first and the second each in [from, to) of one of the ranges. */
export function pairRanges({ sections }: Opened, firsts: Ranges, seconds: Ranges): Ranges {
  const { pairRows, pairSeconds } = sections
  const found: Ranges = []
  for (let range = 0; range < firsts.length; range += 2)
    for (let first = firsts[range] as number; first < (firsts[range + 1] as number); first += 1) {
      const row = pairRows[first] as number
      const end = pairRows[first + 1] as number
      for (let at = 0; at < seconds.length && row < end; at += 2) {
        const from = lowerBound(pairSeconds, seconds[at] as number, row, end)
        const to = lowerBound(pairSeconds, seconds[at + 1] as number, from, end)
        if (from < to) found.push(from, to)
      }
    }
  return found
}

/** All pairs that begin with symbols of the ranges. */
export function rowRanges({ sections }: Opened, firsts: Ranges): Ranges {
  return firsts.map((symbol) => sections.pairRows[symbol] as number)
}

export function lowerBound(
  sorted: Uint32Array | Uint16Array,
  value: number,
  from: number,
  to: number,
): number {
  let low = from
  for (let high = to; low < high; ) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** A quick look whether it is worth to look: at a name's spelling, its initials, or a code. */
export interface Sieve {
  readonly spells: (name: number) => boolean
  readonly initialsFit: (name: number) => boolean
  readonly codeFits: (entry: number) => boolean
}

/** Every entry of the plan that the sieve lets through, once, in no order. */
export function eachEntry(
  opened: Opened,
  plan: Plan,
  sieve: Sieve | undefined,
  visit: (entry: number) => void,
): void {
  const { seen } = opened
  seen.fill(0)
  const once = (entry: number): undefined => {
    const word = seen[entry >>> 5] as number
    const bit = 1 << (entry & 31)
    if ((word & bit) !== 0) return undefined
    seen[entry >>> 5] = word | bit
    visit(entry)
    return undefined
  }
  eachPairList(opened, plan.pairs, (name) => {
    if (sieve === undefined || sieve.spells(name)) once(entryOf(opened, name))
    return undefined
  })
  eachPairList(opened, plan.initials, (name) => {
    if (sieve === undefined || sieve.initialsFit(name)) once(entryOf(opened, name))
    return undefined
  })
  eachCodeList(opened, plan.codes, (entry) => {
    if (sieve === undefined || sieve.codeFits(entry)) once(entry)
    return undefined
  })
  for (const entry of plan.entries) once(entry)
}

type Visit = (number: number) => boolean | undefined

/** Names of each list in their order; `visit` says false to leave the list. */
export function eachPairList({ sections }: Opened, pairs: Ranges, visit: Visit): void {
  const { pairStarts, pairLists } = sections
  for (let range = 0; range < pairs.length; range += 2)
    for (let pair = pairs[range] as number; pair < (pairs[range + 1] as number); pair += 1)
      eachInList(pairLists, pairStarts[pair] as number, pairStarts[pair + 1] as number, visit)
}

export function eachCodeList({ sections }: Opened, codes: Ranges, visit: Visit): void {
  const { codeStarts, codeLists } = sections
  for (let range = 0; range < codes.length; range += 2)
    for (let list = codes[range] as number; list < (codes[range + 1] as number); list += 1)
      eachInList(codeLists, codeStarts[list] as number, codeStarts[list + 1] as number, visit)
}
