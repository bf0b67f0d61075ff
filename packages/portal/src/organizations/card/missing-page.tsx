// No such code here: which says nothing about lawfulness. What was perhaps meant, and where else to ask.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type CreditCodeReading, readCreditCode } from "@civil/core/identity/credit-code.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Hit, Near } from "@civil/register/search/contract.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { differences } from "@civil/services/organizations/differences.ts"
import { Breadcrumb, ButtonLink, SearchBox } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { HitRow } from "../search/hit-row.tsx"
import { shared } from "../words.ts"
import { card } from "./words.ts"

export interface MissingPageProps {
  readonly language: Language
  readonly typed: string
  readonly near: readonly Near[]
  readonly bureaus: readonly BureauProfile[]
  readonly today: string
}

export function MissingPage(props: MissingPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const reading = readCreditCode(props.typed)
  const title = reading.ok
    ? words(card.missingTitle, { code: reading.value.code })
    : words(card.malformedTitle)
  return (
    <div class="finder flow">
      <Breadcrumb language={props.language} items={[{ href: "/organizations", label: words(card.home) }]} />
      <h1>{title}</h1>
      <Show
        when={reading.ok}
        fallback={
          <>
            <p>{words(card.malformed)}</p>
            <Show when={!reading.ok && reading.reason === "length"}>
              <p>{words(card.length, { count: [...props.typed.replace(/\s/g, "")].length })}</p>
            </Show>
          </>
        }
      >
        <p class="lede">
          <b>{words(shared.noMiss)}</b>
          {props.language === "zh" ? "。" : ". "}
          {words(shared.noMissWhy)}
        </p>
        <For each={hintsOf(reading, props.bureaus)}>{(hint) => <p>{words(hint.text, hint.values)}</p>}</For>
      </Show>
      <Show when={props.near.length > 0}>
        <h2>{words(card.meant)}</h2>
        <ol class="found">
          <For each={props.near}>
            {({ hit }) => (
              <HitRow
                language={props.language}
                hit={nearCode(hit, props.typed)}
                bureaus={props.bureaus}
                today={props.today}
              />
            )}
          </For>
        </ol>
      </Show>
      <SearchBox
        language={props.language}
        action="/organizations"
        label={words(card.again)}
        value={reading.ok ? reading.value.code : props.typed.slice(0, 40)}
      />
      <ul class="ways-on">
        <li>
          <a class="go" href={links.national} rel="noreferrer">
            {words(shared.national)}
          </a>
        </li>
        <li>
          <a class="go" href={links.illegal()}>
            {words(shared.illegal)}
          </a>
        </li>
        <li>
          <a class="go" href={links.report()}>
            {words(shared.report)}
          </a>
        </li>
      </ul>
    </div>
  )
}

/** With the place marked in which the codes differ. */
const nearCode = (hit: Hit, typed: string): RegisterHit => ({
  ...(hit as RegisterHit),
  by: "code",
  spans: differences(typed, hit.id),
})

interface Hint {
  readonly text: Text
  readonly values?: Values
}

function hintsOf(reading: CreditCodeReading, bureaus: readonly BureauProfile[]): readonly Hint[] {
  if (!reading.ok) return []
  const { kind, region } = reading.value
  const here = bureaus.some(({ code }) => code.slice(0, 4) === region.slice(0, 4))
  return [
    ...(reading.warning ? [{ text: card.check }] : []),
    ...(kind === "other" ? [{ text: card.otherKind }] : []),
    ...(kind !== "other" && !here ? [{ text: card.elsewhere, values: { region } }] : []),
  ]
}

/** It is in the register now, but was not on the day asked about. */
export function NotThenPage(props: {
  readonly language: Language
  readonly code: string
  readonly day: string
  /** The day before which this site has no register at all. */
  readonly began: string | undefined
}) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="col flow">
      <h1>{words(card.earlierNone, { day: dayText(props.day) })}</h1>
      <Show when={props.began}>
        {(began) => <p class="lede">{words(card.earlierBefore, { day: dayText(began()) })}</p>}
      </Show>
      <p class={props.began ? undefined : "lede"}>{words(card.earlierNoneMore)}</p>
      <p class="actions">
        <ButtonLink href={links.card(props.code)} label={words(card.earlierNow)} />
        <ButtonLink href={links.history(props.code)} label={words(card.historyAll)} kind="secondary" />
      </p>
    </div>
  )
}
