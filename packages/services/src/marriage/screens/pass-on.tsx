// How the other one confirms, with words to pass on; neutral where the business is.
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { ButtonLink } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import type { AppointmentView, OfficeView } from "../views.ts"
import { sayMoment, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { guides, visit } from "./words.ts"

export interface PassOnProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly office: OfficeView | undefined
  /** Whole address of this booking. */
  readonly url: string
}

export function PassOn(props: PassOnProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const mine = () => appointment.parties.find((party) => party.me)
  const values = () => ({
    code: formatCode(appointment.code),
    link: props.url,
    office: props.office ? words(props.office.name) : "",
    when: sayWhen(appointment.date, appointment.start, appointment.end, props.language),
  })
  return (
    <Show
      when={mine()?.confirmed}
      fallback={
        <div class="actions">
          <ButtonLink href={links.act(appointment.id, "confirm")} label={words(visit.confirm)} />
        </div>
      }
    >
      <section class="flow">
        <h2>{words(visit.partnerTitle)}</h2>
        <p>{words(visit.partnerHow)}</p>
        <Show when={appointment.confirmBy}>
          {(by) => <p>{words(visit.partnerBy, { by: sayMoment(by(), props.language) })}</p>}
        </Show>
        <p class="small muted">{words(visit.partnerCopy)}</p>
        <blockquote class="notice info" id="pass-on">
          {words(
            guides[appointment.business].sensitive ? visit.partnerMessageNeutral : visit.partnerMessage,
            values(),
          )}
        </blockquote>
        <button
          class="btn secondary"
          type="button"
          data-pass-on="pass-on"
          data-done={words(visit.copied)}
          hidden
        >
          {words(visit.share)}
        </button>
      </section>
    </Show>
  )
}
