// One question before a divorce's second visit or a withdrawal: the date on the receipt. Everything else follows from it.
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { DateParts } from "@civil/ui/date-field/parse.ts"
import { BackLink, Button, DateField, ErrorSummary, Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import type { DivorceClockView, Kind } from "../views.ts"
import { sayDate, sayMoment } from "./dates.ts"
import { links } from "./links.ts"
import { find } from "./words.ts"

export interface ReceiptProps {
  readonly language: Language
  readonly kind: Kind
  readonly typed?: DateParts | undefined
  readonly error?: Text | undefined
}

export function ReceiptQuestion(props: ReceiptProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.guide(props.kind)} />
      <Show when={props.error}>
        {(error) => (
          <ErrorSummary language={props.language} errors={[{ field: "receipt", message: words(error()) }]} />
        )}
      </Show>
      <form method="get" action={links.receipt(props.kind)} class="flow" novalidate>
        <DateField
          language={props.language}
          name="receipt"
          label={words(find.receipt)}
          hint={words(find.receiptShort)}
          value={props.typed}
          error={props.error ? words(props.error) : undefined}
          asTitle
        />
        <div class="actions">
          <Button label={words(find.goOn)} />
        </div>
      </form>
    </div>
  )
}

export interface ClockProps {
  readonly language: Language
  readonly kind: Kind
  readonly clock: DivorceClockView
}

/** What the receipt date means in days: until when one may withdraw, from when to when both may come. */
export function DivorceClock(props: ClockProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const day = (date: string | undefined) => (date ? sayDate(date, props.language) : words(find.notComputable))
  const issue = () => {
    const { issueFrom, issueUntil } = props.clock
    if (!issueFrom) return words(find.notComputable)
    return issueUntil
      ? words(find.clockRange, { from: day(issueFrom), to: day(issueUntil) })
      : words(find.clockFrom, { from: day(issueFrom) })
  }
  return (
    <Notice tone="info" title={words(find.clock, { receipt: day(props.clock.receipt) })}>
      <dl>
        <dt>{words(find.clockWithdraw)}</dt>
        <dd>{day(props.clock.withdrawUntil)}</dd>
        <dt>{words(find.clockIssue)}</dt>
        <dd>{issue()}</dd>
      </dl>
      <Show when={props.kind === "D3" && props.clock.state === "cooling_off" && props.clock.issueFrom}>
        {(from) => <p>{words(find.clockCooling, { from: day(from()) })}</p>}
      </Show>
      <Show when={!(props.clock.withdrawUntil && props.clock.issueUntil)}>
        <p class="small">{words(find.clockUnknown)}</p>
      </Show>
      <p>
        <a class="go" href={links.receipt(props.kind, { edit: props.clock.receipt })}>
          {words(find.changeReceipt)}
        </a>
      </p>
    </Notice>
  )
}

/** Why a receipt leaves nothing to book, in one sentence; undefined when there is something. */
export function clockStops(kind: Kind, clock: DivorceClockView, today: string): Text | undefined {
  if (clock.state === "deemed_withdrawn" || clock.state === "withdrawn") return find.clockOver
  if (kind === "D2" && clock.withdrawUntil && clock.withdrawUntil < today) return find.clockWithdrawOver
  return undefined
}

/** The second step before its time: from when one may come, and when booking for that day opens. */
export interface Wait {
  readonly from: string | undefined
  readonly opens: string | undefined
}

export function sayWait(wait: Wait, language: Language): string {
  if (!wait.from) return say(find.waitsUnknown, language)
  const from = sayDate(wait.from, language)
  return wait.opens
    ? say(find.waits, language, { from, opens: sayMoment(wait.opens, language) })
    : say(find.waitsLong, language, { from })
}
