// How many entries have a part that many have: counted while building, so that a common part is not counted when asked.
import { firstHash, secondHash } from "../hash.ts"

/** What is counted: units of all entries, 0 between what does not belong together. */
export interface Field {
  readonly units: Uint8Array | Uint16Array
  /** Where each entry begins, and the end. */
  readonly starts: Uint32Array
  /** From here on only parts of `late.length` and longer count (codes). */
  readonly late?: { readonly from: Uint32Array; readonly length: number }
  readonly seed: number
}

export interface Frequent {
  readonly first: number
  readonly second: number
  readonly count: number
}

/** Longer parts are rare enough to be counted when asked. */
const longest = 24

/**
 * Every part that at least `threshold` entries have. Length by length: a part can only be frequent where the part
 * without its last and the part without its first unit are (Agrawal & Srikant 1994, "Apriori").
 */
export function frequentParts(field: Field, threshold: number): readonly Frequent[] {
  /** The length up to which the part that begins here is frequent. */
  const reach = new Uint8Array(field.units.length + 1)
  const found: Frequent[] = []
  for (let length = 1; length <= longest; length += 1) {
    const table = count(field, reach, length)
    const frequent = table.atLeast(threshold)
    found.push(...frequent)
    if (frequent.length === 0 && length >= (field.late?.length ?? 0)) break
    extend(field, reach, length, table, threshold)
  }
  return found
}

function eachCandidate(
  { units, starts, late }: Field,
  reach: Uint8Array,
  length: number,
  visit: (at: number, entry: number) => void,
): void {
  for (let entry = 0; entry + 1 < starts.length; entry += 1) {
    const end = starts[entry + 1] as number
    const lateFrom = late?.from[entry] ?? end
    for (let at = starts[entry] as number; at + length <= end; at += 1) {
      if (units[at + length - 1] === 0) continue
      if (late !== undefined && length <= late.length && at + length > lateFrom) {
        if (length === late.length && at >= lateFrom && unbroken(units, at, length)) visit(at, entry)
        continue
      }
      if (length === 1 || (reach[at] === length - 1 && (reach[at + 1] as number) >= length - 1))
        visit(at, entry)
    }
  }
}

function unbroken(units: Field["units"], from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) if (units[at] === 0) return false
  return true
}

function count(field: Field, reach: Uint8Array, length: number): CountTable {
  const table = new CountTable()
  const { units, seed } = field
  eachCandidate(field, reach, length, (at, entry) => {
    table.add(firstHash(units, at, at + length, seed), secondHash(units, at, at + length, seed), entry)
  })
  return table
}

function extend(field: Field, reach: Uint8Array, length: number, table: CountTable, threshold: number): void {
  const { units, seed } = field
  eachCandidate(field, reach, length, (at) => {
    const many = table.countOf(
      firstHash(units, at, at + length, seed),
      secondHash(units, at, at + length, seed),
    )
    if (many >= threshold) reach[at] = length
  })
}

/** Counts entries, each once for a part; open addressing over typed arrays. */
class CountTable {
  #size = 0
  #first = new Uint32Array(1 << 12)
  #second = new Uint32Array(1 << 12)
  #count = new Uint32Array(1 << 12)
  #last = new Uint32Array(1 << 12)

  add(first: number, second: number, entry: number): void {
    const mask = this.#first.length - 1
    let slot = first & mask
    while (this.#count[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) {
        if (this.#last[slot] === entry) return
        this.#last[slot] = entry
        this.#count[slot] = (this.#count[slot] as number) + 1
        return
      }
      slot = (slot + 1) & mask
    }
    this.#put(slot, first, second, 1, entry)
    this.#size += 1
    if (this.#size * 2 > this.#first.length) this.#widen()
  }

  countOf(first: number, second: number): number {
    const mask = this.#first.length - 1
    let slot = first & mask
    while (this.#count[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) return this.#count[slot] as number
      slot = (slot + 1) & mask
    }
    return 0
  }

  atLeast(threshold: number): readonly Frequent[] {
    const counts: Frequent[] = []
    this.#count.forEach((count, slot) => {
      if (count >= threshold)
        counts.push({ first: this.#first[slot] as number, second: this.#second[slot] as number, count })
    })
    return counts
  }

  #put(slot: number, first: number, second: number, count: number, entry: number): void {
    this.#first[slot] = first
    this.#second[slot] = second
    this.#count[slot] = count
    this.#last[slot] = entry
  }

  #widen(): void {
    const [first, second, count, last] = [this.#first, this.#second, this.#count, this.#last]
    const length = first.length * 4
    this.#first = new Uint32Array(length)
    this.#second = new Uint32Array(length)
    this.#count = new Uint32Array(length)
    this.#last = new Uint32Array(length)
    const mask = length - 1
    for (let from = 0; from < first.length; from += 1) {
      if (count[from] === 0) continue
      let slot = (first[from] as number) & mask
      while (this.#count[slot] !== 0) slot = (slot + 1) & mask
      this.#put(
        slot,
        first[from] as number,
        second[from] as number,
        count[from] as number,
        last[from] as number,
      )
    }
  }
}
