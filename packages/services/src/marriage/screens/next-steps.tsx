// What may still happen to a booking, and what has happened so far.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { ButtonLink, Counter, Timeline } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import type { AppointmentView } from "../views.ts"
import { sayMoment, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { visit } from "./words.ts"

export interface NextStepsProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly phone: string
}

/** Still ahead: the person may come, or must do something first. */
export const isLive = ({ state }: AppointmentView) =>
  state === "booked" || state === "waiting_for_partner" || state === "checked_in"

export function Change(props: NextStepsProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const may = (what: AppointmentView["may"][number]) => appointment.may.includes(what)
  const until = () => sayMoment(appointment.cancelUntil, props.language)
  const changes = () => may("cancel") || may("reschedule")
  return (
    <>
      <Show when={changes()}>
        <h2>{words(visit.changeTitle)}</h2>
        <p>{words(visit.changeUntil, { until: until() })}</p>
        <div class="actions">
          <Show when={may("reschedule")}>
            <ButtonLink
              kind="secondary"
              href={links.act(appointment.id, "reschedule")}
              label={words(visit.reschedule)}
            />
          </Show>
          <Show when={may("cancel")}>
            <ButtonLink kind="quiet" href={links.act(appointment.id, "cancel")} label={words(visit.cancel)} />
          </Show>
        </div>
      </Show>
      <Show when={!changes() && isLive(appointment) && appointment.state !== "checked_in"}>
        <h2>{words(visit.changeTitle)}</h2>
        <p>{words(visit.changeOver, { until: until(), phone: props.phone })}</p>
      </Show>
      <Show when={may("withdraw")}>
        <p>
          <a class="go" href={links.act(appointment.id, "withdraw")}>
            {words(visit.withdraw)}
          </a>
        </p>
      </Show>
      <Show when={appointment.counter.rules.length > 0}>
        <Counter
          language={props.language}
          rules={appointment.counter.rules}
          blockedUntil={appointment.counter.blockedUntil}
          onlyIfAny
        />
      </Show>
    </>
  )
}

interface Ahead {
  readonly title: Text
  readonly when: string
}

/** What is still to come, the first of it now. */
function aheadOf(appointment: AppointmentView, language: Language): readonly Ahead[] {
  const visitAt = sayWhen(appointment.date, appointment.start, appointment.end, language)
  const come = { title: visit.nextCome, when: visitAt }
  switch (appointment.state) {
    case "waiting_for_partner": {
      const by = appointment.confirmBy
      const when = by ? say(visit.nextBy, language, { by: sayMoment(by, language) }) : ""
      return [{ title: visit.nextConfirm, when }, come]
    }
    case "booked":
      return [come]
    case "checked_in":
      return [{ title: visit.nextCalled, when: visitAt }]
    default:
      return []
  }
}

export function History(props: {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly officeName: string
}) {
  const words = (text: Text) => say(text, props.language)
  const who = {
    you: visit.whoYou,
    partner: visit.whoPartner,
    office: visit.whoOffice,
    system: visit.whoSystem,
  } as const
  const past = () =>
    props.appointment.history.map((entry) => ({
      state: "done" as const,
      title: words(entry.text),
      when: sayMoment(entry.at, props.language),
      who: words(who[entry.who]),
    }))
  const ahead = () =>
    aheadOf(props.appointment, props.language).map((entry, at) => ({
      state: at === 0 ? ("now" as const) : ("next" as const),
      title: words(entry.title),
      when: entry.when,
      ...(entry.title === visit.nextConfirm ? {} : { who: props.officeName }),
    }))
  return (
    <>
      <h2>{words(visit.timeline)}</h2>
      <Timeline language={props.language} entries={[...past(), ...ahead()]} />
    </>
  )
}
