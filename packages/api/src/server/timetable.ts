// When a schedule comes round next, and when it last did: wall time in Asia/Shanghai, whatever zone the machine is in.
import { Temporal } from "temporal-polyfill"
import type { ScheduleShape } from "../../../../infra/topology.ts"

const zone = "Asia/Shanghai"

function onDay(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** The first time after an instant. */
export function nextTime(schedule: ScheduleShape, after: Temporal.Instant): Temporal.Instant {
  if ("everyMinutes" in schedule) return after.add({ minutes: schedule.everyMinutes })
  const today = after.toZonedDateTimeISO(zone).toPlainDate()
  const at = onDay(today, schedule.dailyAt)
  return Temporal.Instant.compare(at, after) > 0 ? at : onDay(today.add({ days: 1 }), schedule.dailyAt)
}

/** The day whose run is the last that has come round. */
export function lastDay(dailyAt: string, at: Temporal.Instant): string {
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const reached = Temporal.Instant.compare(onDay(today, dailyAt), at) <= 0
  return (reached ? today : today.subtract({ days: 1 })).toString()
}
