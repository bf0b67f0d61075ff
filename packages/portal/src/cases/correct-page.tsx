// The two pages of a correction: papers, then questions; only what was named, with the earlier answers in sight.
import type { Answers, Field } from "@civil/casework/form.ts"
import type { DocumentView } from "@civil/casework/views.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import {
  BackLink,
  Button,
  ButtonLink,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Notice,
  Steps,
} from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import { papersOf, sayAnswer } from "./answers.tsx"
import { acts, subject as words } from "./case-words.ts"
import type { Asked } from "./correct.tsx"
import { sayDue } from "./due.ts"
import { links } from "./links.ts"
import { paperView } from "./paper-section.tsx"
import { Questions } from "./questions.tsx"
import { inputName, isAbout, named } from "./reading.ts"
import { form as formWords, papers as paperWords } from "./words.ts"

const saying =
  (language: Language) =>
  (text: Text, values: Values = {}) =>
    say(text, language, values)

function Head(props: { readonly language: Language; readonly asked: Asked }) {
  const said = saying(props.language)
  const { correction } = props.asked
  return (
    <Notice tone="info" title={said(correction.reason)}>
      <Show when={correction.note}>{(note) => <p>{said(words.noteFrom, { note: note() })}</p>}</Show>
      <p>{said(words.needBy, { by: sayDue(correction.by, props.language) })}</p>
    </Notice>
  )
}

export interface PapersFirstProps {
  readonly language: Language
  readonly asked: Asked
  readonly sections: JSX.Element
}

export function PapersFirst(props: PapersFirstProps) {
  const said = saying(props.language)
  const { subject } = props.asked
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.case(subject.id)} label={said(words.back)} />
      <Steps language={props.language} step={1} of={2} />
      <h1>{said(acts.correct)}</h1>
      <Head {...props} />
      <p>{said(acts.correctStep)}</p>
      {props.sections}
      <div class="actions">
        <ButtonLink href={links.act(subject.id, "correct/answers")} label={said(acts.correctGo)} />
      </div>
    </div>
  )
}

export interface CorrectProps {
  readonly language: Language
  readonly csrf: string
  readonly asked: Asked
  readonly fields: readonly Field[]
  readonly answers: Answers
  /** Whether a paper was left ticked; undefined where nobody has been asked yet. */
  readonly ticked: (field: string, paper: DocumentView) => boolean | undefined
  readonly issues: readonly FieldIssue[]
  /** Another device has kept something else meanwhile. */
  readonly changedElsewhere: boolean
  readonly sentence: (issue: FieldIssue) => string
}

export function CorrectPage(props: CorrectProps) {
  const said = saying(props.language)
  const { subject } = props.asked
  const asksPapers = props.fields.some(({ kind }) => kind === "documents")
  const error = (name: string) => {
    const issue = props.issues.find((each) => isAbout(each, name))
    return issue && props.sentence(issue)
  }
  return (
    <div class="col flow">
      <BackLink
        language={props.language}
        href={asksPapers ? links.act(subject.id, "correct") : links.case(subject.id)}
      />
      <ErrorSummary
        language={props.language}
        errors={props.issues.map((issue) => {
          const field = props.fields.find(({ name }) => isAbout(issue, name))
          const sentence = props.sentence(issue)
          return {
            field: field && inputName(field),
            message: named(field, { zh: sentence, en: sentence }, props.language),
          }
        })}
      />
      <Show when={asksPapers}>
        <Steps language={props.language} step={2} of={2} />
      </Show>
      <h1>{said(acts.correct)}</h1>
      <Head {...props} />
      <Show when={props.changedElsewhere}>
        <Elsewhere {...props} />
      </Show>
      <Form
        action={links.act(subject.id, "correct/answers")}
        csrf={props.csrf}
        hidden={{ revision: String(subject.revision), kept: String(subject.answering?.revision ?? 0) }}
        autosave={links.act(subject.id, "correct/answers/keep")}
      >
        <Questions
          language={props.language}
          fields={withEarlier(props)}
          answers={props.answers}
          advice={subject.advice}
          error={error}
          papers={(field) => <ChoosePapers {...props} field={field} error={error(field.name)} />}
        />
        <div class="actions">
          <Button label={said(acts.correctSubmit)} once />
          <Button kind="secondary" label={said(acts.correctKeep)} name="go" value="keep" />
        </div>
      </Form>
      <Kept {...props} />
    </div>
  )
}

