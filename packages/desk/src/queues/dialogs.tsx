// Dialogs of the queue room: keep this view, export this list, act on many.
import type { ViewQuery } from "@civil/casework/inputs.ts"
import { Field, Select } from "@civil/ui/index.ts"
import { createSignal, Match, Switch } from "solid-js"
import { BulkDialog } from "../bulk/dialog.tsx"
import { useCaseWork } from "../case/work.ts"
import { useHouse } from "../house.ts"
import { exportWords } from "../lists/words.ts"
import { Ask } from "../screens/ask.tsx"
import { queryOf } from "./place.ts"
import { useQueueRoom } from "./room-state.ts"
import { queueWords as words } from "./words.ts"

export function QueueDialogs() {
  const room = useQueueRoom()
  const view = (): ViewQuery => queryOf(room.place(), room.queues.desk())
  const end = () => room.ask(undefined)
  return (
    <Switch>
      <Match when={room.asking() === "keep-view"}>
        <KeepView view={view()} onClose={end} />
      </Match>
      <Match when={room.asking() === "export"}>
        <AskExport view={view()} onClose={end} />
      </Match>
      <Match when={room.asking() === "bulk-view"}>
        <BulkDialog which={{ view: view() }} onClose={end} />
      </Match>
      <Match when={room.asking() === "bulk-ticked"}>
        <BulkDialog which={{ cases: [...room.ticks.ids()] }} onClose={end} />
      </Match>
    </Switch>
  )
}

interface OfView {
  readonly view: ViewQuery
  readonly onClose: () => void
}

const longestName = 40

function KeepView(props: OfView) {
  const house = useHouse()
  const work = useCaseWork()
  const { queues } = useQueueRoom()
  const [name, setName] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const wrong = () => {
    if (name().trim().length > longestName) return house.say(words.keepNameLong)
    return pressed() && name().trim() === "" ? house.say(words.keepNameMissing) : undefined
  }
  const ready = () => {
    setPressed(true)
    return wrong() === undefined
  }
  const send = async () => {
    const answer = await house.cases.saveView({ name: name().trim(), query: props.view })
    if (!answer.ok) return answer.problem
    work.tell({ tone: "ok", text: words.didKeep, values: { name: name().trim() } })
    await queues.readViews()
  }
  return (
    <Ask
      title={house.say(words.keepTitle)}
      label={house.say(words.keepDo)}
      ready={ready}
      send={send}
      onClose={props.onClose}
    >
      <Field
        language={house.language()}
        name="view-name"
        label={house.say(words.keepName)}
        error={wrong()}
        value={name()}
        maxLength={80}
        onInput={setName}
      />
    </Ask>
  )
}

const longestReason = 200

function AskExport(props: OfView) {
  const house = useHouse()
  const work = useCaseWork()
  const [format, setFormat] = createSignal<"xlsx" | "csv">("xlsx")
  const [reason, setReason] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const wrong = () => {
    if (reason().trim().length > longestReason) return house.say(exportWords.reasonLong)
    return pressed() && reason().trim() === "" ? house.say(exportWords.reasonMissing) : undefined
  }
  const ready = () => {
    setPressed(true)
    return wrong() === undefined
  }
  const send = async () => {
    const answer = await house.cases.askExport({
      view: props.view,
      format: format(),
      reason: reason().trim(),
    })
    if (!answer.ok) return answer.problem
    const run = () => house.goto({ room: "exports" })
    work.tell({ tone: "ok", text: exportWords.didAsk, act: { label: exportWords.toList, run } })
    return undefined
  }
  return (
    <Ask
      title={house.say(exportWords.askTitle)}
      label={house.say(exportWords.askDo)}
      ready={ready}
      send={send}
      onClose={props.onClose}
    >
      <p>{house.say(exportWords.askBody)}</p>
      <Field
        language={house.language()}
        name="reason"
        width="full"
        label={house.say(exportWords.reason)}
        hint={house.say(exportWords.reasonHint)}
        error={wrong()}
        value={reason()}
        maxLength={longestReason + 100}
        onInput={setReason}
      />
      <Select
        language={house.language()}
        name="format"
        always
        label={house.say(exportWords.format)}
        value={format()}
        options={[
          { value: "xlsx", label: "XLSX" },
          { value: "csv", label: "CSV" },
        ]}
        onPick={(value) => setFormat(value === "csv" ? "csv" : "xlsx")}
      />
    </Ask>
  )
}
