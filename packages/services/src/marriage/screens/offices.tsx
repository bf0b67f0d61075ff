// Choosing an office: the chosen district first, each with its next free time; fully booked ones say so and still open.

import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, Notice, OfficeCard } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { DivorceClockView, Kind, OfficeView } from "../views.ts"
import { sayHalfDay } from "./dates.ts"
import { links } from "./links.ts"
import { DivorceClock } from "./receipt.tsx"
import { find } from "./words.ts"

export interface OfficeRow {
  readonly office: OfficeView
  readonly next: Offer | undefined
}

export interface OfficeGroup {
  readonly district: Text
  readonly rows: readonly OfficeRow[]
}

export interface OfficesProps {
  readonly language: Language
  readonly kind: Kind
  readonly here: OfficeGroup
  readonly elsewhere: readonly OfficeGroup[]
  readonly receipt?: string | undefined
  readonly clock?: DivorceClockView | undefined
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
      <Show when={props.clock}>
        {(clock) => <DivorceClock language={props.language} kind={props.kind} clock={clock()} />}
      </Show>
      <Show when={!props.stopped} fallback={<Notice tone="stop" title={props.stopped ?? ""} />}>
        <p class="muted">{words(sameOffice() ? find.officesSame : find.officesHint)}</p>
        <h2>{words(props.here.district)}</h2>
        <Show when={props.here.rows.length > 0} fallback={<Nothing {...props} />}>
          <Rows {...props} rows={props.here.rows} />
        </Show>
        <Show when={props.elsewhere.length > 0}>
          <h2>{words(find.elsewhere)}</h2>
          <Show when={!sameOffice() && props.kind !== "F1"}>
            <p class="muted">{words(find.elsewhereHint)}</p>
          </Show>
          <For each={props.elsewhere}>
            {(group) => (
              <section class="flow">
                <h3>{words(group.district)}</h3>
                <Rows {...props} rows={group.rows} />
              </section>
            )}
          </For>
        </Show>
      </Show>
    </div>
  )
}

function Rows(props: OfficesProps & { readonly rows: readonly OfficeRow[] }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const known = <T,>(fact: { readonly value: T } | "not_yet_published") =>
    fact === "not_yet_published" ? undefined : fact.value
  const told = (fact: { readonly value: Text } | "not_yet_published") => {
    const value = known(fact)
    return value && words(value)
  }
  return (
    <For each={props.rows}>
      {({ office, next }) => (
        <OfficeCard
          language={props.language}
          name={words(office.name)}
          href={links.times(props.kind, { office: office.id, receipt: props.receipt })}
          address={told(office.address)}
          phone={known(office.phone)}
          hours={told(office.hours)}
          tags={office.capabilities.includes("foreign") ? [words(find.foreignTag)] : []}
          nextFree={
            next?.date && next.start
              ? { label: sayHalfDay(next.date, next.start, props.language) }
              : undefined
          }
          note={next ? undefined : words(find.noNext)}
        />
      )}
    </For>
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
      <p>{foreign() ? (props.foreignAt ?? words(find.foreignWhere)) : ""}</p>
      <p>
        <a href={`tel:${props.phone}`}>{words(find.askHuman, { phone: props.phone })}</a>
      </p>
    </Notice>
  )
}
