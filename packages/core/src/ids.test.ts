import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededChance, systemChance } from "./chance.ts"
import { virtualClock } from "./clock.ts"
import { createIds, formatCode, readCode } from "./ids.ts"

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

describe("ids", () => {
  test("carry the prefix and the time, as the ULID specification writes it", () => {
    // The specification's own example: 01ARYZ6S41 is 1469918176385 ms.
    const clock = virtualClock("2016-07-30T22:36:16.385Z")
    const id = createIds(clock, seededChance(1)).next("hold")
    expect(id.startsWith("hold_01ARYZ6S41")).toBe(true)
    expect(id.slice(5)).toMatch(ulid)
  })

  test("sort by birth, within a millisecond, over time, and when the clock steps back", () => {
    const clock = virtualClock("2026-11-23T01:00:00Z")
    const ids = createIds(clock, systemChance)
    const born: string[] = []
    for (const step of [0, 0, 0, 1, 0, 5, -60_000, 0, 60_000, 1]) {
      clock.advance({ milliseconds: step })
      for (let count = 0; count < 50; count += 1) born.push(ids.next("apt"))
    }
    expect([...born].sort()).toEqual(born)
    expect(new Set(born).size).toBe(born.length)
  })

  test("count up by one within a millisecond, carrying over", () => {
    const clock = virtualClock("2026-11-23T01:00:00Z")
    const almost = [...new Array<number>(14).fill(0), 30, 31]
    const ids = createIds(clock, { below: () => almost.shift() ?? 7 })
    expect(ids.next("a").slice(-4)).toBe("00YZ")
    expect(ids.next("a").slice(-4)).toBe("00Z0")
    const nearlyAll = [5, ...new Array<number>(15).fill(31)]
    const carrying = createIds(clock, { below: () => nearlyAll.shift() ?? 7 })
    expect(carrying.next("a").slice(-16)).toBe(`5${"Z".repeat(15)}`)
    expect(carrying.next("a").slice(-16)).toBe(`6${"0".repeat(15)}`)
  })

  test("go on in the next millisecond when one is used up", () => {
    const clock = virtualClock("2026-11-23T01:00:00.000Z")
    let highest = true
    const ids = createIds(clock, { below: () => (highest ? 31 : 0) })
    const last = ids.next("a")
    highest = false
    const next = ids.next("a")
    expect(last.slice(-16)).toBe("Z".repeat(16))
    expect(next.slice(2)).toMatch(ulid)
    expect(next.slice(2, 12)).toBe(`${last.slice(2, 11)}${String.fromCharCode(last.charCodeAt(11) + 1)}`)
    clock.advance({ milliseconds: 1 })
    expect(ids.next("a") > next).toBe(true)
  })
})

describe("booking codes", () => {
  test("are ten characters without look-alikes, shown in two groups", () => {
    const ids = createIds(virtualClock("2026-11-23T01:00:00Z"), seededChance("codes"))
    const seen = new Set<string>()
    for (let count = 0; count < 2000; count += 1) {
      const code = ids.code()
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
      for (const character of code) seen.add(character)
    }
    expect([...seen].sort().join("")).toBe("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    expect(formatCode("7K3M92QD4X")).toBe("7K3M9-2QD4X")
  })

  test.each([
    "7K3M9-2QD4X",
    "7k3m9-2qd4x",
    "7k3m92qd4x",
    " 7K3M9 2QD4X ",
    "７Ｋ３Ｍ９－２ＱＤ４Ｘ",
    "7K3M9—2QD4X",
    "7K3M9\u200B-2QD4X",
    "7K3M9\u30002QD4X",
  ])("are read from %j", (typed) => {
    expect(readCode(typed)).toBe("7K3M92QD4X")
  })

  test("are read with O for 0 and I or L for 1, in either case", () => {
    expect(readCode("OoIiL-l2345")).toBe("0011112345")
  })

  test.each(["", "7K3M9-2QD4", "7K3M9-2QD4XX", "7K3M9-2QD4U", "7K3M9-2QD4!", "七K3M9-2QD4X"])(
    "are not read from %j",
    (typed) => {
      expect(readCode(typed)).toBeUndefined()
    },
  )

  test("survive being shown and typed again, whatever they are", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = createIds(virtualClock("2026-11-23T01:00:00Z"), seededChance(seed)).code()
        return readCode(formatCode(code)) === code && readCode(formatCode(code).toLowerCase()) === code
      }),
    )
  })
})
