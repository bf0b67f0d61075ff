// An officer who may act on many cases at once, residents who hand them in, and the queue that does the work: what tests of bulk begin with.
import type { Staff } from "@civil/core/actor.ts"
import { secondMatter, type TestCasework, type TestSettings, testCasework, toolMatter } from "../fixture.ts"
import type { BulkView } from "../record-views.ts"

export interface BulkTest {
  readonly t: TestCasework
  /** Messages of the queue that nobody has taken yet. */
  readonly jobs: string[]
  readonly reviewer: () => Staff
  readonly resident: (n: number) => ReturnType<TestCasework["citizen"]>
  readonly handIn: (count: number, matter?: string) => Promise<string[]>
  /** What the queue does: each job until it says that it is finished. */
  readonly work: (remaining?: () => number) => Promise<void>
  readonly started: (ids: readonly string[], act?: string, input?: object) => Promise<BulkView>
}

export const endless = () => Number.POSITIVE_INFINITY

export async function bulkTest({ deps, matters }: TestSettings = {}): Promise<BulkTest> {
  const jobs: string[] = []
  const t = await testCasework({
    deps: { enqueue: async (job) => void jobs.push(job), ...deps },
    matters: matters ?? [toolMatter({}, { firstBy: ["reviewer"] }), secondMatter()],
  })
  const reviewer = () => t.staff("s2", ["reviewer"])
  /** Of their own, none like another. */
  const resident = (n: number) => t.citizen(`居民${n}`, `3101131980${String(101 + n).padStart(4, "0")}0014`)
  return {
    ...{ t, jobs, reviewer, resident },
    async handIn(count, matter) {
      const ids: string[] = []
      for (let n = 0; n < count; n += 1) ids.push(await t.apply(resident(n), {}, matter))
      await t.run()
      return ids
    },
    async work(remaining = endless) {
      await t.run()
      for (const job of jobs.splice(0)) while (!(await t.casework.work(job, remaining)));
    },
    async started(ids, act = "approve", input = {}) {
      const cases = [...ids]
      const { dryRun } = await t.casework.bulk.dryRun(reviewer(), { act: act as "approve", input, cases })
      return t.casework.bulk.start(reviewer(), { dryRun })
    },
  }
}
