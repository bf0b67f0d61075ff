// A registrar's whole list, as large as wanted, one row in twenty wrong in one of the ways real files are; for the large test and the bench.
import { type SyntheticName, syntheticNames } from "../synthetic/names.ts"
import type { Cell } from "./file/cell.ts"
import { organizationTitles } from "./fixture.ts"
import type { RejectCode } from "./words/issue-words.ts"

const kinds = {
  association: "社会团体",
  service_institution: "民办非企业单位",
  foundation: "基金会",
} as const
const pad = (value: number) => String(value).padStart(2, "0")

function goodRow({ code, name, kind, field }: SyntheticName, number: number): readonly Cell[] {
  const day = `${1990 + (number % 36)}-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`
  // Days as the clerks of different years wrote them.
  const days: readonly Cell[] = [{ day }, day, day.replaceAll("-", ""), day.replaceAll("-", "/")]
  return [
    ...[
      code,
      name,
      kinds[kind],
      number % 9 === 0 ? "注销" : "正常",
      `测试${"赵钱孙李周吴"[number % 6]}${number % 97}`,
    ],
    ...[
      days[number % 4],
      (number % 200) + 0.5,
      "测试区教育局",
      "测试区民政局",
      `测试路${number % 3000}号${number % 30}室`,
    ],
    `${field}的学术交流、业务培训、咨询服务、承办政府委托事项；编号${number}（涉及行政许可的，凭许可证开展业务）`,
    `${2020 + (number % 6)}-01-01 至 ${2024 + (number % 6)}-12-31`,
  ]
}

type Spoil = readonly [RejectCode, (row: readonly Cell[]) => readonly Cell[]]

const put = (row: readonly Cell[], at: number, cell: Cell) => row.map((each, i) => (i === at ? cell : each))

const spoils: readonly Spoil[] = [
  ["row.code_missing", (row) => put(row, 0, undefined)],
  ["row.code_length", (row) => put(row, 0, String(row[0]).slice(0, 17))],
  ["row.code_characters", (row) => put(row, 0, `${String(row[0]).slice(0, 17)}I`)],
  ["row.code_number", (row) => put(row, 0, 5.131011312345e17)],
  ["row.code_identity", (row) => put(row, 0, "511902199003070011")],
  ["row.code_other", (row) => put(row, 0, `91${String(row[0]).slice(2)}`)],
  ["row.missing", (row) => put(row, 1, "  ")],
  ["row.day_wrong", (row) => put(row, 5, "2015年2月30日")],
  ["row.day_future", (row) => put(row, 5, "2035-01-01")],
  ["row.day_order", (row) => put(row, 11, "2028-01-01 至 2023-01-01")],
]

export interface LargeFile {
  /** With the titles. */
  rows(): Generator<readonly Cell[]>
  readonly good: number
  /** By row number of the file, the reason it has to be rejected with. */
  readonly bad: ReadonlyMap<number, RejectCode>
}

/** `backwards`: the same good rows in another order, as another export of the same register. */
export function largeFile(count: number, { backwards = false } = {}): LargeFile {
  const bad = new Map<number, RejectCode>()
  const names = [...syntheticNames("large import", count, ["310113"])]
  const numbers = names.map((_, at) => at)
  if (backwards) numbers.reverse()
  numbers.forEach((number, at) => {
    if (number % 20 === 19) bad.set(at + 2, (spoils[Math.floor(number / 20) % spoils.length] as Spoil)[0])
  })
  return {
    *rows() {
      yield organizationTitles
      for (const number of numbers) {
        const row = goodRow(names[number] as SyntheticName, number)
        const [, spoil] = spoils[Math.floor(number / 20) % spoils.length] as Spoil
        yield number % 20 === 19 ? spoil(row) : row
      }
    },
    good: count - bad.size,
    bad,
  }
}
