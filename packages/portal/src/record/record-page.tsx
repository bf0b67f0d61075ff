// The daily roots of a bureau's history as a table, with what they are for and how anyone checks them.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Casework } from "@civil/casework/service.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import { Empty, Table } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { record } from "./words.ts"

export type Root = Awaited<ReturnType<Casework["records"]["roots"]>>[number]

interface RecordPageProps {
  readonly language: Language
  readonly bureau: BureauProfile
  readonly others: readonly BureauProfile[]
  /** Newest first. */
  readonly roots: readonly Root[]
  readonly more: boolean
}

export function RecordPage(props: RecordPageProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const bureau = () => words(props.bureau.name)
  return (
    <div class="flow">
      <h1>{words(record.title)}</h1>
      <p class="lede">{words(record.lead)}</p>
      <p>{words(record.nobody)}</p>
      <Show
        when={props.roots.length > 0}
        fallback={<Empty title={words(record.empty)}>{words(record.emptyBody)}</Empty>}
      >
        <Table
          caption={words(record.table, { bureau: bureau() })}
          head={[record.day, record.count, record.root, record.previous].map((text) => words(text))}
          rows={props.roots.map(({ day, count, root, previous }) => [
            <time datetime={day}>{sayDate(day, props.language)}</time>,
            count,
            <Hash value={root} />,
            /^0+$/.test(previous) ? words(record.first) : <Hash value={previous} />,
          ])}
        />
      </Show>
      <p class="small">
        <Show when={props.more}>{words(record.older, { count: props.roots.length })} </Show>
        <a href={`/api/open/roots?bureau=${props.bureau.code}`}>
          {words(props.more ? record.all : record.interface)}
        </a>
      </p>
      <section class="flow prose">
        <h2>{words(record.how)}</h2>
        <ul>
          <For each={[record.note, record.compare, record.chain, record.verify, record.made, record.limit]}>
            {(line) => <li>{words(line, { bureau: props.bureau.code })}</li>}
          </For>
        </ul>
      </section>
      <Show when={props.others.length > 0}>
        <nav class="flow" aria-label={words(record.others)}>
          <h2>{words(record.others)}</h2>
          <ul class="dots">
            <For each={props.others}>
              {(each) => (
                <li>
                  <a href={`/record?bureau=${each.code}`}>{words(each.name)}</a>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </Show>
    </div>
  )
}

/** May break in its cell; copied, it is one word. */
function Hash(props: { readonly value: string }) {
  const pieces = () => props.value.match(/.{1,16}/g) ?? []
  return (
    <code>
      <For each={pieces()}>
        {(piece) => (
          <>
            {piece}
            <wbr />
          </>
        )}
      </For>
    </code>
  )
}
