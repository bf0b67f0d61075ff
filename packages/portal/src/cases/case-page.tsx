// One case as its people see it: what waits for them, where it stands, what comes next and by when, the outcome and what they can do.
import type { CitizenCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayDate, sayMoment } from "@civil/services/marriage/screens/dates.ts"
import {
  BackLink,
  ButtonLink,
  CodeBlock,
  Details,
  Notice,
  Qr,
  Seal,
  SummaryList,
  Tag,
  Timeline,
  type TimelineEntry,
} from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import { answerRows, papersOf, sayPaper } from "./answers.tsx"
import { levels, subject as words } from "./case-words.ts"
import { dueSource, sayDue, sayLeft } from "./due.ts"
import { links } from "./links.ts"
import { findField } from "./reading.ts"
import { stands, toneOf } from "./states.ts"
import { papers } from "./words.ts"

export interface CaseProps {
  readonly language: Language
  readonly subject: CitizenCase
  readonly phone: string
  /** What was just done, or why it could not be, said once on top. */
  readonly top?: { readonly tone: "ok" | "stop"; readonly text: Text; readonly more?: Text } | undefined
}

const saying =
  (language: Language) =>
  (text: Text, values: Values = {}) =>
    say(text, language, values)

export function CasePage(props: CaseProps) {
  const said = saying(props.language)
  const { subject } = props
  return (
    <div class="beside">
      <div class="flow">
        <BackLink language={props.language} href={links.my} />
        <Show when={props.top}>
          {(top) => (
            <Notice tone={top().tone} live title={said(top().text)}>
              <Show when={top().more}>{(more) => <p>{said(more())}</p>}</Show>
            </Notice>
          )}
        </Show>
        <div class="sealed">
          <h1>{said(subject.title)}</h1>
          <Show when={subject.state === "approved" || subject.state === "fulfilled"}>
            <Seal characters="办结" label={said(words.granted)} />
          </Show>
        </div>
        <p>
          <Tag label={said(subject.stateText)} tone={toneOf(subject)} />
        </p>
        <Needs {...props} />
        <Outcome {...props} />
        <Show when={subject.mergedInto}>
          {(into) => (
            <Notice tone="info" title={said(words.mergedInto)}>
              <p>
                <a class="go" href={links.case(into())}>
                  {said(words.mergedGo)}
                </a>
              </p>
            </Notice>
          )}
        </Show>
      </div>
      <aside aria-label={said(words.code)}>
        <div class="ticket">
          <CodeBlock label={said(words.code)} code={formatCode(subject.code)} hint={said(words.codeHint)} />
          <Qr text={subject.code} label={said(words.qr, { code: formatCode(subject.code) })} />
        </div>
      </aside>
      <div class="flow">
        <h2>{said(words.timeline)}</h2>
        <Timeline language={props.language} entries={entriesOf(props)} />
        <Can {...props} />
        <Handed {...props} />
      </div>
    </div>
  )
}

/** What the person has to add: only that, in words, with the last day. */
function Needs(props: CaseProps) {
  const said = saying(props.language)
  const { subject } = props
  return (
    <Show when={subject.may.correct && subject.correction}>
      {(correction) => (
        <Notice tone="warn" title={said(words.needTitle)}>
          <p>{said(correction().reason)}</p>
          <Show when={correction().note}>{(note) => <p>{said(words.noteFrom, { note: note() })}</p>}</Show>
          <p>{said(words.needFields)}</p>
          <ul class="dots">
            <For each={correction().fields}>
              {(name) => {
                const field = findField(subject.form, name)
                return <li>{field ? said(field.label) : name}</li>
              }}
            </For>
          </ul>
          <p>
            {said(words.needBy, { by: sayDue(correction().by, props.language) })}
            <br />
            <Show when={correction().by.kind === "day"}>{said(words.needAfter)}</Show>
          </p>
          <p class="actions">
            <ButtonLink href={links.act(subject.id, "correct")} label={said(words.needGo)} />
          </p>
        </Notice>
      )}
    </Show>
  )
}

function Outcome(props: CaseProps) {
  const said = saying(props.language)
  return (
    <Show when={props.subject.outcome}>
      {(outcome) => (
        <Notice
          tone={outcome().outcome === "approved" ? "ok" : "stop"}
          title={said(outcome().outcome === "approved" ? words.granted : words.refused)}
        >
          <Show when={outcome().reason}>
            {(reason) => <p>{said(words.because, { reason: reason() })}</p>}
          </Show>
          <Show when={outcome().note}>{(note) => <p>{said(words.noteFrom, { note: note() })}</p>}</Show>
          <Show when={outcome().given}>
            {(given) => (
              <p>
                {said(words.given)}
                {said(given())}
              </p>
            )}
          </Show>
          <p class="small muted">{said(words.outcomeAt, { at: sayMoment(outcome().at, props.language) })}</p>
          <Show when={props.subject.after}>
            {(after) => (
              <p class="actions">
                <ButtonLink href={after().href} label={said(after().text)} />
              </p>
            )}
          </Show>
        </Notice>
      )}
    </Show>
  )
}

