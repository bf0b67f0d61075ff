// `npm run cost -- --measure`: how long the journeys' runs take here, and how large the built files are.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { clientAssets } from "@civil/api/server/assets.ts"
import { islandEntries } from "@civil/portal/env.ts"
import { type Measured, measuredFile } from "./measured.ts"
import { type JourneyName, journeyNames } from "./month.ts"
import { count, keptBytes } from "./stories.ts"
import { type Journey, unitsOf, type Worker, workers } from "./units.ts"

const warmUps = 3
const rounds = 15

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value: number) => Number(value.toFixed(2))

const msOf = ({ steps }: Journey, worker: Worker) =>
  steps.filter((step) => step.worker === worker).reduce((sum, { ms }) => sum + ms, 0)

function filesOf(folder: string, paths: readonly string[]) {
  const bytes = [...new Set(paths)].map((path) => brotliCompressSync(readFileSync(join(folder, path))).length)
  return { count: bytes.length, bytes: bytes.reduce((sum, each) => sum + each, 0) }
}

/** `folder` is `dist/client`. */
function built(folder: string) {
  const assets = clientAssets(folder)
  const islands = islandEntries.flatMap((name) => {
    const entry = assets.island(name)
    return entry ? [entry.script, ...entry.preloads] : []
  })
  const desk = assets.desk()
  if (islands.length === 0 || !desk) throw new Error(`nothing is built in ${folder}: npm run build`)
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return {
    visitFiles: filesOf(folder, islands),
    deskFiles: filesOf(folder, [desk.script, ...desk.preloads, ...desk.styles]),
    siteFiles: all.length,
    siteBytes: all.reduce((sum, each) => sum + each, 0),
  }
}

export async function measure(root: string, at: Date): Promise<Measured> {
  const runs = []
  for (let round = 0; round < warmUps + rounds; round += 1) runs.push(await count())
  const warm = runs.slice(warmUps)
  const of = (name: JourneyName) =>
    workers.flatMap((worker) => {
      const ms = median(warm.map((counted) => msOf(counted[name], worker)))
      return ms === 0 ? [] : [[worker, rounded(ms)] as const]
    })
  const measured: Measured = {
    on: at.toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores, node ${process.version}`,
    rounds,
    ms: Object.fromEntries(journeyNames.map((name) => [name, Object.fromEntries(of(name))])),
    bytesOut: Object.fromEntries(
      journeyNames.map((name) => [name, median(warm.map((counted) => unitsOf(counted[name]).bytesOut))]),
    ) as Record<JourneyName, number>,
    keptBytes: Math.round(await keptBytes()),
    ...built(join(root, "dist/client")),
  }
  writeFileSync(measuredFile(root), `${JSON.stringify(measured, undefined, 2)}\n`)
  return measured
}
