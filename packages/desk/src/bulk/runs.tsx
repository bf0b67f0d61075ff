// The bulk runs so far, newest first.
import { Table, Tag } from "@civil/ui/index.ts"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { ListFrame } from "../lists/frame.tsx"
import { createReading } from "../lists/reading.ts"
import { roomTitles } from "../room-words.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { createTelling } from "../told.ts"
import { bulkActNames, bulkActs, runStates, bulkWords as words } from "./words.ts"

export function Runs() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading(async () => {
    const answer = await house.cases.runs()
    return answer.ok ? { ok: true, value: { rows: answer.value.runs } } : answer
  })
  const title = () => house.say(roomTitles.bulk)
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
        head={[words.act, words.when, words.who, words.progress, words.state].map((text, index) =>
          index === 3 ? house.say(words.count) : house.say(text),
        )}
        rows={reading
          .rows()
          .map((run) => [
            <RoomLink to={{ room: "bulk", run: run.id }}>{actName(run.act, house.say)}</RoomLink>,
            momentWords(run.at, house.language()),
            run.by,
            house.say(words.progress, { done: run.done, failed: run.failed, total: run.total }),
            <Tag tone={run.state === "done" ? "done" : "neutral"} label={house.say(runStates[run.state])} />,
          ])}
      />
    </ListFrame>
  )
}

export function actName(act: string, say: (text: { zh: string; en: string }) => string): string {
  const known = bulkActs.find((each) => each === act)
  return known ? say(bulkActNames[known]) : act
}
