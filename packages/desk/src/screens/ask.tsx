// A dialog that asks something and sends it once: what was refused is said on top, and what was typed stays.
import { Dialog } from "@civil/ui/desk/index.ts"
import { Button, Notice } from "@civil/ui/index.ts"
import { createSignal, type JSX, Show } from "solid-js"
import { focusFirstWrong, sendWithKeys } from "../case/act-dialog.tsx"
import { caseWords } from "../case/words.ts"
import { useHouse } from "../house.ts"
import { type Problem, sentenceOf } from "../problem.ts"
import { Ended } from "./ended.tsx"

export interface AskProps {
  readonly title: string
  readonly label: string
  /** False while something is missing: the fields then say what. */
  readonly ready: () => boolean
  /** Answers what went wrong, or nothing. */
  readonly send: () => Promise<Problem | undefined>
  readonly onClose: () => void
  readonly children: JSX.Element
}

export function Ask(props: AskProps) {
  const house = useHouse()
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    if (!props.ready()) return focusFirstWrong()
    setBusy(true)
    const wrong = await props.send()
    setBusy(false)
    setProblem(wrong)
    if (!wrong) props.onClose()
  }
  return (
    <Dialog open title={props.title} language={house.language()} onClose={props.onClose}>
      <form class="flow" onSubmit={(event) => void submit(event)} onKeyDown={sendWithKeys} novalidate>
        <Ended />
        <Show when={!house.ended() && problem()}>
          {(wrong) => <Notice live tone="stop" title={house.say(sentenceOf(wrong()))} />}
        </Show>
        {props.children}
        <div class="actions">
          <Button small label={props.label} disabled={busy()} />
          <Button
            kind="quiet"
            small
            type="button"
            label={house.say(caseWords.cancel)}
            onPress={props.onClose}
          />
        </div>
      </form>
    </Dialog>
  )
}
