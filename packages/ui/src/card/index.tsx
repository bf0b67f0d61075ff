// A quiet card that leads somewhere; its last line says what matters today (next free date, a count).
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { Icon } from "../icon/index.tsx"

export interface CardProps {
  readonly title: string
  readonly href: string
  readonly children?: JSX.Element
  /** 宝山 最近可约：11月25日 上午 */
  readonly meta?: string | undefined
  /** `free` in jade when there is something to take; plain otherwise. */
  readonly metaTone?: "free" | "plain" | undefined
  readonly level?: 2 | 3 | undefined
}

export function Card(props: CardProps) {
  const link = () => <a href={props.href}>{props.title}</a>
  return (
    <div class="card">
      <div>
        {props.level === 2 ? <h2>{link()}</h2> : <h3>{link()}</h3>}
        <Show when={props.children}>
          <p>{props.children}</p>
        </Show>
      </div>
      <Icon name="go" />
      <Show when={props.meta}>
        <p class={props.metaTone === "plain" ? "meta" : "meta free"}>{props.meta}</p>
      </Show>
    </div>
  )
}
