// A quiet card that leads somewhere; its last line says what matters today (next free date, a count).
import type { JSX } from "solid-js"
import { For, Show } from "solid-js"
import { Icon } from "../icon/index.tsx"

export interface CardProps {
  readonly title: string
  /** Without it the card only informs: what does not open yet. */
  readonly href?: string | undefined
  readonly children?: JSX.Element
  /** 宝山 最近可约：11月25日 上午 */
  readonly meta?: string | undefined
  /** `free` in jade when there is something to take; plain otherwise. */
  readonly metaTone?: "free" | "plain" | undefined
  /** The few things most people come for, straight from the card. */
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined
  readonly level?: 2 | 3 | undefined
}

export function Card(props: CardProps) {
  const title = () => (props.href ? <a href={props.href}>{props.title}</a> : props.title)
  return (
    <div class={props.href ? "card" : "card shut"}>
      <div>
        {props.level === 2 ? <h2>{title()}</h2> : <h3>{title()}</h3>}
        <Show when={props.children}>
          <p>{props.children}</p>
        </Show>
      </div>
      <Show when={props.href}>
        <Icon name="go" />
      </Show>
      <Show when={props.links?.length}>
        <ul>
          <For each={props.links}>
            {(link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.meta}>
        <p class={props.metaTone === "plain" ? "meta" : "meta free"}>{props.meta}</p>
      </Show>
    </div>
  )
}
