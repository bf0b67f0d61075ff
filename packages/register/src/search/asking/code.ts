// The code or other id of an entry, and where a part of it lies.
import { headLength, noHead, tailLength } from "../layout.ts"
import { type Opened, textOf } from "./opened.ts"

export function idOf(opened: Opened, entry: number): string {
  const { codeHeads, codeHeadOf, codeTails, otherIds } = opened.sections
  const head = codeHeadOf[entry] as number
  const tail = entry * tailLength
  if (head === noHead) return textOf(otherIds.subarray(...otherRange(opened, entry)))
  const units = [
    ...codeHeads.subarray(head * headLength, (head + 1) * headLength),
    ...codeTails.subarray(tail, tail + tailLength),
  ]
  return String.fromCharCode(...units)
}

function otherRange({ sections, otherStarts }: Opened, entry: number): [number, number] {
  const at = entry * tailLength
  const [a = 0, b = 0, c = 0, d = 0] = sections.codeTails.subarray(at, at + 4)
  const number = (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
  return [otherStarts[number] ?? 0, (otherStarts[number + 1] ?? 1) - 1]
}

/** 0 the whole code, 1 its beginning, 2 a part, 4 not in it. `part` in upper case. */
export function codeTier(opened: Opened, entry: number, part: Uint8Array): number {
  const { codeHeads, codeHeadOf, codeTails } = opened.sections
  const head = codeHeadOf[entry] as number
  if (head === noHead) {
    const id = opened.otherIds.slice(...otherRange(opened, entry))
    return tierAt(id.indexOf(String.fromCharCode(...part).toLowerCase()), part.length === id.length)
  }
  const first = part[0] as number
  const from = head * headLength
  const tail = entry * tailLength - headLength
  for (let at = 0; at <= headLength + tailLength - part.length; at += 1) {
    if ((at < headLength ? codeHeads[from + at] : codeTails[tail + at]) !== first) continue
    let place = at + 1
    const end = at + part.length
    while (
      place < end &&
      (place < headLength ? codeHeads[from + place] : codeTails[tail + place]) === part[place - at]
    )
      place += 1
    if (place === end) return tierAt(at, part.length === headLength + tailLength)
  }
  return 4
}

function tierAt(place: number, whole: boolean): number {
  if (place < 0) return 4
  return place > 0 ? 2 : whole ? 0 : 1
}
