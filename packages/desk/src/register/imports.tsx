// Imports, newest first, with where each stands; read again while one of them is still on its way.
import type { ImportView } from "@civil/register/imports/contract.ts"
import { Table, Tag, type TagTone } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { createReading } from "../lists/reading.ts"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { whileSeen } from "../seen.ts"
import { Day } from "./day.tsx"
import { More, Page, Read } from "./frame.tsx"
import { importWords as words } from "./import-words.ts"
import { datasetTexts, importStateTexts } from "./words.ts"

const everyMs = 4_000
export const tones: Readonly<Record<ImportView["state"], TagTone>> = {
  ...{ uploading: "neutral", reading: "info", ready: "waiting", publishing: "info", published: "done" },
  ...{ refused: "stop", discarded: "neutral", unreadable: "stop", same: "neutral" },
}

export const isOnItsWay = ({ state }: ImportView) => state === "reading" || state === "publishing"
export const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString()

export function ImportsPage() {
  const house = useHouse()
  const reading = createReading(async (after) => {
    const answer = await house.register.imports(after)
    if (!answer.ok) return answer
    const { imports: rows, next } = answer.value
    return { ok: true, value: { rows, ...(next && { next }) } }
  })
  whileSeen(everyMs, async () => {
    if (reading.rows().some(isOnItsWay)) await reading.refresh()
  })
  return (
    <Page
      page="imports"
      busy={reading.status() === "loading"}
      tools={
        <Show when={house.has("clerk", "reviewer", "manager")}>
          <RoomLink to={{ room: "register", place: { page: "new" } }} look="btn primary tight">
            {house.say(words.begin)}
          </RoomLink>
        </Show>
      }
    >
      <Read
        value={reading.status() === "ready" ? reading : undefined}
        problem={reading.problem()}
        again={() => void reading.refresh()}
      >
        {() => (
          <Show
            when={reading.rows().length > 0}
            fallback={<Empty title={house.say(words.empty)} body={house.say(words.emptyBody)} />}
          >
            <p class="muted desk-lead">{house.say(words.lead)}</p>
            <ImportTable rows={reading.rows()} />
            <More of={reading} />
          </Show>
        )}
      </Read>
    </Page>
  )
}

function ImportTable(props: { rows: readonly ImportView[] }) {
  const house = useHouse()
  const head = [words.file, words.dataset, words.asOf, words.state, words.rows, words.by, words.at]
  const countsOf = ({ counts }: ImportView) =>
    counts === undefined
      ? "–"
      : [counts.added, counts.changed, counts.unchanged, counts.missing, counts.rejected].join(" / ")
  return (
    <Table
      caption={house.say(words.begin)}
      captionHidden
      head={head.map((text) => house.say(text))}
      rows={props.rows.map((one) => [
        <RoomLink to={{ room: "register", place: { page: "import", id: one.id } }}>{one.fileName}</RoomLink>,
        `${house.say(datasetTexts[one.dataset])} · ${house.say(one.extent === "whole" ? words.wholeShort : words.partShort)}`,
        <Day day={one.asOf} />,
        <Tag tone={tones[one.state]} label={house.say(importStateTexts[one.state])} />,
        countsOf(one),
        one.by.name,
        momentWords(isoOf(one.at), house.language()),
      ])}
    />
  )
}
