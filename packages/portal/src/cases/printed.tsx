// The paper of a case: the receipt of what was handed in, or the outcome with its reason. Made to be printed or saved.
import type { CitizenCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayDate, sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { ButtonLink, CodeBlock, PrintButton, Qr, Seal, SummaryList } from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import { sayPaper } from "./answers.tsx"
import { subject as caseWords, paper as words } from "./case-words.ts"
import { dueSource, sayDue } from "./due.ts"
import { links } from "./links.ts"
import { endOf } from "./states.ts"

export interface PrintedProps {
  readonly language: Language
  readonly subject: CitizenCase
  readonly what: "receipt" | "result"
  readonly bureau: Text | undefined
  /** Absent for whoever only follows the case: it is not theirs. */
  readonly applicant: string | undefined
  readonly phone: string
  readonly now: string
}

export function PrintedCase(props: PrintedProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { subject, language } = props
  const receipt = props.what === "receipt"
  return (
    <div class="beside">
      <div class="flow">
        <div class="sealed">
          <h1>{said(receipt ? words.receiptTitle : words.resultTitle)}</h1>
          <Seal
            characters={receipt ? "收件" : "办结"}
            label={said(receipt ? words.sealReceipt : words.sealResult)}
          />
        </div>
        <Show when={receipt}>
          <p class="lede">
            {said(words.receiptSays, {
              bureau: props.bureau ?? "",
              at: sayMoment(subject.submittedAt, language),
            })}
          </p>
        </Show>
      </div>
      <aside aria-label={said(caseWords.code)}>
        <div class="ticket">
          <CodeBlock label={said(caseWords.code)} code={formatCode(subject.code)} />
          <Qr text={subject.code} label={said(caseWords.qr, { code: formatCode(subject.code) })} />
        </div>
      </aside>
      <div class="flow">
        <SummaryList language={language} rows={receipt ? receiptRows(props) : resultRows(props)} />
        <p class="small muted">{said(words.printedAt, { at: sayMoment(props.now, language) })}</p>
        <p class="noprint actions">
          <PrintButton language={language} />
          <ButtonLink kind="quiet" href={links.case(subject.id)} label={said(caseWords.back)} />
        </p>
      </div>
    </div>
  )
}

interface Row {
  readonly term: string
  readonly value: JSX.Element
}

function commonRows({ language, subject, applicant }: PrintedProps): readonly Row[] {
  return [
    ...(applicant === undefined ? [] : [{ term: say(words.applicant, language), value: applicant }]),
    { term: say(words.matter, language), value: say(subject.title, language) },
  ]
}

function receiptRows(props: PrintedProps): readonly Row[] {
  const { language, subject } = props
  const source = dueSource(subject.due)
  return [
    ...commonRows(props),
    { term: say(caseWords.received, language), value: sayMoment(subject.submittedAt, language) },
    { term: say(words.papersIn, language), value: <Papers {...props} /> },
    {
      term: say(caseWords.due, language),
      value: (
        <>
          {sayDue(subject.due, language)}
          <Show when={source}>
            {(text) => (
              <span class="small muted">
                <br />
                {say(caseWords.dueSource, language, { source: text() })}
              </span>
            )}
          </Show>
        </>
      ),
    },
    { term: say(caseWords.callTerm, language), value: props.phone },
  ]
}

/** Each with the beginning of its digest, so that it can be told later which file was meant. */
function Papers(props: PrintedProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Show when={props.subject.documents.length > 0} fallback={said(words.noPapers)}>
      <ul>
        <For each={props.subject.documents}>
          {(document) => (
            <li class="small">
              {said(words.fingerprint, {
                name: sayPaper(document, props.language),
                hash: document.sha256.slice(0, 16),
              })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function resultRows(props: PrintedProps): readonly Row[] {
  const { language, subject } = props
  const { outcome } = subject
  if (!outcome) return commonRows(props)
  const said = (text: Text, values: Values = {}) => say(text, language, values)
  const rights = subject.appealUntil && {
    term: said(words.rights),
    value: said(caseWords.appealUntil, { until: sayDate(subject.appealUntil, language) }),
  }
  return [
    ...commonRows(props),
    ...(props.bureau ? [{ term: said(words.bureau), value: said(props.bureau) }] : []),
    {
      term: said(words.outcome),
      value: <b>{said(endOf(subject.answered, outcome.outcome))}</b>,
    },
    ...(outcome.result ? [{ term: said(words.concluded), value: <b>{said(outcome.result)}</b> }] : []),
    ...(outcome.reason ? [{ term: said(words.reason), value: said(outcome.reason) }] : []),
    ...(outcome.note ? [{ term: said(words.note), value: outcome.note }] : []),
    ...(outcome.given ? [{ term: said(words.given), value: said(outcome.given) }] : []),
    { term: said(words.decidedAt), value: sayMoment(outcome.at, language) },
    ...(rights ? [rights] : []),
    ...(outcome.outcome === "refused" ? [{ term: "", value: said(caseWords.appealAbroad) }] : []),
    { term: said(caseWords.callTerm), value: props.phone },
  ]
}
