// The day of an office: bar, tools, queues on the left, the day list in the middle, the opened booking on the right.
import { Button, Notice } from "@civil/ui/index.ts"
import { createEffect, on, onCleanup, Show } from "solid-js"
import { namesOf, useActs } from "../acts.ts"
import { clockWords } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { listenToKeys } from "../hands.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
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
  const house = useHouse()
  onCleanup(listenToKeys(desk, acts))
  createEffect(() => {
    if (!house.helping()) return
    house.help(false)
    desk.ask({ about: "help" })
  })
  createEffect(on([desk.date, () => desk.office().id], () => acts.dismiss(), { defer: true }))
  return (
    <>
      <a class="desk-skip" href="#day">
        {desk.say(words.skip)}
      </a>
      <div class="desk-room" data-open={desk.opened() !== undefined}>
        <Bar>
          <BehindNotice />
        </Bar>
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

/** The one line when the network is gone while a day is on screen. */
function BehindNotice() {
  const desk = useDesk()
  return (
    <Show when={desk.live.day() && desk.live.problem()}>
      {(problem) => (
        <div class="desk-bar-notice" role="alert">
          <Notice tone="warn" title={desk.say(sentenceOf(problem()))}>
            <p>
              <Show when={desk.live.readAt()}>
                {(at) => (
                  <span>{desk.say(words.updated, { time: clockWords(desk.houseTime(at()), true) })}</span>
                )}
              </Show>{" "}
              <Button
                kind="quiet"
                small
                type="button"
                label={desk.say(words.again)}
                onPress={() => void desk.live.refresh()}
              />
            </p>
          </Notice>
        </div>
      )}
    </Show>
  )
}
