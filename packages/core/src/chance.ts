// Chance: the system's cryptographic source, and a seeded one that replays the same draws for tests and simulations.
import type { Chance } from "./world.ts"

const whole = 2 ** 32

function check(below: number): void {
  if (!Number.isInteger(below) || below < 1 || below > whole)
    throw new RangeError("chance.below takes a whole number from 1 to 2^32")
}

/** Uniform draws from 32-bit words: words of the incomplete last block are thrown away, else small results would come up more often. */
function fromWords(next: () => number): Chance {
  return {
    below(below) {
      check(below)
      const limit = whole - (whole % below)
      for (;;) {
        const word = next()
        if (word < limit) return word % below
      }
    },
  }
}

function systemWords(): () => number {
  const pool = new Uint32Array(64)
  let left = 0
  return () => {
    if (left === 0) {
      crypto.getRandomValues(pool)
      left = pool.length
    }
    left -= 1
    const word = pool[left] ?? 0
    pool[left] = 0
    return word
  }
}

/** Draws nobody can predict: booking codes, ids, release times. */
export const systemChance: Chance = fromWords(systemWords())

/** The same seed gives the same draws (sfc32, seeded by FNV-1a). Not for secrets. */
export function seededChance(seed: number | string): Chance {
  let hash = 0x811c9dc5
  for (const character of String(seed)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, ~hash, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let turn = 0; turn < 16; turn += 1) next()
  return fromWords(next)
}
