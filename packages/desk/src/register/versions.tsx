// Versions of the register, and what one of them changed.
import { Table } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { createReading } from "../lists/reading.ts"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import type { VersionView } from "./client.ts"
import { More, Page, Read } from "./frame.tsx"
import { importWords } from "./import-words.ts"
import { createOne } from "./read.ts"
import { changeTexts, datasetTexts, versionWords as words } from "./words.ts"

export function VersionsPage(props: { number: number | undefined }) {
  return (
    <Show when={props.number} keyed fallback={<All />}>
      {(number) => <OneVersion number={number} />}
    </Show>
  )
}

function All() {
  const house = useHouse()
  const one = createOne(
    () => "versions",
    () => house.register.versions(),
  )
  const cause = ({ cause: { kind, dataset } }: VersionView) =>
    kind === "import" && dataset
      ? house.say(words.import, { dataset: datasetTexts[dataset] })
      : house.say(words.act)
  return (
    <Page page="versions" busy={one.value() === undefined && one.problem() === undefined}>
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => (
          <Show
            when={shown().versions.length > 0}
            fallback={<Empty title={house.say(words.empty)} body={house.say(words.emptyBody)} />}
          >
            <p class="muted desk-lead">{house.say(words.lead)}</p>
            <Table
              caption={house.say(words.number)}
              captionHidden
              head={[words.number, words.at, words.cause, words.counts, words.size, words.changes].map(
                (text) => house.say(text),
              )}
              rows={shown().versions.map((version) => [
                version.number,
                momentWords(version.publishedAt, house.language()),
                cause(version),
                [version.counts.added, version.counts.changed, version.counts.missing].join(" / "),
                version.size,
                <RoomLink to={{ room: "register", place: { page: "versions", number: version.number } }}>
                  {house.say(words.changesOf, { n: version.number })}
                </RoomLink>,
              ])}
            />
          </Show>
        )}
      </Read>
    </Page>
  )
}

function OneVersion(props: { number: number }) {
  const house = useHouse()
  const reading = createReading(async (after) => {
    const answer = await house.register.changes(props.number, after)
    if (!answer.ok) return answer
    const { changes: rows, next } = answer.value
    return { ok: true, value: { rows, ...(next && { next }) } }
  })
  return (
    <Page
      page="versions"
      title={house.say(words.changesOf, { n: props.number })}
      busy={reading.status() === "loading"}
    >
      <p>
        <RoomLink to={{ room: "register", place: { page: "versions" } }}>{house.say(words.back)}</RoomLink>
      </p>
      <Read
        value={reading.status() === "ready" ? reading : undefined}
        problem={reading.problem()}
        again={() => void reading.refresh()}
      >
        {() => (
          <Show when={reading.rows().length > 0} fallback={<Empty title={house.say(words.noChanges)} />}>
            <Table
              caption={house.say(words.changesOf, { n: props.number })}
              captionHidden
              head={[importWords.organization, importWords.what, importWords.kinds].map((text) =>
                house.say(text),
              )}
              rows={reading
                .rows()
                .map((change) => [
                  <RoomLink to={{ room: "register", place: { page: "organization", code: change.code } }}>
                    {change.name}
                  </RoomLink>,
                  house.say(change.text),
                  house.say(changeTexts[change.what]),
                ])}
            />
            <More of={reading} />
          </Show>
        )}
      </Read>
    </Page>
  )
}
