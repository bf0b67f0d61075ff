// The pages before something changes: confirm, cancel, move, withdraw. Each says what will happen, then asks once.
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import {
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Notice,
  RadioGroup,
  SummaryList,
  type SummaryRow,
  splitDate,
} from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import type { AppointmentView, CounterView, HoldView } from "../views.ts"
import { sensitive } from "./appointment.tsx"
import { Bring } from "./bring.tsx"
import { marries } from "./cards.ts"
import { sayMoment, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import { declarations, form, guides, visit } from "./words.ts"

export interface ChangeProps {
  readonly language: Language
  readonly appointment: AppointmentView
  readonly officeName: Text | undefined
  readonly csrf: string
}

const hidden = (appointment: AppointmentView) => ({ revision: String(appointment.revision) })

function Frame(props: ChangeProps & { readonly title: Text; readonly children: JSX.Element }) {
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

function visitRows(props: ChangeProps): readonly SummaryRow[] {
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
          <a href={links.act(appointment.id, "reschedule")}>{words(visit.cancelRather)}</a>
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
  const words = (text: Text) => say(text, props.language)
  const { appointment } = props
  return (
    <Frame {...props} title={visit.withdrawTitle}>
      <p>{words(visit.withdrawWhat)}</p>
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

export interface ConfirmProps extends ChangeProps {
  readonly typed: Readonly<Record<string, string>>
  readonly mobile: string | undefined
  /** The signed-in person's document does not carry them. */
  readonly asksBirth: boolean
  readonly issues: readonly FieldIssue[]
  readonly sentence: (issue: FieldIssue) => Text
}

export function ConfirmPage(props: ConfirmProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { appointment } = props
  const error = (field: string) => {
    const issue = props.issues.find((each) => each.field === field)
    return issue && words(props.sentence(issue))
  }
  const lines = () => (marries(appointment.business) ? declarations.marry : declarations.divorce)
  return (
    <Frame {...props} title={sensitive(appointment) ? visit.confirmTitleNeutral : visit.confirmTitle}>
      <ErrorSummary
        language={props.language}
        errors={props.issues.map((issue) => ({ field: issue.field, message: words(props.sentence(issue)) }))}
      />
      <SummaryList
        language={props.language}
        rows={[
          ...visitRows(props),
          ...appointment.parties.map((party) => ({
            term: words(party.me ? visit.meTerm : visit.otherTerm),
            value: `${party.name} ${party.document}`,
          })),
        ]}
      />
      <p>{words(visit.confirmHow)}</p>
      <Form action={links.act(appointment.id, "confirm")} csrf={props.csrf} hidden={hidden(appointment)}>
        <Field
          language={props.language}
          name="mobile"
          label={words(visit.confirmMobile)}
          hint={words(visit.confirmMobileHint)}
          value={props.typed.mobile ?? props.mobile}
          error={error("mobile")}
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          maxLength={20}
        />
        <Show when={props.asksBirth}>
          <Birth {...props} error={error} />
        </Show>
        <h2>{words(visit.confirmDeclare)}</h2>
        <div class="prose">
          <ul>
            <For each={lines()}>{(line) => <li>{words(line)}</li>}</For>
          </ul>
        </div>
        <Checkbox
          language={props.language}
          name="agreed"
          label={words(visit.confirmAgree)}
          checked={props.typed.agreed === "yes"}
          error={error("agreed")}
        />
        <div class="actions">
          <Button label={words(visit.confirmGo)} once />
        </div>
      </Form>
      <h2>{words(visit.bring)}</h2>
      <Bring
        language={props.language}
        items={appointment.bring}
        alone={false}
        marries={marries(appointment.business)}
      />
      <Notice tone="info" title={words(visit.notMine)}>
        <p>
          {words(visit.notMineHow, {
            by: appointment.confirmBy ? sayMoment(appointment.confirmBy, props.language) : "",
          })}
        </p>
      </Notice>
    </Frame>
  )
}

function Birth(props: ConfirmProps & { readonly error: (field: string) => string | undefined }) {
  const words = (text: Text) => say(text, props.language)
  return (
    <>
      <DateField
        language={props.language}
        name="birthDate"
        label={words(form.birthDate)}
        hint={words(form.birthHint)}
        value={splitDate(props.typed.birthDate)}
        error={props.error("birthDate")}
      />
      <RadioGroup
        language={props.language}
        name="sex"
        label={words(form.sex)}
        value={props.typed.sex}
        error={props.error("sex")}
        options={(["male", "female"] as const).map((value) => ({ value, label: words(form[value]) }))}
        inline
      />
    </>
  )
}
