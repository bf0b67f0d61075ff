// Tells each party what happened, at least once, on their own contact and in their own messages.
import { findOffice } from "@civil/booking/offices.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays, dateOf, plainDate, timeOf } from "@civil/core/date.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { type Message, messages } from "@civil/data/messages.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { Temporal } from "temporal-polyfill"
import { divorceClock } from "./divorce-clock.ts"
import { kindRules } from "./kinds.ts"
import { type NoticeCode, noticeWords } from "./notices.ts"
import { openParty } from "./party.ts"
import type { Kind, PartyRole } from "./views.ts"

export interface Notice {
  readonly message: Message
  /** The person's own mobile number, when they gave one. */
  readonly mobile?: string
  readonly text: Text
}

/** Hands a notice to whatever reaches people: text message, mini-program. May be called twice for one message id. */
export type Deliver = (notice: Notice) => Promise<void>

/** The sentence for a role, or none: a withdrawal tells the other party of a new status and nothing else. */
function noticeFor(event: string, appointment: Appointment, role: PartyRole): NoticeCode | undefined {
  const waiting = appointment.state === "waiting_for_partner"
  const joined = role === "applicant" || appointment.partnerConfirmed === true
  switch (event) {
    case "booked":
      if (role === "partner") return "notice.invited"
      return waiting ? "notice.waiting" : "notice.booked"
    case "rescheduled":
      return joined ? "notice.rescheduled" : "notice.invited"
    case "confirmed":
    case "cancelled":
    case "lapsed":
    case "released":
    case "reminder":
      return `notice.${event}`
    case "no_show":
      return joined ? "notice.no_show" : undefined
    case "withdrawn":
      return appointment.history.findLast((line) => line.action === "withdrawn")?.who === role
        ? "notice.to_sign"
        : "notice.status"
    case "withdrawal_signed":
    case "withdrawal_undone":
      return "notice.status"
    case "ended":
      return joined ? "notice.ended" : undefined
    case "done":
      return appointment.kind === "D1" ? "notice.accepted" : undefined
    case "window":
    case "window_ends":
      return `notice.${event}`
    default:
      return undefined
  }
}

const weekdays = { zh: "一二三四五六日", en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] } as const
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** 11月24日 周二, Tue 24 Nov: as people say it. */
function spoken(date: string, language: Language): string {
  const { month, day, dayOfWeek } = plainDate(date)
  return language === "zh"
    ? `${month}月${day}日 周${weekdays.zh[dayOfWeek - 1]}`
    : `${weekdays.en[dayOfWeek - 1]} ${day} ${months[month - 1]}`
}

function wallTime(milliseconds: number, language: Language): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  return `${spoken(dateOf(instant).toString(), language)} ${timeOf(instant)}`
}

/** The time to confirm; of a withdrawal the last day on which the office takes it. */
function untilOf(world: World, appointment: Appointment, code: NoticeCode, language: Language): string {
  if (code !== "notice.to_sign") return wallTime(appointment.confirmBy ?? 0, language)
  const receipt = appointment.facts.receipt ?? appointment.date
  const { withdrawUntil } = divorceClock(receipt, world.calendar ?? publishedCalendar)
  return withdrawUntil === "not_computable"
    ? spoken(addDays(receipt, 30).toString(), language)
    : spoken(withdrawUntil, language)
}

function textOf(world: World, appointment: Appointment, code: NoticeCode): Text {
  const rules = kindRules[appointment.kind as Kind]
  const title = rules.discreet ? rules.neutral : rules.title
  const office = findOffice(world, appointment.office)?.office.name ?? {
    zh: appointment.office,
    en: appointment.office,
  }
  const why = code === "notice.released" ? appointment.history.at(-1)?.note : undefined
  const reason = { zh: why ? `原因：${why}。` : "", en: why ? ` Reason given: ${why}.` : "" }
  const filled = (language: "zh" | "en") =>
    say(noticeWords[code], language, {
      title: title[language],
      office: office[language],
      date: spoken(appointment.date, language),
      start: appointment.start,
      code: formatCode(appointment.code),
      reason: reason[language],
      until: untilOf(world, appointment, code, language),
    })
  return { zh: filled("zh"), en: filled("en") }
}

const beginnings = new Set(["booked", "confirmed", "rescheduled"])
const outcomes = new Set(["done", "no_show"])
const news = new Set(["confirmed", "rescheduled", "cancelled", "lapsed", "released", "ended"])

/** Somebody who hears late is told the latest only. One line of history is one revision. */
function superseded(appointment: Appointment, event: string, entry: Entry): boolean {
  const revision = Number(entry.body.revision ?? appointment.revision)
  const since = appointment.history.slice(revision).map((each) => each.action)
  if (outcomes.has(event)) return since.includes("undone")
  return beginnings.has(event) && since.some((action) => news.has(action))
}

/** The time of the change told of: the same however often the telling is tried, so it is one message. */
function toldAt(appointment: Appointment, entry: Entry): number {
  const { revision, at } = entry.body
  if (typeof at === "number") return at
  const line = typeof revision === "number" ? appointment.history[revision - 1] : undefined
  return line?.at ?? appointment.history.at(-1)?.at ?? entry.dueAt
}

export function tell(world: World, deliver: Deliver | undefined) {
  const box = messages(world.table)
  return async (appointment: Appointment, event: string, entry: Entry): Promise<void> => {
    if (superseded(appointment, event, entry)) return
    for (const role of ["applicant", "partner"] as const) {
      const person = appointment[role]
      const code = person && noticeFor(event, appointment, role)
      if (!person || !code) continue
      const text = textOf(world, appointment, code)
      const message: Message = {
        person,
        at: toldAt(appointment, entry),
        id: `${entry.id}.${role}`,
        code,
        values: { zh: text.zh, en: text.en },
        about: `apt_${appointment.code}`,
      }
      await box.put(message)
      const mobile = openParty(world.secrets, appointment.code, role, appointment.sealed)?.mobile
      await deliver?.({ message, text, ...(mobile ? { mobile } : {}) })
    }
  }
}
