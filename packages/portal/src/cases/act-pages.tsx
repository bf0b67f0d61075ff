// What a person may do to a case, each on a page that says what will happen: withdraw, appeal, rate.
import type { CitizenCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import {
  BackLink,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  Field,
  Form,
  RadioGroup,
} from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { acts, levels, points, subject as words } from "./case-words.ts"
import { links } from "./links.ts"

export interface ActProps {
  readonly language: Language
  readonly csrf: string
  readonly subject: CitizenCase
  readonly typed: Typed
  /** Sentences by field. */
  readonly wrong: Readonly<Record<string, Text>>
}

export interface Typed {
  readonly reason?: string
  readonly level?: string
  readonly points?: readonly string[]
  readonly comment?: string
  readonly callBack?: boolean
}

const saying =
  (language: Language) =>
  (text: Text, values: Values = {}) =>
    say(text, language, values)

function Errors(props: ActProps) {
  const said = saying(props.language)
  return (
    <ErrorSummary
      language={props.language}
      errors={Object.entries(props.wrong).map(([field, text]) => ({ field, message: said(text) }))}
    />
  )
}

const errorOf = (props: ActProps, field: string) => {
  const text = props.wrong[field]
  return text && say(text, props.language)
}

const hidden = (subject: CitizenCase) => ({ revision: String(subject.revision) })

const About = (props: ActProps) => (
  <p class="muted">
    {say(props.subject.title, props.language)} · <span translate="no">{formatCode(props.subject.code)}</span>
  </p>
)

export function WithdrawPage(props: ActProps) {
  const said = saying(props.language)
  const { subject } = props
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.case(subject.id)} label={said(words.back)} />
      <Errors {...props} />
      <h1>{said(acts.withdrawTitle)}</h1>
      <About {...props} />
      <p>{said(acts.withdrawSays)}</p>
      <Form action={links.act(subject.id, "withdraw")} csrf={props.csrf} hidden={hidden(subject)}>
        <Field
          language={props.language}
          name="reason"
          label={said(acts.withdrawReason)}
          hint={said(acts.withdrawReasonHint)}
          value={props.typed.reason}
          error={errorOf(props, "reason")}
          rows={3}
          maxLength={500}
          optional
        />
        <div class="actions">
          <Button kind="danger" label={said(acts.withdrawGo)} once />
          <ButtonLink kind="secondary" href={links.case(subject.id)} label={said(acts.withdrawKeep)} />
        </div>
      </Form>
    </div>
  )
}

export function AppealPage(props: ActProps) {
  const said = saying(props.language)
  const { subject } = props
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.case(subject.id)} label={said(words.back)} />
      <Errors {...props} />
      <h1>{said(acts.appealTitle)}</h1>
      <About {...props} />
      <Show when={subject.outcome?.reason}>
        {(reason) => <p class="lede">{said(acts.appealAgainst, { reason: reason() })}</p>}
      </Show>
      <Show when={subject.outcome?.note}>{(note) => <p>{said(words.noteFrom, { note: note() })}</p>}</Show>
      <p>{said(acts.appealNew)}</p>
      <Form action={links.act(subject.id, "appeal")} csrf={props.csrf} hidden={hidden(subject)}>
        <Field
          language={props.language}
          name="reason"
          label={said(acts.appealReason)}
          value={props.typed.reason}
          error={errorOf(props, "reason")}
          rows={6}
          maxLength={2000}
        />
        <div class="actions">
          <Button label={said(acts.appealGo)} once />
        </div>
      </Form>
      <p class="small muted">{said(words.appealAbroad)}</p>
    </div>
  )
}

export function RatePage(props: ActProps) {
  const said = saying(props.language)
  const { subject, typed } = props
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.case(subject.id)} label={said(words.back)} />
      <Errors {...props} />
      <p class="muted">{said(subject.title)}</p>
      <Form action={links.act(subject.id, "rate")} csrf={props.csrf}>
        <RadioGroup
          language={props.language}
          name="level"
          label={said(acts.rateTitle)}
          hint={said(acts.rateLead)}
          asTitle
          options={[5, 4, 3, 2, 1].map((level) => ({
            value: String(level),
            label: said(levels[level] ?? acts.rateTitle),
          }))}
          value={typed.level}
          error={errorOf(props, "level")}
        />
        <CheckboxGroup
          language={props.language}
          name="points"
          label={said(acts.points)}
          options={Object.entries(points).map(([value, label]) => ({ value, label: said(label) }))}
          values={typed.points}
          optional
        />
        <Field
          language={props.language}
          name="comment"
          label={said(acts.comment)}
          hint={said(acts.commentHint)}
          value={typed.comment}
          error={errorOf(props, "comment")}
          rows={3}
          maxLength={500}
          optional
        />
        <Checkbox
          language={props.language}
          name="callBack"
          label={said(acts.callBack)}
          hint={said(acts.callBackHint)}
          checked={typed.callBack}
        />
        <div class="actions">
          <Button label={said(acts.rateGo)} once />
        </div>
      </Form>
    </div>
  )
}
