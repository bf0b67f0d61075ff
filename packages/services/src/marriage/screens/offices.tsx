// Choosing an office: the chosen district first, each with its next free time; fully booked ones say so and still open.

import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, Card, Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { DivorceClockView, Kind, OfficeView } from "../views.ts"
import { links } from "./links.ts"
import { type Next, sayNext, sayNothing } from "./next.ts"
import { DivorceClock, sayWait, type Wait } from "./receipt.tsx"
import { find } from "./words.ts"

export interface OfficeRow {
  readonly office: OfficeView
  readonly next: Next
}

export interface OfficeGroup {
  readonly district: Text
  readonly rows: readonly OfficeRow[]
}

export interface OfficesProps {
  readonly language: Language
  readonly kind: Kind
  readonly here: OfficeGroup
  readonly elsewhere: readonly OfficeRow[]
  readonly receipt?: string | undefined
  readonly clock?: DivorceClockView | undefined
  /** The time for it has not come yet. */
  readonly waits?: Wait | undefined
  /** Why nothing can be booked for this receipt. */
  readonly stopped?: string | undefined
  /** Where this kind is done when no office here may do it, as the bureau publishes it. */
  readonly foreignAt?: string | undefined
  readonly phone: string
}

export function OfficesPage(props: OfficesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const sameOffice = () => props.kind === "D2" || props.kind === "D3"
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.guide(props.kind)} />
      <h1>{words(find.offices)}</h1>
      <Show when={!(props.stopped && !props.clock?.issueUntil) && props.clock}>
        {(clock) => <DivorceClock language={props.language} kind={props.kind} clock={clock()} />}
      </Show>
      <Show when={!props.stopped} fallback={<Stopped {...props} />}>
        <p class="muted">{words(sameOffice() ? find.officesSame : find.officesHint)}</p>
        <h2>{words(props.here.district)}</h2>
        <Show when={props.here.rows.length > 0} fallback={<Nothing {...props} />}>
          <Show when={props.kind === "F1" && props.foreignAt}>{(says) => <p>{says()}</p>}</Show>
          <Cards {...props} />
        </Show>
        <Show when={props.elsewhere.length > 0}>
          <h2>{words(find.elsewhere)}</h2>
          <Show when={!sameOffice() && props.kind !== "F1"}>
            <p class="muted">{words(find.elsewhereHint)}</p>
          </Show>
          <Rows {...props} rows={props.elsewhere} />
        </Show>
      </Show>
    </div>
  )
}

const timesOf = (props: OfficesProps, office: OfficeView) =>
  links.times(props.kind, { office: office.id, receipt: props.receipt })

/** The person's own district: what is published about each office, and in one quiet line what is not. */
function Cards(props: OfficesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <div class="cards">
      <For each={props.here.rows}>
        {({ office, next }) => (
          <Card
            title={words(office.name)}
            href={timesOf(props, office)}
            meta={whenOf(next, props.language) ?? whyNot(props, next)}
            metaTone={next.offer ? "free" : "plain"}
          >
            <Facts language={props.language} office={office} phone={props.phone} />
          </Card>
        )}
      </For>
    </div>
  )
}

/** Full, unless it is only too early: that is not the same and must not send anybody on a way for nothing. */
const whyNot = (props: OfficesProps, next: Next) =>
  props.waits ? sayWait(props.waits, props.language) : sayNothing(next, props.language)

function whenOf(next: Next, language: Language): string | undefined {
  const when = sayNext(next, language)
  return when && say(find.next, language, { when })
}

/** Published facts with their source and its date (facts age); the rest is said to be missing, once. */
export function Facts(props: {
  readonly language: Language
  readonly office: OfficeView
  readonly phone: string
}) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { address, hours, phone } = props.office
  const all = [
    { name: find.address, fact: address },
    { name: find.hours, fact: hours },
    { name: find.phone, fact: phone },
  ]
  const told = all.flatMap(({ name, fact }) => (fact === "not_yet_published" ? [] : [{ name, fact }]))
  const missing = all.filter(({ fact }) => fact === "not_yet_published").map(({ name }) => words(name))
  const text = (value: Text | string) => (typeof value === "string" ? value : words(value))
  return (
    <>
      <For each={told}>
        {({ name, fact }) => (
          <>
            {words(name)} {text(fact.value)}{" "}
            <span class="small muted">
              {words(find.source, { title: words(fact.source.title), date: fact.source.published ?? "" })}
            </span>
            <br />
          </>
        )}
      </For>
      <Show when={missing.length > 0}>
        <span class="small">
          {words(find.missing, {
            facts: missing.join(props.language === "zh" ? "、" : ", "),
            phone: props.phone,
          })}
        </span>
      </Show>
    </>
  )
}

/** Offices elsewhere: one line each. */
function Rows(props: OfficesProps & { readonly rows: readonly OfficeRow[] }) {
  const words = (text: Text) => say(text, props.language)
  return (
    <ul class="rows">
      <For each={props.rows}>
        {({ office, next }) => (
          <li>
            <a href={timesOf(props, office)}>{words(office.name)}</a>
            <span class={next.offer ? "small free" : "small muted"}>
              {sayNext(next, props.language) ?? whyNot(props, next)}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

function Nothing(props: OfficesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const foreign = () => props.kind === "F1"
  return (
    <Notice
      tone="warn"
      title={
        foreign() ? words(find.foreignHere, { district: words(props.here.district) }) : words(find.noOffice)
      }
    >
      <Show when={foreign()}>
        <p>{props.foreignAt ?? words(find.foreignWhere)}</p>
      </Show>
      <p>
        <a class="go" href={`tel:${props.phone}`}>
          {words(find.askHuman, { phone: props.phone })}
        </a>
      </p>
    </Notice>
  )
}

/** Too late for this step, and what is possible instead. Dates long past are not worked out again. */
function Stopped(props: OfficesProps) {
  const words = (text: Text) => say(text, props.language)
  const withdrawal = () => props.kind === "D2" && props.clock?.state !== "deemed_withdrawn"
  return (
    <Notice tone="stop" title={props.stopped ?? ""}>
      <Show
        when={withdrawal()}
        fallback={
          <a class="go" href={links.guide("D1")}>
            {words(find.againGo)}
          </a>
        }
      >
        <p>{words(find.withdrawOverNext)}</p>
        <a class="go" href={links.offices("D3", { receipt: props.receipt })}>
          {words(find.withdrawOverGo)}
        </a>
      </Show>
      <Show when={!props.clock?.issueUntil}>
        <p>
          <a class="go" href={links.receipt(props.kind, { edit: props.receipt })}>
            {words(find.changeReceipt)}
          </a>
        </p>
      </Show>
    </Notice>
  )
}
