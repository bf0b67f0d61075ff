// Progress in words; the bars only repeat them.
import { type Language, say } from "@civil/core/text.ts"
import { For } from "solid-js"
import { words } from "../words.ts"

export interface StepsProps {
  readonly language: Language
  /** From 1. */
  readonly step: number
  readonly of: number
}

export function Steps(props: StepsProps) {
  const bars = () => Array.from({ length: props.of }, (_, index) => index < props.step)
  return (
    <p class="steps">
      {say(words.stepOf, props.language, { step: props.step, of: props.of })}
      <span aria-hidden="true">
        <For each={bars()}>{(done) => <i class={done ? "on" : undefined} />}</For>
      </span>
    </p>
  )
}
