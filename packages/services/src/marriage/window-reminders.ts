// Reminders of the time for the certificate: on its first day, and a week before its last.
import type { Appointment } from "@civil/booking/shapes.ts"
import { type Spine, topicOf } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays, instantOf } from "@civil/core/date.ts"
import { clockState, divorceClock } from "./divorce-clock.ts"
import { todayOf } from "./show.ts"
import { knownApplication } from "./windows.ts"

/** Days before the end of the time for the certificate at which both parties hear that it runs out. */
const lastCall = 7

/** Days until it is tried again to reckon dates of a year whose holidays were not published yet. */
const nextLook = 7

export interface WindowReminders {
  /** Sets the reminders whose dates are known; for the others it comes back until the calendar of their year is published. */
  set(appointment: Appointment): Promise<void>
  /** Whether there is still something to remind of: the application runs, and no place for the certificate is booked. */
  stillOpen(appointment: Appointment): Promise<boolean>
}

export function windowReminders(world: World, on: Spine): WindowReminders {
  const clockOf = (receipt: string) => divorceClock(receipt, world.calendar ?? publishedCalendar)
  /** The application as both parties' ledgers know it; undefined when it was undone, withdrawn or replaced, or its time is over. */
  async function running({ applicant, code }: Appointment) {
    const ledger = await on.store.findLedger(applicant)
    const known = knownApplication(ledger)
    if (known?.code !== code || known.withdrawn !== "no") return undefined
    const over = clockState(clockOf(known.receipt), todayOf(world)) === "deemed_withdrawn"
    return over ? undefined : { known, live: ledger?.live.divorce }
  }
  return {
    async set(appointment) {
      const found = await running(appointment)
      if (found === undefined) return
      const { code } = appointment
      const { issueFrom, issueUntil } = clockOf(found.known.receipt)
      const remind = async (event: "window" | "window_ends" | "windows", date: string) => {
        const dueAt = instantOf(date, "09:00").epochMilliseconds
        const body = { code, event, at: dueAt }
        await on.box.add({ id: `${code}.${event}`, dueAt, topic: topicOf(on, "appointment"), body })
      }
      if (issueFrom !== "not_computable") await remind("window", issueFrom)
      if (issueUntil !== "not_computable")
        await remind("window_ends", addDays(issueUntil, -lastCall).toString())
      else await remind("windows", addDays(todayOf(world), nextLook).toString())
    },
    async stillOpen(appointment) {
      const found = await running(appointment)
      return found !== undefined && found.live === undefined
    },
  }
}
