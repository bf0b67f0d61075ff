// One import: how far it is, what it would change, what was left out and why; agreed to or not by a second person.
import type { ImportView } from "@civil/register/imports/contract.ts"
import { Progress } from "@civil/ui/desk/index.ts"
import { Notice, SummaryList, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { whileSeen } from "../seen.ts"
import { createTelling, type Telling } from "../told.ts"
import { Page, Read } from "./frame.tsx"
import { ImportActs } from "./import-acts.tsx"
import { Preview } from "./import-preview.tsx"
import { importWords as words } from "./import-words.ts"
import { isOnItsWay, isoOf, tones } from "./imports.tsx"
import { createOne } from "./read.ts"
import { datasetTexts, importStateTexts } from "./words.ts"

const everyMs = 2_000

export function ImportPage(props: { id: string }) {
  const house = useHouse()
  const telling = createTelling()
  const one = createOne(
    () => props.id,
    (id) => house.register.getImport(id),
  )
  whileSeen(everyMs, async () => {
    const shown = one.value()
    if (shown === undefined || isOnItsWay(shown)) await one.refresh()
  })
  return (
    <Page
      page="import"
      title={one.value()?.fileName}
      busy={one.value() === undefined && one.problem() === undefined}
      telling={telling}
    >
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => (
          <>
            <About one={shown()} />
            <Said one={shown()} telling={telling} />
            <ImportActs one={shown()} telling={telling} put={one.put} refresh={one.refresh} />
            <Show when={shown().counts}>
              <Preview one={shown()} telling={telling} />
            </Show>
          </>
        )}
      </Read>
    </Page>
  )
}

function About(props: { one: ImportView }) {
  const house = useHouse()
  const one = () => props.one
  return (
    <SummaryList
      language={house.language()}
      rows={[
        {
          term: house.say(words.state),
          value: <Tag tone={tones[one().state]} label={house.say(importStateTexts[one().state])} />,
        },
        {
          term: house.say(words.dataset),
          value: `${house.say(datasetTexts[one().dataset])} · ${house.say(one().extent === "whole" ? words.wholeShort : words.partShort)}`,
        },
        { term: house.say(words.source), value: one().source },
        { term: house.say(words.asOf), value: one().asOf },
        {
          term: house.say(words.by),
          value: `${one().by.name} · ${momentWords(isoOf(one().at), house.language())}`,
        },
        ...(one().second ? [{ term: house.say(words.publish), value: one().second?.name ?? "" }] : []),
      ]}
    />
  )
}

/** Where it stands, in words: progress, what went wrong, what came of it. */
function Said(props: { one: ImportView; telling: Telling }) {
  const house = useHouse()
  const one = () => props.one
  const progress = () => one().progress ?? { done: 0 }
  return (
    <>
      <Show when={isOnItsWay(one())}>
        <div role="status">
          <Progress
            label={house.say(one().state === "reading" ? words.readProgress : words.publishProgress)}
            done={progress().done}
            of={progress().of ?? Math.max(1, progress().done * 2)}
            words={
              progress().of === undefined
                ? house.say(words.readSoFar, { done: progress().done })
                : house.say(words.readOf, { done: progress().done, of: progress().of ?? 0 })
            }
          />
          <p class="muted">{house.say(words.canLeave)}</p>
        </div>
      </Show>
      <Show when={one().problem}>
        {(problem) => (
          <Notice tone="stop" title={house.say(problem())}>
            <RoomLink to={{ room: "register", place: { page: "new" } }}>{house.say(words.begin)}</RoomLink>
          </Notice>
        )}
      </Show>
      <Show when={one().refusal}>
        {(reason) => <Notice tone="warn" title={house.say(words.refusal, { reason: reason() })} />}
      </Show>
      <Show when={one().outdated}>
        <Notice tone="warn" title={house.say(words.outdated)} />
      </Show>
      <Show when={(one().alarms?.length ?? 0) > 0}>
        <Notice tone="warn" title={house.say(words.alarms)}>
          <ul>
            <For each={one().alarms}>{(alarm) => <li>{house.say(alarm)}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <Show when={one().version}>
        {(number) => (
          <p>
            <RoomLink to={{ room: "register", place: { page: "versions", number: number() } }}>
              {house.say(words.toVersion, { n: number() })}
            </RoomLink>
          </p>
        )}
      </Show>
    </>
  )
}

/** Opens a link that works for a minute. */
export async function openLink(
  house: ReturnType<typeof useHouse>,
  telling: Telling,
  id: string,
  what: "issues" | "changes" | "file",
): Promise<void> {
  const answer = await house.register.importLink(id, what)
  if (answer.ok) location.assign(answer.value.href)
  else telling.tell({ tone: "stop", text: sentenceOf(answer.problem) })
}
