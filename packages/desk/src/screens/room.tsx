// The desk itself: bar, tools, queues on the left, the day list in the middle, the opened booking on the right.
import { createEffect, on, onCleanup, Show } from "solid-js"
import { namesOf, useActs } from "../acts.ts"
import { useDesk } from "../desk.ts"
import { listenToKeys } from "../hands.ts"
import { words } from "../words.ts"
import { Bar } from "./bar.tsx"
import { Detail } from "./detail.tsx"
import { Dialogs } from "./dialogs.tsx"
import { List } from "./list.tsx"
import { PrintSheet } from "./print-sheet.tsx"
import { Side } from "./side.tsx"
import { TellLine } from "./tell-line.tsx"
import { Tools } from "./tools.tsx"

export function Room() {
  const desk = useDesk()
  const acts = useActs()
  onCleanup(listenToKeys(desk, acts))
  createEffect(on([desk.date, () => desk.office().id], () => acts.dismiss(), { defer: true }))
  return (
    <>
      <a class="desk-skip" href="#day">
        {desk.say(words.skip)}
      </a>
      <div class="desk-room" data-open={desk.opened() !== undefined}>
        <Bar />
        <Tools />
        <Side />
        <main id="day" class="desk-list" tabindex="-1">
          <TellLine />
          <List />
        </main>
        <Show when={desk.opened()}>{(one) => <Detail one={one()} label={namesOf(one())} />}</Show>
      </div>
      <Dialogs />
      <PrintSheet />
    </>
  )
}
