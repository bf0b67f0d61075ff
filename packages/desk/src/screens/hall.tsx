// The frame of a room that is one page: bar, heading, content.
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { queueWords } from "../queues/words.ts"
import { barWords } from "../room-words.ts"
import type { Word } from "../told.ts"
import { Bar } from "./bar.tsx"
import { KeysHelp } from "./keys-help.tsx"
import { Told } from "./told.tsx"

export interface HallProps {
  readonly title: string
  readonly busy?: boolean
  readonly tools?: JSX.Element
  readonly told?: Word | undefined
  readonly onDismiss?: () => void
  readonly children?: JSX.Element
}

export function Hall(props: HallProps) {
  const house = useHouse()
  return (
    <>
      <a class="desk-skip" href="#room">
        {house.say(barWords.skip)}
      </a>
      <div class="desk-hall">
        <Bar />
        <main id="room" class="desk-page" tabindex="-1" aria-busy={props.busy}>
          <Told told={props.told} onDismiss={() => props.onDismiss?.()} />
          <div class="desk-list-head">
            <h1>{props.title}</h1>
            {props.tools}
          </div>
          <Show when={props.busy}>
            <p class="muted" role="status">
              {house.say(queueWords.loading)}
            </p>
          </Show>
          {props.children}
        </main>
      </div>
      <KeysHelp />
    </>
  )
}
