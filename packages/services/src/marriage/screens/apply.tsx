// The form's pages: one question group each, the kept time above, the errors on top, the way back below.
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, Button, ButtonLink, Countdown, ErrorSummary, Form, Steps } from "@civil/ui/index.ts"
import { type JSX, Show } from "solid-js"
import type { HoldView } from "../views.ts"
import { fieldAs, fieldsOf, isAsked, type Step, stepsOf } from "./answers.ts"
import { sayClock, sayWhen } from "./dates.ts"
import { links } from "./links.ts"
import type { Asked } from "./making.ts"
import { Contact, More, PartnerQuestions, You } from "./questions.tsx"
import { form, guides, visit } from "./words.ts"

export interface ApplyProps {
  readonly language: Language
  readonly hold: HoldView
  readonly officeName: Text | undefined
  readonly asked: Asked
  readonly step: Step
  readonly issues: readonly FieldIssue[]
  readonly sentence: (issue: FieldIssue) => Text
  readonly minutes: number
  readonly csrf: string
}

/** Below it, what the person filled in so far for this one page. */
export function ApplyPage(props: ApplyProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <div class="col flow">
      <BackLink language={props.language} href={backOf(props)} />
      <ErrorSummary
        language={props.language}
        errors={props.issues.map((issue) => {
          const field = fieldAs(props.asked, issue.field)
          return {
            field: fieldsOf(props.step).includes(field) && isAsked(props.asked, field) ? field : undefined,
            message: words(props.sentence(issue)),
          }
        })}
      />
      <HeldTime {...props} />
      <Steps
        language={props.language}
        step={stepsOf(props.asked).indexOf(props.step) + 1}
        of={stepsOf(props.asked).length}
      />
      <Form action={links.apply(props.hold.id, props.step)} csrf={props.csrf}>
        <Questions {...props} />
        <div class="actions">
          <Button label={words(form.goOn)} once />
        </div>
      </Form>
      <p class="small muted">{words(form.saved)}</p>
      <LetGo {...props} />
    </div>
  )
}

function Questions(props: ApplyProps): JSX.Element {
  const error = (field: string) => {
    const issue = props.issues.find((each) => fieldAs(props.asked, each.field) === field)
    return issue && say(props.sentence(issue), props.language)
  }
  switch (props.step) {
    case "you":
      return <You language={props.language} asked={props.asked} error={error} />
    case "partner":
      return <PartnerQuestions language={props.language} asked={props.asked} error={error} />
    case "partner-more":
      return <More language={props.language} asked={props.asked} error={error} />
    case "contact":
      return <Contact language={props.language} asked={props.asked} error={error} />
    case "check":
      return undefined
  }
}

function backOf(props: ApplyProps): string {
  const all = stepsOf(props.asked)
  const before = all[all.indexOf(props.step) - 1]
  return before
    ? links.apply(props.hold.id, before)
    : links.times(props.hold.business, {
        office: props.hold.office,
        date: props.hold.date,
        receipt: props.hold.receipt,
      })
}

/** What is kept, and until when: in words and with the clock time; minutes tick where scripts run. */
export function HeldTime(props: {
  readonly language: Language
  readonly hold: HoldView
  readonly officeName: Text | undefined
  readonly minutes: number
}) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const when = () => sayWhen(props.hold.date, props.hold.start, props.hold.end, props.language)
  return (
    <div class="held">
      <p>
        <b>{words(form.held, { when: when() })}</b>
        <br />
        <span class="small muted">
          {words(guides[props.hold.business].title)} ·{" "}
          <Show when={props.officeName}>{(name) => words(name())}</Show>
        </span>
      </p>
      <Countdown
        language={props.language}
        until={props.hold.until}
        clock={sayClock(props.hold.until)}
        minutes={props.minutes}
      />
    </div>
  )
}

export function LetGo(props: {
  readonly language: Language
  readonly hold: HoldView
  readonly csrf: string
}) {
  return (
    <Form action={links.letGo(props.hold.id)} csrf={props.csrf}>
      <Button kind="quiet" label={say(form.letGo, props.language)} small />
    </Form>
  )
}

/** The kept time is over: nothing is lost but the time. */
export function HoldOver(props: {
  readonly language: Language
  readonly again: string
  /** Whether anything was typed. */
  readonly kept: boolean
}) {
  const words = (text: Text) => say(text, props.language)
  return (
    <div class="col flow">
      <h1>{words(form.heldOver)}</h1>
      <p class="lede">{words(form.heldOverSays)}</p>
      <Show when={props.kept}>
        <p>{words(form.heldOverKept)}</p>
      </Show>
      <div class="actions">
        <ButtonLink href={props.again} label={words(form.again)} />
        <ButtonLink kind="quiet" href={links.my} label={words(visit.my)} />
      </div>
    </div>
  )
}

/** The time of this page was exchanged for another one, in another tab or on another device. */
export function HoldSwapped(props: {
  readonly language: Language
  readonly hold: HoldView
  readonly officeName: Text | undefined
  readonly minutes: number
}) {
  const words = (text: Text) => say(text, props.language)
  const { hold } = props
  const href = hold.reschedules
    ? links.act(hold.reschedules, "reschedule", { hold: hold.id })
    : links.apply(hold.id, "you")
  return (
    <div class="col flow">
      <h1>{words(form.heldSwapped)}</h1>
      <p>{words(form.heldSwappedSays)}</p>
      <HeldTime language={props.language} hold={hold} officeName={props.officeName} minutes={props.minutes} />
      <div class="actions">
        <ButtonLink href={href} label={words(visit.myHoldGo)} />
      </div>
    </div>
  )
}
