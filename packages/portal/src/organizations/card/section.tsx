// One kind of evidence: its heading, what the register says, and the source and day it says it by.
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { Dataset } from "@civil/register/version.ts"
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { SourceLine } from "../marked.tsx"
import type { CardData } from "./data.ts"
import { card } from "./words.ts"

export interface SectionProps {
  readonly language: Language
  readonly data: CardData
}

export function Section(
  props: SectionProps & {
    readonly dataset: Dataset
    readonly title: Text
    /** Nothing to show: then it is said whether the register covers it at all. */
    readonly empty?: boolean | undefined
    /** Left out on paper. */
    readonly screenOnly?: boolean | undefined
    readonly children?: JSX.Element
  },
) {
  const { dataset, data, language } = props
  const rest = data.verdict.rests.find((each) => each.dataset === dataset)
  const extent = data.at.marks[dataset]?.extent
  const nothing = extent === "whole" ? card.noneIn : extent === "part" ? card.nonePart : card.noneSaid
  return (
    <section
      class={props.screenOnly ? "flow noprint" : props.empty ? "flow bare-section" : "flow"}
      id={dataset}
    >
      <h2>{say(props.title, language)}</h2>
      <Show when={!props.empty} fallback={<p class="muted">{say(nothing, language)}</p>}>
        {props.children}
      </Show>
      <Show when={rest}>
        <SourceLine language={language} mark={rest} />
      </Show>
    </section>
  )
}
