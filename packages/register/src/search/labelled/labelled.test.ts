// Whether people find what they mean: labelled queries over 3,000 organizations, the right one among the first three.
import { describe, expect, test } from "vitest"
import { buildIndex } from "../build.ts"
import { openIndex } from "../open.ts"
import { labelledOrganizations } from "./organizations.ts"
import { type LabelledQuery, labelledQueries } from "./queries.ts"

const organizations = labelledOrganizations()
const index = openIndex(buildIndex(organizations, { bureau: "labelled" }))
const categories = Object.entries(labelledQueries)

const missed = new Map(
  categories.map(([category, queries]) => [category, queries.flatMap((query) => miss(query))]),
)

function miss([typed, meant]: LabelledQuery): readonly string[] {
  const first = index.search({ text: typed, limit: 3 }).hits.map(({ name }) => name)
  return first.includes(meant) ? [] : [`${typed} → ${meant}, but: ${first.join(", ") || "nothing"}`]
}

describe("whoever looks for an organization", () => {
  test("is asked about organizations that are there, each query once, two hundred at least", () => {
    const names = new Set(organizations.map(({ name }) => name))
    const queries: readonly LabelledQuery[] = categories.flatMap(([, each]) => [...each])
    expect(queries.filter(([, meant]) => !names.has(meant))).toEqual([])
    expect(new Set(queries.map(([typed]) => typed)).size).toBe(queries.length)
    expect(queries.length).toBeGreaterThanOrEqual(200)
  })

  test.each(categories)("finds it among the first three by %s", (category, queries) => {
    const own = missed.get(category) ?? []
    expect(1 - own.length / queries.length, own.join("\n")).toBeGreaterThanOrEqual(0.9)
  })

  test("finds it among the first three in 97 of 100 queries of every kind together", () => {
    const all = [...missed.values()].flat()
    const queries = categories.reduce((sum, [, each]) => sum + each.length, 0)
    expect(1 - all.length / queries, all.join("\n")).toBeGreaterThanOrEqual(0.97)
  })
})
