// One booking in a list: state, when, where, and the way in.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Card, Tag, type TagTone } from "@civil/ui/index.ts"
import type { AppointmentState, AppointmentView } from "../views.ts"
import { sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { awaited, ended, guides, states } from "./words.ts"

const tones: Readonly<Record<AppointmentState, TagTone>> = {
  waiting_for_partner: "waiting",
  booked: "done",
  checked_in: "info",
  done: "done",
  not_done: "neutral",
  cancelled: "neutral",
  lapsed: "neutral",
  released: "stop",
  no_show: "stop",
}

/** The state as the person should read it: an application that ended says so, whoever ended it. */
export function statusOf(appointment: AppointmentView): Status {
  const { business, state, divorce, history } = appointment
  const over = divorce?.state === "withdrawn" || divorce?.state === "deemed_withdrawn"
  const applied = business === "D1" && state === "done" && over
  const certificate = state === "released" && history.at(-1)?.action === "ended"
  if (applied || certificate) return { ...ended, tone: "neutral", over: true }
  if (appointment.may.includes("confirm")) return { ...awaited, tone: "waiting", over: false }
  return { ...states[state], tone: tones[state], over: false }
}

export interface Status {
  readonly name: Text
  readonly means: Text
  readonly tone: TagTone
  /** The whole matter has ended: no other time to offer, only a new beginning. */
  readonly over: boolean
}

export interface LineProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly officeName: Text | undefined
}

export function AppointmentLine(props: LineProps) {
  const words = (text: Text) => say(text, props.language)
  const { appointment } = props
  const when = () => sayWhen(appointment.date, appointment.start, appointment.end, props.language)
  return (
    <Card title={when()} href={links.appointment(appointment.id)}>
      {words(guides[appointment.business].title)}
      <br />
      {props.officeName && words(props.officeName)}{" "}
      <Tag label={words(statusOf(appointment).name)} tone={statusOf(appointment).tone} />
    </Card>
  )
}
