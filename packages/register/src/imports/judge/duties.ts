// Inspections and reports, ratings, and charity status, from one row.

import type { Charity, Inspection, Rating } from "../../organization.ts"
import { readText } from "../cells/text.ts"
import type { Line } from "./line.ts"
import { present } from "./present.ts"
import type { Said } from "./said.ts"
import { cellsOfYears } from "./years.ts"

const conclusions: readonly (readonly [Inspection["conclusion"], RegExp])[] = [
  ["basically_passed", /^(?:年检|年报)?基本合格$/],
  ["failed", /^(?:年检|年报)?不合格$/],
  ["passed", /^(?:年检|年报)?合格$/],
  [
    "absent",
    /^(?:未|没有)(?:按时|按规定|按期)?(?:参检|年检|年报|检|报|参加|报送|提交|接受)(?:年检|年报|年度检查|年度报告|年度工作报告)?$|^逾期未报$/,
  ],
  ["filed", /^(?:已|按时|已按时)?(?:报送|年报|提交|备案|公示|上报|报)(?:年报|年度报告|年度工作报告)?$/],
]

export const conclusionOf = (word: string): Inspection["conclusion"] | undefined =>
  conclusions.find(([, says]) => says.test(word.normalize("NFKC").replace(/\s/g, "")))?.[0]

export function yearOf(line: Line): number | undefined {
  const text = line.needed("year", 20)
  if (text === undefined) return undefined
  const [, year] = /^((?:19|20)\d{2})(?:年度?|-\d{2}-\d{2})?$/.exec(text.replace(/\s/g, "")) ?? []
  return inTime(line, Number(year ?? Number.NaN)) ? Number(year) : line.reject("row.year_wrong", "year")
}

const inTime = (line: Line, year: number) => year >= 1980 && year <= Number(line.place.today.slice(0, 4))

export function judgeInspection(line: Line): readonly Said<Inspection>[] {
  const own = line.code()
  const name = line.text("name")
  const said = line.place.at("year") === undefined ? [] : single(line)
  const yearly = cellsOfYears(line).map(({ year, word, field }) => {
    const conclusion = conclusionOf(word)
    if (conclusion === undefined || !inTime(line, year)) line.reject("row.conclusion_unknown", field)
    return { year, conclusion }
  })
  if (line.rejected || own === undefined) return []
  return [...said, ...yearly].flatMap(({ conclusion, ...rest }) =>
    conclusion === undefined
      ? []
      : [
          {
            ...{ key: `${own.code} ${rest.year}`, code: own.code, value: { conclusion, ...rest } },
            ...(name !== undefined && { name }),
          },
        ],
  )
}

type Concluded = Pick<Inspection, "year" | "on"> & {
  readonly conclusion: Inspection["conclusion"] | undefined
}

function single(line: Line): readonly Concluded[] {
  const year = yearOf(line)
  const word = line.needed("conclusion", 60)
  const conclusion = word === undefined ? undefined : conclusionOf(word)
  if (word !== undefined && conclusion === undefined) line.reject("row.conclusion_unknown", "conclusion")
  const on = line.day("on")
  return year === undefined ? [] : [{ year, conclusion, ...(on !== undefined && { on }) }]
}

const digits = "一二三四五"

export function gradeOf(word: string): Rating["grade"] | undefined {
  const plain = word
    .normalize("NFKC")
    .replace(/\s/g, "")
    .toUpperCase()
    .replace(/(?:级|等级)$/, "")
  if (/^A{1,5}$/.test(plain)) return `${plain.length}A` as Rating["grade"]
  const [, digit] = /^([1-5一二三四五])A$/.exec(plain) ?? []
  if (digit === undefined) return undefined
  const number = digits.includes(digit) ? digits.indexOf(digit) + 1 : Number(digit)
  return `${number}A` as Rating["grade"]
}

export function judgeRating(line: Line): readonly Said<Rating>[] {
  const own = line.code()
  const name = line.text("name")
  // Lists of all organizations leave the cell empty for those without a grade: that says nothing.
  const word = readText(line.cell("grade"))
  if (word === undefined || /^(?:未评估?|未参评|无等级)$/.test(word)) return []
  const grade = gradeOf(word)
  if (grade === undefined) line.reject("row.grade_unknown", "grade")
  const term = line.term("term")
  const from = line.day("from") ?? term.from
  const to = line.day("to", { ahead: true }) ?? term.to
  if (!line.rejected && from === undefined)
    line.reject("row.missing", line.place.at("from") ? "from" : "term")
  if (!line.rejected && to === undefined) line.reject("row.missing", line.place.at("to") ? "to" : "term")
  line.inOrder("from", from, "to", to)
  if (line.rejected || own === undefined || grade === undefined || from === undefined || to === undefined)
    return []
  const value = { grade, from, to }
  return [{ key: `${own.code} ${from}`, code: own.code, ...(name !== undefined && { name }), value }]
}

export function judgeCharity(line: Line): readonly Said<Charity>[] {
  const own = line.code()
  const name = line.text("name")
  const since = line.day("since")
  const is = line.yesNo("charity") ?? (since !== undefined ? true : undefined)
  const fundraising = line.yesNo("fundraising")
  const fundraisingSince = line.day("fundraisingSince")
  const fundraisingUntil = line.day("fundraisingUntil", { ahead: true })
  line.inOrder("fundraisingSince", fundraisingSince, "fundraisingUntil", fundraisingUntil)
  const certificate = line.text("certificate", 100)
  if (line.rejected || own === undefined || is !== true) return []
  if (fundraising === true && fundraisingSince === undefined)
    line.warn("row.fundraising_no_day", "fundraising")
  // 否 beside a day it was granted and none it ended: neither is taken.
  const unclear = fundraising === false && fundraisingSince !== undefined && fundraisingUntil === undefined
  if (unclear) line.warn("row.fundraising_unclear", "fundraising")
  const stated = fundraising === undefined ? undefined : fundraising ? ("yes" as const) : ("no" as const)
  const qualification = { fundraising: stated, fundraisingSince, fundraisingUntil, certificate }
  const value = present({ since, ...(!unclear && qualification) })
  return [{ key: own.code, code: own.code, ...(name !== undefined && { name }), value }]
}
