// By when a held place must be used: the clock time always, the minutes left as of the page (ticking where scripts run).
import { type Language, say } from "@civil/core/text.ts"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface CountdownProps {
  readonly language: Language
  /** ISO instant, for machines that read the page. */
  readonly until: string
  /** The same as wall time: 10:32. */
  readonly clock: string
  /** Whole minutes left when the page was made. */
  readonly minutes: number
}

export function Countdown(props: CountdownProps) {
  const sentence = () => say(words.until, props.language).split("{time}")
  const left = () =>
    props.minutes > 0
      ? say(words.minutesLeft, props.language, { minutes: props.minutes })
      : say(words.timeUp, props.language)
  return (
    <p
      class="countdown"
      data-minutes={props.minutes}
      data-left={say(words.minutesLeft, props.language)}
      data-up={say(words.timeUp, props.language)}
    >
      <Icon name="clock" />
      <span>
        <span>
          {sentence()[0]}
          <time datetime={props.until}>
            <b>{props.clock}</b>
          </time>
          {sentence()[1]}
        </span>
        <span class="rest">{left()}</span>
      </span>
    </p>
  )
}
