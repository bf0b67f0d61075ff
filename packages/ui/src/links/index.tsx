// Lists of places to go, each line one large target: plain links, times on offer elsewhere, and a choice among a few.
import { For, Show } from "solid-js"
import { Icon } from "../icon/index.tsx"

export interface LinkItem {
  readonly href: string
  readonly label: string
  /** Said behind the label, quieter: the office of a time. */
  readonly note?: string | undefined
}

export interface LinkListProps {
  readonly items: readonly LinkItem[]
}

/** Quiet links, two columns where there is room. */
export function LinkList(props: LinkListProps) {
  return (
    <ul class="links">
      <For each={props.items}>
        {(item) => (
          <li>
            <a href={item.href}>
              {item.label}
              <Show when={item.note}>
                <span class="muted"> {item.note}</span>
              </Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

/** Times to take, here and elsewhere: the whole line is the link. */
export function Offers(props: LinkListProps) {
  return (
    <ul class="offers">
      <For each={props.items}>
        {(item) => (
          <li>
            <a href={item.href}>
              <b>{item.label}</b> <span>{item.note}</span>
              <Icon name="go" />
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

export interface ChipsProps {
  /** Names the choice: 在别处办. */
  readonly label: string
  readonly items: readonly (LinkItem & { readonly current?: boolean | undefined })[]
}

/** One of a few, now: districts, kinds. The current one is marked in words for those who listen. */
export function Chips(props: ChipsProps) {
  return (
    <nav class="chips" aria-label={props.label}>
      <For each={props.items}>
        {(item) => (
          <a href={item.href} aria-current={item.current ? "true" : undefined}>
            <Show when={item.current}>
              <Icon name="check" />
            </Show>
            {item.label}
          </a>
        )}
      </For>
    </nav>
  )
}
