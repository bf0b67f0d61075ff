// Numbers of persons in a registrar's export: in whatever cell they stand, none reaches the register, an issue, a download, the queue or a log.

import { gunzipSync } from "node:zlib"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { Dataset } from "../version.ts"
import { forms, shownTitle } from "./columns/forms.ts"
import type { Cell } from "./file/cell.ts"
import { xlsx } from "./file/sheet.fixture.ts"
import { csvBytes, organizationRow, organizationsCsv, type TestImports, testImports } from "./fixture.ts"

let t: TestImports
beforeEach(async () => {
  t = await testImports()
})
afterEach(() => t.close())

const number = makeResidentId({ region: "511902", birthDate: "1987-11-23", sex: "male", sequence: 7 })
const ways = [number, `王某 ${number}`, `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`]
/** Birth date and what follows: what no list may have in any form. */
const telling = number.slice(6, 17)

const good: Readonly<Record<string, Cell>> = {
  ...{
    code: organizationRow(1)[0],
    name: "测试区第1号协会",
    kind: "社会团体",
    status: "正常",
    year: "2024",
    conclusion: "合格",
  },
  ...{
    grade: "3A",
    from: "2022-01-01",
    to: "2026-12-31",
    charity: "是",
    list: "活动异常名录",
    on: "2025-01-02",
    reason: "未年检",
  },
  ...{ branch: "测试分会", issuer: "民政部" },
}

/** For every column a row with the number in its cell, and one more column that is not known. */
function* rowsOf(dataset: Dataset): Generator<readonly Cell[]> {
  const { columns } = forms[dataset]
  yield [...columns.map(shownTitle), "经办人身份证号"]
  const usual = columns.map(({ field }) =>
    dataset === "penalties" && field === "kind" ? "警告" : good[field],
  )
  yield [...usual, number]
  for (const [at] of columns.entries())
    for (const way of ways) yield [...usual.map((cell, i) => (i === at ? way : cell)), number]
}

async function everythingKept(): Promise<string> {
  const keys = (await t.files.everything()).filter((key) => !key.endsWith(".file"))
  const bodies = await Promise.all(
    keys.map(async (key) => {
      const body = Buffer.from((await t.files.objects.read(key)) ?? [])
      return (key.endsWith(".gz") ? gunzipSync(body) : body).toString("utf8")
    }),
  )
  return [JSON.stringify(await t.everything()), ...bodies, ...keys, ...t.queue].join("\n")
}

test("in any cell of any dataset: it is kept nowhere and shown nowhere", async () => {
  await t.take(organizationsCsv([organizationRow(1)]))
  for (const dataset of Object.keys(forms) as Dataset[]) {
    const rows = [...rowsOf(dataset)]
    const [titles = [], ...rest] = rows
    const sheets = [rest.slice(0, 4), rest.slice(4)].map((some, at) => ({
      name: `${at}号名册${number}`,
      rows: [
        [`制表人 ${number}`],
        titles.map((title, i) => (i === 0 ? `${String(title)}（${number}）` : title)),
        ...some,
      ],
    }))
    const file = dataset === "ratings" ? csvBytes(rows) : xlsx(sheets)
    const { id, revision, state, issues } = await t.send(file, { dataset, extent: "part" })
    expect(
      issues?.some(({ code }) => code.includes("identity")),
      dataset,
    ).toBe(true)
    if (state === "ready") {
      await t.imports.publish(t.approver, id, { revision })
      await t.work()
    }
    const view = JSON.stringify(await t.get(id))
    const lists = await Promise.all(
      (["issues", "changes"] as const).map((what) => t.download(id, what).catch(() => "")),
    )
    for (const text of [view, ...lists]) expect(text.replace(/[\s-]/g, ""), dataset).not.toContain(telling)
  }
  for (const titles of [
    ["统一社会信用代码", "名称"],
    ["统一社会信用代码", "名称", "名称", "登记状态"],
  ]) {
    const { problem } = await t.send(xlsx([{ name: number, rows: [titles, ["a"]] }]))
    expect(JSON.stringify(problem)).not.toContain(telling)
  }
  expect((await everythingKept()).replace(/[\s-]/g, "")).not.toContain(telling)
})
