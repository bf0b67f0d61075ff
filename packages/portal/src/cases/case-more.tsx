// Below the timeline of a case: what the person can do, what was handed in, who has looked.

import { say } from "@civil/core/text.ts"
import { sayDate, sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { ButtonLink, Details, SummaryList } from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import { answerRows, papersOf, sayPaper } from "./answers.tsx"
import { type CaseProps, saying } from "./case-parts.ts"
import { levels, subject as words } from "./case-words.ts"
import { links } from "./links.ts"
import { papers } from "./words.ts"

/** Still in review to its own people: the way out does not vanish while a decision is on its way, it says so. */
const beingDecided = ({ role, state }: CaseProps["subject"]): boolean =>
  role === "applicant" && (state === "in_review" || state === "awaiting_second")

export function Can(props: CaseProps): JSX.Element {
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
        <Show when={may.withdraw || beingDecided(subject)}>
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

export function Handed(props: CaseProps) {
  const said = saying(props.language)
  const { subject, language } = props
  const own = subject.role === "applicant"
  return (
    <>
      <Details summary={said(own ? words.answers : words.answersOther)}>
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
