// Ids sortable by time (ULID), and booking codes a person can read out on the phone.
import type { Chance, Clock, Ids } from "./world.ts"

/** Crockford base32: no I, L, O (look like 1, 1, 0) and no U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const codeLength = 10

function encodeTime(milliseconds: number): string {
  let rest = milliseconds
  let text = ""
  for (let place = 0; place < 10; place += 1) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** Adds one to base32 digits in place; false when all were at their highest. */
function increment(digits: number[]): boolean {
  for (let place = digits.length - 1; place >= 0; place -= 1) {
    const digit = digits[place] ?? 0
    if (digit < 31) {
      digits[place] = digit + 1
      return true
    }
    digits[place] = 0
  }
  return false
}

/**
 * ULIDs (48 bits of Unix milliseconds, 80 random bits) with a prefix. Monotonic as the specification asks: within one
 * millisecond, or when the clock steps back, the random part counts up, so ids of one process always sort by birth.
 */
export function createIds(clock: Clock, chance: Chance): Ids {
  let last = -1
  let digits: number[] = []
  const draw = (count: number) => Array.from({ length: count }, () => chance.below(32))
  return {
    next(prefix) {
      const now = clock.now().epochMilliseconds
      if (now > last) {
        last = now
        digits = draw(16)
      } else if (!increment(digits)) {
        last += 1
        digits = draw(16)
      }
      return `${prefix}_${encodeTime(last)}${digits.map((digit) => alphabet.charAt(digit)).join("")}`
    },
    code: () =>
      draw(codeLength)
        .map((digit) => alphabet.charAt(digit))
        .join(""),
  }
}

/** The code as people see it: `7K3M9-2QD4X`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

const full = /[\uFF01-\uFF5E]/g
const between = /[\s\u200B-\u200F\u2060\uFEFF\u00AD\-\u2010-\u2015\u2212_.·]/g

/** A code as somebody typed it: lower case, full width, spaces and dashes, O for 0, I or L for 1. Undefined when it is no code. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .replace(full, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(between, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : undefined
}
