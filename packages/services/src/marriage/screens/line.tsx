// One booking in a list: state, when, where, and the way in.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Card, Tag, type TagTone } from "@civil/ui/index.ts"
import type { AppointmentState, AppointmentView } from "../views.ts"
import { sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { awaited, changed, ended, guides, states, toSign } from "./words.ts"

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

const over = (
  status: { readonly name: Text; readonly means: Text },
  tone: TagTone,
  again: boolean,
): Status => ({
  ...status,
  tone,
  over: true,
  again,
})

/** How a divorce application stands for the person who reads it; undefined while it runs. */
function applicationOf({ business, state, divorce, history }: AppointmentView): Status | undefined {
  if (state === "released" && history.at(-1)?.action === "ended") return over(changed, "neutral", false)
  if (business !== "D1" || state !== "done" || !divorce) return undefined
  if (divorce.withdrawal === "to_sign") return over(toSign, "waiting", false)
  if (divorce.withdrawal === "signed" || divorce.state === "deemed_withdrawn")
    return over(ended, "neutral", true)
  return divorce.state === "withdrawn" ? over(changed, "neutral", false) : undefined
}

/** The state as the person should read it. */
export function statusOf(appointment: AppointmentView): Status {
  const application = applicationOf(appointment)
  if (application) return application
  const { state, may } = appointment
  if (may.includes("confirm")) return { ...awaited, tone: "waiting", over: false, again: false }
  return { ...states[state], tone: tones[state], over: false, again: false }
}

export interface Status {
  readonly name: Text
  readonly means: Text
  readonly tone: TagTone
  /** The matter does not go on: no other time to offer. */
  readonly over: boolean
  /** A new beginning is possible. */
  readonly again: boolean
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
      <span class="name">{props.officeName && words(props.officeName)}</span>{" "}
      <Tag label={words(statusOf(appointment).name)} tone={statusOf(appointment).tone} />
    </Card>
  )
}
