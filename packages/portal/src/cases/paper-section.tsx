// The papers of one question: what has been sent, what was refused and why, and the form for one more.
import type { Field } from "@civil/casework/form.ts"
import type { DocumentView } from "@civil/casework/views.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { PaperList, Upload } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { sayPaper } from "./answers.tsx"
import { links } from "./links.ts"
import { inputName } from "./reading.ts"
import { papers as words } from "./words.ts"

export interface SignedForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly script: Readonly<Record<string, string>>
  readonly mostBytes: number
  readonly back: string
}

export interface PaperSectionProps {
  readonly language: Language
  readonly csrf: string
  /** Draft or case. */
  readonly owner: string
  readonly field: Extract<Field, { kind: "documents" }>
  readonly papers: readonly DocumentView[]
  /** Absent where no more may be sent. */
  readonly form: SignedForm | undefined
  /** Why no form could be given, when that is not because there are enough. */
  readonly closed?: Text | undefined
  readonly error?: string | undefined
  readonly asTitle?: boolean | undefined
}

export const accepted = "image/jpeg,image/png,application/pdf"

export const paperView = (
  paper: DocumentView,
  at: number,
  language: Language,
  more: { readonly href?: string; readonly remove?: string } = {},
) => ({
  id: paper.id,
  name: say(words.nth, language, { n: at + 1 }),
  about: `${sayPaper(paper, language)} · ${sayMoment(new Date(paper.at).toISOString(), language)}`,
  ...more,
})

export function PaperSection(props: PaperSectionProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { field, owner } = props
  const label = said(field.label)
  return (
    <section class="flow">
      {props.asTitle ? <h1>{label}</h1> : <h2>{label}</h2>}
      <Show when={field.hint}>{(hint) => <p class="muted">{said(hint())}</p>}</Show>
      <Show when={props.papers.length > 0} fallback={<p class="muted">{said(words.none)}</p>}>
        <p>{said(words.count, { count: props.papers.length, most: field.most })}</p>
        <PaperList
          language={props.language}
          csrf={props.csrf}
          label={label}
          papers={props.papers.map((paper, at) =>
            paperView(paper, at, props.language, {
              href: links.paper(owner, field.name, paper.id),
              remove: links.removePaper(owner, field.name),
            }),
          )}
        />
      </Show>
      <Show
        when={props.form}
        fallback={
          <p class="muted" id={inputName(field)} tabindex="-1">
            {said(props.closed ?? words.full, { most: field.most })}
          </p>
        }
      >
        {(form) => (
          <Upload
            language={props.language}
            name={inputName(field)}
            label={said(props.papers.length > 0 ? words.addMore : words.add)}
            hint={said(words.hint, { most: Math.floor(form().mostBytes / 1_048_576) })}
            error={props.error}
            action={form().action}
            fields={form().fields}
            script={form().script}
            mostBytes={form().mostBytes}
            back={form().back}
            accept={accepted}
          />
        )}
      </Show>
    </section>
  )
}
