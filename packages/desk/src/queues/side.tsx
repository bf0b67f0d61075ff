// Left: lists of the desk with how many wait and how long, what is flagged, and the views somebody kept.
import { Counts } from "@civil/ui/desk/index.ts"
import { Button } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useCaseWork } from "../case/work.ts"
import type { SavedView } from "../cases-client.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { ageWords, flagTexts, listNames } from "./names.ts"
import { flags, type List, lists, narrow, narrowedBy, placeOfView, samePlace } from "./place.ts"
import { useQueueRoom } from "./room-state.ts"
import { queueWords as words } from "./words.ts"

export function Side() {
  const house = useHouse()
  const { place, goto, queues } = useQueueRoom()
  const listed = (list: List) => queues.queue()?.lists.find((each) => each.list === list)
  const note = (list: List) => {
    const oldest = listed(list)?.oldest
    return oldest && list !== "decided"
      ? house.say(words.oldest, { age: ageWords(oldest, house.now(), house.language()) })
      : undefined
  }
  const plain = () => ({ order: place().order, ...(place().desk && { desk: place().desk as string }) })
  const raised = () => flags.filter((flag) => (queues.queue()?.flags[flag] ?? 0) > 0 || place().flag === flag)
  return (
    <aside class="desk-side" aria-label={house.say(words.queues)}>
      <Counts
        label={house.say(words.queues)}
        current={narrowedBy(place()) === "" ? place().list : undefined}
        counts={lists
          .filter((list) => list !== "decided" || listed(list) !== undefined)
          .map((list) => ({
            value: list,
            label: house.say(listNames[list]),
            count: listed(list)?.count,
            note: note(list),
          }))}
        onPick={(value) => goto({ ...plain(), list: lists.find((each) => each === value) ?? "open" })}
      />
      <Show when={raised().length > 0}>
        <Counts
          label={house.say(words.flags)}
          current={place().flag}
          counts={raised().map((flag) => ({
            value: flag,
            label: house.say(flagTexts[flag]),
            count: queues.queue()?.flags[flag] ?? 0,
            tone: flag === "overdue" ? ("late" as const) : undefined,
            note: flag === "overdue" && queues.queue()?.escalated ? house.say(words.escalated) : undefined,
          }))}
          onPick={(value) => goto(narrow({ ...plain(), list: "open" }, `flag:${value}`))}
        />
      </Show>
      <KeptViews />
    </aside>
  )
}

function KeptViews() {
  const house = useHouse()
  const work = useCaseWork()
  const { place, goto, queues, ask } = useQueueRoom()
  const drop = async (view: SavedView) => {
    const answer = await house.cases.dropView(view.id)
    if (answer.ok) {
      work.tell({ tone: "ok", text: words.didDrop, values: { name: view.name } })
      await queues.readViews()
    } else work.tell({ tone: "stop", text: sentenceOf(answer.problem) })
  }
  return (
    <section class="desk-views">
      <h2>{house.say(words.keptViews)}</h2>
      <ul>
        <For each={queues.views()}>
          {(view) => (
            <li>
              <button
                type="button"
                aria-pressed={samePlace(place(), placeOfView(view.query))}
                onClick={() => goto(placeOfView(view.query))}
              >
                {view.name}
              </button>
              <Button
                kind="quiet"
                small
                type="button"
                label={house.say(words.dropView)}
                about={view.name}
                onPress={() => void drop(view)}
              />
            </li>
          )}
        </For>
      </ul>
      <Button
        kind="quiet"
        small
        type="button"
        label={house.say(words.keepView)}
        onPress={() => ask("keep-view")}
      />
    </section>
  )
}
