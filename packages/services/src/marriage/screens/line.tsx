// One booking in a list: state, when, where, and the way in.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Card, Tag, type TagTone } from "@civil/ui/index.ts"
import type { AppointmentState, AppointmentView } from "../views.ts"
import { sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { guides, states } from "./words.ts"

export const tones: Readonly<Record<AppointmentState, TagTone>> = {
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
      <Tag label={words(states[appointment.state].name)} tone={tones[appointment.state]} />
    </Card>
  )
}
