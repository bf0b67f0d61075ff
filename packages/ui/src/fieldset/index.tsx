// Several fields that belong together, with the question above them as legend (the page's heading, if it is one).
import type { JSX } from "solid-js"
import { Show } from "solid-js"

export interface FieldsetProps {
  readonly legend: string
  readonly asTitle?: boolean | undefined
  readonly hint?: string | undefined
  readonly children: JSX.Element
}

export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset class="group flow">
      <legend class="big">{props.asTitle ? <h1>{props.legend}</h1> : <h2>{props.legend}</h2>}</legend>
      <Show when={props.hint}>
        <p class="muted">{props.hint}</p>
      </Show>
      {props.children}
    </fieldset>
  )
}
