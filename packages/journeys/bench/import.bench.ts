// A province's list on its way into the register: rows a second and memory, as XLSX and as CSV; one row in twenty is wrong.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { largeXlsx } from "@civil/register/imports/file/sheet.fixture.ts"
import { csvBytes } from "@civil/register/imports/fixture.ts"
import { largeFile } from "@civil/register/imports/large.fixture.ts"
import type { ImportSpent } from "./import-side.ts"
import { freshFolder, root, startHelper } from "./place.ts"
import type { Measure, Outcome } from "./report.ts"

const rows = Number(process.env.IMPORT_ROWS ?? 100_000)
const script = join(root, "packages/journeys/bench/import-side.ts")
const megabytes = (bytes: number) => bytes / 1024 / 1024

async function side(format: string, folder: string, only: boolean): Promise<ImportSpent> {
  const helper = startHelper(script)
  try {
    return await helper.ask<ImportSpent>("import", {
      ...{ only, first: join(folder, `first.${format}`), again: join(folder, `again.${format}`) },
    })
  } finally {
    await helper.stop()
  }
}

function checked(format: string, { first, again }: ImportSpent, good: number, bad: number): void {
  const told = [first?.added, first?.rejected, again?.unchanged, again?.changed, again?.rejected]
  if (String(told) !== String([good, bad, good, 0, bad])) throw new Error(`${format}: ${told.join(", ")}`)
}

export async function importBench(): Promise<Outcome> {
  const folder = freshFolder()
  const file = largeFile(rows)
  const backwards = largeFile(rows, { backwards: true })
  const makers = { xlsx: largeXlsx, csv: csvBytes }
  const measures: Measure[] = []
  const notes: string[] = []
  for (const [format, make] of Object.entries(makers)) {
    const bytes = make(file.rows())
    writeFileSync(join(folder, `first.${format}`), bytes)
    writeFileSync(join(folder, `again.${format}`), make(backwards.rows()))
    const alone = await side(format, folder, true)
    const whole = await side(format, folder, false)
    checked(format, whole, file.good, file.bad.size)
    const perSecond = Math.round(rows / (alone.readMs / 1000))
    notes.push(
      `${format}: ${rows} rows, ${megabytes(bytes.length).toFixed(1)} MB; ${perSecond.toLocaleString("en")} rows read and judged in a second of processor time; ` +
        `preview ${(whole.previewMs / 1000).toFixed(1)} s, published ${(whole.publishMs / 1000).toFixed(1)} s, ` +
        `the same rows again ${(whole.againMs / 1000).toFixed(1)} s: 0 changes`,
    )
    measures.push(
      { name: `${format}: read and judged, µs a row`, value: (alone.readMs * 1000) / rows, unit: "µs" },
      {
        name: `${format}: memory of reading over an idle process`,
        value: megabytes(alone.grown),
        unit: "MB",
      },
      {
        name: `${format}: peak of a process that reads, previews and publishes`,
        value: megabytes(whole.peak),
        unit: "MB",
        target: 1024,
      },
    )
  }
  return { bench: `import: ${rows} rows, one in twenty wrong`, comparisons: [], measures, notes }
}
