// The columns of every dataset: what the template, the clerk's page and the desk say of them.
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { datasets } from "../../version.ts"
import { columns, forms, shownTitle, templateCsv } from "./forms.ts"
import { readTitle } from "./titles.ts"

const page = readFileSync(new URL("../../../../handbook/register-imports.md", import.meta.url), "utf8")

describe.each(datasets)("%s", (dataset) => {
  const form = forms[dataset]

  test("has every column on the clerk's page, with what it may hold", () => {
    const rows = page.split("\n")
    const needed = new Set(columns(dataset).flatMap((each) => (each.needed ? [each.title] : [])))
    for (const column of form.columns) {
      const title = shownTitle(column)
      const shown = needed.has(title) ? `**${title}**` : title
      const row = rows.find(
        (each) => each.startsWith(`| ${shown} |`) && each.endsWith(`| ${column.about.en} |`),
      )
      expect(row, title).toBeDefined()
    }
  })

  test("takes no title for two columns, and each as it is compared", () => {
    const titles = form.columns.flatMap((column) => column.titles)
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    expect(titles.filter((title) => readTitle(title).base !== title)).toEqual([])
  })

  test("needs only columns it has, and its template has them", () => {
    const fields = form.columns.map(({ field }) => field)
    for (const [first] of form.needs) expect(fields).toContain(first)
    const template = templateCsv(dataset)
    for (const { title } of columns(dataset)) expect(template).toContain(title)
  })
})

test.each([
  ["注册资金（万元）", "注册资金", 1_000_000],
  ["注册（开办）资金\n（人民币：元）", "注册资金", 100],
  ["注册资金万元", "注册资金", 1_000_000],
  ["注册资金:单位万元", "注册资金", 1_000_000],
  ["注册资金（万美元）", "注册资金", undefined],
  ["注册资金", "注册资金", undefined],
  ["*名 称：", "名称", undefined],
  ["行（事）业领域", "行业领域", undefined],
])("%j is %s in %s fen", (title, base, unit) => {
  expect(readTitle(title)).toEqual(unit === undefined ? { base } : { base, unit })
})
