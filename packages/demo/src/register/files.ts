// Files as the demo's registrars export them, for the road a real file takes: upload, reading, preview, a second person.
import type { CreditEntry } from "@civil/register/organization.ts"
import { type Life, saidOn } from "./life.ts"
import { nameOfCase } from "./lives.ts"

type Row = readonly (string | undefined)[]

/** UTF-8 with its mark, as Excel saves it. */
export function csvOf(rows: readonly Row[]): Uint8Array {
  const cell = (text = "") => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`)
}

const listNames = { abnormal: "活动异常名录", serious: "严重违法失信名单" } as const

const entryTitles: Row = [
  "统一社会信用代码",
  "名录类型",
  "列入日期",
  "列入事由",
  "决定机关",
  "文号",
  "移出日期",
  "移出事由",
]

const entryRow = (code: string, entry: CreditEntry): Row => [
  code,
  listNames[entry.list],
  entry.on,
  entry.reason,
  entry.authority,
  entry.document,
  entry.removedOn,
  entry.removalReason,
]

/** All entries of both lists up to a day. */
export function entriesFile(lives: readonly Life[], asOf: string): Uint8Array {
  const rows = lives.flatMap((life) => {
    const said = saidOn(life, "entries", asOf)
    return said?.dataset === "entries" ? said.rows.map((entry) => entryRow(said.code, entry)) : []
  })
  return csvOf([entryTitles, ...rows])
}

/** Some rows of the register by hand, not all of them good: what a preview looks like. */
export function mixedFile(bureau: string, registrar: string): Uint8Array {
  const { code, name } = nameOfCase(bureau, "fine_only")
  const kind = "民办非企业单位"
  return csvOf([
    ["统一社会信用代码", "名称", "社会组织类型", "登记状态", "法定代表人", "成立登记日期", "登记管理机关"],
    [code, name, kind, "正常", "许新任", "2012-05-08", registrar],
    [`${code.slice(0, 17)}0`, `${name}二部`, kind, "正常", "许新任", "2012-05-08", registrar],
    ["52310113", "编号不全的服务中心", kind, "正常", "周演示", "2015-03-02", registrar],
    [nameOfCase(bureau, "warned").code, "", kind, "正常", "周演示", "2015-03-02", registrar],
    [
      nameOfCase(bureau, "inspection_gap").code,
      nameOfCase(bureau, "inspection_gap").name,
      kind,
      "正常",
      "周演示",
      "2015年13月2日",
      registrar,
    ],
  ])
}
