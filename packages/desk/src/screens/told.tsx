// The last word to the officer, in one line that stays until the next one; with a countdown where it can be taken back.
import { Button, Icon } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { leftWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import type { Word } from "../told.ts"
import { words } from "../words.ts"

export function Told(props: { told: Word | undefined; onDismiss: () => void }) {
  const house = useHouse()
  const left = () => {
    const until = props.told?.act?.until
    return until === undefined ? undefined : Math.max(0, Date.parse(until) - house.now())
  }
  return (
    <div class="desk-told">
      <div role="status">
        <Show when={props.told}>
          {(told) => (
            <p data-tone={told().tone}>
              <Icon name={told().tone} />
              <span>{house.say(told().text, told().values)}</span>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.told}>
        {(told) => (
          <p>
            <Show when={told().act && left() !== 0 && told().act}>
              {(act) => (
                <>
                  <Button
                    kind="secondary"
                    small
                    type="button"
                    label={house.say(act().label)}
                    onPress={act().run}
                  />
                  <Show when={left()}>
                    {(ms) => <span class="desk-left">{leftWords(ms(), house.language())}</span>}
                  </Show>
                </>
              )}
            </Show>
            <Button
              kind="quiet"
              small
              type="button"
              label={house.say(words.dismiss)}
              onPress={props.onDismiss}
            />
          </p>
        )}
      </Show>
    </div>
  )
}
