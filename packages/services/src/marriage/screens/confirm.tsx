// The second party confirms: what was booked for them, their own number, one box to tick.
import type { FieldIssue } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Notice,
  RadioGroup,
  SummaryList,
  splitDate,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { sensitive } from "./appointment.tsx"
import { Bring } from "./bring.tsx"
import { marries } from "./cards.ts"
import { type ChangeProps, Frame, hidden, visitRows } from "./change.tsx"
import { sayMoment } from "./dates.ts"
import { links } from "./links.ts"
import { declarations, form, visit } from "./words.ts"

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
