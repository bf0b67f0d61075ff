// Names and codes easily mistaken for this one, each with what differs marked; those of the illegal list first and loudest.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import type { Near } from "@civil/register/search/contract.ts"
import { differences } from "@civil/services/organizations/differences.ts"
import { statusWords } from "@civil/services/organizations/verdict/index.ts"
import { Details, Notice, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../links.ts"
import { Marked } from "../marked.tsx"
import { finding } from "../search/words.ts"
import { kindShort } from "../words.ts"
import type { SectionProps } from "./section.tsx"
import { card } from "./words.ts"

/** Near enough to be taken for the other by who is in a hurry; the rest is of other places. */
const confusing = ({ hit, likeness, why }: Near) =>
  hit.illegal === true || why === "near_code" || likeness >= 0.9

const ended = new Set(["deregistered", "withdrawn", "revoked"])
const warned = ({ hit }: Near) => hit.listed !== undefined || (hit.status && ended.has(hit.status))

/** Right below the verdict, where one of them must not be trusted. */
export function LookAlikeWarning(props: SectionProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const near = props.data.near.filter(confusing)
  const illegal = near.find(({ hit }) => hit.illegal)
  const other = near.find(warned)
  const title = illegal ? words(card.looksIllegal) : other && words(card.looksWarn, { name: other.hit.name })
  return (
    <Show when={title}>
      {(text) => (
        <div class="noprint">
          <Notice tone={illegal ? "stop" : "warn"} title={text()}>
            <p>
              <a href="#looks-like">{words(card.looksSee)}</a>
            </p>
          </Notice>
        </div>
      )}
    </Show>
  )
}

export function LookAlikes(props: SectionProps & { readonly bureaus: readonly BureauProfile[] }) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  const near = props.data.near.filter(confusing)
  const distant = props.data.near.filter((each) => !confusing(each))
  const rows = (of: readonly Near[]) => (
    <ol class="found">
      <For each={of}>{(each) => <LookAlike {...props} near={each} />}</For>
    </ol>
  )
  return (
    <Show when={props.data.near.length > 0}>
      <section class="flow noprint" id="looks-like">
        <h2>{words(card.looks)}</h2>
        <Show when={near.length > 0}>{rows(near)}</Show>
        <Show when={distant.length > 0}>
          <Details summary={words(card.looksDistant, { count: distant.length })}>{rows(distant)}</Details>
        </Show>
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
        <span>{saidOf(props.near, basic.name, words)}</span>
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

/** Found by a name it had before: then that is what they share. */
function saidOf({ hit, why }: Near, name: string, words: (text: Text, values?: Values) => string): string {
  if (hit.by === "former") {
    const { former } = hit
    return former ? words(card.looksFormerName, { former }) : words(card.looksFormer)
  }
  return [words(card[why]), ...compared(name, hit.name, words)].join(" · ")
}

/** Where the names differ, said in one short sentence. */
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
  if (more && less) return [words(card.compared, { more, less })]
  if (more) return [words(card.comparedMore, { more })]
  return less ? [words(card.comparedLess, { less })] : []
}
