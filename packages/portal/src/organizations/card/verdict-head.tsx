// The verdict on top: one sentence in words; the seal only on what is good; each further fact with what it rests on.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Tone, Verdict } from "@civil/services/organizations/verdict/index.ts"
import { Icon, type IconName, Seal } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { sayMark } from "../marked.tsx"
import { kindWords } from "../words.ts"
import type { SectionProps } from "./section.tsx"
import { card } from "./words.ts"

const icons = { good: "ok", caution: "warn", stop: "stop", unknown: "info" } as const satisfies Readonly<
  Record<Tone, IconName>
>

/** Said once where everything rests on the same source and day. */
function oneSource({ mark, sentences }: Verdict, language: Language): string | undefined {
  const marks = [mark, ...sentences.map((finding) => finding.mark)]
  const [first, ...rest] = marks.map((each) => each && sayMark(each, language))
  return first !== undefined && rest.every((line) => line === first) ? first : undefined
}

export function VerdictHead(props: SectionProps) {
  const { data, language } = props
  const { verdict, successor, at } = data
  const { basic, code } = at.organization
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const end = language === "zh" ? "。" : "."
  const same = oneSource(verdict, language)
  return (
    <div class={`verdict ${verdict.tone}`}>
      <Show when={verdict.tone === "good"}>
        <Seal characters="登记有效" label={words(card.seal)} />
      </Show>
      <h1>{basic.name}</h1>
      <p class="muted kind">
        <span>{words(kindWords[basic.kind])}</span> <span class="code-line">{code}</span>
      </p>
      <p class="headline">
        <Icon name={icons[verdict.tone]} />
        <span>{`${words(verdict.headline)}${end}`}</span>
      </p>
      <Show when={same ? undefined : verdict.mark}>
        {(mark) => <p class="rests">{sayMark(mark(), language)}</p>}
      </Show>
      <Show when={successor}>
        {(hit) => (
          <p>
            {words(card.renamed)}
            <a href={links.card(hit().id)}>{hit().name}</a>
          </p>
        )}
      </Show>
      <Show when={verdict.sentences.length > 0}>
        <ul class="facts-said">
          <For each={verdict.sentences}>
            {(finding) => (
              <li class={finding.tone}>
                {finding.sentence && words(finding.sentence)}{" "}
                <Show when={same ? undefined : finding.mark}>
                  {(mark) => <span class="rests">{sayMark(mark(), language)}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={same}>{(line) => <p class="rests">{words(card.rests, { mark: line() })}</p>}</Show>
    </div>
  )
}
