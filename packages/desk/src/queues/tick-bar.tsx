// What can be done with the ticked cases; it appears with the first tick.
import { Button } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { useQueueRoom } from "./room-state.ts"
import { mostTicked } from "./ticks.ts"
import { queueWords as words } from "./words.ts"

export function TickBar() {
  const house = useHouse()
  const { ticks, ask } = useQueueRoom()
  const count = () => ticks.ids().size
  const many = () => count() > mostTicked
  return (
    <Show when={count() > 0}>
      <section class="desk-tick-bar" aria-label={house.say(words.tickedTools)}>
        <b role="status">{house.say(words.ticked, { count: count() })}</b>
        <Show when={house.mayBulk}>
          <Button
            small
            type="button"
            label={house.say(words.bulkDo)}
            disabled={many()}
            onPress={() => ask("bulk-ticked")}
          />
        </Show>
        <Button
          kind="quiet"
          small
          type="button"
          label={house.say(words.untick)}
          onPress={() => ticks.clear()}
        />
        <Show when={many()}>
          <p class="desk-wrong" role="alert">
            {house.say(words.tooMany, { count: count() })}
          </p>
        </Show>
      </section>
    </Show>
  )
}
