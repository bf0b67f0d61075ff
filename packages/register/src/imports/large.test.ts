// The issue's own judgement: rows by the thousand, one in twenty wrong. IMPORT_ROWS=100000 for the size of a province.
import papaparse from "papaparse"
import { expect, test } from "vitest"
import type { Cell } from "./file/cell.ts"
import { largeXlsx } from "./file/sheet.fixture.ts"
import { csvBytes, type TestImports, testImports } from "./fixture.ts"
import { type LargeFile, largeFile } from "./large.fixture.ts"
import { issueWords } from "./words/issue-words.ts"

const count = Number(process.env.IMPORT_ROWS ?? 2000)
const patience = 600_000

/** A sentence with anything for what is filled in. */
const like = (zh: string) =>
  new RegExp(
    zh
      .split(/\{\w+\}/)
      .map((part) => RegExp.escape(part))
      .join(".*"),
  )

async function expectExplained(t: TestImports, id: string, { bad }: LargeFile): Promise<void> {
  const list = (await t.download(id, "issues")).replace("\ufeff", "").trimEnd()
  const lines = papaparse.parse<string[]>(list).data.slice(1)
  const rejected = lines.filter(([, , grade]) => grade === "未导入")
  expect(new Set(rejected.map(([row]) => Number(row)))).toEqual(new Set(bad.keys()))
  for (const [row, , , , , reason = ""] of rejected)
    expect(reason).toMatch(like(issueWords[bad.get(Number(row)) ?? "row.fault"].zh))
}

test(
  `${count} rows, one in twenty wrong: good rows in, bad rows explained, the same rows in another order and format change nothing`,
  async () => {
    const t = await testImports()
    const [file, backwards] = [largeFile(count), largeFile(count, { backwards: true })]
    const [rejected, none] = [file.bad.size, { changed: 0, missing: 0 }]
    const make = (of: LargeFile): Iterable<readonly Cell[]> => of.rows()
    const first = await t.take(largeXlsx(make(file)))
    expect(first.counts).toEqual({ ...none, added: file.good, unchanged: 0, rejected })
    await expectExplained(t, first.id, file)
    const again = await t.take(csvBytes(make(backwards)), { asOf: "2026-03-01" })
    expect(again.counts).toEqual({ ...none, added: 0, unchanged: file.good, rejected })
    expect(again.summary).toEqual({})
    await expectExplained(t, again.id, backwards)
    expect(await t.publishing.head("310113")).toMatchObject({ number: 2, size: file.good })
    await t.close()
  },
  patience,
)
