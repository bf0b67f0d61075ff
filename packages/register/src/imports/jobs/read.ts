// The job that reads a file and makes its preview. Begun again after a death it does the same; done twice it changes nothing.
import { createHash } from "node:crypto"
import type { Text } from "@civil/core/text.ts"
import { type Inside, keysOf } from "../deps.ts"
import type { Import, ReadPart } from "../entities.ts"
import { Unreadable } from "../file/unreadable.ts"
import { openWorkbook } from "../file/workbook.ts"
import { lineWriter } from "../read/object-lines.ts"
import { readRows } from "../read/rows.ts"
import type { ReadCounts } from "../read/shapes.ts"
import { moveOn } from "../store.ts"
import { type IssueCode, issueText } from "../words/issue-words.ts"
import { previewOf, writeIssues } from "./preview.ts"
import { OutOfTime, putProgress } from "./progress.ts"

const mostTries = 5

/** The file, where nobody can put another in its place any more. */
async function fetched({ objects }: Inside, id: string): Promise<Uint8Array> {
  const { sent, file } = keysOf(id)
  if ((await objects.head(file)) === undefined) {
    if ((await objects.head(sent)) === undefined) throw new Unreadable("file.gone")
    await objects.move(sent, file)
  }
  const bytes = await objects.read(file)
  if (bytes === undefined) throw new Unreadable("file.gone")
  return bytes
}

/** Reasons that stood against a row most often. */
function usualReason({ reasons }: ReadCounts): Text {
  const [[code] = []] = Object.entries(reasons).sort(([, a], [, b]) => b - a)
  return issueText((code ?? "row.missing") as IssueCode, { column: "…" })
}

/** Whether this very file was the last of its dataset; else the version it became once, if any. */
async function known(inside: Inside, { bureau, dataset }: Import, sha256: string) {
  const version = await inside.store.findFile(bureau, dataset, sha256)
  if (version === undefined) return { same: false } as const
  const last = await inside.store.findLast(bureau, dataset)
  const newest = last?.sha256 === sha256
  return { same: newest, version } as const
}

async function readInto(
  inside: Inside,
  subject: Import,
  bytes: Uint8Array,
  remaining: () => number,
): Promise<ReadPart> {
  const { objects } = inside
  const keys = keysOf(subject.id)
  const said = await lineWriter(objects, keys.said)
  const issues = await lineWriter(objects, keys.found)
  try {
    const result = await readRows(await openWorkbook(bytes), {
      ...{ dataset: subject.dataset, bureau: subject.bureau, today: inside.today(), said, issues },
      progress: (rows) => putProgress(inside, subject.id, remaining, rows),
    })
    await said.finish()
    await issues.finish()
    const { counts, notes, titles, first } = result
    if (counts.said === 0 && counts.rejected > 0) throw new NothingTaken({ counts, notes, titles, first })
    return { counts, notes, titles, first }
  } catch (error) {
    if (!(error instanceof NothingTaken)) await Promise.all([said.abandon(), issues.abandon()])
    throw error
  }
}

class NothingTaken extends Unreadable {
  readonly read: ReadPart

  constructor(read: ReadPart) {
    super("file.nothing_taken", { rows: read.counts.rows, reason: usualReason(read.counts) })
    this.read = read
  }
}

/** Undefined: somebody was faster, or it came to an end here. */
async function readFile(
  inside: Inside,
  subject: Import,
  remaining: () => number,
): Promise<Import | undefined> {
  try {
    const bytes = await fetched(inside, subject.id)
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    const before = await known(inside, subject, sha256)
    if (before.same) {
      await moveOn(inside, subject, "same", { sha256, version: before.version })
      return undefined
    }
    const read = await readInto(inside, subject, bytes, remaining)
    const again = before.version === undefined ? {} : { again: before.version }
    return moveOn(inside, subject, "note", { sha256, bytes: bytes.length, read: { ...read, ...again } })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { code, values } = error
    const read = error instanceof NothingTaken ? { read: error.read } : {}
    if (read.read) await writeIssues(inside, subject.id, read.read.titles)
    await moveOn(inside, subject, "unreadable", { problem: { code, values }, ...read })
    return undefined
  }
}

/** False: time ran out; it is to be called again, and begins anew. */
export async function readJob(inside: Inside, id: string, remaining: () => number): Promise<boolean> {
  const found = await inside.store.find(id)
  if (found?.state !== "reading") return true
  let subject: Import | undefined = found
  try {
    if (found.read === undefined) subject = await readFile(inside, found, remaining)
    if (subject?.read === undefined) return true
    const preview = await previewOf(inside, subject, subject.read)
    await (preview === undefined
      ? moveOn(inside, subject, "unreadable", { problem: { code: "file.gone", values: {} } })
      : moveOn(inside, subject, "read", { preview }))
    return true
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    const over = found.tries + 1 >= mostTries
    await (over
      ? moveOn(inside, found, "unreadable", { problem: { code: "file.takes_too_long", values: {} } })
      : moveOn(inside, found, "note", { tries: found.tries + 1 }))
    return over
  }
}
