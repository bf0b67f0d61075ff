// Codes that differ from a code by one slip: a character wrong, missing or too many, or two neighbours swapped.
import { headLength, keyOfThree, tailLength } from "../layout.ts"
import { idOf } from "./code.ts"
import { distance } from "./distance.ts"
import { codesPlan, eachEntry, type Ranges } from "./lists.ts"
import type { Opened } from "./opened.ts"
import { pushList } from "./plan-code.ts"

const codeLength = headLength + tailLength

/** Entries by the order of their codes; never the code itself. `typed` in upper case. */
export function nearCodes(opened: Opened, typed: string): readonly number[] {
  if (Math.abs(typed.length - codeLength) > 1) return []
  const ranges: Ranges = []
  const three = (place: number, at: number) =>
    pushList(
      opened,
      ranges,
      keyOfThree(place, typed.charCodeAt(at), typed.charCodeAt(at + 1), typed.charCodeAt(at + 2)),
    )
  // One slip spoils one of them only: the first three of the tail, or the last but one counted from the end.
  three(8, 8)
  three(14, typed.length - 4)
  const found: [number, string][] = []
  eachEntry(opened, codesPlan(opened, ranges), undefined, (entry) => {
    const code = idOf(opened, entry)
    if (code !== typed && oneSlip(typed, code)) found.push([entry, code])
  })
  return found.sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([entry]) => entry)
}

function oneSlip(typed: string, code: string): boolean {
  const costs = {
    extra: 1,
    swapped: 1,
    missing: () => 1,
    instead: (line: number, at: number) => Number(typed.charCodeAt(line) !== code.charCodeAt(at)),
  }
  return distance(typed.length, code.length, costs, 1, true) === 1
}
