// Codes: heads said once, tails beside each other, and lists by which any four characters of a code are found.
import { unitsOf } from "../fold.ts"
import { headLength, keyOfHead, keyOfThree, listedPlaces, noHead, tailLength } from "../layout.ts"
import { ListWriter } from "../varint.ts"

export interface Codes {
  readonly codeHeads: Uint8Array
  readonly codeHeadOf: Uint16Array<ArrayBuffer>
  readonly codeTails: Uint8Array
  readonly codeKeys: Uint32Array<ArrayBuffer>
  readonly codeStarts: Uint32Array<ArrayBuffer>
  readonly codeLists: Uint8Array
  readonly otherIds: Uint16Array<ArrayBuffer>
  readonly otherEntries: Uint32Array<ArrayBuffer>
}

export function codesOf(ids: readonly string[]): Codes {
  const heads = new Map<string, number>()
  const codeHeadOf = new Uint16Array(ids.length).fill(noHead)
  const codeTails = new Uint8Array(ids.length * tailLength)
  const others: number[] = []
  const lists = new Map<number, number[]>()
  const list = (key: number, entry: number) => {
    const known = lists.get(key)
    if (known === undefined) lists.set(key, [entry])
    else known.push(entry)
  }
  ids.forEach((id, entry) => {
    const head = /^[0-9A-Z]{18}$/.test(id) ? numberOf(heads, id.slice(0, headLength)) : noHead
    if (head === noHead) {
      new DataView(codeTails.buffer).setUint32(entry * tailLength, others.push(entry) - 1, true)
      return
    }
    codeHeadOf[entry] = head
    for (let at = 0; at < tailLength; at += 1)
      codeTails[entry * tailLength + at] = id.charCodeAt(headLength + at)
    list(keyOfHead(head), entry)
    for (const place of listedPlaces)
      list(keyOfThree(place, id.charCodeAt(place), id.charCodeAt(place + 1), id.charCodeAt(place + 2)), entry)
  })
  return {
    codeHeads: new TextEncoder().encode([...heads.keys()].join("")),
    codeHeadOf,
    codeTails,
    ...written(lists),
    otherIds: unitsOf(others.map((entry) => `${ids[entry]}\0`).join("")),
    otherEntries: Uint32Array.from(others),
  }
}

/** Heads beyond what sixteen bits number stay among the other ids: found all the same, only slower. */
function numberOf(heads: Map<string, number>, head: string): number {
  const known = heads.get(head)
  if (known !== undefined) return known
  if (heads.size >= noHead) return noHead
  heads.set(head, heads.size)
  return heads.size - 1
}

function written(lists: ReadonlyMap<number, readonly number[]>) {
  const codeKeys = Uint32Array.from(lists.keys()).sort()
  const codeStarts = new Uint32Array(codeKeys.length + 1)
  const writer = new ListWriter()
  codeKeys.forEach((key, place) => {
    writer.begin()
    for (const entry of lists.get(key) ?? []) writer.add(entry)
    codeStarts[place + 1] = writer.length
  })
  return { codeKeys, codeStarts, codeLists: writer.bytes() }
}
