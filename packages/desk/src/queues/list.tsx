// Middle: one view of the queue, or what a search found; and a page for every way it can be empty.
import { Button } from "@civil/ui/index.ts"
import { For, Match, Show, Switch } from "solid-js"
import { useCaseWork } from "../case/work.ts"
import { clockWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { Empty } from "../screens/list.tsx"
import { Card } from "./card.tsx"
import { flagTexts, listNames } from "./names.ts"
import { narrow, narrowedBy } from "./place.ts"
import { useQueueRoom } from "./room-state.ts"
import { TickBar } from "./tick-bar.tsx"
import { queueWords as words } from "./words.ts"

const quiet = { kind: "quiet", small: true, type: "button" } as const

export function List() {
  const { queues } = useQueueRoom()
  return (
    <section
      aria-labelledby="list-title"
      aria-busy={queues.status() === "loading" || queues.found()?.state === "searching"}
    >
      <Show when={queues.found()} fallback={<ViewHead />}>
        <FoundHead />
      </Show>
      <TickBar />
      <Body />
    </section>
  )
}

function ViewHead() {
  const house = useHouse()
  const work = useCaseWork()
  const { place, queues, ask } = useQueueRoom()
  const narrowed = () => {
    const { matter, flag, mine } = place()
    if (flag) return house.say(flagTexts[flag])
    if (mine) return house.say(words.mine)
    const found = queues.queue()?.matters.find(({ name }) => name === matter)
    return found && house.say(found.title)
  }
  return (
    <div class="desk-list-head">
      <h1 id="list-title">
        {house.say(listNames[place().list])}
        <Show when={narrowed()}>
          {" "}
          <span>{narrowed()}</span>
        </Show>
      </h1>
      <p class="desk-updated">
        <Show when={queues.status() === "ready"}>
          {house.say(queues.next() ? words.shownMore : words.shown, { count: queues.cards().length })}{" "}
        </Show>
        <Show when={queues.readAt()}>
          {(at) => house.say(words.updated, { time: clockWords(at() + house.offset, true) })}
        </Show>{" "}
        <Show when={house.mayBulk}>
          <Button {...quiet} label={house.say(words.wholeView)} onPress={() => ask("bulk-view")} />
        </Show>
        <Show when={house.has("manager")}>
          <Button {...quiet} label={house.say(words.exportList)} onPress={() => ask("export")} />
        </Show>
      </p>
      <Show when={queues.status() === "ready" && queues.problem()}>
        {(problem) => (
          <p class="desk-behind" role="alert">
            {house.say(sentenceOf(problem()))}{" "}
            <Button {...quiet} label={house.say(words.again)} onPress={() => void queues.refresh()} />
          </p>
        )}
      </Show>
      <Show when={work.opened.busy()}>
        <span class="vh" role="status">
          …
        </span>
      </Show>
    </div>
  )
}

function FoundHead() {
  const house = useHouse()
  const { queues } = useQueueRoom()
  return (
    <div class="desk-list-head">
      <h1 id="list-title">
        {house.say(words.searchTitle)}{" "}
        <Show when={queues.found()?.state === "found"}>
          <span>{house.say(words.shown, { count: queues.cards().length })}</span>
        </Show>
      </h1>
      <Button {...quiet} label={house.say(words.searchEnd)} onPress={() => queues.endSearch()} />
    </div>
  )
}

function Body() {
  const house = useHouse()
  const { place, goto, queues } = useQueueRoom()
  const failed = () =>
    queues.found() ? queues.found()?.problem : queues.status() === "failed" ? queues.problem() : undefined
  const waiting = () =>
    queues.found() ? queues.found()?.state === "searching" : queues.status() === "loading"
  return (
    <Switch fallback={<Cards />}>
      <Match when={waiting()}>
        <div class="desk-skeleton">
          <p role="status">{house.say(words.loading)}</p>
          <For each={[1, 2, 3, 4, 5, 6]}>{() => <span class="desk-skeleton-line" aria-hidden="true" />}</For>
        </div>
      </Match>
      <Match when={failed()}>
        {(problem) => (
          <Empty title={house.say(words.failed)} body={house.say(sentenceOf(problem()))}>
            <Button
              small
              type="button"
              label={house.say(words.again)}
              onPress={() => void queues.refresh()}
            />
          </Empty>
        )}
      </Match>
      <Match when={queues.found() && queues.cards().length === 0}>
        <Empty title={house.say(words.searchNone)} body={house.say(words.searchNoneBody)}>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.searchEnd)}
            onPress={() => queues.endSearch()}
          />
        </Empty>
      </Match>
      <Match when={queues.cards().length === 0}>
        <Empty title={house.say(words.empty)} body={house.say(words.emptyBody)}>
          <Show when={narrowedBy(place()) === "" && queues.queue()?.flags.opinion}>
            {(count) => (
              <Button
                small
                type="button"
                label={house.say(words.askedOfYou, { count: count() })}
                onPress={() => goto(narrow({ ...place(), list: "open" }, "flag:opinion"))}
              />
            )}
          </Show>
          <Show when={narrowedBy(place()) !== ""}>
            <Button
              kind="secondary"
              small
              type="button"
              label={house.say(words.showAll)}
              onPress={() => goto(narrow(place(), ""))}
            />
          </Show>
        </Empty>
      </Match>
    </Switch>
  )
}

function Cards() {
  const house = useHouse()
  const { queues, ticks } = useQueueRoom()
  return (
    <>
      <table class="desk-cards">
        <caption class="vh">{house.say(words.list)}</caption>
        <colgroup>
          <Show when={house.mayBulk}>
            <col class="desk-col-tick" />
          </Show>
          <col class="desk-col-code" />
          <col />
          <col class="desk-col-state" />
          <col class="desk-col-due" />
          <col class="desk-col-held" />
        </colgroup>
        <thead>
          <tr>
            <Show when={house.mayBulk}>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={house.say(words.tickAll)}
                  checked={ticks.allShown()}
                  onChange={() => ticks.toggleShown()}
                />
              </th>
            </Show>
            <th scope="col">{house.say(words.code)}</th>
            <th scope="col">
              {house.say(words.matter)}　{house.say(words.applicant)}
            </th>
            <th scope="col">{house.say(words.state)}</th>
            <th scope="col">{house.say(words.due)}</th>
            <th scope="col">{house.say(words.holder)}</th>
          </tr>
        </thead>
        <tbody>
          <For each={queues.cards()}>{(card) => <Card card={card} />}</For>
        </tbody>
      </table>
      <Show when={!queues.found() && queues.next()}>
        <p class="desk-more">
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.more)}
            onPress={() => void queues.more()}
          />
        </p>
      </Show>
    </>
  )
}
