// An office: where it is, when it is open, whom to call, when the next place is free. What is not published is said so.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { Icon, type IconName } from "../icon/index.tsx"
import { Tag } from "../tag/index.tsx"
import { words } from "../words.ts"

export interface OfficeCardProps {
  readonly language: Language
  readonly name: string
  /** Where choosing this office leads; without it the card only informs. */
  readonly href?: string | undefined
  /** Undefined where no source publishes it. */
  readonly address: string | undefined
  readonly phone: string | undefined
  readonly hours: string | undefined
  /** 涉外, 颁证 … */
  readonly tags?: readonly string[] | undefined
  /** 11月25日 周三 上午 */
  readonly nextFree?: { readonly label: string; readonly href?: string | undefined } | undefined
  /** Said instead of the next free time: why not here. */
  readonly note?: string | undefined
  readonly level?: 2 | 3 | undefined
}

export function OfficeCard(props: OfficeCardProps) {
  const title = () => (props.href ? <a href={props.href}>{props.name}</a> : props.name)
  return (
    <article class="office">
      {props.level === 2 ? <h2>{title()}</h2> : <h3>{title()}</h3>}
      <Show when={props.tags?.length}>
        <p class="tags">
          <For each={props.tags}>{(tag) => <Tag label={tag} />}</For>
        </p>
      </Show>
      <dl>
        <Fact {...props} icon="place" term={say(words.address, props.language)} value={props.address} />
        <Fact {...props} icon="clock" term={say(words.hours, props.language)} value={props.hours} />
        <Fact {...props} icon="phone" term={say(words.phone, props.language)} value={props.phone} dial />
      </dl>
      <Show when={props.nextFree}>
        {(free) => (
          <p class="meta">
            {say(words.nextFree, props.language)}{" "}
            <Show when={free().href} fallback={<b class="ok-word">{free().label}</b>}>
              {(href) => <a href={href()}>{free().label}</a>}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.note}>
        <p class="meta muted">{props.note}</p>
      </Show>
    </article>
  )
}

interface FactProps {
  readonly language: Language
  readonly icon: IconName
  readonly term: string
  readonly value: string | undefined
  readonly dial?: boolean
}

function Fact(props: FactProps) {
  return (
    <div>
      <dt>
        <Icon name={props.icon} />
        <span class="vh">{props.term}</span>
      </dt>
      <dd>
        <Show
          when={props.value}
          fallback={
            <span class="muted">{say(words.notPublished, props.language, { what: props.term })}</span>
          }
        >
          {(value) =>
            props.dial ? <a href={`tel:${value().replace(/[^\d+]/g, "")}`}>{value()}</a> : value()
          }
        </Show>
      </dd>
    </div>
  )
}
