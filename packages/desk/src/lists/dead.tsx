// Follow-ups the system gave up: what, since when, why; another try, or left undone with a reason.

import { Button, Field, Table } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import type { DeadLetter } from "../cases-client.ts"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { roomTitles } from "../room-words.ts"
import { Ask } from "../screens/ask.tsx"
import { createTelling } from "../told.ts"
import { ListFrame } from "./frame.tsx"
import { createReading } from "./reading.ts"
import { deadWords as words } from "./words.ts"

export function DeadRoom() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading((after) => house.cases.dead(after))
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
  const [dropping, drop] = createSignal<DeadLetter>()
  const title = () => house.say(roomTitles.dead)
  return (
    <>
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
              <div class="actions">
                <Button
                  kind="secondary"
                  small
                  type="button"
                  label={house.say(words.again)}
                  about={one.id}
                  disabled={busy() === one.id}
                  onPress={() => void again(one)}
                />
                <Button
                  kind="secondary"
                  small
                  type="button"
                  label={house.say(words.drop)}
                  about={one.id}
                  onPress={() => drop(one)}
                />
              </div>
            </Show>,
          ])}
        />
      </ListFrame>
      <Show when={dropping()}>
        {(one) => (
          <Drop
            one={one()}
            onClose={() => drop(undefined)}
            onDone={() => {
              telling.tell({ tone: "ok", text: words.dropped })
              void reading.refresh()
            }}
          />
        )}
      </Show>
    </>
  )
}

function Drop(props: { one: DeadLetter; onClose: () => void; onDone: () => void }) {
  const house = useHouse()
  const [note, setNote] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const ready = () => {
    setPressed(true)
    return note().trim() !== ""
  }
  const send = async () => {
    const answer = await house.cases.dropDead(props.one.id, note().trim())
    if (!answer.ok) return answer.problem
    props.onDone()
    return undefined
  }
  return (
    <Ask
      title={house.say(words.dropTitle)}
      label={house.say(words.dropDo)}
      ready={ready}
      send={send}
      onClose={props.onClose}
    >
      <p>{house.say(words.dropBody)}</p>
      <Field
        language={house.language()}
        name="note"
        rows={2}
        label={house.say(words.dropNote)}
        error={pressed() && note().trim() === "" ? house.say(words.dropMissing) : undefined}
        value={note()}
        maxLength={500}
        onInput={setNote}
      />
    </Ask>
  )
}
