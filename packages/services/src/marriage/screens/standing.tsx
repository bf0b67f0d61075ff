// What stands already when somebody chooses a time: the booking that moves to it, or one that keeps a second from being made.
import { type Language, say } from "@civil/core/text.ts"
import { Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "./links.ts"
import { find } from "./words.ts"

/** A booking by its id, and when it is, in words. */
export interface Standing {
  readonly id: string
  readonly when: string
}

export function StandingNotice(props: {
  readonly language: Language
  readonly moves?: Standing | undefined
  readonly live?: Standing | undefined
}) {
  return (
    <>
      <Show when={props.moves}>
        {(moves) => <Notice tone="info" title={say(find.moving, props.language, { when: moves().when })} />}
      </Show>
      <Show when={props.live}>
        {(live) => (
          <Notice tone="warn" title={say(find.alreadyLive, props.language, { when: live().when })}>
            <p>{say(find.alreadyLiveWhy, props.language, {})}</p>
            <p>
              <a class="go" href={links.appointment(live().id)}>
                {say(find.toAppointment, props.language, {})}
              </a>
            </p>
          </Notice>
        )}
      </Show>
    </>
  )
}
