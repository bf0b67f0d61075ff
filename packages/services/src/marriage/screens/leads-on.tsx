// What follows a booking that is over: the second step of a divorce, other times, a new beginning, a person to call.
import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { ButtonLink, Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import type { AppointmentState, AppointmentView } from "../views.ts"
import { sayDate } from "./dates.ts"
import { statusOf } from "./line.tsx"
import { links } from "./links.ts"
import { Offers } from "./offers.tsx"
import { DivorceClock } from "./receipt.tsx"
import { find, form, toSign, visit } from "./words.ts"

export interface LeadsOnProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly phone: string
  /** The next free times, when this one did not come about. */
  readonly offers: readonly Offer[]
  readonly nameOf: (office: string) => Text | undefined
}

/** After the application was accepted: both windows as dates, and the way to a time inside the second. */
export function SecondStep(props: Pick<LeadsOnProps, "language" | "appointment">) {
  const words = (text: Text) => say(text, props.language)
  const clock = () =>
    props.appointment.business === "D1" && !statusOf(props.appointment).over
      ? props.appointment.divorce
      : undefined
  const open = () => clock()?.state === "cooling_off" || clock()?.state === "issue_window"
  return (
    <Show when={clock()}>
      {(dates) => (
        <section class="flow">
          <h2>{words(visit.secondStep)}</h2>
          <DivorceClock language={props.language} kind="D3" clock={dates()} />
          <Show when={open()}>
            <div class="actions">
              <ButtonLink
                href={links.times("D3", { office: props.appointment.office, receipt: dates().receipt })}
                label={words(visit.secondGo)}
              />
            </div>
          </Show>
          <Show when={dates().state === "cooling_off"}>
            <p>
              <a class="go" href={links.matter("counselling")}>
                {words(visit.talk)}
              </a>
            </p>
          </Show>
        </section>
      )}
    </Show>
  )
}

const didNotCome = new Set<AppointmentState>(["cancelled", "lapsed", "released", "no_show", "not_done"])

/** What was given up, missed or taken away always leads on: other times, a new application, a person to call. */
export function Again(props: LeadsOnProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const over = () => statusOf(appointment).over
  const receipt = () => appointment.divorce?.receipt
  const blocked = () => appointment.counter.blockedUntil
  const counts = () =>
    appointment.state === "no_show" || (appointment.state === "cancelled" && blocked() !== undefined)
  return (
    <>
      <Show when={counts()}>
        <p>
          <a class="go" href={links.matter("no_show_appeal")}>
            {words(visit.appeal)}
          </a>
        </p>
      </Show>
      <Show when={statusOf(appointment).again}>
        <div class="actions">
          <ButtonLink href={links.guide("D1")} label={words(visit.applyAgain)} kind="secondary" />
        </div>
      </Show>
      <Show when={over() && !statusOf(appointment).again}>
        <p>
          <a class="go" href={`tel:${props.phone.replace(/[^\d+]/g, "")}`}>
            {words(find.askHuman, { phone: props.phone })}
          </a>
        </p>
      </Show>
      <Show when={!over() && didNotCome.has(appointment.state) && blocked()}>
        {(until) => (
          <Notice tone="stop" title={words(form.blocked, { until: sayDate(until(), props.language) })}>
            <a class="go" href={`tel:${props.phone.replace(/[^\d+]/g, "")}`}>
              {words(find.askHuman, { phone: props.phone })}
            </a>
          </Notice>
        )}
      </Show>
      <Show when={!over() && didNotCome.has(appointment.state) && !blocked()}>
        <Show when={props.offers.length > 0}>
          <h2>{words(find.nextFree)}</h2>
          <Offers
            language={props.language}
            kind={appointment.business}
            offers={props.offers}
            officeName={props.nameOf}
            receipt={receipt()}
          />
        </Show>
        <div class="actions">
          <ButtonLink
            href={links.times(appointment.business, { office: appointment.office, receipt: receipt() })}
            label={words(visit.otherTime)}
          />
          <a class="go" href={`tel:${props.phone.replace(/[^\d+]/g, "")}`}>
            {words(find.askHuman, { phone: props.phone })}
          </a>
        </div>
      </Show>
    </>
  )
}

/** The wish is recorded; until when and where to sign, and a time for it. */
export function ToSign(props: Pick<LeadsOnProps, "language" | "appointment" | "nameOf">) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const dates = () => (appointment.divorce?.withdrawal === "to_sign" ? appointment.divorce : undefined)
  const office = () => {
    const name = props.nameOf(appointment.office)
    return name ? words(name) : ""
  }
  return (
    <Show when={dates()}>
      {(clock) => (
        <Notice tone="warn" title={words(toSign.name)}>
          <p>
            {words(visit.withdrawSign, {
              until: clock().withdrawUntil
                ? sayDate(clock().withdrawUntil ?? "", props.language)
                : words(find.notComputable),
              office: office(),
            })}
          </p>
          <div class="actions">
            <ButtonLink
              href={links.times("D2", { office: appointment.office, receipt: clock().receipt })}
              label={words(visit.signGo)}
            />
          </div>
        </Notice>
      )}
    </Show>
  )
}
