// Sums of a day from its lines, put together without losing what a median needs.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { HistoryEntry } from "../shapes.ts"
import { noSum, plus, quantile, sumsOf } from "./sums.ts"

type Some = Pick<HistoryEntry, "case" | "action" | "from" | "to"> & { readonly facts?: HistoryEntry["facts"] }

const lines = (...some: readonly Some[]): readonly HistoryEntry[] =>
  some.map((line, i) => ({
    seq: i + 1,
    bureau: "990001",
    at: 0,
    day: "2026-11-20",
    by: { kind: "system", job: "test" },
    told: [],
    previous: "",
    hash: "",
    ...line,
    facts: { desk: "front", matter: "test.any", ...line.facts },
  }))

const submit = (id: string): Some => ({ case: id, action: "submit", from: "draft", to: "submitted" })
const approve = (id: string, days?: string): Some => ({
  case: id,
  action: "approve",
  from: "in_review",
  to: "approved",
  ...(days === undefined ? {} : { facts: { days } }),
})
const undo = (id: string): Some => ({ case: id, action: "undo", from: "approved", to: "in_review" })

describe("a day's sums", () => {
  test("count what came, what was decided and after how many working days, what went back, what was late", () => {
    const day = lines(
      submit("a"),
      submit("b"),
      { case: "b", action: "request_correction", from: "in_review", to: "needs_correction" },
      { case: "c", action: "overdue", from: "in_review", to: "in_review" },
      approve("c", "21"),
      approve("d"),
      { case: "e", action: "withdraw", from: "submitted", to: "withdrawn" },
    )
    expect(sumsOf(day)).toEqual([
      {
        ...noSum("front", "test.any"),
        received: 2,
        done: 2,
        returned: 1,
        overdue: 1,
        ages: { 21: 1 },
        entered: 2,
        left: 3,
      },
    ])
  })

  test("leave out a decision that was taken back, the same day or after midnight, and count the one that stands", () => {
    const day = lines(approve("a", "3"), undo("a"), approve("a", "4"), approve("b", "2"))
    expect(sumsOf(day)).toMatchObject([{ done: 2, ages: { 4: 1, 2: 1 } }])
    expect(sumsOf(day, lines(undo("b"), approve("b", "2")))).toMatchObject([{ done: 1, ages: { 4: 1 } }])
    expect(sumsOf(day, lines(approve("b"), undo("b")))).toMatchObject([{ done: 2 }])
  })

  test("keep desks and matters apart", () => {
    const other = { ...submit("b"), facts: { matter: "test.other" } }
    const back = { ...submit("c"), facts: { desk: "back" } }
    expect(sumsOf(lines(submit("a"), other, back)).map(({ desk, matter }) => [desk, matter])).toEqual([
      ["front", "test.any"],
      ["front", "test.other"],
      ["back", "test.any"],
    ])
  })
})

describe("days put together", () => {
  const days = fc.array(fc.nat(40), { maxLength: 30 })
  const agesOf = (list: readonly number[]) => {
    const ages: Record<string, number> = {}
    for (const each of list) ages[each] = (ages[each] ?? 0) + 1
    return ages
  }

  test("give the median and the ninth decile of all their decisions", () => {
    const property = fc.property(days, days, fc.constantFrom(0.5, 0.9), (one, other, share) => {
      const sum = plus({ ...noSum("d", "m"), ages: agesOf(one) }, { ...noSum("d", "m"), ages: agesOf(other) })
      const all = [...one, ...other].sort((a, b) => a - b)
      expect(quantile(sum.ages, share)).toBe(all[Math.ceil(all.length * share) - 1])
    })
    fc.assert(property, { numRuns: 60 })
  })
})
