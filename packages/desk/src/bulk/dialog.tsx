// What to do with many cases; answers with a dry run, never with a change.
import type { ViewQuery } from "@civil/casework/inputs.ts"
import type { DeskCase } from "@civil/casework/views.ts"
import { Field, RadioGroup, Select } from "@civil/ui/index.ts"
import { createResource, createSignal, Show } from "solid-js"
import { reasonsFor } from "../case/asking.ts"
import { caseWords } from "../case/words.ts"
import { useHouse } from "../house.ts"
import { useQueueRoom } from "../queues/room-state.ts"
import { Ask } from "../screens/ask.tsx"
import { checkRoom, holdRun } from "./held.ts"
import { type Act, bulkActNames, bulkActs, bulkWords as words } from "./words.ts"

type Which = { readonly cases: readonly string[] } | { readonly view: ViewQuery }

export function BulkDialog(props: { which: Which; onClose: () => void }) {
  const house = useHouse()
  const first = createFirst()
  const reasons = () => reasonsFor("refuse", first()?.reasons ?? [])
  const results = () => first()?.results ?? []
  const [result, setResult] = createSignal<string>()
  const [act, setAct] = createSignal<Act>()
  const [outcome, setOutcome] = createSignal<"approved" | "refused">("approved")
  const [reason, setReason] = createSignal<string>()
  const [note, setNote] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const approves = () => act() === "approve" || (act() === "propose" && outcome() === "approved")
  const refuses = () => act() === "refuse" || (act() === "propose" && outcome() === "refused")
  const wrongReason = () => (refuses() && !reason() ? house.say(words.reasonMissing) : undefined)
  const ready = () => {
    setPressed(true)
    return act() !== undefined && wrongReason() === undefined
  }
  const send = async () => {
    const chosen = act()
    if (!chosen) return undefined
    const typed = note().trim()
    const answer = await house.cases.dryRun({
      act: chosen,
      ...("cases" in props.which ? { cases: [...props.which.cases] } : { view: props.which.view }),
      input: {
        ...(chosen === "propose" && { outcome: outcome() }),
        ...(refuses() && { reason: reason() }),
        ...(approves() && result() && { result: result() }),
        ...(typed !== "" && { note: typed }),
      },
    })
    if (!answer.ok) return answer.problem
    holdRun(answer.value)
    queueMicrotask(() => house.goto(checkRoom))
    return undefined
  }
  const title = () =>
    "cases" in props.which
      ? house.say(words.askTitle, { count: props.which.cases.length })
      : house.say(words.askTitleView)
  return (
    <Ask title={title()} label={house.say(words.dryRun)} ready={ready} send={send} onClose={props.onClose}>
      <p>{house.say(words.askBody)}</p>
      <RadioGroup
        language={house.language()}
        name="act"
        inline
        label={house.say(words.what)}
        error={pressed() && !act() ? house.say(words.whatMissing) : undefined}
        value={act()}
        options={bulkActs.map((value) => ({ value, label: house.say(bulkActNames[value]) }))}
        onPick={(value) => setAct(bulkActs.find((each) => each === value))}
      />
      <Show when={act() === "propose"}>
        <RadioGroup
          language={house.language()}
          name="outcome"
          inline
          label={house.say(words.outcome)}
          value={outcome()}
          options={[
            { value: "approved", label: house.say(caseWords.proposeApproved) },
            { value: "refused", label: house.say(caseWords.proposeRefused) },
          ]}
          onPick={(value) => setOutcome(value === "refused" ? "refused" : "approved")}
        />
      </Show>
      <Show when={approves() && results().length > 0}>
        <Select
          language={house.language()}
          name="result"
          label={house.say(caseWords.result)}
          hint={house.say(words.resultHint)}
          value={result()}
          options={results().map(({ code, text }) => ({ value: code, label: house.say(text) }))}
          onPick={(value) => setResult(value || undefined)}
        />
      </Show>
      <Show when={refuses()}>
        <Select
          language={house.language()}
          name="reason"
          label={house.say(words.reason)}
          hint={house.say(words.reasonHint)}
          error={pressed() ? wrongReason() : undefined}
          value={reason()}
          options={reasons().map(({ code, text }) => ({ value: code, label: house.say(text) }))}
          onPick={(value) => setReason(value || undefined)}
        />
      </Show>
      <Show when={act() !== undefined && act() !== "claim" && act() !== "let_go"}>
        <Field
          language={house.language()}
          name="note"
          rows={2}
          label={house.say(words.note)}
          value={note()}
          maxLength={1000}
          onInput={setNote}
        />
      </Show>
    </Ask>
  )
}

/** Reasons and conclusions differ by matter: those of the first case of the list are offered; a case without becomes an exception. */
function createFirst(): () => DeskCase | undefined {
  const house = useHouse()
  const { queues, ticks } = useQueueRoom()
  const first = [...ticks.ids()][0] ?? queues.cards()[0]?.id
  const [one] = createResource(
    () => first,
    (id) => house.cases.get(id),
  )
  return () => {
    const answer = one()
    return answer?.ok ? answer.value : undefined
  }
}
