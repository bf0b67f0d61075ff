// How many entries have a word that many have: known since the index was built.
import { unitsOf } from "../fold.ts"
import { charactersSeed, firstHash, lettersSeed, secondHash } from "../hash.ts"
import type { Term } from "../query.ts"
import { lowerBound } from "./lists.ts"
import type { Opened } from "./opened.ts"

export function frequentCount({ sections }: Opened, { kind, text }: Term): number | undefined {
  const units = unitsOf(text)
  const seed = kind === "letters" ? lettersSeed : charactersSeed
  const first = firstHash(units, 0, units.length, seed)
  const second = secondHash(units, 0, units.length, seed)
  const { frequentFirst, frequentSecond, frequentCounts } = sections
  let at = lowerBound(frequentFirst, first, 0, frequentFirst.length)
  for (; frequentFirst[at] === first; at += 1) if (frequentSecond[at] === second) return frequentCounts[at]
  return undefined
}