function Kept(props: CorrectProps) {
  const said = saying(props.language)
  const at = () => props.asked.subject.answering?.savedAt
  return (
    <p
      class="small muted"
      data-saved=""
      data-autosaved={said(formWords.autosaved)}
      data-not-saved={said(acts.correctNotKept)}
    >
      <span role="status">
        <Show when={at()}>
          {(saved) => said(acts.correctKept, { at: sayMoment(saved(), props.language) })}
        </Show>
      </span>
      {at() ? (props.language === "zh" ? "。" : ". ") : ""}
      {said(acts.correctKeptWhere)}
    </p>
  )
}

/** What the other device has kept, to be read beside what is typed here. */
function Elsewhere(props: CorrectProps) {
  const said = saying(props.language)
  const answers = () => props.asked.subject.answering?.answers ?? {}
  return (
    <Notice tone="warn" live title={said(acts.correctElsewhere)}>
      <p>{said(acts.correctElsewhereSays)}</p>
      <dl>
        <For each={props.fields.filter(({ kind }) => kind !== "documents")}>
          {(field) => (
            <>
              <dt>{said(field.label)}</dt>
              <dd>{sayAnswer(field, answers()[field.name], props.language) || said(words.unanswered)}</dd>
            </>
          )}
        </For>
      </dl>
    </Notice>
  )
}

/** Each question says what was answered before; the box holds it too, to be changed. */
function withEarlier({ fields, asked }: CorrectProps): readonly Field[] {
  const { answers } = asked.subject
  return fields.map((field) => {
    const earlier = (language: Language) => sayAnswer(field, answers[field.name], language)
    if (field.kind === "documents" || field.kind === "identity_number" || !earlier("zh")) return field
    const hint = (language: Language) =>
      [
        field.hint && say(field.hint, language),
        say(acts.correctEarlier, language, { answer: earlier(language) }),
      ]
        .filter(Boolean)
        .join(language === "zh" ? "" : " ")
    return { ...field, hint: { zh: hint("zh"), en: hint("en") } }
  })
}

/** A paper asked for again is not answered by the old one unless the person says so; one that may be left out stays. */
function usualPapers(field: PaperField, now: readonly DocumentView[], earlier: readonly DocumentView[]) {
  if (now.length === 0) return field.optional ? earlier : []
  return now.length + earlier.length > field.most ? now : [...now, ...earlier]
}

type PaperField = Extract<Field, { kind: "documents" }>

/** Which papers go along: those sent now, and those of before unless that were too many. */
function ChoosePapers(
  props: CorrectProps & { readonly field: PaperField; readonly error: string | undefined },
) {
  const said = saying(props.language)
  const { field, asked, language } = props
  const earlier = papersOf(asked.papers, field.name)
  const now = papersOf(asked.waiting, field.name)
  const all = [...now, ...earlier]
  const usual = usualPapers(field, now, earlier)
  const left = all.filter((paper) => props.ticked(field.name, paper) ?? usual.includes(paper))
  const kept = left.length > field.most ? now : left
  const hint =
    earlier.length === 0 ? undefined : now.length > 0 ? acts.correctPapersHint : acts.correctPapersSame
  return (
    <Show
      when={all.length > 0}
      fallback={
        <div class={props.error ? "field bad" : "field"}>
          <p>
            <b>{said(field.label)}</b>
          </p>
          <p class={props.error ? "wrong" : "muted"}>{props.error ?? said(paperWords.none)}</p>
          <p>
            <button class="btn secondary tight" type="submit" id={inputName(field)} name="go" value="papers">
              {said(paperWords.addGo)}
            </button>
          </p>
        </div>
      }
    >
      <CheckboxGroup
        language={language}
        name={inputName(field)}
        label={said(field.label)}
        hint={hint && said(hint)}
        error={props.error}
        options={all.map((paper) => {
          const before = earlier.includes(paper)
          const view = paperView(paper, (before ? earlier : now).indexOf(paper), language)
          return {
            value: paper.id,
            label: before ? `${said(paperWords.earlier)} ${view.name}` : view.name,
            hint: view.about,
          }
        })}
        values={kept.map(({ id }) => id)}
      />
    </Show>
  )
}
