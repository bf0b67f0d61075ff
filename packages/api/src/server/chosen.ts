// Which calendar years this server knows from a file, beyond those in the release and in the table.
import { readFile } from "node:fs/promises"
import { type Calendar, publishedCalendar, readYear } from "@civil/core/calendar.ts"
import { SettingsError } from "../settings.ts"

/** The file holds one year or a list of years, each as `readYear` of core wants it. */
export async function calendarOf(path: string | undefined): Promise<Calendar> {
  if (path === undefined) return publishedCalendar
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, "utf8"))
  } catch {
    throw new SettingsError(["CALENDAR_YEARS cannot be used: there is no JSON file at this path."])
  }
  const readings = (Array.isArray(content) ? content : [content]).map(readYear)
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems))
  if (problems.length > 0) throw new SettingsError(problems.map((problem) => `CALENDAR_YEARS: ${problem}`))
  return publishedCalendar.withYears(readings.flatMap((reading) => (reading.ok ? [reading.year] : [])))
}
