// Where two names differ.
import fc from "fast-check"
import { expect, test } from "vitest"
import { differences } from "./differences.ts"

const marked = (name: string, other: string) =>
  differences(name, other).map(([start, end]) => other.slice(start, end))

test("what the other name has besides is marked, in whole stretches", () => {
  expect(marked("宝山区晴川敬老志愿者协会", "宝山区晴川敬老志愿服务协会")).toEqual(["服务"])
  expect(marked("宝山区晴川协会", "奉贤区晴川协会")).toEqual(["奉贤"])
  expect(marked("晴川协会", "晴川协会")).toEqual([])
  expect(marked("51310113MJ0000001N", "51310113MJ0000010N")).toEqual(["0"])
})

test("whatever the names: without what is marked, the rest stands in the first name in the same order", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (name, other) => {
      const spans = differences(name, other)
      const rest = [...other].filter((_, at) => !spans.some(([start, end]) => start <= at && at < end))
      let from = 0
      for (const character of rest) {
        const found = name.indexOf(character, from)
        expect(found).toBeGreaterThanOrEqual(0)
        from = found + 1
      }
    }),
    { numRuns: 100 },
  )
})
