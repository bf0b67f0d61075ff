// The other files of a version: the search index and the table for spreadsheets. Their libraries load here, late.
import { dateOf } from "@civil/core/date.ts"
import { indexKey } from "../places.ts"
import type { ArtefactDeps } from "./deps.ts"
import { indexEntries } from "./index-entries.ts"
import type { Whole } from "./whole.ts"

export async function buildIndexFile(
  { objects, clock }: ArtefactDeps,
  whole: Whole,
  serial: number,
): Promise<void> {
  const { bureau, number } = whole
  const { buildIndex } = await import("../search/build.ts")
  const entries = indexEntries(whole, dateOf(clock.now()).toString())
  const index = buildIndex(entries, { bureau, version: number })
  await objects.put(indexKey(bureau, serial), index, "application/octet-stream")
}

export async function buildFiles(deps: ArtefactDeps, whole: Whole, serial: number): Promise<void> {
  const { writeTable } = await import("./table.ts")
  await writeTable(deps, whole, serial)
  await buildIndexFile(deps, whole, serial)
}
