// The last word to the officer, in one line that stays until the next one; read out, never over the list.
import { Button, Icon } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useActs } from "../acts.ts"
import { allOf } from "../day.ts"
import { useDesk } from "../desk.ts"
import { words } from "../words.ts"

export function TellLine() {
  const desk = useDesk()
  const acts = useActs()
  const undoable = () => {
    const id = acts.told()?.undo
    return allOf(desk.live.day()).find((each) => each.id === id && each.may.includes("undo"))
  }
  return (
    <div class="desk-tell" role="status">
      <Show when={acts.told()}>
        {(told) => (
          <p data-tone={told().tone}>
            <Icon name={told().tone} />
            <span>{desk.say(told().text, told().values)}</span>
            <Show when={undoable()}>
              {(one) => (
                <Button
                  kind="quiet"
                  small
                  type="button"
                  label={desk.say(words.undo)}
                  disabled={acts.busy(one().id)}
                  onPress={() => void acts.move(one(), "undo")}
                />
              )}
            </Show>
            <Button
              kind="quiet"
              small
              type="button"
              label={desk.say(words.dismiss)}
              onPress={() => acts.dismiss()}
            />
          </p>
        )}
      </Show>
    </div>
  )
}
