// The feed of working-day calendars: `calendar/2027.json` holds the State Council's notice for 2027, as CALENDAR_YEARS takes it.
import { type PublishedYear, publishedCalendar, readYear } from "@civil/core/calendar.ts"
import { Stale } from "@civil/data/change.ts"
import type { FileResult, Outcome, TakenYear } from "@civil/data/feeds.ts"
import type { Feed, FeedFile, FeedsDeps } from "./feeds.ts"

/** So many reasons are kept; whoever wrote the file mends these first. */
const mostReasons = 50
const mostTries = 5

type Reading =
  | { readonly ok: true; readonly year: PublishedYear }
  | { readonly ok: false; readonly problems: readonly string[] }

function readFile({ key, text }: FeedFile): Reading {
  const name = /^calendar\/(\d{4})\.json$/.exec(key)?.[1]
  if (name === undefined)
    return { ok: false, problems: ["file: its name needs to be the year, e.g. calendar/2027.json"] }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { ok: false, problems: ["file: it is no JSON"] }
  }
  // As CALENDAR_YEARS has it, a list; here of one.
  if (Array.isArray(content) && content.length !== 1)
    return { ok: false, problems: [`file: one year is expected, and these are ${content.length}`] }
  const reading = readYear(Array.isArray(content) ? content[0] : content)
  if (!reading.ok || String(reading.year.year) === name) return reading
  return {
    ok: false,
    problems: [`year: the file is named ${name} and says ${reading.year.year}`],
  }
}

const sameYear = (one: PublishedYear, other: PublishedYear) => JSON.stringify(one) === JSON.stringify(other)

/** Against what is in force: the year taken before, else the one of the release. */
function compare(
  file: FeedFile,
  year: PublishedYear,
  before: TakenYear | undefined,
): { readonly outcome: Outcome; readonly reasons: readonly string[] } {
  const inForce = before
    ? (JSON.parse(before.content) as PublishedYear)
    : publishedCalendar.years.find((each) => each.year === year.year)
  if (inForce === undefined) return { outcome: "accepted", reasons: [] }
  if (sameYear(inForce, year)) return { outcome: "unchanged", reasons: [] }
  if (before && file.modified < before.modified)
    return { outcome: "older", reasons: ["file: a file put there later is in force"] }
  if (year.published < inForce.published)
    return { outcome: "older", reasons: [`published: the notice of ${inForce.published} is in force`] }
  return { outcome: "accepted", reasons: [] }
}

export const calendarFeed: Feed = {
  name: "calendar",
  about: "Working-day calendars by the State Council's notices.",
  async take(file, deps) {
    const reading = readFile(file)
    if (!reading.ok) return keep(file, deps, "rejected", reading.problems.slice(0, mostReasons))
    return put(file, deps, reading.year)
  },
}

function resultOf(
  { key, etag, by, modified }: FeedFile,
  { clock }: FeedsDeps,
  outcome: Outcome,
  reasons: readonly string[],
): FileResult {
  const at = clock.now().epochMilliseconds
  return { feed: calendarFeed.name, key, etag, by, modified, at, outcome, reasons: [...reasons] }
}

async function keep(
  file: FeedFile,
  deps: FeedsDeps,
  outcome: Outcome,
  reasons: readonly string[],
): Promise<FileResult> {
  const result = resultOf(file, deps, outcome, reasons)
  await deps.feeds.record(result)
  return result
}

/** Two files of one year at once: the one that comes second looks again at what is in force then. */
async function put(file: FeedFile, deps: FeedsDeps, year: PublishedYear): Promise<FileResult> {
  for (let tried = 1; ; tried += 1) {
    const before = await deps.feeds.findYear(year.year)
    const { outcome, reasons } = compare(file, year, before)
    if (outcome !== "accepted") return keep(file, deps, outcome, reasons)
    const { key, etag, by, modified } = file
    const result = resultOf(file, deps, outcome, reasons)
    const version = (before?.version ?? 0) + 1
    const taken = { year: year.year, version, content: JSON.stringify(year), key, etag, by, modified }
    try {
      await deps.feeds.takeYear({ ...taken, at: result.at }, result)
      return result
    } catch (error) {
      if (!(error instanceof Stale) || tried === mostTries) throw error
      const same = await deps.feeds.findResult(calendarFeed.name, file)
      if (same !== undefined) return same
    }
  }
}
