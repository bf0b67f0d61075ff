// What changed, newest first: on the card the last of it, on its own page all of it, each with the version that brought it.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Change } from "@civil/register/version.ts"
import { changeText, telling } from "@civil/services/organizations/changes.ts"
import { dayAt, dayText } from "@civil/services/organizations/days.ts"
import { Breadcrumb } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import type { SectionProps } from "./section.tsx"
import { card } from "./words.ts"

const few = 5

export function Changes(props: SectionProps) {
  const { changes, at } = props.data
  const words = (text: Text) => say(text, props.language)
  return (
    <section class="flow noprint" id="history">
      <h2>{words(card.history)}</h2>
      <ChangeList language={props.language} changes={changes.slice(0, few)} code={at.organization.code} />
      <Show when={changes.length > few}>
        <p>
          <a class="go" href={links.history(at.organization.code)}>
            {words(card.historyAll)}
          </a>
        </p>
      </Show>
    </section>
  )
}

export interface ChangeListProps {
  readonly language: Language
  readonly changes: readonly Change[]
  /** Leads to the record of that day. */
  readonly code: string
}

export function ChangeList(props: ChangeListProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Show when={props.changes.length > 0} fallback={<p class="muted">{words(card.historyNone)}</p>}>
      <ol class="happened">
        <For each={byVersion(props.changes)}>
          {(group) => (
            <li>
              <p class="rests">
                {words(card.historyVersion, { version: group.version, day: dayText(group.day) })}
                {" · "}
                <a href={links.card(props.code, group.day)}>{words(card.seeEarlier)}</a>
              </p>
              <ul>
                <For each={group.changes}>{(change) => <li>{words(changeText(change))}</li>}</For>
              </ul>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}

export function byVersion(changes: readonly Change[]) {
  const groups = new Map<number, { version: number; day: string; changes: Change[] }>()
  for (const change of telling(changes)) {
    const group = groups.get(change.version)
    if (group) group.changes.push(change)
    else
      groups.set(change.version, {
        ...{ version: change.version, day: dayAt(change.publishedAt), changes: [change] },
      })
  }
  return [...groups.values()]
}

export function HistoryPage(props: ChangeListProps & { readonly name: string }) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="trust flow">
      <Breadcrumb
        language={props.language}
        items={[
          { href: "/organizations", label: words(card.home) },
          { href: links.card(props.code), label: props.name },
        ]}
      />
      <h1>{words(card.historyTitle, { name: props.name })}</h1>
      <ChangeList {...props} />
    </div>
  )
}
