// The calendar of a process: the years of the release, and those that came into the table since.

import { liveCalendar } from "@civil/core/calendar/live.ts"
import { type Calendar, type PublishedYear, readYear } from "@civil/core/calendar.ts"
import type { Clock } from "@civil/core/world.ts"
import type { Feeds } from "@civil/data/feeds.ts"
import { type Log, placeOf } from "../http/log.ts"

export interface PublishedYears {
  readonly calendar: Calendar
  /**
   * Resolves when the years of the table are known, or cannot be read now. Costs nothing while they are young; whoever
   * finds them old reads them again. Never rejects: what is known stays in force.
   */
  fresh(): Promise<void>
  /** Reads them now, e.g. because this process has just taken one in. */
  reload(): Promise<void>
}

/** Between two looks; and after one that failed. */
const lookAgain = { milliseconds: 240_000, afterFailure: 5_000 }
/** A request waits no longer than this for years that do not come. */
const mostWait = 1_000

export function publishedYears(
  base: Calendar,
  store: Pick<Feeds, "listYears">,
  clock: Clock,
  log: Log,
): PublishedYears {
  const live = liveCalendar(base)
  const now = () => clock.now().epochMilliseconds
  let seen = ""
  let until = Number.NEGATIVE_INFINITY
  let under: Promise<void> | undefined

  async function look(): Promise<void> {
    try {
      const found = await store.listYears()
      const mark = found.map(({ year, version }) => `${year}.${version}`).join(" ")
      if (mark !== seen) live.use(found.flatMap(({ content }) => yearOf(content)))
      seen = mark
      until = now() + lookAgain.milliseconds
    } catch (error) {
      until = now() + lookAgain.afterFailure
      log.write({ level: "error", job: "calendar", ...placeOf(error) })
    }
  }

  const reload = () => {
    under ??= look().finally(() => {
      under = undefined
    })
    return under
  }
  return {
    calendar: live.calendar,
    // A clock that was set back must not keep old years for ever.
    fresh: async () => {
      const at = now()
      if (at >= until || until - at > lookAgain.milliseconds) await atMost(mostWait, reload())
    },
    async reload() {
      await under
      await reload()
    },
  }
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, wait])
  clearTimeout(timer)
}

/** What is in the table was checked before it came there; a rule that came later may refuse it still. */
function yearOf(content: string): readonly PublishedYear[] {
  const reading = readYear(JSON.parse(content))
  return reading.ok ? [reading.year] : []
}
