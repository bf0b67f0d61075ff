// The last look before handing it in: every answer with a way to change it, what is still wrong, what it is used for.
import { formatCode } from "@civil/core/ids.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import {
  BackLink,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  Steps,
  SummaryList,
} from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { AdviceNotes, adviceOn } from "./advice.tsx"
import { answerRows } from "./answers.tsx"
import { Changed, type DraftPageProps, Saved, saying } from "./draft-parts.tsx"
import { links } from "./links.ts"
import { askedPages, findField, inputName, isAbout, named, pageOf } from "./reading.ts"
import { advice, form as words } from "./words.ts"

export interface CheckPageProps extends DraftPageProps {
  /** To whom it goes: the site may show another one by now. */
  readonly bureau: Text | undefined
}

export function CheckPage(props: CheckPageProps) {
  const said = saying(props.language)
  const { draft } = props
  const pages = askedPages(draft.form, draft.answers)
  const last = pages.at(-1)
  const own = (issue: FieldIssue) => pageOf(draft.form, issue.field.split(".")[0] ?? "")
  return (
    <div class="col flow">
      <BackLink
        language={props.language}
        href={last ? links.page(draft.id, last.id) : links.draft(draft.id)}
      />
      <CheckProblems {...props} />
      <Steps language={props.language} step={pages.length + 1} of={pages.length + 1} />
      <h1>{said(words.check)}</h1>
      <Changed language={props.language} draft={draft} />
      <Show when={draft.advice}>
        {(found) => (
          <Notice tone="warn" title={said(advice.before, { count: found().length })}>
            <p>{said(advice.beforeSays)}</p>
          </Notice>
        )}
      </Show>
      <Show when={draft.sheltered}>{(kept) => <Notice tone="info" title={said(kept())} />}</Show>
      <Show when={props.bureau}>
        {(bureau) => <p>{said(words.goesTo, { title: draft.title, bureau: bureau() })}</p>}
      </Show>
      <SummaryList
        language={props.language}
        rows={answerRows(draft.form, draft.answers, draft.documents, props.language).map((row) => {
          const issue = props.issues.find((each) => own(each) && isAbout(each, row.field.name))
          return {
            term: row.term,
            value: (
              <>
                <span class="lines">{row.value}</span>
                <Show when={issue}>
                  {(wrong) => <span class="wrong"> {said(props.sentence(wrong()))}</span>}
                </Show>
                <AdviceNotes language={props.language} advice={adviceOn(draft.advice, row.field.name)} />
                <Show when={!row.value && !issue}>
                  <span class="muted">{said(words.unanswered)}</span>
                </Show>
              </>
            ),
            change: links.page(draft.id, row.page),
          }
        })}
      />
      <Form action={links.check(draft.id)} csrf={props.csrf} hidden={{ revision: String(draft.revision) }}>
        <Same {...props} />
        <p>{said(words.use)}</p>
        <Checkbox
          language={props.language}
          name="agreed"
          label={said(words.agree)}
          error={errorOf(props, "agreed")}
        />
        <div class="actions">
          <Button label={said(words.submit)} once />
        </div>
      </Form>
      <Saved language={props.language} draft={draft} />
    </div>
  )
}

const errorOf = (props: DraftPageProps, field: string) => {
  const issue = props.issues.find((each) => each.field === field)
  return issue && say(props.sentence(issue), props.language)
}

/** Each line leads to the page where it is put right; what is asked on this page, to its box. */
function CheckProblems(props: DraftPageProps) {
  const said = saying(props.language)
  const here = () => props.issues.filter(({ field }) => field === "agreed" || field === "another")
  const elsewhere = () => props.issues.filter((issue) => !here().includes(issue))
  const fieldOf = (issue: FieldIssue) => findField(props.draft.form, issue.field.split(".")[0] ?? "")
  const href = (issue: FieldIssue) => {
    const name = issue.field.split(".")[0] ?? ""
    const page = pageOf(props.draft.form, name)
    return page
      ? `${links.page(props.draft.id, page.id)}?fix=1#${inputName({ name })}`
      : links.draft(props.draft.id)
  }
  return (
    <>
      <Show when={elsewhere().length > 0}>
        <Notice tone="stop" live title={said(words.checkWrong)}>
          <ul>
            <For each={elsewhere()}>
              {(issue) => (
                <li>
                  <a class="go" href={href(issue)}>
                    {named(fieldOf(issue), props.sentence(issue), props.language)}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Notice>
      </Show>
      <ErrorSummary
        language={props.language}
        errors={here().map((issue) => ({ field: issue.field, message: said(props.sentence(issue)) }))}
      />
    </>
  )
}

/** An open case of the same matter: a choice, not a wall. */
function Same(props: DraftPageProps) {
  const said = saying(props.language)
  return (
    <Show when={props.draft.same}>
      {(same) => (
        <Notice tone="warn" title={said(words.same)}>
          <p>{said(words.sameSays, { code: formatCode(same().code) })}</p>
          <p>
            <a class="go" href={links.case(same().id)}>
              {said(words.sameSee)}
            </a>
          </p>
          <Checkbox
            language={props.language}
            name="another"
            label={said(words.sameAnother)}
            error={errorOf(props, "another")}
          />
        </Notice>
      )}
    </Show>
  )
}
