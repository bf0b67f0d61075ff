// One page of questions of an application not yet handed in.
import type { Answers, Page } from "@civil/casework/form.ts"
import type { Language } from "@civil/core/text.ts"
import { BackLink, Button, ErrorSummary, Form, Notice, Steps } from "@civil/ui/index.ts"
import { type JSX, Show } from "solid-js"
import { advisedNames } from "./advice.tsx"
import { papersOf } from "./answers.tsx"
import { type DraftPageProps, Saved, saying } from "./draft-parts.tsx"
import { links } from "./links.ts"
import { type Mine, Questions } from "./questions.tsx"
import { askedPages, inputName, isAbout, issuesOf, named, onlyPapers } from "./reading.ts"
import { advice, papers, form as words } from "./words.ts"

export interface QuestionPageProps extends DraftPageProps {
  readonly page: Page
  /** As typed; the draft's own unless something stands in the way of keeping it. */
  readonly answers: Answers
  /** Another device has kept something else meanwhile. */
  readonly changedElsewhere: boolean
  /** An answer on this page led to another question on it. */
  readonly moreAsked: boolean
  /** The sections of a page that asks for papers only. */
  readonly papers: JSX.Element
  /** Organizations to choose from, where the page asks for one. */
  readonly mine?: Mine | undefined
  /** An answer on this page brought advice that was not there before. */
  readonly lookAgain: boolean
}

const errorsOf = (props: DraftPageProps, page: Page) =>
  issuesOf(page, props.issues).map((issue) => {
    const field = page.fields.find(({ name }) => isAbout(issue, name))
    return { field: field && inputName(field), message: named(field, props.sentence(issue), props.language) }
  })

export function QuestionPage(props: QuestionPageProps) {
  const said = saying(props.language)
  const { draft, page } = props
  const all = askedPages(draft.form, draft.answers)
  const at = all.findIndex(({ id }) => id === page.id)
  const before = all[at - 1]
  const [only] = page.fields
  const asTitle = page.fields.length === 1 && only?.label.zh === page.title.zh && only.kind !== "agree"
  const error = (name: string) => {
    const issue = props.issues.find((each) => isAbout(each, name))
    return issue && said(props.sentence(issue))
  }
  return (
    <div class="col flow">
      <BackLink
        language={props.language}
        href={before ? links.page(draft.id, before.id) : links.draft(draft.id)}
      />
      <ErrorSummary language={props.language} errors={errorsOf(props, page)} />
      <Show when={props.changedElsewhere}>
        <Notice tone="warn" live title={said(words.changedElsewhere)}>
          <p>{said(words.changedElsewhereSays)}</p>
        </Notice>
      </Show>
      <Show when={props.moreAsked}>
        <Notice tone="info" live title={said(words.moreAsked)} />
      </Show>
      <Show when={props.lookAgain}>
        <Notice tone="warn" live title={said(advice.lookAgain)}>
          <p>{said(advice.lookAgainSays)}</p>
        </Notice>
      </Show>
      <Steps language={props.language} step={at + 1} of={all.length + 1} />
      <Show when={!asTitle}>
        <h1>{said(page.title)}</h1>
      </Show>
      <Show when={page.lead}>{(lead) => <Lead text={said(lead())} />}</Show>
      {props.papers}
      <Form
        action={links.page(draft.id, page.id)}
        csrf={props.csrf}
        hidden={{ revision: String(draft.revision), advised: advisedNames(draft.advice, page.fields) }}
        autosave={onlyPapers(page) ? undefined : links.keep(draft.id, page.id)}
      >
        <Show when={!onlyPapers(page)}>
          <Questions
            language={props.language}
            fields={page.fields}
            answers={props.answers}
            error={error}
            wrong={(name) => draft.issues.some((issue) => isAbout(issue, name))}
            asTitle={asTitle}
            advice={draft.advice}
            mine={props.mine}
            papers={(field) => (
              <PaperDoor
                language={props.language}
                label={said(field.label)}
                hint={field.hint && said(field.hint)}
                name={inputName(field)}
                field={field.name}
                count={papersOf(draft.documents, field.name).length}
                most={field.most}
                error={error(field.name)}
              />
            )}
          />
        </Show>
        <div class="actions">
          <Button label={said(onlyPapers(page) ? papers.done : words.goOn)} once />
        </div>
      </Form>
      <Saved language={props.language} draft={draft} />
    </div>
  )
}

/** Among other questions: what is typed is kept first, then the page of the papers opens. */
function PaperDoor(props: {
  readonly language: Language
  readonly label: string
  readonly hint: string | undefined
  readonly name: string
  readonly field: string
  readonly count: number
  readonly most: number
  readonly error: string | undefined
}) {
  const said = saying(props.language)
  return (
    <div class={props.error ? "field bad" : "field"}>
      <p>
        <b>{props.label}</b>
      </p>
      <Show when={props.hint}>
        <p class="hint">{props.hint}</p>
      </Show>
      <Show when={props.error}>
        <p class="wrong">{props.error}</p>
      </Show>
      <p class="muted">
        {props.count > 0 ? said(papers.count, { count: props.count, most: props.most }) : said(papers.none)}
      </p>
      <p>
        <button class="btn secondary tight" type="submit" id={props.name} name="papers" value={props.field}>
          {said(papers.addGo)}
          <span class="vh"> {props.label}</span>
        </button>
      </p>
    </div>
  )
}

/** Of several lines where it has them: duties one below the other. */
function Lead(props: { readonly text: string }) {
  return (
    <p class="muted">
      <Show when={props.text.includes("\n")} fallback={props.text}>
        <span class="lines">{props.text}</span>
      </Show>
    </p>
  )
}
