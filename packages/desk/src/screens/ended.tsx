// Inside a dialog, when the session has ended: what was typed is still here, sign in beside it, then send again.
import { Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { words } from "../words.ts"

export function Ended() {
  const house = useHouse()
  return (
    <Show when={house.ended()}>
      <Notice live tone="warn" title={house.say(words.ended)}>
        <p>
          <a href="/sign-in?to=/desk" target="_blank" rel="noopener">
            {house.say(words.signInBeside)}
          </a>
        </p>
      </Notice>
    </Show>
  )
}
