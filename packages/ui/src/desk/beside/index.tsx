// Two records line by line: what is the same, and what differs, in words as well as in colour.
import { For } from "solid-js"

export interface BesideRow {
  readonly label: string
  readonly left: string
  readonly right: string
  readonly same: boolean
}

export interface BesideProps {
  readonly caption: string
  readonly item: string
  readonly left: string
  readonly right: string
  readonly same: string
  readonly differs: string
  readonly rows: readonly BesideRow[]
}

export function Beside(props: BesideProps) {
  return (
    <section class="scroll" tabindex="0" aria-label={props.caption}>
      <table class="table beside">
        <caption class="vh">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.item}</th>
            <th scope="col">{props.left}</th>
            <th scope="col">{props.right}</th>
            <th scope="col">
              <span class="vh">
                {props.same}／{props.differs}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr data-same={row.same}>
                <th scope="row">{row.label}</th>
                <td>{row.left}</td>
                <td>{row.right}</td>
                <td>{row.same ? props.same : props.differs}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
