// Tells each party what happened, once, on their own contact and in their own messages.
import { findOffice } from "@civil/booking/offices.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays, dateOf, instantOf, plainDate, timeOf } from "@civil/core/date.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Notice } from "@civil/notices/shapes.ts"
import { Temporal } from "temporal-polyfill"
import { divorceClock } from "./divorce-clock.ts"
import { kindRules } from "./kinds.ts"
import { type NoticeCode, noticeWords } from "./notices.ts"
import { openParty } from "./party.ts"
import type { Kind, PartyRole } from "./views.ts"

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

const nameOf = ({ kind }: Appointment): Text => {
  const { discreet, neutral, title } = kindRules[kind as Kind]
  return discreet ? neutral : title
}

/** What the sentences name, and what a registered template of a provider may ask for. */
function valuesOf(world: World, appointment: Appointment, code: NoticeCode, language: Language) {
  const { office: id, date, start, history } = appointment
  const office = findOffice(world, id)?.office.name[language] ?? id
  const why = code === "notice.released" ? history.at(-1)?.note : undefined
  const reason = { zh: why ? `原因：${why}。` : "", en: why ? ` Reason given: ${why}.` : "" }
  return {
    title: nameOf(appointment)[language],
    office,
    date: spoken(date, language),
    start,
    code: formatCode(appointment.code),
    reason: reason[language],
    until: untilOf(world, appointment, code, language),
  }
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

/** Not worth telling any more: the time to confirm is over, the appointment has begun. */
function untilWhen({ confirmBy, date, start }: Appointment, code: NoticeCode): number | undefined {
  if (code === "notice.waiting" || code === "notice.invited") return confirmBy
  return code === "notice.reminder" ? instantOf(date, start).epochMilliseconds : undefined
}

function noticeTo(
  world: World,
  appointment: Appointment,
  to: { readonly role: PartyRole; readonly person: string; readonly code: NoticeCode },
  entry: Entry,
): Notice {
  const { role, person, code } = to
  const { reason: _, ...values } = valuesOf(world, appointment, code, "zh")
  const said = (language: Language) =>
    say(noticeWords[code], language, valuesOf(world, appointment, code, language))
  // Words to the parties are neutral from the start: a divorce is never named.
  const text: Text = { zh: said("zh"), en: said("en") }
  const mobile = openParty(world.secrets, appointment.code, role, appointment.sealed)?.mobile
  const until = untilWhen(appointment, code)
  return {
    key: `${entry.id}.${role}`,
    person,
    bureau: findOffice(world, appointment.office)?.bureau.code ?? world.bureaus[0]?.code ?? "",
    subject: `marriage.${appointment.kind}`,
    code,
    text,
    outside: text,
    values: { ...values, number: values.code },
    about: `apt_${appointment.code}`,
    at: toldAt(appointment, entry),
    to: mobile ? { mobile } : {},
    channels: ["wechat", "sms"],
    ...(until === undefined ? {} : { until }),
  }
}

export function tell(world: World, { send }: Pick<Notices, "send">) {
  return async (appointment: Appointment, event: string, entry: Entry): Promise<void> => {
    if (superseded(appointment, event, entry)) return
    for (const role of ["applicant", "partner"] as const) {
      const person = appointment[role]
      const code = person && noticeFor(event, appointment, role)
      if (person && code) await send(noticeTo(world, appointment, { role, person, code }, entry))
    }
  }
}

/** What the check page calls a booking: no more than its messages do. */
export const bookingSubjects: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(kindRules).map(([kind, { discreet, neutral, title }]) => [
    `marriage.${kind}`,
    discreet ? neutral : title,
  ]),
)
