// The pages before something changes: cancel, move, withdraw. Each says what will happen, then asks once.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, Button, ButtonLink, Form, SummaryList, type SummaryRow } from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import type { AppointmentView, CounterView, HoldView } from "../views.ts"
import { sayDate, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { find, form, guides, visit } from "./words.ts"

export interface ChangeProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly officeName: Text | undefined
  readonly csrf: string
}

export const hidden = (appointment: AppointmentView) => ({ revision: String(appointment.revision) })

export function Frame(props: ChangeProps & { readonly title: Text; readonly children: JSX.Element }) {
  return (
    <div class="col flow">
      <BackLink
        language={props.language}
        href={links.appointment(props.appointment.id)}
        label={say(visit.back, props.language)}
      />
      <h1>{say(props.title, props.language)}</h1>
      {props.children}
    </div>
  )
}

export function visitRows(props: ChangeProps): readonly SummaryRow[] {
  const words = (text: Text) => say(text, props.language)
  const { appointment } = props
  return [
    { term: words(form.business), value: words(guides[appointment.business].title) },
    {
      term: words(visit.when),
      value: sayWhen(appointment.date, appointment.start, appointment.end, props.language),
    },
    { term: words(visit.where), value: props.officeName ? words(props.officeName) : "" },
  ]
}

/** What a cancellation adds up to: said before, not after. */
function Consequence(props: { readonly language: Language; readonly counter: CounterView }) {
  const rules = () => props.counter.rules.filter((rule) => rule.cancelLimit > 0)
  return (
    <For each={rules()} fallback={<p>{say(visit.cancelNotCounted, props.language)}</p>}>
      {(rule) => {
        const next = rule.cancels + 1
        const bites = next >= rule.cancelLimit && rule.noShows >= rule.noShowLimit
        return (
          <p class={bites ? "wrong" : undefined}>
            {say(bites ? visit.cancelBites : cancelCounts(rule.noShowLimit), props.language, {
              next,
              days: rule.windowDays,
              limit: rule.cancelLimit,
              noShows: rule.noShowLimit,
              block: rule.blockDays,
            })}
          </p>
        )
      }}
    </For>
  )
}

const cancelCounts = (noShowLimit: number) =>
  noShowLimit > 0 ? visit.cancelCountsWithMissed : visit.cancelCounts

export function CancelPage(props: ChangeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  return (
    <Frame {...props} title={visit.cancelTitle}>
      <SummaryList language={props.language} rows={visitRows(props)} />
      <p>{words(visit.cancelFree)}</p>
      <Consequence language={props.language} counter={appointment.counter} />
      <Show when={appointment.may.includes("reschedule")}>
        <p>
          <a class="go" href={links.act(appointment.id, "reschedule")}>
            {words(visit.cancelRather)}
          </a>
        </p>
      </Show>
      <Form action={links.act(appointment.id, "cancel")} csrf={props.csrf} hidden={hidden(appointment)}>
        <div class="actions">
          <Button kind="danger" label={words(visit.cancelGo)} once />
          <ButtonLink kind="quiet" href={links.appointment(appointment.id)} label={words(visit.cancelKeep)} />
        </div>
      </Form>
    </Frame>
  )
}

export function WithdrawPage(props: ChangeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const until = appointment.divorce?.withdrawUntil
  return (
    <Frame {...props} title={visit.withdrawTitle}>
      <p>{words(visit.withdrawWhat)}</p>
      <p>
        <b>
          {words(visit.withdrawSign, {
            until: until ? sayDate(until, props.language) : words(find.notComputable),
            office: props.officeName ? words(props.officeName) : "",
          })}
        </b>
      </p>
      <p>{words(visit.withdrawSeen)}</p>
      <Form action={links.act(appointment.id, "withdraw")} csrf={props.csrf} hidden={hidden(appointment)}>
        <div class="actions">
          <Button kind="danger" label={words(visit.withdrawGo)} once />
          <ButtonLink
            kind="quiet"
            href={links.appointment(appointment.id)}
            label={words(visit.withdrawKeep)}
          />
        </div>
      </Form>
    </Frame>
  )
}

export function MovePage(
  props: ChangeProps & { readonly hold: HoldView; readonly holdOffice: Text | undefined },
) {
  const words = (text: Text) => say(text, props.language)
  const { appointment, hold } = props
  const at = (date: string, start: string, end: string, office: Text | undefined) => (
    <>
      {sayWhen(date, start, end, props.language)}
      <br />
      <span class="small muted">{office && words(office)}</span>
    </>
  )
  return (
    <Frame {...props} title={visit.moveTitle}>
      <SummaryList
        language={props.language}
        rows={[
          {
            term: words(visit.moveFrom),
            value: at(appointment.date, appointment.start, appointment.end, props.officeName),
          },
          {
            term: words(visit.moveTo),
            value: <b>{at(hold.date, hold.start, hold.end, props.holdOffice)}</b>,
          },
        ]}
      />
      <p>{words(visit.moveHint)}</p>
      <Form
        action={links.act(appointment.id, "reschedule")}
        csrf={props.csrf}
        hidden={{ ...hidden(appointment), hold: hold.id }}
      >
        <div class="actions">
          <Button label={words(visit.moveGo)} once />
          <ButtonLink kind="quiet" href={links.appointment(appointment.id)} label={words(visit.moveKeep)} />
        </div>
      </Form>
    </Frame>
  )
}
