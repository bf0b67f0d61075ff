// The official lists of illegal organizations: searchable, each row with who published it and when; and one row by itself.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { IllegalOrganization } from "@civil/register/organization.ts"
import type { Near } from "@civil/register/search/contract.ts"
import type { RegisterHit, RegisterReading } from "@civil/register/service.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { Breadcrumb, ButtonLink, Empty, Pagination, SearchBox, SummaryList } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { card } from "../card/words.ts"
import { links } from "../links.ts"
import { SourceLine } from "../marked.tsx"
import { HitRow } from "../search/hit-row.tsx"
import { shared } from "../words.ts"
import { FollowList } from "./follow-list.tsx"
import { lists } from "./words.ts"

export const rowsPerPage = 50

type Answer = Awaited<ReturnType<RegisterReading["illegal"]>>

export interface IllegalPageProps {
  readonly language: Language
  readonly text: string
  readonly page: number
  readonly answer: Answer
  readonly bureau: BureauProfile
  readonly csrf: string
  readonly signedIn: boolean
}

const measureText = ({ measure }: IllegalOrganization): Text => (measure ? lists[measure] : lists.unsaid)

export function IllegalPage(props: IllegalPageProps) {
  const { answer, language, page, text } = props
  const words = (says: Text, values: Values = {}) => say(says, language, values)
  const pages = Math.ceil(answer.total / rowsPerPage)
  const at = (number: number) => links.illegal({ q: text, page: number > 1 ? String(number) : undefined })
  return (
    <div class="trust flow">
      <Breadcrumb language={language} items={[{ href: "/organizations", label: words(card.home) }]} />
      <h1>{words(lists.illegalTitle)}</h1>
      <p class="lede col">{words(lists.illegalLead)}</p>
      <p class="col">{words(lists.illegalOnly)}</p>
      <SearchBox
        language={language}
        action="/organizations/illegal"
        label={words(lists.illegalSearch)}
        hint={words(lists.illegalHint)}
        value={text}
      />
      <Show when={answer.rows.length > 0} fallback={<NoRows {...props} />}>
        <p class="total">{words(text ? lists.totalFor : lists.total, { text, total: answer.total })}</p>
        <ol class="found">
          <For each={answer.rows}>
            {(row) => (
              <li>
                <p class="name">
                  <a href={links.illegalRow(row.id)}>{row.name}</a>
                </p>
                <p class="facts-line">{factsOf(row, words)}</p>
              </li>
            )}
          </For>
        </ol>
        <Show when={pages > 1}>
          <Pagination
            language={language}
            page={page}
            of={pages}
            previous={page > 1 ? at(page - 1) : undefined}
            next={page < pages ? at(page + 1) : undefined}
          />
        </Show>
      </Show>
      <For each={answer.marks}>{(mark) => <SourceLine language={language} mark={mark} />}</For>
      <p>
        <a class="go" href={links.report()}>
          {words(shared.report)}
        </a>{" "}
        <span class="small muted">{words(shared.reportSays)}</span>
      </p>
      <FollowList {...props} list="illegal" here={links.illegal()} />
    </div>
  )
}

const factsOf = (
  { issuer, on, batch, measure }: IllegalOrganization,
  words: (text: Text, values?: Values) => string,
): string =>
  [
    words(lists.publishedBy, { issuer, day: dayText(on) }),
    ...(batch ? [batch] : []),
    ...(measure ? [words(lists[measure])] : []),
  ].join(" · ")

function NoRows({ answer, language, text }: IllegalPageProps) {
  const words = (says: Text, values: Values = {}) => say(says, language, values)
  return (
    <Show
      when={text}
      fallback={
        <Empty
          title={words(lists.empty)}
          action={<ButtonLink href={links.national} label={words(shared.national)} kind="secondary" />}
        >
          {words(answer.marks.length > 0 ? card.noneIn : lists.emptyMore)}
        </Empty>
      }
    >
      <Empty
        title={words(lists.none, { text })}
        action={
          <ButtonLink
            href={links.search({ q: text })}
            label={words(lists.checkRegistered)}
            kind="secondary"
          />
        }
      >
        {words(lists.noneMore)}
      </Empty>
    </Show>
  )
}

export interface IllegalRowProps {
  readonly language: Language
  readonly row: IllegalOrganization
  readonly near: readonly Near[]
  readonly bureaus: readonly BureauProfile[]
  readonly today: string
}

export function IllegalRowPage(props: IllegalRowProps) {
  const { row, language } = props
  const words = (says: Text, values: Values = {}) => say(says, language, values)
  const values = { issuer: row.issuer, day: dayText(row.on) }
  return (
    <div class="trust flow">
      <Breadcrumb
        language={language}
        items={[
          { href: "/organizations", label: words(card.home) },
          { href: links.illegal(), label: words(lists.illegalTitle) },
        ]}
      />
      <div class="verdict stop">
        <h1>{words(lists.rowTitle, { name: row.name })}</h1>
        <p class="headline">
          {words(row.measure === "suspected" ? lists.rowSuspected : lists.rowVerdict, values)}
        </p>
      </div>
      <SummaryList
        language={language}
        rows={[
          { term: words(lists.issuer), value: row.issuer },
          { term: words(lists.on), value: words(dayText(row.on)) },
          ...(row.batch ? [{ term: words(lists.batch), value: row.batch }] : []),
          { term: words(lists.measure), value: words(measureText(row)) },
          ...(row.note ? [{ term: words(lists.note), value: row.note }] : []),
          ...(row.link && /^https?:\/\//.test(row.link)
            ? [
                {
                  term: words(lists.link),
                  value: (
                    <a href={row.link} rel="noreferrer nofollow">
                      {row.link}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Show when={props.near.length > 0}>
        <h2>{words(lists.mixed)}</h2>
        <ol class="found">
          <For each={props.near}>
            {({ hit }) => (
              <HitRow
                language={language}
                hit={hit as RegisterHit}
                bureaus={props.bureaus}
                today={props.today}
              />
            )}
          </For>
        </ol>
      </Show>
      <p class="actions">
        <ButtonLink href={links.report({ called: row.name, kind: "illegal" })} label={words(lists.report)} />
        <ButtonLink href={links.illegal()} label={words(lists.back)} kind="secondary" />
      </p>
    </div>
  )
}
