// Numbers: canonical text, exact arithmetic, and keys that sort as the numbers do.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addNumbers,
  canonicalNumber,
  compareNumbers,
  numberSize,
  sortableNumber,
  subtractNumbers,
} from "./number.ts"

const digits = fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n })
const written = fc
  .tuple(digits, fc.integer({ min: -120, max: 80 }))
  .map(([c, e]) => canonicalNumber(`${c}E${e}`))
const short = fc
  .tuple(fc.integer(), fc.integer({ min: -3, max: 3 }))
  .map(([c, e]) => canonicalNumber(`${c}E${e}`))
const any = fc.oneof(written, short)

describe("a number", () => {
  test("is kept in one text, whatever it was written as", () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(canonicalNumber(text)).toBe(text)
      }),
    )
  })

  test("has a key that sorts before another's exactly when it is less", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [Buffer.from(sortableNumber(a)), Buffer.from(sortableNumber(b))]
        expect(Math.sign(Buffer.compare(x, y))).toBe(Math.sign(compareNumbers(a, b)))
      }),
    )
  })

  test("is added and taken away without loss", () => {
    const whole = fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n })
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(addNumbers(String(a), String(b))).toBe(String(a + b))
        expect(subtractNumbers(String(a), String(b))).toBe(String(a - b))
      }),
    )
  })

  test("counts for 1 to 22 bytes", () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(numberSize(text)).toBeGreaterThanOrEqual(1)
        expect(numberSize(text)).toBeLessThanOrEqual(22)
      }),
    )
  })
})
