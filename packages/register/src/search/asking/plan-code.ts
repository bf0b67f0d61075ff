// Plans the search for a part of a code, wherever in the code it lies.
import { headLength, keyOfHead, keyOfThree, listedPlaces, tailLength } from "../layout.ts"
import { codesPlan, lowerBound, type Plan, type Ranges } from "./lists.ts"
import type { Opened } from "./opened.ts"

const codeLength = headLength + tailLength

/** `part` in upper case, four characters at least. */
export function codePlan(opened: Opened, part: string): Plan {
  const ranges: Ranges = []
  for (let from = 0; from + part.length <= codeLength; from += 1) {
    const heads = from < headLength ? headsWith(opened, part, from) : undefined
    if (heads?.length === 0) continue
    const three = rarestThree(opened, part, from)
    const byHead = heads === undefined ? undefined : headLists(opened, heads)
    const cheapest = [three, byHead]
      .filter((each) => each !== undefined)
      .map((each) => codesPlan(opened, each))
      .reduce((best, each) => (each.cost < best.cost ? each : best))
    ranges.push(...cheapest.codes)
  }
  const plan = codesPlan(opened, ranges)
  return { ...plan, entries: othersWith(opened, part) }
}

/** Whole codes that begin with the part. */
export function codeBeginningPlan(opened: Opened, part: string): Plan {
  return {
    ...codesPlan(opened, headLists(opened, headsWith(opened, part, 0))),
    entries: othersWith(opened, part),
  }
}

function headLists(opened: Opened, heads: readonly number[]): Ranges {
  const ranges: Ranges = []
  for (const head of heads) pushList(opened, ranges, keyOfHead(head))
  return ranges
}

function headsWith({ sections }: Opened, part: string, from: number): readonly number[] {
  const { codeHeads } = sections
  const end = Math.min(headLength, from + part.length)
  const found: number[] = []
  for (let head = 0; head * headLength < codeHeads.length; head += 1) {
    let at = from
    while (at < end && codeHeads[head * headLength + at] === part.charCodeAt(at - from)) at += 1
    if (at === end) found.push(head)
  }
  return found
}

/** Of the threes listed that the part covers when it begins at `from`, the one with the shortest list; [] if one is nowhere. */
function rarestThree(opened: Opened, part: string, from: number): Ranges | undefined {
  const { codeStarts } = opened.sections
  let best: Ranges | undefined
  let least = Number.POSITIVE_INFINITY
  for (const place of listedPlaces) {
    const at = place - from
    if (at < 0 || at + 3 > part.length) continue
    const range: Ranges = []
    pushList(
      opened,
      range,
      keyOfThree(place, part.charCodeAt(at), part.charCodeAt(at + 1), part.charCodeAt(at + 2)),
    )
    const [list] = range
    if (list === undefined) return []
    const cost = (codeStarts[list + 1] as number) - (codeStarts[list] as number)
    if (cost < least) [least, best] = [cost, range]
  }
  return best
}

export function pushList({ sections }: Opened, ranges: Ranges, key: number): void {
  const { codeKeys } = sections
  const place = lowerBound(codeKeys, key, 0, codeKeys.length)
  if (codeKeys[place] === key) ranges.push(place, place + 1)
}

function othersWith({ otherIds, otherStarts, sections }: Opened, part: string): readonly number[] {
  const wanted = part.toLowerCase()
  const found: number[] = []
  for (let at = otherIds.indexOf(wanted); at >= 0; at = otherIds.indexOf(wanted, at + 1)) {
    const number = lowerBound(otherStarts, at + 1, 0, otherStarts.length) - 1
    found.push(sections.otherEntries[number] as number)
    at = (otherStarts[number + 1] as number) - 1
  }
  return found
}
