// The guide of a matter: what it is, what to prepare, how long it takes, and the way in.
import { everyField } from "@civil/casework/forms/asked.ts"
import type { DraftView, MatterView } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { Breadcrumb, Button, ButtonLink, Form, Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { shell } from "../words.ts"
import { sayTerm } from "./due.ts"
import { links } from "./links.ts"
import { guide as words } from "./words.ts"

export interface Standing {
  readonly draft?: DraftView | undefined
  readonly open?: { readonly id: string; readonly code: string } | undefined
}

interface GuideProps {
  readonly language: Language
  readonly csrf: string
  readonly matter: MatterView
  readonly mine: Standing
  /** Code of the organization it is begun for. */
  readonly organization?: string | undefined
  /** First answers that the address brought along. */
  readonly filled?: Readonly<Record<string, string>> | undefined
}

export function Guide(props: GuideProps) {
  const { matter, mine } = props
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="beside">
      <div class="flow">
        <Breadcrumb
          language={props.language}
          items={[
            { href: "/", label: said(shell.home) },
            { href: links.services, label: said(words.services) },
          ]}
        />
        <h1>{said(matter.title)}</h1>
        <p class="lede">{said(matter.about)}</p>
        <Show when={matter.sheltered}>{(kept) => <p>{said(kept())}</p>}</Show>
        <Show when={mine.open}>
          {(open) => (
            <Notice tone="info" title={said(words.open, { code: formatCode(open().code) })}>
              <p>
                <a class="go" href={links.case(open().id)}>
                  {said(words.openGo)}
                </a>
              </p>
            </Notice>
          )}
        </Show>
      </div>
      <aside class="flow" aria-label={said(words.glance)}>
        <Facts {...props} />
        <Start {...props} />
      </aside>
      <div class="flow">
        <Prepare {...props} />
        <h2>{said(words.questions)}</h2>
        <div class="prose">
          <ol>
            {/* Pages of which each applicant is asked one bear one title. */}
            <For each={[...new Set(matter.form.pages.map(({ title }) => said(title)))]}>
              {(title) => <li>{title}</li>}
            </For>
          </ol>
        </div>
        <h2>{said(words.next)}</h2>
        <div class="prose">
          <ul>
            <For each={[words.steps1, words.steps2, matter.mayAppeal ? words.steps3 : words.steps3Final]}>
              {(step) => <li>{said(step)}</li>}
            </For>
          </ul>
        </div>
        <h2>{said(words.ground)}</h2>
        <p class="small">{said(matter.ground)}</p>
      </div>
    </div>
  )
}

function Facts(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { decide, secondApproval } = props.matter
  return (
    <dl class="facts">
      <dt>{said(words.cost)}</dt>
      <dd>{said(words.free)}</dd>
      <dt>{said(words.long)}</dt>
      <dd>
        {sayTerm(decide, props.language)}
        <Show when={decide.kind === "days" && decide.source}>
          {(source) => (
            <>
              <br />
              <span class="small muted">{said(words.longSource, { source: source() })}</span>
            </>
          )}
        </Show>
      </dd>
      <Show when={secondApproval}>
        <dt>{said(words.who)}</dt>
        <dd>{said(words.two)}</dd>
      </Show>
    </dl>
  )
}

function Start(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Show
      when={props.mine.draft}
      fallback={
        <>
          <Form
            action={links.guide(props.matter.name)}
            csrf={props.csrf}
            hidden={{
              ...props.filled,
              ...(props.organization ? { organization: props.organization } : {}),
            }}
          >
            <div class="actions">
              <Button label={said(words.start)} once />
            </div>
          </Form>
          <p class="small muted">{said(words.startHint)}</p>
        </>
      }
    >
      {(draft) => (
        <>
          <p>{said(words.kept)}</p>
          <div class="actions">
            <ButtonLink href={links.draft(draft().id)} label={said(words.goOn)} />
          </div>
        </>
      )}
    </Show>
  )
}

function Prepare(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const papers = everyField(props.matter.form).filter((field) => field.kind === "documents")
  return (
    <>
      <h2>{said(words.prepare)}</h2>
      <Show when={papers.length > 0} fallback={<p>{said(words.prepareNone)}</p>}>
        <div class="prose">
          <ul>
            <For each={papers}>
              {(paper) => (
                <li>
                  {said(paper.label)}
                  <span class="small muted">
                    {" "}
                    {paper.optional
                      ? said(words.optionalPaper)
                      : paper.when
                        ? said(words.conditionalPaper)
                        : ""}
                  </span>
                  <Show when={paper.hint}>{(hint) => <p class="hint">{said(hint())}</p>}</Show>
                </li>
              )}
            </For>
          </ul>
        </div>
        <p class="muted">{said(words.prepareHow)}</p>
      </Show>
    </>
  )
}
