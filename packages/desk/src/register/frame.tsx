// The frame of the register's rooms: their own line of links, and what every page of them may have to say first.
import { Button, Notice } from "@civil/ui/index.ts"
import { For, type JSX, Match, Show, Switch } from "solid-js"
import { useHouse } from "../house.ts"
import type { Reading } from "../lists/reading.ts"
import { type Problem, sentenceOf } from "../problem.ts"
import { queueWords } from "../queues/words.ts"
import { roomTitles } from "../room-words.ts"
import { Hall } from "../screens/hall.tsx"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import type { Telling } from "../told.ts"
import type { RegisterPlace } from "./place.ts"
import { pageTitles } from "./words.ts"

const pages = ["candidates", "organizations", "imports", "versions", "inspections"] as const
const under: Readonly<Partial<Record<RegisterPlace["page"], (typeof pages)[number]>>> = {
  ...{ new: "imports", import: "imports", organization: "organizations", open: "candidates" },
}

export interface PageProps {
  readonly page: RegisterPlace["page"]
  readonly title?: string | undefined
  readonly busy?: boolean
  readonly telling?: Telling
  readonly tools?: JSX.Element
  readonly children?: JSX.Element
}

export function Page(props: PageProps) {
  const house = useHouse()
  const here = (page: (typeof pages)[number]) => page === (under[props.page] ?? props.page)
  return (
    <Hall
      title={props.title ?? house.say(pageTitles[props.page])}
      busy={props.busy === true}
      tools={props.tools}
      told={props.telling?.told()}
      onDismiss={() => props.telling?.tell(undefined)}
    >
      <nav class="desk-register-nav" aria-label={house.say(roomTitles.register)}>
        <For each={pages}>
          {(page) => (
            <RoomLink to={{ room: "register", place: { page } }} current={here(page)}>
              {house.say(pageTitles[page])}
            </RoomLink>
          )}
        </For>
      </nav>
      <div class="desk-register">{props.children}</div>
    </Hall>
  )
}

export interface ReadProps<Value> {
  readonly value: Value | undefined
  readonly problem: Problem | undefined
  readonly again: () => void
  readonly children: (value: () => NonNullable<Value>) => JSX.Element
}

/** What was read; instead of it, or above it, why it could not be read, with a way to try again. */
export function Read<Value>(props: ReadProps<Value>) {
  const house = useHouse()
  const again = () => (
    <Button
      kind="secondary"
      small
      type="button"
      label={house.say(queueWords.again)}
      onPress={() => props.again()}
    />
  )
  return (
    <Switch>
      <Match when={props.value === undefined && props.problem}>
        {(problem) => (
          <Empty title={house.say(queueWords.failed)} body={house.say(sentenceOf(problem()))}>
            {again()}
          </Empty>
        )}
      </Match>
      <Match when={props.value as NonNullable<Value> | undefined}>
        {(value) => (
          <>
            <Show when={props.problem}>
              {(problem) => (
                <Notice live tone="warn" title={house.say(sentenceOf(problem()))}>
                  {again()}
                </Notice>
              )}
            </Show>
            {props.children(value)}
          </>
        )}
      </Match>
    </Switch>
  )
}

/** The next page of a list that has one. */
export function More<Row>(props: { readonly of: Pick<Reading<Row>, "more"> }) {
  const house = useHouse()
  return (
    <Show when={props.of.more()}>
      {(more) => (
        <Button
          kind="secondary"
          small
          type="button"
          label={house.say(queueWords.more)}
          onPress={() => void more()()}
        />
      )}
    </Show>
  )
}
