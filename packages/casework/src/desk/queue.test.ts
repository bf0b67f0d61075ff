// Pages of a queue: every case once, in order, in one query each; counts and ages beside them.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type TestCasework, testCasework } from "../fixture.ts"
import { spine } from "../spine.ts"
import { listRaw } from "./queue.ts"

let t: TestCasework
const ids: string[] = []
beforeAll(async () => {
  t = await testCasework()
  for (let i = 0; i < 23; i += 1) {
    const number = i % 2 === 0 ? "310113198001010013" : "310113199001010026"
    ids.push(
      await t.apply(
        t.citizen(`安${"然宁静和平"[i % 5]}`, number),
        {},
        i % 3 === 0 ? "garden.greenhouse" : "garden.tool",
      ),
    )
    t.world.clock.advance({ hours: 7 })
  }
  const { revision } = await t.findCase(ids[4] ?? "")
  await t.casework.desk.act(clerk(), ids[4] ?? "", "claim", { revision })
})
afterAll(() => t.close())

const clerk = () => t.staff("s1", ["clerk"])
const reads = () => [...t.engine.consumed.values()].reduce((sum, each) => sum + each.requests, 0)

async function all(query: object, limit = 5): Promise<readonly string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const before = reads()
    const page = await listRaw(
      spine(t.deps),
      clerk(),
      { desk: "garden", ...query, ...(after ? { after } : {}) },
      limit,
    )
    expect(reads() - before).toBeLessThanOrEqual(1)
    found.push(...page.cards.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return found
}

describe("a list", () => {
  test("shows every case once, by receipt or by last day", async () => {
    expect(await all({ list: "open", order: "received" })).toEqual(ids)
    const due = await all({ list: "open" })
    expect([...due].sort()).toEqual([...ids].sort())
    const days = await Promise.all(due.map(async (id) => (await t.findCase(id)).clock.due))
    expect(days).toEqual([...days].sort())
  })

  test("is narrowed by matter, by what is one's own, by day", async () => {
    expect(await all({ list: "open", order: "received", matter: "garden.greenhouse" })).toEqual(
      ids.filter((_, i) => i % 3 === 0),
    )
    expect(await all({ list: "in_review", mine: true })).toEqual([ids[4]])
    expect(await all({ list: "submitted", order: "received" })).toHaveLength(22)
    const day = await all({ list: "open", order: "received", from: "2026-03-03", to: "2026-03-03" })
    expect(day).toEqual(ids.slice(3, 6))
    const lastDay = await all({ list: "open", from: "2026-03-16", to: "2026-03-16" })
    expect([...lastDay].sort()).toEqual(ids.slice(0, 3))
    expect(await all({ list: "open", from: "2026-03-17", to: "2026-03-16" })).toEqual([])
  })

  test("is counted, with the age of the one that waits longest", async () => {
    const [queue] = await t.casework.desk.queues(clerk())
    const counts = Object.fromEntries((queue?.lists ?? []).map(({ list, count }) => [list, count]))
    expect(counts).toMatchObject({ open: 23, submitted: 22, in_review: 1, decided: 0 })
    const open = queue?.lists.find(({ list }) => list === "open")
    expect(open?.oldest).toBe("2026-03-02T01:00:00.000Z")
  })

  test("of a desk one does not see is not there", async () => {
    const stranger = t.staff("s2", ["clerk"], { desks: ["shed"] })
    await expect(t.casework.desk.list(stranger, { desk: "garden", list: "open" })).rejects.toThrow(
      "not_found",
    )
    const none = t.staff("s3", [])
    expect(await t.casework.desk.queues(none)).toEqual([])
  })
})
