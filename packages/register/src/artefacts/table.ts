// The register as a table for spreadsheets: a row an organization, in the words of the register. What it does not say stays empty.
import Papa from "papaparse"
import { readLine } from "../canonical.ts"
import type { Mark, Organization } from "../organization.ts"
import { csvKey } from "../places.ts"
import { formula } from "../spreadsheet.ts"
import type { ArtefactDeps } from "./deps.ts"
import { packedFile, type Sum } from "./packed.ts"
import type { Whole } from "./whole.ts"

const kinds = {
  association: "社会团体",
  service_institution: "民办非企业单位",
  foundation: "基金会",
} as const
const statuses = {
  active: "正常",
  suspended: "限期停止活动",
  withdrawn: "撤销登记",
  revoked: "吊销登记证书",
  liquidating: "注销中",
  deregistered: "注销",
  renamed: "已变更名称",
  unknown: "",
} as const
const conclusions = {
  passed: "合格",
  basically_passed: "基本合格",
  failed: "不合格",
  absent: "未参检",
  filed: "已报送",
} as const
const lists = { abnormal: "活动异常名录", serious: "严重违法失信名单" } as const

const yuan = (fen: number | undefined) => (fen === undefined ? undefined : (fen / 100).toFixed(2))

type Cell = string | number | undefined
/** `dataset`: what the registered items rest on where the organization bears no mark of its own. */
type Column = readonly [title: string, cell: (organization: Organization, dataset: Mark | undefined) => Cell]

const columns: readonly Column[] = [
  ["统一社会信用代码", ({ code }) => code],
  ["名称", ({ basic }) => basic.name],
  ["类型", ({ basic }) => kinds[basic.kind]],
  ["状态", ({ basic }) => basic.statusWord ?? statuses[basic.status]],
  ["状态日期", ({ basic }) => basic.statusSince],
  ["法定代表人", ({ basic }) => basic.legalRepresentative],
  ["成立登记日期", ({ basic }) => basic.established],
  ["注册资金（元）", ({ basic }) => yuan(basic.fundsFen)],
  ["业务主管单位", ({ basic }) => (basic.direct ? "直接登记" : basic.supervisor)],
  ["登记管理机关", ({ basic }) => basic.registrar],
  ["住所", ({ basic }) => basic.address],
  ["业务范围", ({ basic }) => basic.scope],
  ["证书有效期自", ({ basic }) => basic.certificateFrom],
  ["证书有效期至", ({ basic }) => basic.certificateTo],
  ["曾用名", ({ basic }) => basic.former?.flatMap(({ name, seen }) => (seen ? [] : name)).join("；")],
  ["慈善组织", ({ charity }) => charity && "是"],
  ["公开募捐资格", ({ charity }) => charity?.fundraising && (charity.fundraising === "yes" ? "是" : "否")],
  ["公开募捐资格自", ({ charity }) => charity?.fundraisingSince],
  ["公开募捐资格至", ({ charity }) => charity?.fundraisingUntil],
  ["评估等级", ({ ratings }) => ratings[0]?.grade],
  ["评估有效期至", ({ ratings }) => ratings[0]?.to],
  ["最近年检（年报）年度", ({ inspections }) => inspections[0]?.year],
  ["结论", ({ inspections: [newest] }) => newest && conclusions[newest.conclusion]],
  [
    "在列名单",
    ({ entries }) =>
      [...new Set(entries.flatMap(({ list, removedOn }) => (removedOn ? [] : [lists[list]])))].join("；"),
  ],
  ["最近完整名册未见，自", ({ missingSince }) => missingSince],
  ["来源", ({ mark }, dataset) => (mark ?? dataset)?.source],
  ["截至", ({ mark }, dataset) => (mark ?? dataset)?.asOf],
]

const text = new TextDecoder()
const rowsAtOnce = 500

// A cell that begins like a formula would be run by the spreadsheet that opens it.
const unparse = (rows: readonly (readonly Cell[])[]) =>
  `${Papa.unparse(rows as unknown[][], { escapeFormulae: formula, newline: "\r\n" })}\r\n`

export async function writeTable({ objects }: ArtefactDeps, whole: Whole, serial: number): Promise<Sum> {
  const file = await packedFile(objects, csvKey(whole.bureau, serial))
  // Spreadsheets take a table for UTF-8 only by this mark.
  await file.write("\uFEFF")
  await file.write(unparse([columns.map(([title]) => title)]))
  for (let from = 0; from < whole.codes.length; from += rowsAtOnce) {
    const rows = whole.codes.slice(from, from + rowsAtOnce).map((code) => {
      const line = whole.line(code)
      const organization = readLine(typeof line === "string" ? line : text.decode(line))
      return columns.map(([, cell]) => cell(organization, whole.marks.organizations))
    })
    await file.write(unparse(rows))
  }
  return file.finish()
}
