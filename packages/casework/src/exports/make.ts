// Makes the file of an export: page by page through the list it was asked for, and nothing else.
import { say, type Text } from "@civil/core/text.ts"
import { commit, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { listRaw } from "../desk/queue.ts"
import type { Field } from "../form.ts"
import { moment, type Spine } from "../spine.ts"
import { fieldsOfExport, linesOf, namesOf } from "./columns.ts"
import { type ExportDeps, reasonOf } from "./deps.ts"
import type { Export } from "./entities.ts"
import { csvLines, xlsxFile } from "./file.ts"
import { byteOrderMark, contentTypes, type Line, mostXlsxRows } from "./kinds.ts"
import { exportWords } from "./words.ts"

const pageSize = 200

/** Who, when and why, in both languages. */
export function watermarkOf(spine: Spine, job: Export): readonly string[] {
  const local = new Date(job.at + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ")
  const { name, id: staff } = job.staff
  const bureau: Text = spine.bureauName(job.bureau)
  const values = { bureau, reason: reasonOf(spine, job), name, staff, at: local, id: job.id }
  const text = exportWords["export.watermark"]
  return [say(text, "zh", values), say(text, "en", values)]
}

async function* pages({ spine }: ExportDeps, job: Export, fields: readonly Field[]) {
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const query = after === undefined ? job.query : { ...job.query, after }
    const { cards, next } = await listRaw(spine, job.staff, query, pageSize)
    // A case that moved while we read may come again further down.
    const fresh = cards.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    yield linesOf(spine, job.staff, fresh, fields)
    after = next
  } while (after !== undefined)
}

type Made = Pick<Export, "state" | "rows"> & { readonly fault?: string }

async function makeCsv(deps: ExportDeps, job: Export, fields: readonly Field[]): Promise<Made> {
  const writer = await deps.spine.deps.objects.writer(job.key, contentTypes.csv)
  const write = (lines: readonly Line[]) => writer.write(Buffer.from(csvLines(lines), "utf8"))
  const watermark = watermarkOf(deps.spine, job).map((each) => [each])
  let rows = 0
  try {
    await writer.write(Buffer.from(byteOrderMark, "utf8"))
    await write([...watermark, namesOf(fields)])
    for await (const lines of pages(deps, job, fields)) {
      if (lines.length > 0) await write(lines)
      rows += lines.length
    }
    await write(watermark)
    await writer.finish()
  } catch (error) {
    await writer.abandon()
    throw error
  }
  return { state: "done", rows }
}

async function makeXlsx(deps: ExportDeps, job: Export, fields: readonly Field[]): Promise<Made> {
  const all: Line[] = []
  for await (const lines of pages(deps, job, fields)) {
    all.push(...lines)
    if (all.length > mostXlsxRows) return { state: "failed", rows: 0, fault: "export.too_many_rows" }
  }
  const watermark = watermarkOf(deps.spine, job)
  const file = await xlsxFile(namesOf(fields), all, watermark, ["办件 Cases", "说明 About"])
  await deps.spine.deps.objects.put(job.key, file, contentTypes.xlsx)
  return { state: "done", rows: all.length }
}

/** Whoever dies in the middle has made nothing; the next one makes the same file from the start. */
export async function make(deps: ExportDeps, id: string): Promise<boolean> {
  const { spine, store } = deps
  const job = await store.find(id)
  if (job?.state !== "waiting") return true
  const matter = job.query.matter === undefined ? undefined : spine.findMatter(job.query.matter)
  const { today } = moment(spine.world)
  const fields = matter === undefined ? [] : fieldsOfExport(matter, job.bureau, today)
  const made = await (job.format === "csv" ? makeCsv : makeXlsx)(deps, job, fields)
  const done = { ...job, ...made, doneAt: moment(spine.world).now, revision: job.revision + 1 }
  const asRead = { condition: { attr: "revision", eq: job.revision } } as const
  try {
    const write = store.ExportItem.build(WholePut).item(done).options(asRead)
    await commit(spine.world.table, [{ name: "export", write }])
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
  return true
}
