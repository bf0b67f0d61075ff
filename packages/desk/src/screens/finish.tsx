// The outcome of a visit: done, or not done with a reason that the parties will see.
import { notDoneReasons } from "@civil/services/marriage/model.ts"
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Field, RadioGroup } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import { namesOf, useActs } from "../acts.ts"
import { useDesk } from "../desk.ts"
import { useHouse } from "../house.ts"
import { kinds, reasonWords } from "../names.ts"
import { words } from "../words.ts"
import { Confirm } from "./confirm.tsx"

type Outcome = "done" | "not_done"
type Reason = (typeof notDoneReasons)[number]
const longestNote = 500

export function Finish(props: { one: DeskAppointment; outcome: Outcome }) {
  const desk = useDesk()
  const house = useHouse()
  const acts = useActs()
  const [outcome, setOutcome] = createSignal<Outcome>(props.outcome)
  const [reason, setReason] = createSignal<Reason>()
  const [note, setNote] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const notDone = () => outcome() === "not_done"
  const noReason = () => (pressed() && notDone() && !reason() ? desk.say(words.chooseReason) : undefined)
  const longNote = () => (note().trim().length > longestNote ? desk.say(words.noteTooLong) : undefined)
  const submit = async () => {
    setPressed(true)
    const why = reason()
    if ((notDone() && !why) || longNote()) return
    const text = note().trim()
    const did = await acts.finish(props.one, {
      outcome: outcome(),
      ...(notDone() && why ? { reason: why } : {}),
      ...(notDone() && text !== "" ? { note: text } : {}),
    })
    if (did || !house.ended()) desk.ask(undefined)
  }
  return (
    <Confirm
      title={desk.say(words.finishTitle)}
      label={desk.say(words.save)}
      busy={acts.busy(props.one.id)}
      onSubmit={() => void submit()}
    >
      <p>
        <b>{namesOf(props.one)}</b> {desk.say(kinds[props.one.business])}
      </p>
      <RadioGroup
        language={desk.language()}
        name="outcome"
        inline
        label={desk.say(words.outcome)}
        value={outcome()}
        options={[
          { value: "done", label: desk.say(words.done) },
          { value: "not_done", label: desk.say(words.notDone) },
        ]}
        onPick={(value) => setOutcome(value === "not_done" ? "not_done" : "done")}
      />
      <Show when={notDone()}>
        <RadioGroup
          language={desk.language()}
          name="reason"
          inline
          label={desk.say(words.reason)}
          hint={desk.say(words.notDoneHint)}
          error={noReason()}
          value={reason()}
          options={notDoneReasons.map((value) => ({ value, label: desk.say(reasonWords(value)) }))}
          onPick={(value) => setReason(notDoneReasons.find((each) => each === value))}
        />
        <Field
          language={desk.language()}
          name="note"
          rows={2}
          label={desk.say(words.note)}
          error={longNote()}
          value={note()}
          onInput={setNote}
        />
      </Show>
    </Confirm>
  )
}
