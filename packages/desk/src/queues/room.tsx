// The room of the queues: lists with counts on the left, one view in the middle, the opened case on the right.
import { createSignal, onCleanup, Show } from "solid-js"
import { CaseDialogs } from "../case/dialogs.tsx"
import { CaseView } from "../case/view.tsx"
import { CaseWorkProvider, createCaseWork } from "../case/work.ts"
import { useHouse } from "../house.ts"
import { barWords } from "../room-words.ts"
import { Bar } from "../screens/bar.tsx"
import { KeysHelp } from "../screens/keys-help.tsx"
import { Told } from "../screens/told.tsx"
import { QueueDialogs } from "./dialogs.tsx"
import { closePanel, listenToQueue } from "./hands.ts"
import { List } from "./list.tsx"
import { firstPlace, type QueuePlace } from "./place.ts"
import { createQueues } from "./queues.ts"
import type { QueueAsking } from "./room-state.ts"
import { QueueRoomProvider, type QueueRoomState } from "./room-state.ts"
import { Side } from "./side.tsx"
import { createTicks } from "./ticks.ts"
import { Tools } from "./tools.tsx"

export function QueuesRoom() {
  const house = useHouse()
  const place = (): QueuePlace => {
    const room = house.room()
    return room.room === "queues" ? room.place : firstPlace
  }
  const queues = createQueues(house.cases, place, house.desks[0]?.desk ?? "")
  const ticks = createTicks(queues.cards)
  const [asking, ask] = createSignal<QueueAsking>()
  const goto: QueueRoomState["goto"] = (next) => {
    // Opening adds a step, so that Back closes the panel; going from case to case does not.
    const stays = place().open !== undefined && next.open !== undefined
    house.goto({ room: "queues", place: next }, stays ? "replace" : undefined)
  }
  const open = (id: string | undefined) => {
    if (id !== undefined) queues.select(id)
    const { open: _open, ...rest } = place()
    goto({ ...rest, ...(id !== undefined && { open: id }) })
  }
  const work = createCaseWork({
    house,
    id: () => place().open,
    onChange: (changed) => {
      queues.put(changed)
      void queues.refresh()
    },
  })
  const state: QueueRoomState = { place, goto, open, queues, ticks, asking, ask: (next) => void ask(next) }
  onCleanup(listenToQueue(house, state, work))
  return (
    <QueueRoomProvider value={state}>
      <CaseWorkProvider value={work}>
        <a class="desk-skip" href="#room">
          {house.say(barWords.skip)}
        </a>
        <div class="desk-room desk-queue-room" data-open={place().open !== undefined}>
          <Bar />
          <Tools />
          <Side />
          <main id="room" class="desk-list" tabindex="-1">
            <Told told={work.told()} onDismiss={() => work.tell(undefined)} />
            <List />
          </main>
          <Show when={place().open}>
            <aside class="desk-detail" tabindex="-1" aria-label={house.say(barWords.details)}>
              <CaseView beside onClose={() => closePanel(state)} />
            </aside>
          </Show>
        </div>
        <CaseDialogs />
        <QueueDialogs />
        <KeysHelp />
      </CaseWorkProvider>
    </QueueRoomProvider>
  )
}
