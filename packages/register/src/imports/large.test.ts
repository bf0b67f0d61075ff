// The issue's own judgement: rows by the thousand, one in twenty wrong. IMPORT_ROWS=100000 for the size of a province.
import papaparse from "papaparse"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { largeXlsx } from "./file/sheet.fixture.ts"
import { csvBytes, type TestImports, testImports } from "./fixture.ts"
import { largeFile } from "./large.fixture.ts"
import { issueWords } from "./words/issue-words.ts"

const count = Number(process.env.IMPORT_ROWS ?? 2000)
const patience = 300_000

let t: TestImports
beforeEach(async () => {
  t = await testImports()
})
afterEach(() => t.close())

/** A sentence without what is filled in. */
const stem = (zh: string) =>
  new RegExp(
    zh
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\（）]/g, "\\$&"))
      .join(".*"),
  )

describe(`${count} rows, one in twenty wrong`, () => {
  test.each(["csv", "xlsx"] as const)(
    "%s: good rows in, bad rows explained one by one, the same rows again change nothing",
    async (format) => {
      const made = format === "csv" ? (rows: Iterable<readonly never[]>) => csvBytes(rows) : largeXlsx
      const file = largeFile(count)
      const first = await t.take(made(file.rows() as never))
      expect(first.counts).toEqual({
        ...{ added: file.good, changed: 0, unchanged: 0, missing: 0, rejected: file.bad.size },
      })
      const list = papaparse.parse<string[]>(
        (await t.download(first.id, "issues")).replace("\ufeff", "").trimEnd(),
      ).data
      const rejected = list.slice(1).filter(([, , grade]) => grade === "未导入")
      expect(new Set(rejected.map(([row]) => Number(row)))).toEqual(new Set(file.bad.keys()))
      for (const [row, , , , , reason = ""] of rejected)
        expect(reason).toMatch(stem(issueWords[file.bad.get(Number(row)) ?? "row.fault"].zh))
      const again = await t.take(made(largeFile(count, { backwards: true }).rows() as never), {
        asOf: "2026-03-01",
      })
      expect(again.counts).toEqual({
        ...{ added: 0, changed: 0, unchanged: file.good, missing: 0, rejected: file.bad.size },
      })
      expect(again.summary).toEqual({})
      expect(await t.publishing.head("310113")).toMatchObject({ number: 2, size: file.good })
    },
    patience,
  )
})