/** What happened, in order; then what comes next, by whom and by when. */
function entriesOf(props: CaseProps): readonly TimelineEntry[] {
  const said = saying(props.language)
  const { subject, language } = props
  const done: readonly TimelineEntry[] = subject.steps.map((step) => ({
    state: "done",
    title: said(step.text),
    when: sayMoment(step.at, language),
    who: said(step.who),
    children: step.note ? <p>{said(words.noteFrom, { note: step.note })}</p> : undefined,
  }))
  if (!stands(subject)) return done
  const by = sayLeft(subject.due, language)
  const source = dueSource(subject.due)
  return [
    ...done,
    {
      state: "now",
      title: said(subject.nextText),
      when: by,
      who: said(subject.waitsForYou ? words.whoYou : words.whoBureau),
      children: source && <p class="small muted">{said(words.dueSource, { source })}</p>,
    },
  ]
}

function Can(props: CaseProps): JSX.Element {
  const said = saying(props.language)
  const { subject } = props
  const { may } = subject
  const overAppeal = subject.outcome?.outcome === "refused" && !may.appeal && subject.appealUntil
  return (
    <section class="flow noprint">
      <h2>{said(words.can)}</h2>
      <div class="actions">
        <Show when={may.appeal}>
          <ButtonLink href={links.act(subject.id, "appeal")} label={said(words.appeal)} />
        </Show>
        <Show when={may.rate}>
          <ButtonLink kind="secondary" href={links.act(subject.id, "rate")} label={said(words.rate)} />
        </Show>
        <Show when={may.receipt}>
          <ButtonLink
            kind="secondary"
            icon="print"
            href={links.act(subject.id, subject.outcome ? "result" : "receipt")}
            label={said(subject.outcome ? words.result : words.receipt)}
          />
        </Show>
        <Show when={may.withdraw}>
          <ButtonLink kind="quiet" href={links.act(subject.id, "withdraw")} label={said(words.withdraw)} />
        </Show>
      </div>
      <Show when={may.appeal && subject.appealUntil}>
        {(until) => <p>{said(words.appealUntil, { until: sayDate(until(), props.language) })}</p>}
      </Show>
      <Show when={overAppeal}>
        {(until) => (
          <p class="muted">{said(words.appealOver, { until: sayDate(until(), props.language) })}</p>
        )}
      </Show>
      <Show when={subject.outcome?.outcome === "refused"}>
        <p class="small muted">{said(words.appealAbroad)}</p>
      </Show>
      <Show when={subject.rated}>
        {(rated) => <p>{said(words.rated, { level: levels[rated().level] ?? "" })}</p>}
      </Show>
      <p>
        <a class="go" href={`tel:${props.phone}`}>
          {said(words.call, { phone: props.phone })}
        </a>
      </p>
    </section>
  )
}

function OwnPapers(props: CaseProps & { readonly field: string }) {
  const { subject, language } = props
  return (
    <Show
      when={papersOf(subject.documents, props.field).length > 0}
      fallback={<span class="muted">{say(words.unanswered, language)}</span>}
    >
      <ul>
        <For each={papersOf(subject.documents, props.field)}>
          {(paper, at) => (
            <li>
              <a
                class="go"
                href={links.paper(subject.id, props.field, paper.id)}
                target="_blank"
                rel="noreferrer"
              >
                {say(papers.nth, language, { n: at() + 1 })}
              </a>{" "}
              <span class="small muted">{sayPaper(paper, language)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function Handed(props: CaseProps) {
  const said = saying(props.language)
  const { subject, language } = props
  return (
    <>
      <Details summary={said(words.answers)}>
        <SummaryList
          language={language}
          rows={[
            { term: said(words.received), value: sayMoment(subject.submittedAt, language) },
            ...answerRows(subject.form, subject.answers, subject.documents, language).map((row) => ({
              term: row.term,
              value:
                row.field.kind === "documents" ? (
                  <OwnPapers {...props} field={row.field.name} />
                ) : (
                  row.value && <span class="lines">{row.value}</span>
                ),
            })),
          ]}
        />
      </Details>
      <p class="noprint">
        <a class="go" href={links.looked}>
          {said(words.lookedGo)}
        </a>
      </p>
    </>
  )
}
