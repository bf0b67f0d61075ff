// What was found: how many, the rows, further pages; nothing found leads on. The same markup as the island asks for.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Near } from "@civil/register/search/contract.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import { Pagination } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { shared } from "../words.ts"
import { type Asked, longest, narrowed, pageSize, queryOf } from "./ask.ts"
import { HitRow } from "./hit-row.tsx"
import { finding } from "./words.ts"

export interface Answer {
  readonly hits: readonly RegisterHit[]
  readonly total: number
  /** Only where nothing was found. */
  readonly near: readonly Near[]
}

export interface ResultsProps {
  readonly language: Language
  readonly asked: Asked
  readonly answer: Answer
  readonly bureaus: readonly BureauProfile[]
  readonly today: string
}

export function Results(props: ResultsProps) {
  const { asked, answer, language } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const pages = Math.ceil(answer.total / pageSize)
  const page = (number: number) => links.search(queryOf({ ...asked, page: number }))
  return (
    <>
      <Show when={answer.hits.length > 0} fallback={<Nothing {...props} />}>
        <p class="total" data-total>
          {totalLine(props)}
          <Show when={pages > 1}>
            <span class="muted">
              {" · "}
              {words(finding.shown, {
                from: (asked.page - 1) * pageSize + 1,
                to: (asked.page - 1) * pageSize + answer.hits.length,
              })}
            </span>
          </Show>
        </p>
        <Show when={leadOf(answer)}>{(lead) => <p class="lead-in">{words(lead())}</p>}</Show>
        <ol class="found">
          <For each={answer.hits}>
            {(hit) => <HitRow language={language} hit={hit} bureaus={props.bureaus} today={props.today} />}
          </For>
        </ol>
        <Show when={pages > 1}>
          <Pagination
            language={language}
            page={asked.page}
            of={pages}
            previous={asked.page > 1 ? page(asked.page - 1) : undefined}
            next={asked.page < pages ? page(asked.page + 1) : undefined}
          />
        </Show>
      </Show>
      <Show when={asked.cut}>
        <p class="muted small">{words(finding.tooLong, { count: longest })}</p>
      </Show>
    </>
  )
}

function totalLine({ asked, answer, language }: ResultsProps): string {
  if (asked.q) return say(finding.totalFor, language, { query: asked.q, total: answer.total })
  return say(answer.total === 1 ? finding.totalOne : finding.total, language, { total: answer.total })
}

/** Said once above the rows when not one of them holds what was typed. */
function leadOf({ hits }: Answer): Text | undefined {
  if (hits.every(({ by }) => by === "slip")) return finding.slip
  return hits.every(({ by }) => by === "sound" || by === "slip") ? finding.sound : undefined
}

const codeLike = (text: string) => /^[0-9A-Z]{8,18}$/i.test(text.replace(/\s/g, "")) && /\d/.test(text)

function Nothing(props: ResultsProps) {
  const { asked } = props
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="flow">
      <p class="total" data-total>
        <b>{asked.q ? words(finding.none, { query: asked.q }) : words(finding.noneFilter)}</b>
      </p>
      <Show when={asked.q}>
        <p>
          <b>{words(shared.noMiss)}</b>
          {props.language === "zh" ? "。" : ". "}
          {words(shared.noMissWhy)}
        </p>
      </Show>
      <Show when={codeLike(asked.q)}>
        <p>{words(finding.noneCode)}</p>
      </Show>
      <Show when={props.answer.near.length > 0}>
        <p class="lead-in">{words(finding.near)}</p>
        <ol class="found">
          <For each={props.answer.near}>
            {({ hit }) => (
              <HitRow
                language={props.language}
                hit={hit as RegisterHit}
                bureaus={props.bureaus}
                today={props.today}
              />
            )}
          </For>
        </ol>
      </Show>
      <ul class="ways-on">
        <Show when={narrowed(asked) && asked.q}>
          <li>
            <a class="go" href={links.search({ q: asked.q })}>
              {words(finding.wider)}
            </a>
          </li>
        </Show>
        <li>
          <a class="go" href={links.national} rel="noreferrer">
            {words(shared.national)}
          </a>
        </li>
        <li>
          <a class="go" href={links.illegal({ q: asked.q })}>
            {words(shared.illegal)}
          </a>
        </li>
        <li>
          <a class="go" href={links.report({ called: asked.q, kind: "illegal" })}>
            {words(shared.report)}
          </a>
        </li>
      </ul>
    </div>
  )
}
