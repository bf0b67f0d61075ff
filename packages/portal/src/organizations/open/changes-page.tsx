// What changed in a bureau's register, oldest first, in pages.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Change } from "@civil/register/version.ts"
import { changeText } from "@civil/services/organizations/changes.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { Breadcrumb, Empty, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { byVersion } from "../card/changes.tsx"
import { card } from "../card/words.ts"
import { links } from "../links.ts"
import { open, whatWords } from "./words.ts"

export interface ChangesPageProps {
  readonly language: Language
  readonly bureau: BureauProfile
  readonly changes: readonly Change[]
  /** One version alone. */
  readonly only: number | undefined
  readonly since: number | undefined
  /** Or after a day. */
  readonly day: string | undefined
  readonly next: string | undefined
}

export function ChangesPage(props: ChangesPageProps) {
  const { bureau, changes, only, since, day, language } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const about = only
    ? words(open.changesIn, { version: only })
    : since
      ? words(open.changesSince, { version: since })
      : day
        ? words(open.changesAfter, { day: dayText(day) })
        : words(open.changesAll)
  return (
    <div class="trust flow">
      <Breadcrumb
        language={language}
        items={[
          { href: "/organizations", label: words(card.home) },
          { href: links.register(bureau.code), label: words(open.title) },
        ]}
      />
      <h1>{words(open.changesTitle, { bureau: bureau.name })}</h1>
      <p class="lede">{about}</p>
      <Show when={changes.length > 0} fallback={<Empty title={words(open.changesNone)} />}>
        <For each={byVersion(changes)}>
          {(group) => (
            <section class="flow">
              <h2>{words(card.historyVersion, { version: group.version, day: dayText(group.day) })}</h2>
              <ol class="plain-rows">
                <For each={byOrganization(group.changes)}>
                  {(changes) => <Row changes={changes} language={language} />}
                </For>
              </ol>
            </section>
          )}
        </For>
      </Show>
      <Show when={props.next}>
        {(after) => (
          <p>
            <a
              class="go"
              href={links.changes({
                bureau: bureau.code,
                after: after(),
                ...(day === undefined ? {} : { since: day }),
                ...(since === undefined ? {} : { sinceVersion: String(since) }),
                ...(only === undefined ? {} : { only: String(only) }),
              })}
            >
              {words(open.more)}
            </a>
          </p>
        )}
      </Show>
    </div>
  )
}

function byOrganization(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const group = groups.get(change.code)
    if (group) group.push(change)
    else groups.set(change.code, [change])
  }
  return [...groups.values()]
}

/** What happened to one organization in one version. */
function Row({ changes, language }: { readonly changes: readonly Change[]; readonly language: Language }) {
  const [first] = changes
  if (!first) return undefined
  const ofList = first.field.startsWith("illegal.")
  return (
    <li>
      <p>
        <a href={ofList ? links.illegalRow(first.code) : links.card(first.code)}>{first.name}</a>
      </p>
      <ul class="happened-here">
        <For each={changes}>
          {(change) => (
            <li>
              <Tag label={say(whatWords[change.what], language)} /> {say(changeText(change), language)}
            </li>
          )}
        </For>
      </ul>
    </li>
  )
}
