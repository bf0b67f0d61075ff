// One published year of the State Council's holiday notice, and the check of a year that a clerk adds as JSON.
import { readDate } from "../date.ts"
import type { Text } from "../text.ts"
import { coverageProblems } from "./coverage.ts"

export interface PublishedHoliday {
  readonly name: Text
  /** First and last day off, both included. */
  readonly from: string
  readonly to: string
  /** Saturdays and Sundays worked in exchange (调休上班). */
  readonly makeUp: readonly string[]
}

export interface PublishedYear {
  readonly year: number
  readonly document: string
  readonly title: Text
  readonly published: string
  /** True when somebody compared the rows with the notice itself. */
  readonly verified: boolean
  readonly holidays: readonly PublishedHoliday[]
}

type Problems = string[]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function text(value: unknown, at: string, problems: Problems): Text {
  if (isRecord(value) && typeof value.zh === "string" && typeof value.en === "string")
    return { zh: value.zh, en: value.en }
  problems.push(`${at}: needs { "zh", "en" }`)
  return { zh: "", en: "" }
}

function word(value: unknown, at: string, problems: Problems): string {
  if (typeof value === "string" && value.trim() !== "") return value
  problems.push(`${at}: needs text`)
  return ""
}

/** New Year notices sometimes move days of the December before (2019's did), so those are let in too. */
function date(value: unknown, year: number, at: string, problems: Problems): string {
  const found = typeof value === "string" ? readDate(value) : undefined
  if (found !== undefined && (found.year === year || (found.year === year - 1 && found.month === 12)))
    return found.toString()
  problems.push(`${at}: needs a date of ${year} (or of the December before)`)
  return `${year}-01-01`
}

function holiday(value: unknown, year: number, at: string, problems: Problems): PublishedHoliday {
  const row = isRecord(value) ? value : {}
  const from = date(row.from, year, `${at}.from`, problems)
  const to = date(row.to, year, `${at}.to`, problems)
  if (to < from) problems.push(`${at}: ends before it begins`)
  const makeUp = Array.isArray(row.makeUp) ? row.makeUp : []
  if (!Array.isArray(row.makeUp)) problems.push(`${at}.makeUp: needs a list, [] when there is none`)
  return {
    name: text(row.name, `${at}.name`, problems),
    from,
    to,
    makeUp: makeUp.map((day, index) => {
      const read = date(day, year, `${at}.makeUp[${index}]`, problems)
      const weekday = readDate(read)?.dayOfWeek ?? 0
      if (weekday < 6) problems.push(`${at}.makeUp[${index}]: ${read} is no Saturday or Sunday`)
      return read
    }),
  }
}

/** The year, or every problem of the file in plain words. */
export function readYear(
  value: unknown,
):
  | { readonly ok: true; readonly year: PublishedYear }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const problems: Problems = []
  const row = isRecord(value) ? value : {}
  const year = typeof row.year === "number" && Number.isInteger(row.year) ? row.year : 0
  if (year < 2000 || year > 2100) return { ok: false, problems: ["year: needs a year such as 2027"] }
  const published = typeof row.published === "string" ? readDate(row.published) : undefined
  if (published === undefined) problems.push("published: needs the date of the notice")
  if (typeof row.verified !== "boolean") problems.push("verified: needs true or false")
  const rows = Array.isArray(row.holidays) ? row.holidays : []
  if (rows.length === 0) problems.push("holidays: needs the rows of the notice")
  const result: PublishedYear = {
    year,
    document: word(row.document, "document", problems),
    title: text(row.title, "title", problems),
    published: published?.toString() ?? "",
    verified: row.verified === true,
    holidays: rows.map((each, index) => holiday(each, year, `holidays[${index}]`, problems)),
  }
  if (problems.length === 0) problems.push(...coverageProblems(year, result.holidays))
  return problems.length === 0 ? { ok: true, year: result } : { ok: false, problems }
}
