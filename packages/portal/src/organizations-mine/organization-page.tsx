// One organization a person acts for: how it stands, what is due, what can be filed, what was filed, and who else may act.
import { say, type Text, type Values } from "@civil/core/text.ts"
import { BackLink, ErrorSummary, Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links as publicLinks } from "../organizations/links.ts"
import { Agents, type AgentsProps } from "./agents.tsx"
import { Begin, Duties } from "./duties.tsx"
import { Filings } from "./filings.tsx"
import { links } from "./links.ts"
import { sayRole } from "./list-page.tsx"
import { mine } from "./words.ts"

export interface OrganizationPageProps extends AgentsProps {
  readonly done?: Text | undefined
  /** An unfinished draft of the same kind that is another organization's. */
  readonly other?: string | undefined
}

export function OrganizationPage(props: OrganizationPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { grant, verdict, organization } = props
  const end = props.language === "zh" ? "。" : "."
  const may = () => grant.may.map((scope) => words(mine[scope])).join(props.language === "zh" ? "、" : ", ")
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.all} />
      <ErrorSummary
        language={props.language}
        errors={props.issues.map((issue) => ({
          field: issue.field.split(".")[0] ?? "",
          message: words(props.sentence(issue)),
        }))}
      />
      <Show when={props.done}>{(done) => <Notice tone="ok" live title={words(done())} />}</Show>
      <Show when={props.other}>
        {(href) => (
          <Notice tone="warn" live title={words(mine.begunOther)}>
            <p>
              <a class="go" href={href()}>
                {words(mine.begunGo)}
              </a>
            </p>
          </Notice>
        )}
      </Show>
      <h1>{organization.basic.name}</h1>
      <p class="muted">
        {sayRole(grant, props.language)} · {words(mine.acts, { may: may() })} ·{" "}
        <span class="code-line">{organization.code}</span>
      </p>
      <p>
        <b>{`${words(verdict.headline)}${end}`}</b>
      </p>
      <ul>
        <For each={verdict.sentences}>
          {(finding) => <Show when={finding.sentence}>{(text) => <li>{words(text())}</li>}</Show>}
        </For>
      </ul>
      <p>
        <a class="go" href={publicLinks.card(organization.code)}>
          {words(mine.card)}
        </a>
      </p>
      <Duties {...props} />
      <section class="flow">
        <h2>{words(mine.begin)}</h2>
        <Show when={props.offered("organizations.major_event")}>
          <Begin {...props} matter="organizations.major_event" may="events" secondary>
            {words(mine.beginEvent)}
          </Begin>
        </Show>
      </section>
      <Filings {...props} />
      <Agents {...props} />
    </div>
  )
}
