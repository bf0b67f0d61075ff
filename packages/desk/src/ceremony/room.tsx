// The ceremonies of the bureau and the list of one: who has a place, who has arrived.
import { formatCode } from "@civil/core/ids.ts"
import { say } from "@civil/core/text.ts"
import type { CeremonyDay, CeremonyView } from "@civil/services/marriage/ceremony/views.ts"
import { Button, Table } from "@civil/ui/index.ts"
import { createEffect, createSignal, For, on, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { ListFrame } from "../lists/frame.tsx"
import { createReading } from "../lists/reading.ts"
import type { Problem } from "../problem.ts"
import { sentenceOf } from "../problem.ts"
import { roomTitles } from "../room-words.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { createTelling, type Telling } from "../told.ts"
import { ceremonyWords as words } from "./words.ts"

export function CeremonyRoom() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading<CeremonyView>(() => house.cases.ceremonies(house.me.offices[0]?.bureau ?? ""))
  const room = () => {
    const here = house.room()
    return here.room === "ceremonies" ? here : undefined
  }
  const chosen = () => reading.rows().find(({ id }) => id === room()?.event) ?? reading.rows()[0]
  const label = ({ date, start, title, quota, left, waiting }: CeremonyView) =>
    house.say(words.option, { date, start, title, quota, waiting, taken: quota - left })
  return (
    <ListFrame
      title={house.say(roomTitles.ceremonies)}
      lead={house.say(words.lead)}
      empty={house.say(words.none)}
      emptyBody={house.say(words.noneBody)}
      reading={reading}
      telling={telling}
    >
      <Show when={chosen()}>
        {(event) => (
          <>
            <nav aria-label={house.say(words.which)}>
              <ul class="desk-events">
                <For each={reading.rows()}>
                  {(each) => (
                    <li>
                      <RoomLink to={{ room: "ceremonies", event: each.id }} current={each.id === event().id}>
                        {label(each)}
                      </RoomLink>
                    </li>
                  )}
                </For>
              </ul>
            </nav>
            <Couples event={event()} telling={telling} />
          </>
        )}
      </Show>
    </ListFrame>
  )
}

function Couples(props: { event: CeremonyView; telling: Telling }) {
  const house = useHouse()
  const [day, setDay] = createSignal<CeremonyDay>()
  const [busy, setBusy] = createSignal<string>()
  const failed = (problem: Problem) => props.telling.tell({ tone: "stop", text: sentenceOf(problem) })
  createEffect(
    on(
      () => props.event.id,
      async (event) => {
        setDay(undefined)
        const answer = await house.cases.ceremony(event)
        if (event !== props.event.id) return
        if (answer.ok) setDay(answer.value)
        else failed(answer.problem)
      },
    ),
  )
  const checkIn = async (id: string, names: readonly string[]) => {
    if (busy()) return
    setBusy(id)
    const answer = await house.cases.arrive(props.event.id, id)
    setBusy(undefined)
    if (!answer.ok) return failed(answer.problem)
    setDay(answer.value)
    const both = names.join("、")
    const text = { zh: say(words.did, "zh", { names: both }), en: say(words.did, "en", { names: both }) }
    props.telling.tell({ tone: "ok", text })
  }
  const today = () => house.today() === props.event.date
  const sum = ({ couples }: CeremonyDay) =>
    house.say(words.sum, {
      arrived: couples.filter(({ arrived }) => arrived).length,
      all: couples.length,
      guests: couples.reduce((all, { guests }) => all + guests, 0),
    })
  return (
    <Show when={day()}>
      {(known) => (
        <Show when={known().couples.length > 0} fallback={<p>{house.say(words.nobody)}</p>}>
          <p>
            {sum(known())} <Show when={!today()}>{house.say(words.notToday)}</Show>
          </p>
          <Table
            caption={house.say(words.list, { title: known().title, date: known().date })}
            captionHidden
            head={[words.number, words.names, words.guests, words.state].map((each) => house.say(each))}
            rows={known().couples.map((one) => [
              formatCode(one.code),
              one.names.join("、"),
              String(one.guests),
              one.arrived ? (
                house.say(words.arrived, { time: timeOf(one.arrived) })
              ) : !one.granted ? (
                house.say(words.open)
              ) : (
                <Show when={today() && house.mayAct}>
                  <Button
                    small
                    type="button"
                    label={house.say(words.here)}
                    about={one.names.join("、")}
                    disabled={busy() === one.case}
                    onPress={() => void checkIn(one.case, one.names)}
                  />
                </Show>
              ),
            ])}
          />
          <div class="actions">
            <Button
              kind="secondary"
              small
              type="button"
              label={house.say(words.print)}
              onPress={() => window.print()}
            />
          </div>
        </Show>
      )}
    </Show>
  )
}

/** Wall time in Shanghai. */
const timeOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
