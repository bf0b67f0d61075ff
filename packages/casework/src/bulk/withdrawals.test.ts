// Many cases approved in bulk while residents withdraw theirs: each ends in one legal state, each resident is told once.
// `npm test` takes 80 cases; for the whole story: CASES=1000 npx vitest run --project unit packages/casework/src/bulk/withdrawals.test.ts
import { Refusal } from "@civil/core/refusal.ts"
import { expect, onTestFinished, test } from "vitest"
import { testCasework, toolMatter } from "../fixture.ts"
import { checkCase } from "../ledger/check-case.ts"
import { readCase } from "../ledger/lines.ts"
import { most } from "./dry-run.ts"

const count = Number(process.env.CASES ?? 80)
const withdrawing = Math.ceil(count / 20)

test("every case ends in exactly one legal state, and each resident is told of it once", {
  timeout: 600_000,
}, async () => {
  const jobs: string[] = []
  const t = await testCasework({
    deps: { enqueue: async (job) => void jobs.push(job) },
    matters: [toolMatter({}, { firstBy: ["reviewer"] })],
  })
  onTestFinished(() => t.close())
  const reviewer = t.staff("s2", ["reviewer"])
  const resident = (n: number) => t.citizen(`居民${n}`, `R${n}`)
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push(await t.apply(resident(n)))
  await t.run()
  t.told.length = 0

  // At most 500 at a stroke: so many dry runs, all shown before the first is started.
  const size = Math.min(most, Math.ceil(count / 2))
  const runs: string[] = []
  for (let from = 0; from < count; from += size) {
    const cases = ids.slice(from, from + size)
    const run = await t.casework.bulk.dryRun(reviewer, { act: "approve", input: {}, cases })
    expect([run.total, run.exceptions]).toEqual([cases.length, []])
    runs.push(run.dryRun)
  }
  for (const dryRun of runs) await t.casework.bulk.start(reviewer, { dryRun })
  await t.run()

  const withdrawn = new Set<string>()
  const withdraw = async (n: number): Promise<void> => {
    const id = ids[n] ?? ""
    try {
      const { revision } = await t.casework.citizen.get(resident(n), id)
      await t.casework.citizen.withdraw(resident(n), id, { revision })
      withdrawn.add(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  // Whenever a worker begins the next few cases, a resident withdraws one of these few, or of those after them.
  const tries: Promise<void>[] = []
  const each = Math.floor(size / 8 / (withdrawing / jobs.length))
  const working = (job: string, at: number) => {
    let slices = 0
    const remaining = () => {
      const n = slices * 8 + ((slices * 5) % 24)
      if (slices % each === 0 && n < size && tries.length < withdrawing) tries.push(withdraw(at * size + n))
      slices += 1
      return Number.POSITIVE_INFINITY
    }
    return t.casework.work(job, remaining)
  }
  await Promise.all(jobs.map(working))
  expect(tries.length).toBe(withdrawing)
  await Promise.all(tries)
  t.world.clock.advance({ minutes: 10 })
  await t.run()

  const told = new Map<string, string[]>()
  for (const { case: id, to } of t.told)
    told.set(id, [...(told.get(id) ?? []), ...to.map(({ code }) => code)])
  const views = await Promise.all(jobs.map((job) => t.casework.bulk.get(reviewer, job)))
  const results = new Map(
    views.flatMap(({ items }) => items.map((item) => [item.case, item.result] as const)),
  )
  const ends = new Map<string, number>()
  for (const id of ids) {
    const { state } = await t.findCase(id)
    ends.set(state, (ends.get(state) ?? 0) + 1)
    expect(state, id).toBe(withdrawn.has(id) ? "withdrawn" : "approved")
    expect(results.get(id), id).toBe(withdrawn.has(id) ? "failed" : "done")
    expect(told.get(id), id).toEqual([`case.told.${state}`])
    const actions = (await t.history(id)).map(({ action }) => action)
    expect(
      actions.filter((action) => action === "approve" || action === "withdraw"),
      id,
    ).toHaveLength(1)
    expect(checkCase(id, await readCase(t.world.table, id)).findings, id).toEqual([])
  }
  expect((ends.get("approved") ?? 0) + (ends.get("withdrawn") ?? 0)).toBe(count)
  expect(views.map(({ state }) => state)).toEqual(views.map(() => "done"))
  const queue = await t.casework.desk.queues(reviewer)
  expect(queue[0]?.lists.map(({ list, count: waiting }) => [list, waiting])).toContainEqual(["open", 0])
  if (count >= 1000) console.log(`${[...ends].map(([state, n]) => `${n} ${state}`).join(", ")}`)
})
