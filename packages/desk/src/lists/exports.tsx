// The exports somebody asked for, to be found again: which list, who, why, and the file while it is kept.
import type { ExportView } from "@civil/casework/views.ts"
import { Button, Table, Tag } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { flagTexts, listNames } from "../queues/names.ts"
import { placeOfView } from "../queues/place.ts"
import { queueWords } from "../queues/words.ts"
import { roomTitles } from "../room-words.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { whileSeen } from "../seen.ts"
import { createTelling } from "../told.ts"
import { ListFrame } from "./frame.tsx"
import { createReading } from "./reading.ts"
import { exportStates, exportWords as words } from "./words.ts"

const everyMs = 4_000

export function ExportsRoom() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading(async () => {
    const answer = await house.cases.exports()
    return answer.ok ? { ok: true, value: { rows: answer.value.exports } } : answer
  })
  const unfinished = () => reading.rows().some(({ state }) => state === "waiting" || state === "running")
  whileSeen(everyMs, async () => {
    if (unfinished()) await reading.refresh()
  })
  const download = async (one: ExportView) => {
    const answer = await house.cases.exportLink(one.id)
    if (answer.ok) location.assign(answer.value.href)
    else telling.tell({ tone: "stop", text: sentenceOf(answer.problem) })
  }
  const title = () => house.say(roomTitles.exports)
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
        head={[words.what, words.at, words.by, words.reason, words.rows, words.state].map((text) =>
          house.say(text),
        )}
        rows={reading.rows().map((one) => [
          <ListName one={one} />,
          momentWords(one.at, house.language()),
          one.by,
          one.reason,
          one.state === "done" ? one.rows : "–",
          <span class="desk-export-state">
            <Tag
              tone={one.state === "done" ? "done" : one.state === "failed" ? "stop" : "neutral"}
              label={house.say(exportStates[one.state])}
            />
            <Show when={one.text}>{(why) => <span>{house.say(why())}</span>}</Show>
            <Show when={one.state === "done"}>
              <Button
                kind="secondary"
                small
                type="button"
                label={`${house.say(words.download)} ${one.format.toUpperCase()}`}
                onPress={() => void download(one)}
              />
            </Show>
          </span>,
        ])}
      />
    </ListFrame>
  )
}

function ListName(props: { one: ExportView }) {
  const house = useHouse()
  const parts = () => {
    const { list, flag, mine, matter, from, to } = props.one.query
    const days = from || to ? `${from ?? ""}–${to ?? ""}` : undefined
    return [
      house.say(listNames[list]),
      flag && house.say(flagTexts[flag]),
      mine && house.say(queueWords.mine),
      matter,
      days,
    ].filter(Boolean)
  }
  return (
    <RoomLink to={{ room: "queues", place: placeOfView(props.one.query) }}>{parts().join(" · ")}</RoomLink>
  )
}
