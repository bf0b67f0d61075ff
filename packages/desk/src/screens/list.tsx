// Middle: the day list, one block for each session, one line for each booking, and a page for every way it can be empty.
import type { DeskDay } from "@civil/services/marriage/views.ts"
import { Button, Notice } from "@civil/ui/index.ts"
import { For, type JSX, Match, Show, Switch } from "solid-js"
import { clockWords, dayWords } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { sentenceOf } from "../problem.ts"
import { words } from "../words.ts"
import { Elsewhere } from "./elsewhere.tsx"
import { SessionBlock } from "./session-block.tsx"

export function List() {
  const desk = useDesk()
  return (
    <section aria-labelledby="day-title" aria-busy={desk.live.status() === "loading"}>
      <Heading />
      <Show when={desk.date() < desk.today() && desk.live.day() && isStaleToday(desk)}>
        <Notice tone="info" title={desk.say(words.newDay)}>
          <Button
            kind="quiet"
            small
            type="button"
            label={desk.say(words.goToday)}
            onPress={() => desk.goto({ date: desk.today() })}
          />
        </Notice>
      </Show>
      <Switch>
        <Match when={desk.live.status() === "loading"}>
          <Skeleton />
        </Match>
        <Match when={desk.live.status() === "failed" && desk.live.problem()}>
          {(problem) => (
            <Empty title={desk.say(words.failed)} body={desk.say(sentenceOf(problem()))}>
              <Button type="button" label={desk.say(words.again)} onPress={() => void desk.live.refresh()} />
            </Empty>
          )}
        </Match>
        <Match when={desk.live.day()}>{(day) => <Day day={day()} />}</Match>
      </Switch>
    </section>
  )
}

/** The tab stayed open over midnight: the day on screen was today when the desk was opened. */
function isStaleToday(desk: ReturnType<typeof useDesk>): boolean {
  return desk.me.today === desk.date() && desk.today() !== desk.me.today
}

function Heading() {
  const desk = useDesk()
  return (
    <div class="desk-list-head">
      <h1 id="day-title">
        {desk.say(words.list)} <span>{dayWords(desk.date(), desk.language())}</span>
      </h1>
      <p class="desk-updated">
        <Show when={desk.live.readAt()}>
          {(at) => desk.say(words.updated, { time: clockWords(desk.houseTime(at()), true) })}
        </Show>
      </p>
    </div>
  )
}

function Day(props: { day: DeskDay }) {
  const desk = useDesk()
  const seeking = () => desk.filter() !== "all" || desk.query().trim() !== ""
  const nothing = () => desk.shown().length === 0
  return (
    <Switch fallback={<Sessions day={props.day} />}>
      <Match when={desk.query().trim() !== "" && nothing()}>
        <Elsewhere />
      </Match>
      <Match when={props.day.sessions.length === 0}>
        <NoSessions day={props.day} />
      </Match>
      <Match when={seeking() && nothing()}>
        <Empty title={desk.say(words.noneInQueue)}>
          <Button
            kind="secondary"
            small
            type="button"
            label={desk.say(words.showAll)}
            onPress={() => desk.setFilter("all")}
          />
        </Empty>
      </Match>
    </Switch>
  )
}

function Sessions(props: { day: DeskDay }) {
  const desk = useDesk()
  return (
    <>
      <Show when={props.day.state === "closed"}>
        <Notice
          tone="warn"
          title={desk.say(words.dayClosedBody, { date: dayWords(desk.date(), desk.language()) })}
        />
      </Show>
      <For each={props.day.sessions}>{(session) => <SessionBlock session={session} />}</For>
    </>
  )
}

function NoSessions(props: { day: DeskDay }) {
  const desk = useDesk()
  const date = () => dayWords(desk.date(), desk.language())
  const next = () => (
    <Button
      kind="secondary"
      small
      type="button"
      iconEnd="go"
      label={desk.say(words.after)}
      onPress={() => desk.goto({ date: desk.after() })}
    />
  )
  return (
    <Switch fallback={<Empty title={desk.say(words.dayEmpty)}>{next()}</Empty>}>
      <Match when={props.day.state === "not_computable"}>
        <Empty
          title={desk.say(words.dayUnknown)}
          body={desk.say(words.dayUnknownBody, { year: desk.date().slice(0, 4) })}
        >
          <Button
            kind="secondary"
            small
            type="button"
            label={desk.say(words.goToday)}
            onPress={() => desk.goto({ date: desk.today() })}
          />
        </Empty>
      </Match>
      <Match when={props.day.state === "closed"}>
        <Empty title={desk.say(words.dayClosed)} body={desk.say(words.dayClosedBody, { date: date() })}>
          {next()}
        </Empty>
      </Match>
    </Switch>
  )
}

/** A page inside the list: what is so, and the next step. */
export function Empty(props: { title: string; body?: string; children?: JSX.Element }) {
  return (
    <div class="desk-empty">
      <h2>{props.title}</h2>
      <Show when={props.body}>
        <p>{props.body}</p>
      </Show>
      {props.children}
    </div>
  )
}

function Skeleton() {
  const desk = useDesk()
  return (
    <div class="desk-skeleton">
      <p role="status">{desk.say(words.loading)}</p>
      <For each={[1, 2, 3, 4, 5, 6]}>{() => <span class="desk-skeleton-line" aria-hidden="true" />}</For>
    </div>
  )
}
