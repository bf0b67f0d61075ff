// A booking as a calendar file: same UID for ever, a higher SEQUENCE with every change, Shanghai time, a reminder.
import { plainDate } from "@civil/core/date.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say } from "@civil/core/text.ts"
import { guides, visit } from "@civil/services/marriage/screens/words.ts"
import type { AppointmentView, OfficeView } from "@civil/services/marriage/views.ts"
import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import type { Temporal } from "temporal-polyfill"

export interface CalendarFile {
  readonly appointment: AppointmentView
  readonly office: OfficeView | undefined
  readonly url: string
  readonly language: Language
  /** The instant of the download. */
  readonly stamp: Temporal.Instant
}

const zone = "Asia/Shanghai"
/** China has had one offset and no summer time since 1992. */
const shanghai = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:STANDARD",
  "DTSTART:19920101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n")

const dayBefore = 24 * 60 * 60

export function calendarFile({ appointment, office, url, language, stamp }: CalendarFile): string {
  const words = (text: { zh: string; en: string }) => say(text, language)
  const discreet = guides[appointment.business].sensitive
  const over =
    appointment.state === "cancelled" || appointment.state === "lapsed" || appointment.state === "released"
  const calendar = new ICalCalendar({
    prodId: { company: "civil-affairs-portal", product: "bookings", language: language.toUpperCase() },
    method: over ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => shanghai },
  })
  const event = calendar.createEvent({
    id: `${appointment.id}@civil-affairs-portal`,
    sequence: appointment.revision,
    stamp,
    start: wall(appointment.date, appointment.start),
    end: wall(appointment.date, appointment.end),
    timezone: zone,
    status: over ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: words(discreet ? visit.eventNeutral : visit.eventSummary),
    // The name of the office says what the visit is about.
    location: office && !discreet ? words(office.name) : "",
    description: `${words(visit.code)} ${formatCode(appointment.code)}\n${url}`,
    url,
  })
  if (!over) {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: dayBefore,
      description: words(visit.eventAlarm),
    })
  }
  // The library writes the stamp in the calendar's zone; RFC 5545, 3.8.7.2, wants it in UTC.
  return calendar.toString().replace(/^DTSTAMP:.*?\r?$/m, `DTSTAMP:${utc(stamp)}\r`)
}

const utc = (instant: Temporal.Instant) =>
  instant.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")

/** Wall time in Shanghai; the library adds the zone's name. */
const wall = (date: string, time: string) => plainDate(date).toPlainDateTime(time)
