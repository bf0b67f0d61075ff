// One import in a process of its own, so that its memory is its own: reading alone, or the whole way twice.
import { readFileSync } from "node:fs"
import { usualLimits } from "@civil/register/imports/file/limits.ts"
import { openWorkbook } from "@civil/register/imports/file/workbook.ts"
import { testImports } from "@civil/register/imports/fixture.ts"
import { readRows } from "@civil/register/imports/read/rows.ts"
import type { Counts } from "@civil/register/version.ts"

interface Asked {
  readonly only: boolean
  readonly first: string
  readonly again: string
}

/** Times are processor milliseconds, all threads together. */
export interface ImportSpent {
  readonly readMs: number
  /** Bytes over what the process had before. */
  readonly grown: number
  readonly peak: number
  readonly previewMs: number
  readonly publishMs: number
  readonly againMs: number
  readonly first?: Counts
  readonly again?: Counts
}

const peak = () => process.resourceUsage().maxRSS * 1024

/** Processor time, which a busy machine does not stretch as it does the clock's. */
async function timed<Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> {
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000, value]
}

async function readOnly(path: string): Promise<ImportSpent> {
  await import("@civil/register/imports/file/xlsx.ts")
  const before = peak()
  const nowhere = { add: () => undefined }
  const [readMs] = await timed(async () =>
    readRows(await openWorkbook(readFileSync(path), usualLimits), {
      ...{ dataset: "organizations", bureau: "310113", today: "2026-03-02", said: nowhere, issues: nowhere },
      progress: () => undefined,
    }),
  )
  return { ...{ readMs, grown: peak() - before, peak: peak() }, previewMs: 0, publishMs: 0, againMs: 0 }
}

async function wholeWay({ first, again }: Asked): Promise<ImportSpent> {
  const t = await testImports()
  const id = await t.post(readFileSync(first))
  await t.imports.uploaded(t.clerk, id)
  const [previewMs] = await timed(() => t.work())
  const { revision, counts } = await t.get(id)
  await t.imports.publish(t.approver, id, { revision })
  const [publishMs] = await timed(() => t.work())
  t.world.clock.advance({ seconds: 10 })
  const other = await t.post(readFileSync(again), { asOf: "2026-03-01" })
  await t.imports.uploaded(t.clerk, other)
  const [againMs] = await timed(() => t.work())
  const repeated = await t.get(other)
  const spent = { readMs: 0, grown: 0, peak: peak(), previewMs, publishMs, againMs }
  await t.close()
  return { ...spent, ...(counts && { first: counts }), ...(repeated.counts && { again: repeated.counts }) }
}

process.on("message", async ({ id, input }: { readonly id: number; readonly input: Asked }) => {
  try {
    const value = await (input.only ? readOnly(input.first) : wholeWay(input))
    process.send?.({ id, value })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
