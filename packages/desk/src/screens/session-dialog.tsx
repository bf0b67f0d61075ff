// Closing or opening a session. Closing says first how many will be told, and asks why: they will read it.
import type { DeskSession } from "@civil/services/marriage/views.ts"
import { Field } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import { useActs } from "../acts.ts"
import { toTell } from "../day.ts"
import { useDesk } from "../desk.ts"
import { useHouse } from "../house.ts"
import { words } from "../words.ts"
import { Confirm } from "./confirm.tsx"

const longestWhy = 200

export function SessionDialog(props: { session: DeskSession }) {
  const desk = useDesk()
  const house = useHouse()
  const acts = useActs()
  const [why, setWhy] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  // What the dialog offers stays what was asked for, even if another officer does it meanwhile.
  const closing = !props.session.closed
  const { pool, start } = props.session
  const time = () => `${props.session.start}–${props.session.end}`
  const couples = () => toTell(props.session)
  const wrong = () => {
    if (why().trim().length > longestWhy) return desk.say(words.closeWhyLong)
    return pressed() && why().trim() === "" ? desk.say(words.closeWhyMissing) : undefined
  }
  const submit = async () => {
    setPressed(true)
    if (closing && (why().trim() === "" || wrong())) return
    const input = { office: desk.office().id, date: desk.date(), pool, start, open: !closing }
    const did = await acts.setSession(closing ? { ...input, why: why().trim() } : input, props.session)
    if (did || !house.ended()) desk.ask(undefined)
  }
  return (
    <Confirm
      title={desk.say(closing ? words.closeTitle : words.openTitle, { time: time() })}
      label={desk.say(closing ? words.closeDo : words.openDo)}
      danger={closing}
      busy={acts.busy(`${pool}-${start}`)}
      onSubmit={() => void submit()}
    >
      <Show when={closing} fallback={<p>{desk.say(words.openBody)}</p>}>
        <p>{desk.say(couples() > 0 ? words.closeSome : words.closeNone, { couples: couples() })}</p>
        <Show when={props.session.held > 0}>
          <p>{desk.say(words.closeHeld, { held: props.session.held })}</p>
        </Show>
        <Field
          language={desk.language()}
          name="why"
          rows={2}
          label={desk.say(words.closeWhy)}
          error={wrong()}
          value={why()}
          onInput={setWhy}
        />
      </Show>
    </Confirm>
  )
}
