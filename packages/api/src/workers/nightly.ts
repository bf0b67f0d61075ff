// Every night: do places and bookings agree, is the history whole, and how long does the published calendar last.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { dateOf, daysBetween, plainDate } from "@civil/core/date.ts"
import { isReminderDay, remindReports } from "@civil/services/organizations/reminders/remind.ts"
import type { Toolbox } from "./index.ts"
import type { NightlyReport, Workers } from "./workers.ts"

/** Findings named in the log; all of them are counted. */
const mostTold = 50

/** A window of thirty days, and two weeks to put a file in. */
const daysAhead = 45

export function nightlyWorker(tools: Toolbox): Workers["nightly"] {
  const { log, measure, house, years } = tools
  return async (remaining) => {
    await years.fresh()
    const [marriage, casework] = await Promise.all([house.marriage(), house.casework()])
    const calendarDaysLeft = daysLeft(tools)
    measure({ CalendarDaysMissing: missingSoon(calendarDaysLeft) })
    const { astray, findings, checked, complete } = await marriage.audit({ remaining })
    measure({ PlacesAstray: astray })
    const { roots, broken } = await casework.nightly(remaining)
    measure({ HistoryBroken: broken })
    await reminded(tools, remaining)
    const report: NightlyReport = { astray, calendarDaysLeft, roots, broken }
    for (const { what, id } of findings.slice(0, mostTold))
      log.write({ level: "error", job: "nightly", what, id })
    const all = complete ? "all" : "not all"
    log.write({ level: complete ? "info" : "warn", job: "nightly", ...report, ...checked, looked: all })
    return report
  }
}

/** Annual reports of organizations that are due soon: told to whoever acts for them. */
async function reminded({ house, world, log }: Toolbox, remaining: () => number): Promise<void> {
  const { table, bureaus, clock } = world
  const instant = clock.now()
  const today = dateOf(instant).toString()
  // On other nights nothing of it is opened.
  if (!isReminderDay(bureaus, today)) return
  const [register, notices] = await Promise.all([house.register(), house.notices()])
  const { told, complete } = await remindReports(
    {
      ...{ register, table, bureaus, send: notices.send },
      ...{ today, now: instant.epochMilliseconds },
    },
    remaining,
  )
  if (told > 0 || !complete)
    log.write({
      level: complete ? "info" : "warn",
      job: "nightly",
      reminded: told,
      looked: complete ? "all" : "not all",
    })
}

/** What a night's report says in numbers for the alarms. */
export const measuresOf = ({ astray, calendarDaysLeft, broken }: NightlyReport) => ({
  PlacesAstray: astray,
  HistoryBroken: broken,
  CalendarDaysMissing: missingSoon(calendarDaysLeft),
})

/** How many of the days ahead have no calendar. Nobody can book them; somebody must put the next year in. */
const missingSoon = (left: number) => Math.min(daysAhead, Math.max(0, daysAhead - left))

/** To the end of the last year that is published without a gap; negative when this year is not. */
function daysLeft({ world }: Toolbox): number {
  const today = dateOf(world.clock.now())
  const published = new Set((world.calendar ?? publishedCalendar).years.map(({ year }) => year))
  let last = today.year - 1
  while (published.has(last + 1)) last += 1
  return daysBetween(today, plainDate(`${last}-12-31`))
}
