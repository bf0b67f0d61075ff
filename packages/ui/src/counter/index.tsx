// What is left before a rule bites, said before it bites.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { dateText } from "../day.ts"
import { words } from "../words.ts"

export interface CounterRule {
  readonly windowDays: number
  readonly noShows: number
  /** 0 where the policy does not count it. */
  readonly noShowLimit: number
  readonly cancels: number
  readonly cancelLimit: number
  readonly blockDays: number
}

export interface CounterProps {
  readonly language: Language
  readonly rules: readonly CounterRule[]
  readonly blockedUntil?: string | undefined
  /** Leave out what has not happened at all. */
  readonly onlyIfAny?: boolean | undefined
}

interface Line {
  readonly count: string
  /** Absent once nothing is left: then the block itself says more. */
  readonly left: string | undefined
}

function linesOf(props: CounterProps): readonly Line[] {
  return props.rules.flatMap((rule) => {
    const counts = [
      { count: rule.noShows, limit: rule.noShowLimit, said: words.noShows, ahead: words.noShowsLeft },
      { count: rule.cancels, limit: rule.cancelLimit, said: words.cancels, ahead: words.cancelsLeft },
    ]
    return counts
      .filter((one) => one.limit > 0 && (one.count > 0 || !props.onlyIfAny))
      .map((one) => ({
        count: say(one.said, props.language, { days: rule.windowDays, count: one.count }),
        left:
          one.limit > one.count
            ? say(one.ahead, props.language, { left: one.limit - one.count, block: rule.blockDays })
            : undefined,
      }))
  })
}

export function Counter(props: CounterProps) {
  return (
    <div class="counter small">
      <Show when={props.blockedUntil}>
        {(date) => (
          <p class="wrong">
            {say(words.blockedUntil, props.language, { date: dateText(date(), props.language) })}
          </p>
        )}
      </Show>
      <For each={linesOf(props)}>
        {(line) => (
          <p>
            {line.count}
            <Show when={!props.blockedUntil && line.left}>
              {props.language === "zh" ? "，" : "; "}
              {line.left}
            </Show>
            {props.language === "zh" ? "。" : "."}
          </p>
        )}
      </For>
    </div>
  )
}
