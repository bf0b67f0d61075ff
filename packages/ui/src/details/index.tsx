// More for those who want it: the law, the exceptions. The browser's own disclosure.
import type { JSX } from "solid-js"

export interface DetailsProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children: JSX.Element
}

export function Details(props: DetailsProps) {
  return (
    <details class="more" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="flow">{props.children}</div>
    </details>
  )
}
