// One box and, for those who want them, conditions: a plain form. Before anything is typed: how to search and what is here.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Version } from "@civil/register/version.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { statusWords } from "@civil/services/organizations/verdict/index.ts"
import { Button, Details, Icon, Select } from "@civil/ui/index.ts"
import type { JSX } from "solid-js"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { kindShort, shared } from "../words.ts"
import { type Asked, grades, isAsked, kinds, longest, narrowed, type RegisterPlace, statuses } from "./ask.ts"
import { finding } from "./words.ts"

export interface SearchPageProps {
  readonly language: Language
  readonly asked: Asked
  readonly bureaus: readonly BureauProfile[]
  readonly places: readonly RegisterPlace[]
  readonly heads: readonly Version[]
  /** Names and codes to try, from the register itself. */
  readonly examples: readonly { readonly how: Text; readonly text: string }[]
  readonly results: JSX.Element
}

export function SearchPage(props: SearchPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const asked = () => isAsked(props.asked)
  return (
    <div class="finder">
      {/* biome-ignore lint/a11y/useSemanticElements: web-views older than Chrome 118 do not know <search>. */}
      <form
        class="search ask"
        role="search"
        action="/organizations"
        data-find
        data-looking={words(finding.looking)}
        data-failed={words(finding.failed)}
      >
        <h1>
          <label for="q">{words(finding.ask)}</label>
        </h1>
        <p class="hint" id="q-hint">
          {words(finding.hint)}
        </p>
        <div>
          <input
            class="box"
            type="search"
            id="q"
            name="q"
            value={props.asked.q}
            maxlength={longest}
            aria-describedby="q-hint"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button class="btn primary" type="submit">
            <Icon name="search" />
            {words(finding.search)}
          </button>
        </div>
        <Details summary={words(finding.narrow)} open={narrowed(props.asked)}>
          <Conditions {...props} />
        </Details>
      </form>
      <p class="vh" role="status" data-said />
      <section id="results" class="flow" aria-label={words(finding.results)} hidden={!asked()}>
        {props.results}
      </section>
      <div data-before hidden={asked()}>
        <Before {...props} />
      </div>
    </div>
  )
}

function Conditions(props: SearchPageProps) {
  const { asked, language } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const select = (
    name: string,
    label: Text,
    value: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Select
      language={language}
      name={name}
      label={words(label)}
      value={value}
      always
      options={[["", words(finding.any)] as const, ...options].map(([each, says]) => ({
        value: each,
        label: says,
      }))}
    />
  )
  return (
    <>
      <div class="conditions">
        {select(
          "type",
          finding.kind,
          asked.type,
          kinds.map((kind) => [kind, words(kindShort[kind])]),
        )}
        {select(
          "bureau",
          finding.bureau,
          asked.bureau,
          props.places.map(({ code, name, within }) => [code, `${within ? "　" : ""}${words(name)}`]),
        )}
        {select(
          "status",
          finding.status,
          asked.status,
          statuses.map((status) => [status, words(statusWords[status])]),
        )}
        {select(
          "rating",
          finding.rating,
          asked.rating,
          grades.map((grade) => [grade, grade]),
        )}
        {select("listed", finding.listed, asked.listed, [
          ["any", words(finding.onAny)],
          ["abnormal", words(finding.abnormalTag)],
          ["serious", words(finding.seriousTag)],
        ])}
        {select("charity", finding.charity, asked.charity, [["1", words(finding.onlyCharity)]])}
      </div>
      <p class="actions">
        <Button label={words(finding.search)} kind="secondary" />
        <Show when={narrowed(asked)}>
          <a class="go" href={links.search({ q: asked.q })}>
            {words(finding.clear)}
          </a>
        </Show>
      </p>
    </>
  )
}

function Before(props: SearchPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="flow">
      <Show when={props.examples.length > 0}>
        <h2>{words(finding.try)}</h2>
        <ul class="tries">
          <For each={props.examples}>
            {(example) => (
              <li>
                <span class="muted">{words(example.how)}</span>
                <a class="go" href={links.search({ q: example.text })}>
                  {example.text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <h2>{words(finding.holds)}</h2>
      <ul class="rows">
        <For each={props.bureaus}>
          {(bureau) => (
            <li>
              <a href={links.search({ bureau: bureau.code, status: "active" })}>{words(bureau.name)}</a>
              <span class="muted">{holding(props, bureau.code)}</span>
            </li>
          )}
        </For>
      </ul>
      <h2>{words(finding.others)}</h2>
      <ul class="links">
        <For
          each={[
            { href: links.illegal(), text: shared.illegal },
            { href: links.list("serious"), text: shared.serious },
            { href: links.list("abnormal"), text: shared.abnormal },
            { href: links.register(), text: shared.register },
            { href: links.nameCheck, text: shared.nameCheck },
            { href: links.setUp, text: shared.setUp },
            { href: links.report(), text: shared.report },
            { href: links.follows, text: shared.follows },
          ]}
        >
          {(way) => (
            <li>
              <a href={way.href}>
                {words(way.text)}
                <Icon name="go" />
              </a>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

function holding({ heads, language }: SearchPageProps, bureau: string): string {
  const head = heads.find((each) => each.bureau === bureau)
  if (!head || head.size === 0) return say(finding.holdsNone, language)
  const count = head.size.toLocaleString("en")
  const asOf = head.marks.organizations?.asOf
  return asOf
    ? say(finding.holdsLine, language, { count, day: dayText(asOf) })
    : say(finding.holdsUndated, language, { count })
}
