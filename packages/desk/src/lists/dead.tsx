// Follow-ups the system gave up: what, since when, why, and another try.

import { Button, Table } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import type { DeadLetter } from "../cases-client.ts"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { roomTitles } from "../room-words.ts"
import { createTelling } from "../told.ts"
import { ListFrame } from "./frame.tsx"
import { createReading } from "./reading.ts"
import { deadWords as words } from "./words.ts"

export function DeadRoom() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading(() => house.cases.dead())
  const [busy, setBusy] = createSignal<string>()
  const again = async ({ id }: DeadLetter) => {
    if (busy()) return
    setBusy(id)
    const answer = await house.cases.tryAgain(id)
    setBusy(undefined)
    telling.tell(
      answer.ok ? { tone: "ok", text: words.did } : { tone: "stop", text: sentenceOf(answer.problem) },
    )
    await reading.refresh()
  }
  const title = () => house.say(roomTitles.dead)
  return (
    <ListFrame
      title={title()}
      lead={house.say(words.lead)}
      empty={house.say(words.empty)}
      emptyBody={house.say(words.emptyBody)}
      reading={reading}
      telling={telling}
    >
      <Table
        caption={title()}
        captionHidden
        head={[...[words.topic, words.at, words.tries, words.why].map((text) => house.say(text)), ""]}
        rows={reading.rows().map((one) => [
          one.topic,
          momentWords(one.at, house.language()),
          house.say(words.times, { count: one.attempts }),
          one.why,
          <Show when={house.has("manager")}>
            <Button
              kind="secondary"
              small
              type="button"
              label={house.say(words.again)}
              about={one.id}
              disabled={busy() === one.id}
              onPress={() => void again(one)}
            />
          </Show>,
        ])}
      />
    </ListFrame>
  )
}
