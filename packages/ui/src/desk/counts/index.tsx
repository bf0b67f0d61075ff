// Lists to choose from, each with how many wait and for how long the oldest does.
import { For, Show } from "solid-js"

export interface Count {
  readonly value: string
  readonly label: string
  /** Absent while it is not known. */
  readonly count?: number | undefined
  /** 最久 12 天 */
  readonly note?: string | undefined
  /** Needs somebody: the number stands out. */
  readonly tone?: "late" | "due" | undefined
}

export interface CountsProps {
  readonly label: string
  readonly counts: readonly Count[]
  readonly current?: string | undefined
  readonly onPick: (value: string) => void
}

export function Counts(props: CountsProps) {
  return (
    <section class="counts">
      <h2>{props.label}</h2>
      <ul>
        <For each={props.counts}>
          {(each) => (
            <li>
              <button
                type="button"
                aria-pressed={props.current === each.value}
                data-tone={each.tone}
                onClick={() => props.onPick(each.value)}
              >
                <span>{each.label}</span>
                <b>{each.count ?? "–"}</b>
                <Show when={each.note}>
                  <small>{each.note}</small>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
