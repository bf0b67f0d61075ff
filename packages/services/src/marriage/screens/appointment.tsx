// One booking as its people see it: valid or not, the code, what to bring, how to change it, what happened.
import { formatCode } from "@civil/core/ids.ts"
import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import {
  BackLink,
  ButtonLink,
  CodeBlock,
  Notice,
  PrintButton,
  Qr,
  Seal,
  SummaryList,
  Tag,
} from "@civil/ui/index.ts"
import { type JSX, Show } from "solid-js"
import type { AppointmentView, OfficeView } from "../views.ts"
import { Bring } from "./bring.tsx"
import { isAlone, marries } from "./cards.ts"
import { sayWhen } from "./dates.ts"
import { Again, SecondStep, ToSign } from "./leads-on.tsx"
import { statusOf } from "./line.tsx"
import { links } from "./links.ts"
import { Change, History, isLive } from "./next-steps.tsx"
import { PassOn } from "./pass-on.tsx"
import { find, guides, visit } from "./words.ts"

export interface AppointmentProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly office: OfficeView | undefined
  /** The human to call: the office's own number, else the bureau's. */
  readonly phone: string
  /** The next free times, when this one did not come about. */
  readonly offers: readonly Offer[]
  readonly nameOf: (office: string) => Text | undefined
  /** Whole address of this booking, to pass on. */
  readonly url: string
  /** What was just done, said once on top. */
  readonly done?: Text | undefined
  /** The page that will be printed: nothing to press. */
  readonly paper?: boolean | undefined
}

export const sensitive = (appointment: AppointmentView) => guides[appointment.business].sensitive

export function AppointmentPage(props: AppointmentProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  return (
    <div class="beside">
      <div class="flow">
        <Show when={!props.paper}>
          <BackLink language={props.language} href={links.my} label={words(visit.my)} />
        </Show>
        <Show when={props.done}>{(done) => <Notice tone="ok" live title={words(done())} />}</Show>
        <Head {...props} />
      </div>
      <Show when={isLive(appointment)}>
        <aside aria-label={words(visit.code)}>
          <div class="ticket">
            <CodeBlock
              label={words(visit.code)}
              code={formatCode(appointment.code)}
              hint={words(visit.codeHint)}
            />
            <Qr text={appointment.code} label={words(visit.qr, { code: formatCode(appointment.code) })} />
          </div>
        </aside>
      </Show>
      <div class="flow">
        <SummaryList language={props.language} rows={factsOf(props)} />
        <Show when={appointment.state === "waiting_for_partner" && !props.paper}>
          <section class="flow noprint">
            <PassOn {...props} />
          </section>
        </Show>
        <Show when={isLive(appointment)}>
          <h2>{words(visit.bring)}</h2>
          <Bring
            language={props.language}
            items={appointment.bring}
            alone={isAlone(appointment.business)}
            marries={marries(appointment.business)}
          />
        </Show>
        <Show when={!props.paper}>
          <Show when={isLive(appointment)}>
            <div class="actions">
              <ButtonLink
                kind="secondary"
                icon="calendar"
                href={links.act(appointment.id, "calendar.ics")}
                label={words(visit.calendar)}
              />
              <ButtonLink
                kind="secondary"
                icon="print"
                href={links.act(appointment.id, "print")}
                label={words(visit.print)}
              />
            </div>
          </Show>
          <section class="flow noprint">
            <ToSign {...props} />
            <Again {...props} />
            <SecondStep {...props} />
            <Change {...props} />
            <History
              language={props.language}
              appointment={appointment}
              officeName={props.office ? words(props.office.name) : ""}
            />
          </section>
        </Show>
        <Show when={props.paper}>
          <p class="noprint actions">
            <PrintButton language={props.language} />
            <ButtonLink kind="quiet" href={links.appointment(appointment.id)} label={words(visit.back)} />
          </p>
        </Show>
      </div>
    </div>
  )
}

function Head(props: AppointmentProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { state, business } = props.appointment
  const status = () => statusOf(props.appointment)
  const title = () => {
    if (state === "booked") return visit.booked
    const theirs = state === "waiting_for_partner" && !props.appointment.may.includes("confirm")
    return theirs ? visit.bookedWaiting : status().name
  }
  return (
    <>
      <div class="sealed">
        <h1>{words(title())}</h1>
        <Show when={state === "booked" || state === "checked_in"}>
          <Seal characters="预约有效" label={words(visit.seal)} />
        </Show>
      </div>
      <p>
        {words(guides[business].title)} <Tag label={words(status().name)} tone={status().tone} />
      </p>
      <p class="lede">{words(status().means)}</p>
    </>
  )
}

function factsOf(props: AppointmentProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment, office } = props
  const address = office && office.address !== "not_yet_published" ? words(office.address.value) : ""
  return [
    {
      term: words(visit.when),
      value: <b>{sayWhen(appointment.date, appointment.start, appointment.end, props.language)}</b>,
    },
    {
      term: words(visit.where),
      value: (
        <>
          {office ? words(office.name) : appointment.office}
          <br />
          <span class="small muted">
            {address
              ? `${address} · ${props.phone}`
              : words(find.missing, { facts: words(find.address), phone: props.phone })}
          </span>
        </>
      ),
    },
    { term: words(visit.who), value: <People {...props} /> },
    { term: words(visit.fee), value: words(visit.free) },
  ]
}

function People(props: AppointmentProps): JSX.Element {
  const words = (text: Text) => say(text, props.language)
  return (
    <>
      {props.appointment.parties.map((party, at) => (
        <>
          {at > 0 ? <br /> : undefined}
          {party.name} <span class="small muted">{party.document}</span>
          {party.me ? ` ${words(visit.meMark)}` : ""}{" "}
          <Show when={props.appointment.parties.length > 1}>
            <span class="small muted">{words(party.confirmed ? visit.confirmed : visit.unconfirmed)}</span>
          </Show>
        </>
      ))}
    </>
  )
}
