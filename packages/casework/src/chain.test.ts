// The hash of a history line covers every attribute, and one value has one text.
import { describe, expect, test } from "vitest"
import { canonical } from "./canonical.ts"
import { chained, digestOf, hashOfItem, noHash, storedLine, wordsOf } from "./chain.ts"
import type { HistoryEntry } from "./shapes.ts"

const line: Omit<HistoryEntry, "hash"> = {
  case: "case_01",
  seq: 1,
  bureau: "310113",
  at: 1_795_000_000_000,
  day: "2026-11-18",
  action: "submit",
  from: "draft",
  to: "submitted",
  by: { kind: "citizen", role: "applicant" },
  facts: { matter: "test.any" },
  told: [{ role: "applicant", code: "case.received" }],
  previous: noHash,
}

describe("a value", () => {
  test("has one text, whatever order its members were set in", () => {
    expect(canonical({ b: [1, "两", true, null], a: { z: 0, y: undefined } })).toBe(
      '{"a":{"z":0},"b":[1,"两",true,null]}',
    )
    expect(canonical({ a: { z: 0 }, b: [1, "两", true, null] })).toBe(
      canonical({ b: [1, "两", true, null], a: { z: 0 } }),
    )
  })

  test("sorts names by UTF-16 units, as RFC 8785 says", () => {
    const names = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"]
    const text = canonical(Object.fromEntries(names.map((name, i) => [name, i])))
    expect(text.replace(/[^0-9,:]/gu, "").split(",")).toEqual([":1", "1:3", ":5", ":6", ":0", ":4", ":2"])
  })

  test.each([[0.5], [-0], [2 ** 53], [new Set()], [new Uint8Array(1)], [() => 1], ["\ud800"], [Number.NaN]])(
    "without one text is refused: %s",
    (value) => expect(() => canonical({ value })).toThrow(TypeError),
  )
})

describe("a line", () => {
  test("keeps its hash when read back in another order, and with its words erased", () => {
    const seal = (plain: string) => `1.${plain}`
    const whole = chained({ ...line, ...wordsOf(line, { note: "同意" }, "salt-of-sixteen-characters", seal) })
    const { sealed, ...erased } = storedLine(whole)
    expect(hashOfItem(Object.fromEntries(Object.entries(erased).reverse()))).toBe(whole.hash)
    expect(digestOf(String(sealed).slice(2))).toBe(whole.digest)
  })

  test("has another hash when anything of it is another, a key of the table included", () => {
    const { hash } = chained(line)
    const item = storedLine(chained(line))
    for (const name of Object.keys(item).filter((one) => one !== "hash")) {
      expect(hashOfItem({ ...item, [name]: "else" }), name).not.toBe(hash)
      const { [name]: _, ...without } = item
      expect(hashOfItem(without), name).not.toBe(hash)
    }
    expect(hashOfItem({ ...item, added: 1 })).not.toBe(hash)
  })
})
