// Two hashes of a part of a name, 64 bits together: parts that many entries have are known by them.

export type Units = ArrayLike<number>

/** Letters and characters are counted apart. */
export const lettersSeed = 0x2545_f491
export const charactersSeed = 0x9e37_79b9

export function firstHash(units: Units, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from)
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] as number), 0x0100_0193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85eb_ca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

export function secondHash(units: Units, from: number, to: number, seed: number): number {
  let hash = ~seed
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash, 0x5bd1_e995) + (units[at] as number) + 1
    hash ^= hash >>> 17
  }
  hash = Math.imul(hash, 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
