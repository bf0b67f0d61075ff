// Rows and columns with a caption, for the desk and for paper; on a narrow screen it scrolls inside its own frame.
import type { JSX } from "solid-js"
import { For } from "solid-js"

export interface TableProps {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly JSX.Element[])[]
}

export function Table(props: TableProps) {
  return (
    <section class="scroll" tabindex="0" aria-label={props.caption}>
      <table class="table">
        <caption class={props.captionHidden ? "vh" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.head}>{(name) => <th scope="col">{name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(cell, index) => (index() === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>)}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
