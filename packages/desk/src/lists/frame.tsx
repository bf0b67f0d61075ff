// A room that is one list: loading, failed, forbidden, empty, or its rows with a way to more of them.
import { Button, Notice } from "@civil/ui/index.ts"
import { type JSX, Match, Show, Switch } from "solid-js"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { queueWords } from "../queues/words.ts"
import { Hall } from "../screens/hall.tsx"
import { Empty } from "../screens/list.tsx"
import type { Telling } from "../told.ts"
import type { Reading } from "./reading.ts"

export interface FrameProps<Row> {
  readonly title: string
  readonly lead: string
  readonly empty: string
  readonly emptyBody: string
  readonly reading: Reading<Row>
  readonly telling: Telling
  readonly children: JSX.Element
}

export function ListFrame<Row>(props: FrameProps<Row>) {
  const house = useHouse()
  const again = () => (
    <Button
      kind="secondary"
      small
      type="button"
      label={house.say(queueWords.again)}
      onPress={() => void props.reading.refresh()}
    />
  )
  return (
    <Hall
      title={props.title}
      busy={props.reading.status() === "loading"}
      told={props.telling.told()}
      onDismiss={() => props.telling.tell(undefined)}
    >
      <Switch>
        <Match when={props.reading.status() === "failed" && props.reading.problem()}>
          {(problem) => (
            <Empty title={house.say(queueWords.failed)} body={house.say(sentenceOf(problem()))}>
              {again()}
            </Empty>
          )}
        </Match>
        <Match when={props.reading.status() === "ready" && props.reading.rows().length === 0}>
          <Empty title={props.empty} body={props.emptyBody} />
        </Match>
        <Match when={props.reading.status() === "ready"}>
          <p class="muted desk-lead">{props.lead}</p>
          <Show when={props.reading.problem()}>
            {(problem) => (
              <Notice live tone="warn" title={house.say(sentenceOf(problem()))}>
                {again()}
              </Notice>
            )}
          </Show>
          {props.children}
          <Show when={props.reading.more()}>
            {(more) => (
              <p class="desk-more">
                <Button
                  kind="secondary"
                  small
                  type="button"
                  label={house.say(queueWords.more)}
                  onPress={() => void more()()}
                />
              </p>
            )}
          </Show>
        </Match>
      </Switch>
    </Hall>
  )
}
