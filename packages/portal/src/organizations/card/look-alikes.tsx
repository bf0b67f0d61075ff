// Names and codes easily mistaken for this one, each with what differs marked; those of the illegal list first and loudest.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import type { Near } from "@civil/register/search/contract.ts"
import { differences } from "@civil/services/organizations/differences.ts"
import { statusWords } from "@civil/services/organizations/verdict/index.ts"
import { Notice, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { Marked } from "../marked.tsx"
import { finding } from "../search/words.ts"
import { kindShort } from "../words.ts"
import type { SectionProps } from "./section.tsx"
import { card } from "./words.ts"

export function LookAlikes(props: SectionProps & { readonly bureaus: readonly BureauProfile[] }) {
  const { near } = props.data
  const words = (text: Text) => say(text, props.language)
  return (
    <Show when={near.length > 0}>
      <section class="flow noprint" id="looks-like">
        <h2>{words(card.looks)}</h2>
        <Show when={near.some(({ hit }) => hit.illegal)}>
          <Notice tone="stop" title={words(card.looksIllegal)} />
        </Show>
        <ol class="found">
          <For each={near}>{(each) => <LookAlike {...props} near={each} />}</For>
        </ol>
      </section>
    </Show>
  )
}

function LookAlike(
  props: SectionProps & { readonly near: Near; readonly bureaus: readonly BureauProfile[] },
) {
  const { hit, why } = props.near
  const { code, basic } = props.data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const district = props.bureaus.find(({ code: each }) => each === hit.region)?.district
  return (
    <li>
      <p class="name">
        <a href={hit.illegal ? links.illegalRow(hit.id) : links.card(hit.id)}>
          <Marked text={hit.name} spans={differences(basic.name, hit.name)} />
        </a>
      </p>
      <p class="state">
        <Show
          when={hit.illegal}
          fallback={
            <Show when={hit.status}>
              {(status) => (
                <Tag label={words(statusWords[status()])} tone={status() === "active" ? "done" : "stop"} />
              )}
            </Show>
          }
        >
          <Tag label={words(finding.illegalTag)} tone="stop" />
        </Show>
        <span>{[words(card[why]), ...compared(basic.name, hit.name, words)].join(" · ")}</span>
      </p>
      <Show when={!hit.illegal}>
        <p class="facts-line">
          {[
            ...(hit.kind ? [words(kindShort[hit.kind])] : []),
            ...(district ? [words(finding.registeredIn, { district })] : []),
          ].join(" · ")}
          {" · "}
          <span class="code-line">
            <Marked text={hit.id} spans={why === "near_code" ? differences(code, hit.id) : []} />
          </span>
        </p>
      </Show>
    </li>
  )
}

/** What the other name has and lacks, where that is little enough to be read. */
function compared(
  name: string,
  other: string,
  words: (text: Text, values?: Values) => string,
): readonly string[] {
  const part = (text: string, from: string) =>
    differences(from, text)
      .map(([start, end]) => text.slice(start, end))
      .join(words({ zh: "”“", en: "” “" }))
  const [more, less] = [part(other, name), part(name, other)]
  return [
    ...(more ? [words(card.comparedMore, { more })] : []),
    ...(less ? [words(card.comparedLess, { less })] : []),
  ]
}
