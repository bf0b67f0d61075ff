// A dialog with one thing to do and one way back. Enter does it, Esc goes back.

import { Dialog } from "@civil/ui/desk/index.ts"
import { Button, type ButtonKind } from "@civil/ui/index.ts"
import type { JSX } from "solid-js"
import { useDesk } from "../desk.ts"
import { words } from "../words.ts"
import { Ended } from "./ended.tsx"

export interface ConfirmProps {
  readonly title: string
  readonly label: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly children: JSX.Element
}

export function Confirm(props: ConfirmProps) {
  const desk = useDesk()
  const kind = (): ButtonKind => (props.danger ? "danger" : "primary")
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.onSubmit()
  }
  return (
    <Dialog open title={props.title} language={desk.language()} onClose={() => desk.ask(undefined)}>
      <form class="flow" onSubmit={submit} novalidate>
        <Ended />
        {props.children}
        <div class="actions">
          <Button kind={kind()} small label={props.label} disabled={props.busy} />
          <Button
            kind="quiet"
            small
            type="button"
            label={desk.say(words.cancel)}
            onPress={() => desk.ask(undefined)}
          />
        </div>
      </form>
    </Dialog>
  )
}
