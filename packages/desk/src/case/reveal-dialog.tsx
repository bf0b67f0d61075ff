// Opening a masked field: why is asked first, because the person will be able to read it.
import { Dialog } from "@civil/ui/desk/index.ts"
import { Button, Field, Notice } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { Ended } from "../screens/ended.tsx"
import { focusFirstWrong, sendWithKeys } from "./act-dialog.tsx"
import type { Did, Said } from "./opened.ts"
import { caseWords as words } from "./words.ts"

const longest = 200

export interface RevealDialogProps {
  readonly label: string
  readonly busy: boolean
  readonly send: (
    reason: string,
  ) => Promise<Did | { readonly ok: true } | { readonly ok: false; readonly why: Said }>
  readonly onClose: () => void
}

export function RevealDialog(props: RevealDialogProps) {
  const house = useHouse()
  const [why, setWhy] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const [refused, setRefused] = createSignal<Said>()
  const wrong = () => {
    const count = why().trim().length
    if (count > longest) return house.say(words.noteLong, { most: longest, count })
    return pressed() && count === 0 ? house.say(words.noteMissing) : undefined
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    if (wrong() || props.busy) return focusFirstWrong()
    const did = await props.send(why().trim())
    if (did.ok) props.onClose()
    else setRefused(did.why)
  }
  return (
    <Dialog
      open
      title={house.say(words.revealTitle, { label: props.label })}
      language={house.language()}
      onClose={props.onClose}
    >
      <form class="flow" onSubmit={(event) => void submit(event)} onKeyDown={sendWithKeys} novalidate>
        <Ended />
        <Show when={!house.ended() && refused()}>
          {(said) => <Notice live tone={said().tone} title={house.say(said().text, said().values)} />}
        </Show>
        <p>{house.say(words.revealBody)}</p>
        <Field
          language={house.language()}
          name="why"
          width="full"
          label={house.say(words.revealWhy)}
          error={wrong()}
          maxLength={longest + 100}
          value={why()}
          onInput={setWhy}
        />
        <div class="actions">
          <Button small label={house.say(words.revealDo)} disabled={props.busy} />
          <Button kind="quiet" small type="button" label={house.say(words.cancel)} onPress={props.onClose} />
        </div>
      </form>
    </Dialog>
  )
}
