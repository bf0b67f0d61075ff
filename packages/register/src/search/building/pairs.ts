// Lists of the names in which two symbols stand side by side: the only lists that names need.
import { ListWriter } from "../varint.ts"
import type { NameText } from "./symbols.ts"

export interface Pairs {
  readonly pairRows: Uint32Array<ArrayBuffer>
  readonly pairSeconds: Uint16Array<ArrayBuffer>
  readonly pairStarts: Uint32Array<ArrayBuffer>
  readonly pairLists: Uint8Array
}

/** Symbol 0 stands before the first and after the last: pairs (0, s) begin a name, pairs (s, 0) end one. */
export function pairsOf({ text, textStarts, symbolCharacters }: NameText): Pairs {
  const names = textStarts.length - 1
  const keys = new PairNumbers()
  const places = new Uint32Array(text.length + names)
  eachPair(text, textStarts, (key, place) => {
    places[place] = keys.numberOf(key)
  })
  const sorted = keys.keys.slice(0, keys.size).sort()
  const rank = new Uint32Array(keys.size)
  sorted.forEach((key, place) => {
    rank[keys.numberOf(key)] = place
  })
  const starts = new Uint32Array(keys.size + 1)
  for (const number of places) starts[(rank[number] ?? 0) + 1] = (starts[(rank[number] ?? 0) + 1] ?? 0) + 1
  for (let place = 0; place < keys.size; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  return {
    ...rowsOf(sorted, symbolCharacters.length),
    ...listsOf(group(places, rank, starts, textStarts), starts),
  }
}

function eachPair(text: Uint16Array, starts: Uint32Array, visit: (key: number, place: number) => void): void {
  let place = 0
  for (let name = 0; name + 1 < starts.length; name += 1) {
    let before = 0
    for (let at = starts[name] as number; at < (starts[name + 1] as number); at += 1) {
      const symbol = text[at] as number
      visit(before * 0x1_0000 + symbol, place++)
      before = symbol
    }
    visit(before * 0x1_0000, place++)
  }
}

/** The names of each pair, side by side, rising; a name with the pair twice comes twice. */
function group(
  places: Uint32Array,
  rank: Uint32Array,
  starts: Uint32Array,
  textStarts: Uint32Array,
): Uint32Array {
  const next = starts.slice()
  const grouped = new Uint32Array(places.length)
  let place = 0
  for (let name = 0; name + 1 < textStarts.length; name += 1) {
    const end = (textStarts[name + 1] as number) + name + 1
    for (; place < end; place += 1) {
      const pair = rank[places[place] as number] as number
      grouped[next[pair] as number] = name
      next[pair] = (next[pair] as number) + 1
    }
  }
  return grouped
}

function listsOf(grouped: Uint32Array, starts: Uint32Array): Pick<Pairs, "pairStarts" | "pairLists"> {
  const lists = new ListWriter()
  const pairStarts = new Uint32Array(starts.length)
  for (let pair = 0; pair + 1 < starts.length; pair += 1) {
    lists.begin()
    let last = -1
    for (let at = starts[pair] as number; at < (starts[pair + 1] as number); at += 1) {
      const name = grouped[at] as number
      if (name !== last) lists.add(name)
      last = name
    }
    pairStarts[pair + 1] = lists.length
  }
  return { pairStarts, pairLists: lists.bytes() }
}

function rowsOf(sorted: Uint32Array, symbols: number): Pick<Pairs, "pairRows" | "pairSeconds"> {
  const pairRows = new Uint32Array(symbols + 1)
  const pairSeconds = new Uint16Array(sorted.length)
  sorted.forEach((key, place) => {
    const row = (key >>> 16) + 1
    pairRows[row] = (pairRows[row] ?? 0) + 1
    pairSeconds[place] = key & 0xffff
  })
  for (let row = 0; row < symbols; row += 1)
    pairRows[row + 1] = (pairRows[row + 1] ?? 0) + (pairRows[row] ?? 0)
  return { pairRows, pairSeconds }
}

/** Numbers keys in the order they are met; open addressing, since a Map of millions of numbers is slow. */
class PairNumbers {
  keys = new Uint32Array(1 << 12)
  size = 0
  /** Number + 1; 0 is free. */
  #slots = new Uint32Array(1 << 14)

  numberOf(key: number): number {
    const mask = this.#slots.length - 1
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 7) & mask
    for (let number = this.#slots[slot] as number; number !== 0; number = this.#slots[slot] as number) {
      if (this.keys[number - 1] === key) return number - 1
      slot = (slot + 1) & mask
    }
    if (this.size === this.keys.length) {
      this.#widen()
      return this.numberOf(key)
    }
    this.keys[this.size] = key
    this.size += 1
    this.#slots[slot] = this.size
    return this.size - 1
  }

  #widen(): void {
    const keys = new Uint32Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    this.#slots = new Uint32Array(keys.length * 4)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.size; number += 1) {
      let slot = (Math.imul(keys[number] as number, 0x9e37_79b1) >>> 7) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}
