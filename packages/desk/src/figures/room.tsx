// Figures of the desks by week: as plots for the eye, as a table for everybody and for paper.
import type { Figures } from "@civil/casework/views.ts"
import { Button } from "@civil/ui/index.ts"
import { createResource, For, Match, Show, Switch } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { queueWords } from "../queues/words.ts"
import { roomTitles } from "../room-words.ts"
import { type FiguresPlace, weekChoices } from "../rooms.ts"
import { Hall } from "../screens/hall.tsx"
import { Empty } from "../screens/list.tsx"
import { FigureTables, holdsSomething } from "./figure-table.tsx"
import { Plots } from "./plots.tsx"
import { figureWords as words } from "./words.ts"

export function FiguresRoom() {
  const house = useHouse()
  const place = (): FiguresPlace => {
    const room = house.room()
    return room.room === "figures" ? room.place : { weeks: 12 }
  }
  const [answer, { refetch }] = createResource(place, (ask) => house.cases.figures(ask))
  const good = () => {
    const read = answer.latest
    return read?.ok ? read.value : undefined
  }
  const bad = () => {
    const read = answer.latest
    return read && !read.ok ? read.problem : undefined
  }
  return (
    <Hall
      title={house.say(roomTitles.figures)}
      busy={answer.loading && !good()}
      tools={
        <Button
          kind="secondary"
          small
          type="button"
          icon="print"
          label={house.say(words.print)}
          disabled={!good()}
          onPress={() => print()}
        />
      }
    >
      <Filters place={place()} figures={good()} />
      <Switch>
        <Match when={bad()}>
          {(problem) => (
            <Empty title={house.say(queueWords.failed)} body={house.say(sentenceOf(problem()))}>
              <Button
                small
                type="button"
                label={house.say(queueWords.again)}
                onPress={() => void refetch()}
              />
            </Empty>
          )}
        </Match>
        <Match when={good() && !good()?.rows.some(holdsSomething)}>
          <Empty title={house.say(words.empty)} body={house.say(words.emptyBody)} />
        </Match>
        <Match when={good()}>{(figures) => <Shown figures={figures()} />}</Match>
      </Switch>
    </Hall>
  )
}

function Shown(props: { figures: Figures }) {
  const house = useHouse()
  return (
    <>
      <p class="muted desk-lead">
        {house.say(words.lead, { least: props.figures.least })}{" "}
        {house.say(words.asOf, { time: momentWords(props.figures.asOf, house.language()) })}
      </p>
      <Plots figures={props.figures} />
      <FigureTables figures={props.figures} />
    </>
  )
}

function Filters(props: { place: FiguresPlace; figures: Figures | undefined }) {
  const house = useHouse()
  const goto = (next: FiguresPlace) => house.goto({ room: "figures", place: next })
  const matters = () => {
    const rows = props.figures?.rows ?? []
    return [...new Map(rows.map((row) => [row.matter, row.title])).entries()]
  }
  const pickDesk = (desk: string) => {
    const { desk: _before, matter: _matter, ...rest } = props.place
    goto({ ...rest, ...(desk && { desk }) })
  }
  const pickMatter = (matter: string) => {
    const { matter: _before, ...rest } = props.place
    goto({ ...rest, ...(matter && { matter }) })
  }
  return (
    <div class="desk-figure-filters">
      <label>
        <span class="desk-label">{house.say(words.weeks)}</span>
        <select onChange={(event) => goto({ ...props.place, weeks: Number(event.currentTarget.value) })}>
          <For each={weekChoices}>
            {(n) => (
              <option value={n} selected={n === props.place.weeks}>
                {house.say(words.lastWeeks, { n })}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={house.desks.length > 1}>
        <label>
          <span class="desk-label">{house.say(words.desk)}</span>
          <select onChange={(event) => pickDesk(event.currentTarget.value)}>
            <option value="">{house.say(words.allDesks)}</option>
            <For each={house.desks}>
              {({ desk, title }) => (
                <option value={desk} selected={desk === props.place.desk}>
                  {house.say(title)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <label>
        <span class="desk-label">{house.say(words.matter)}</span>
        <select onChange={(event) => pickMatter(event.currentTarget.value)}>
          <option value="">{house.say(words.allMatters)}</option>
          <For each={matters()}>
            {([name, title]) => (
              <option value={name} selected={name === props.place.matter}>
                {house.say(title)}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  )
}
