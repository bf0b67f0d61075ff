// A case on its own page, or beside the one it may be the same as.
import { onCleanup, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { listen } from "../keyboard.ts"
import { type CaseIntent, type Common, caseLetters } from "../keys.ts"
import { openPaper } from "../queues/hands.ts"
import { firstPlace } from "../queues/place.ts"
import { barWords } from "../room-words.ts"
import { Bar } from "../screens/bar.tsx"
import { KeysHelp } from "../screens/keys-help.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { Told } from "../screens/told.tsx"
import { BesideView } from "./beside.tsx"
import { CaseDialogs } from "./dialogs.tsx"
import { CaseView } from "./view.tsx"
import { caseWords as words } from "./words.ts"
import { CaseWorkProvider, createCaseWork } from "./work.ts"

export function CaseRoom() {
  const house = useHouse()
  const room = () => {
    const here = house.room()
    return here.room === "case" ? here : undefined
  }
  const work = createCaseWork({ house, id: () => room()?.id, onChange: () => undefined })
  const back = () => (history.length > 1 ? history.back() : house.goto({ room: "queues", place: firstPlace }))
  const obey = (intent: Common | CaseIntent) => {
    if (intent.do === "act") work.pressKey(intent.key)
    else if (intent.do === "paper") openPaper(house, work)
    else if (intent.do === "help") house.help(true)
    else if (intent.do === "close") back()
    else if (intent.do === "print") print()
  }
  onCleanup(listen(caseLetters, () => house.helping() || work.asking() !== undefined, obey))
  return (
    <CaseWorkProvider value={work}>
      <a class="desk-skip" href="#room">
        {house.say(barWords.skip)}
      </a>
      <div class="desk-hall">
        <Bar />
        <main id="room" class="desk-page desk-case-page" tabindex="-1">
          <p class="desk-back">
            <RoomLink to={{ room: "queues", place: firstPlace }}>{house.say(words.back)}</RoomLink>
          </p>
          <Told told={work.told()} onDismiss={() => work.tell(undefined)} />
          <Show when={room()?.beside} fallback={<CaseView beside={false} />}>
            {(other) => <BesideView id={room()?.id ?? ""} other={other()} />}
          </Show>
        </main>
      </div>
      <CaseDialogs />
      <KeysHelp />
    </CaseWorkProvider>
  )
}
