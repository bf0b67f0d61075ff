// One run: how far it is, what became of each case, and the way back while nobody has been told.
import type { BulkView } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Progress } from "@civil/ui/desk/index.ts"
import { Button, Notice, Table, Tag, type TagTone } from "@civil/ui/index.ts"
import { createSignal, Match, Show, Switch } from "solid-js"
import { countdown, momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { type Problem, sentenceOf } from "../problem.ts"
import { queueWords } from "../queues/words.ts"
import { Ask } from "../screens/ask.tsx"
import { Hall } from "../screens/hall.tsx"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { whileSeen } from "../seen.ts"
import { actName } from "./runs.tsx"
import { itemResults, runStates, bulkWords as words } from "./words.ts"

const everyMs = 1_500

export function Run(props: { id: string }) {
  const house = useHouse()
  const [run, setRun] = createSignal<BulkView>()
  const [problem, setProblem] = createSignal<Problem>()
  const [busy, setBusy] = createSignal(false)
  const moving = () => run() === undefined || run()?.state === "running" || run()?.state === "undoing"
  const read = async () => {
    const answer = await house.cases.run(props.id)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setRun(answer.value)
  }
  const undo = async () => {
    setBusy(true)
    const answer = await house.cases.undoRun(props.id)
    setBusy(false)
    if (!answer.ok) return answer.problem
    setRun(answer.value)
    return undefined
  }
  void read()
  whileSeen(everyMs, async () => {
    if (moving() && !problem()) await read()
  })
  return (
    <Hall
      title={house.say(words.runTitle, { act: actName(run()?.act ?? "", house.say) })}
      busy={!run() && !problem()}
    >
      <Switch>
        <Match when={run()}>
          {(one) => (
            <>
              <Show when={problem()}>
                {(wrong) => (
                  <Notice live tone="warn" title={house.say(sentenceOf(wrong()))}>
                    <Button
                      kind="quiet"
                      small
                      type="button"
                      label={house.say(queueWords.again)}
                      onPress={() => void read()}
                    />
                  </Notice>
                )}
              </Show>
              <Whole run={one()} busy={busy()} onUndo={undo} />
            </>
          )}
        </Match>
        <Match when={problem()}>
          {(wrong) => (
            <Empty title={house.say(queueWords.failed)} body={house.say(sentenceOf(wrong()))}>
              <Button small type="button" label={house.say(queueWords.again)} onPress={() => void read()} />
            </Empty>
          )}
        </Match>
      </Switch>
    </Hall>
  )
}

function Whole(props: { run: BulkView; busy: boolean; onUndo: () => Promise<Problem | undefined> }) {
  const house = useHouse()
  const counted = () => ({ done: props.run.done, failed: props.run.failed, total: props.run.total })
  const taken = () => ({ undone: resultsOf("undone"), not: resultsOf("not_undone") })
  const resultsOf = (result: string) => props.run.items.filter((item) => item.result === result).length
  const [asking, ask] = createSignal(false)
  const left = () => (props.run.undoUntil ? Date.parse(props.run.undoUntil) - house.now() : 0)
  return (
    <div class="flow desk-run">
      <p>
        <Tag
          tone={props.run.state === "done" ? "done" : "info"}
          label={house.say(runStates[props.run.state])}
        />{" "}
        <span class="muted">
          {house.say(words.by, { name: props.run.by, time: momentWords(props.run.at, house.language()) })}
        </span>
      </p>
      <div role="status">
        <Show when={props.run.state !== "undone"} fallback={<p>{house.say(words.wasUndone, taken())}</p>}>
          <Progress
            label={actName(props.run.act, house.say)}
            done={props.run.done + props.run.failed}
            of={props.run.total}
            words={house.say(words.progress, counted())}
          />
        </Show>
      </div>
      <Show when={props.run.state === "done" && left() > 0}>
        <Notice tone="info" title={house.say(words.undoLeft, { left: countdown(left()) })}>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.undo)}
            disabled={props.busy}
            onPress={() => ask(true)}
          />
        </Notice>
      </Show>
      <Show when={asking()}>
        <Ask
          title={house.say(words.undoTitle)}
          label={house.say(words.undo)}
          ready={() => true}
          send={props.onUndo}
          onClose={() => ask(false)}
        >
          <p>{house.say(words.undoBody, { count: props.run.done })}</p>
        </Ask>
      </Show>
      <Results run={props.run} />
    </div>
  )
}

const tones: Readonly<Record<BulkView["items"][number]["result"], TagTone>> = {
  waiting: "neutral",
  done: "done",
  failed: "stop",
  undone: "neutral",
  not_undone: "stop",
}

function Results(props: { run: BulkView }) {
  const house = useHouse()
  const [failed, setFailed] = createSignal(false)
  const shown = () =>
    props.run.items.filter(({ result }) => !failed() || result === "failed" || result === "not_undone")
  return (
    <>
      <Show when={props.run.failed > 0}>
        <Button
          kind="quiet"
          small
          type="button"
          label={house.say(failed() ? words.showAll : words.onlyFailed)}
          onPress={() => setFailed(!failed())}
        />
      </Show>
      <Table
        caption={house.say(words.results)}
        head={[house.say(words.item), house.say(words.result), house.say(words.why)]}
        rows={shown().map((item) => [
          <RoomLink to={{ room: "case", id: item.case }}>{formatCode(item.code)}</RoomLink>,
          <Tag tone={tones[item.result]} label={house.say(itemResults[item.result])} />,
          item.text ? house.say(item.text) : "",
        ])}
      />
    </>
  )
}
