// The two pages of a correction: papers, then questions; only what was named, with the earlier answers in sight.
import type { Answers, Field } from "@civil/casework/form.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
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
import { type JSX, Show } from "solid-js"
import { papersOf, sayAnswer } from "./answers.tsx"
import { acts, subject as words } from "./case-words.ts"
import type { Asked } from "./correct.tsx"
import { sayDue } from "./due.ts"
import { links } from "./links.ts"
import { paperView } from "./paper-section.tsx"
import { Questions } from "./questions.tsx"
import { inputName, isAbout, named } from "./reading.ts"
import { papers as paperWords } from "./words.ts"

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
  readonly issues: readonly FieldIssue[]
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
      <Form
        action={links.act(subject.id, "correct/answers")}
        csrf={props.csrf}
        hidden={{ revision: String(subject.revision) }}
      >
        <Questions
          language={props.language}
          fields={withEarlier(props)}
          answers={props.answers}
          error={error}
          papers={(field) => <ChoosePapers {...props} field={field} error={error(field.name)} />}
        />
        <div class="actions">
          <Button label={said(acts.correctSubmit)} once />
        </div>
      </Form>
    </div>
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
  const kept = now.length > 0 && all.length > field.most ? now : all
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
            <a class="go" id={inputName(field)} href={links.act(asked.subject.id, "correct")}>
              {said(paperWords.addGo)}
            </a>
          </p>
        </div>
      }
    >
      <CheckboxGroup
        language={language}
        name={inputName(field)}
        label={said(field.label)}
        hint={earlier.length > 0 && now.length > 0 ? said(acts.correctPapersHint) : undefined}
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
