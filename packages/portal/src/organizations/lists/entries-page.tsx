// Who is on a credit list now, with the reason and the day, by place.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { CreditEntry, CreditList, Mark } from "@civil/register/organization.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import { creditMeasure } from "@civil/services/organizations/credit.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { reasonOf, restOf } from "@civil/services/organizations/verdict/index.ts"
import { Breadcrumb, Empty, Pagination } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { card } from "../card/words.ts"
import { links } from "../links.ts"
import { SourceLine } from "../marked.tsx"
import { pageSize } from "../search/ask.ts"
import { FollowList } from "./follow-list.tsx"
import { lists } from "./words.ts"

export interface Listed {
  readonly at: OrganizationAt
  readonly entry: CreditEntry
}

export interface EntriesPageProps {
  readonly language: Language
  readonly list: CreditList
  readonly listed: readonly Listed[]
  readonly total: number
  readonly page: number
  /** The place asked for; undefined: all. */
  readonly bureau: BureauProfile | undefined
  readonly here: BureauProfile
  readonly bureaus: readonly BureauProfile[]
  readonly csrf: string
  readonly signedIn: boolean
}

/** Each file or decision that the rows shown rest on, once. */
function sourcesOf(listed: readonly Listed[]): readonly (Mark | undefined)[] {
  const marks = listed.map(({ at, entry }) => restOf(entry, at.marks.entries))
  const line = (mark: Mark | undefined) => (mark ? `${mark.source} ${mark.asOf} ${mark.document ?? ""}` : "")
  return [...new Map(marks.map((mark) => [line(mark), mark])).values()]
}

export function EntriesPage(props: EntriesPageProps) {
  const { list, language, bureau, page, total } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const pages = Math.ceil(total / pageSize)
  const query = bureau ? { bureau: bureau.code } : {}
  const at = (number: number) => links.list(list, { ...query, page: number > 1 ? String(number) : undefined })
  return (
    <div class="trust flow">
      <Breadcrumb language={language} items={[{ href: "/organizations", label: words(card.home) }]} />
      <h1>{words(list === "serious" ? lists.seriousTitle : lists.abnormalTitle)}</h1>
      <p class="lede col">{words(list === "serious" ? lists.seriousLead : lists.abnormalLead)}</p>
      <p class="muted small">{words(lists.basis, { measure: creditMeasure })}</p>
      <nav aria-label={words(lists.choose)}>
        <ul class="chips">
          <For each={[undefined, ...props.bureaus]}>
            {(each) => (
              <li>
                <a
                  href={links.list(list, each ? { bureau: each.code } : {})}
                  aria-current={each === bureau ? "page" : undefined}
                >
                  {words(each ? each.district : lists.all)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <Show
        when={props.listed.length > 0}
        fallback={
          <Empty
            title={bureau ? words(lists.nobody, { district: bureau.district }) : words(lists.nobodyAll)}
          />
        }
      >
        <p class="total">{words(lists.inForce, { total })}</p>
        <ol class="found">
          <For each={props.listed}>
            {({ at: one, entry }) => (
              <li>
                <p class="name">
                  <a href={links.card(one.organization.code)}>{one.organization.basic.name}</a>
                </p>
                <p>{words(reasonOf(entry))}</p>
                <p class="facts-line">
                  {[
                    words(lists.since, { day: dayText(entry.on) }),
                    ...(entry.authority ? [entry.authority] : []),
                    one.organization.code,
                  ].join(" · ")}
                </p>
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
        <For each={sourcesOf(props.listed)}>{(mark) => <SourceLine language={language} mark={mark} />}</For>
      </Show>
      <FollowList {...props} bureau={bureau ?? props.here} here={at(page)} />
    </div>
  )
}
