// What happened, what happens next, by when and in whose hands. State is in words; the dot only repeats it.
import { type Language, say } from "@civil/core/text.ts"
import type { JSX } from "solid-js"
import { For, Show } from "solid-js"
import { words } from "../words.ts"

export interface TimelineEntry {
  readonly state: "done" | "now" | "next"
  readonly title: string
  /** 11月22日 周日 10:32 */
  readonly when?: string | undefined
  /** Who did it or holds it now. */
  readonly who?: string | undefined
  readonly children?: JSX.Element
}

export interface TimelineProps {
  readonly language: Language
  readonly entries: readonly TimelineEntry[]
}

const stateWords = { done: words.happened, now: words.now, next: words.ahead } as const

export function Timeline(props: TimelineProps) {
  return (
    <ol class="timeline">
      <For each={props.entries}>
        {(entry) => (
          <li class={entry.state} aria-current={entry.state === "now" ? "step" : undefined}>
            <p>
              <b>{entry.title}</b> <span class="stage">{say(stateWords[entry.state], props.language)}</span>
            </p>
            <Show when={entry.when || entry.who}>
              <p class="hint">{[entry.when, entry.who].filter(Boolean).join(" · ")}</p>
            </Show>
            {entry.children}
          </li>
        )}
      </For>
    </ol>
  )
}
