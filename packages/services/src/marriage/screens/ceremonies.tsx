// The group ceremonies of a bureau: when and where, what is left, my own place, and one link to sign up.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Breadcrumb, ButtonLink, Notice, SummaryList } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { CeremonyView } from "../ceremony/views.ts"
import { sayDate } from "./dates.ts"
import { links } from "./links.ts"
import { ceremonyPage as t } from "./words/ceremony.ts"
import { page } from "./words.ts"

export interface CeremoniesProps {
  readonly language: Language
  readonly district: Text
  readonly phone: string
  readonly ceremonies: readonly CeremonyView[]
}

const home: Text = { zh: "首页", en: "Home" }

export function CeremoniesPage(props: CeremoniesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <div class="flow">
      <Breadcrumb
        language={props.language}
        items={[
          { href: "/", label: words(home) },
          { href: links.kinds, label: words(page.marriage) },
        ]}
      />
      <h1>{words(t.title)}</h1>
      <p class="lede">{words(t.lead, { district: props.district })}</p>
      <For
        each={props.ceremonies}
        fallback={
          <Notice tone="info" title={words(t.none)}>
            <p>{words(t.noneHint, { phone: props.phone })}</p>
          </Notice>
        }
      >
        {(each) => <Event language={props.language} event={each} />}
      </For>
    </div>
  )
}

function Event(props: { readonly language: Language; readonly event: CeremonyView }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const places = () => {
    const { quota, left, waiting } = props.event
    return left > 0 ? words(t.left, { quota, left }) : words(t.full, { quota, waiting })
  }
  const facts = () => [
    { term: words(t.where), value: words(props.event.place) },
    { term: words(t.couples), value: places() },
    { term: words(t.guests), value: words(t.guestsEach, { count: props.event.guests }) },
    {
      term: words(t.signUp),
      value: words(t.from, {
        opens: sayDate(props.event.opens, props.language),
        closes: sayDate(props.event.closes, props.language),
      }),
    },
  ]
  return (
    <section class="flow" id={props.event.id}>
      <h2>{words(props.event.title)}</h2>
      <p>
        <b>
          {sayDate(props.event.date, props.language)} {props.event.start}–{props.event.end}
        </b>
      </p>
      <div class="col">
        <SummaryList language={props.language} rows={facts()} />
      </div>
      <Show when={props.event.mine} fallback={<SignUp {...props} />}>
        {(mine) => {
          const own = mine()
          const title =
            own.kind === "place" ? words(t.minePlace) : words(t.mineWaiting, { position: own.position })
          return (
            <Notice tone={own.kind === "place" ? "ok" : "info"} title={title}>
              <p>
                <a class="go" href={links.my}>
                  {words(t.mineHint)}
                </a>
              </p>
            </Notice>
          )
        }}
      </Show>
      <p class="small muted">{words(t.source, { source: props.event.source })}</p>
    </section>
  )
}

function SignUp(props: { readonly language: Language; readonly event: CeremonyView }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show
      when={props.event.state === "open"}
      fallback={
        <p>
          {props.event.state === "closed"
            ? words(t.closed)
            : words(t.notOpenYet, { opens: sayDate(props.event.opens, props.language) })}
        </p>
      }
    >
      <div class="actions">
        <ButtonLink href="/apply/marriage.ceremony" label={words(props.event.left > 0 ? t.join : t.wait)} />
      </div>
    </Show>
  )
}
