// Synthetic names: the same again, each once, with codes that pass.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { describe, expect, test } from "vitest"
import { syntheticNames } from "./names.ts"

describe("synthetic names", () => {
  const made = [...syntheticNames("test", 5_000)]

  test("are all different, and so are their codes", () => {
    expect(new Set(made.map(({ name }) => name)).size).toBe(5_000)
    expect(new Set(made.map(({ code }) => code)).size).toBe(5_000)
  })

  test("have valid codes of the kind and the region they say, marked as no registrar's", () => {
    for (const { code, kind, region } of made) {
      expect(readCreditCode(code)).toEqual({ ok: true, value: { code, kind, region } })
      expect(code.slice(8, 10)).toBe("XX")
    }
  })

  test("come again for the same seed, and the shorter list begins the longer", () => {
    expect([...syntheticNames("test", 100)]).toEqual(made.slice(0, 100))
    expect([...syntheticNames("other", 100)]).not.toEqual(made.slice(0, 100))
  })

  test("keep to the regions asked for, which they carry in front", () => {
    const local = [...syntheticNames(1, 3_000, ["310120", "330225"])]
    expect(local.every(({ name }) => /^(上海市奉贤区|象山县)/.test(name))).toBe(true)
    expect(() => [...syntheticNames(1, 1, ["99"])]).toThrow("no place begins with 99")
  })

  test("are long and short as real ones are: from 8 to 30 characters", () => {
    for (const { name } of made) expect(name).toMatch(/^\p{Script=Han}{6,30}$/u)
  })
})
