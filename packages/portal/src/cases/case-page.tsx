// One case as its people see it: what waits for them, where it stands, what comes next and by when, the outcome and what they can do.
import type { CitizenCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import {
  BackLink,
  ButtonLink,
  CodeBlock,
  Notice,
  Qr,
  Seal,
  Tag,
  Timeline,
  type TimelineEntry,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { Can, Handed } from "./case-more.tsx"
import { type CaseProps, saying } from "./case-parts.ts"
import { subject as words } from "./case-words.ts"
import { dueSource, sayDue, sayLeft } from "./due.ts"
import { links } from "./links.ts"
import { findField } from "./reading.ts"
import { endOf, sayState, stands, toneOf } from "./states.ts"

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
          <Show when={subject.outcome?.outcome === "approved"}>
            <Seal characters="办结" label={said(endOf(subject.answered, "approved"))} />
          </Show>
        </div>
        <p>
          <Tag label={sayState(subject, props.language)} tone={toneOf(subject)} />
        </p>
        <Show when={subject.sheltered}>{(kept) => <p>{said(kept())}</p>}</Show>
        <Needs {...props} />
        <Show when={subject.recourse}>
          {(recourse) => (
            <p class="actions">
              <ButtonLink href={recourse().href} label={said(recourse().text)} />
            </p>
          )}
        </Show>
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
            <Show when={correction().by.kind === "day"} fallback={said(words.needSoon)}>
              {said(words.needBy, { by: sayDue(correction().by, props.language) })}
              <br />
              {said(words.needAfter)}
            </Show>
          </p>
          <Show when={subject.answering}>
            {(kept) => <p>{said(words.needKept, { at: sayMoment(kept().savedAt, props.language) })}</p>}
          </Show>
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
          title={said(endOf(props.subject.answered, outcome().outcome))}
        >
          <Show when={outcome().result}>
            {(result) => (
              <p>
                {said(words.concluded)}
                <b>{said(result())}</b>
              </p>
            )}
          </Show>
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

const noteOf = ({ who, note = "", applicants }: CitizenCase["steps"][number], language: Language) =>
  applicants ? say(words.noteOf, language, { who, note }) : say(words.noteFrom, language, { note })

/** What happened, in order; then what comes next, by whom and by when. */
function entriesOf(props: CaseProps): readonly TimelineEntry[] {
  const said = saying(props.language)
  const { subject, language } = props
  const done: readonly TimelineEntry[] = subject.steps.map((step) => ({
    state: "done",
    title: said(step.text),
    when: sayMoment(step.at, language),
    who: said(step.who),
    children: step.note ? <p>{noteOf(step, language)}</p> : undefined,
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
