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
  /** A number to ask at for what is not published. */
  readonly askAt?: string | undefined
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
        <Fact icon="place" term={say(words.address, props.language)} value={props.address} />
        <Fact icon="clock" term={say(words.hours, props.language)} value={props.hours} />
        <Fact icon="phone" term={say(words.phone, props.language)} value={props.phone} dial />
      </dl>
      <Show when={missing(props)}>{(sentence) => <p class="small muted">{sentence()}</p>}</Show>
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

/** One line for all that no source publishes, and where to ask. */
function missing(props: OfficeCardProps): string | undefined {
  const gaps = (["address", "hours", "phone"] as const).filter((fact) => !props[fact])
  if (gaps.length === 0) return undefined
  const zh = props.language === "zh"
  const names = gaps.map((fact) => say(words[fact], props.language))
  const what = zh ? names.join("、") : names.join(", ").toLowerCase()
  const said = say(words.notPublished, props.language, { what })
  if (!props.askAt) return zh ? `${said}。` : `${said}.`
  const ask = say(words.ask, props.language, { phone: props.askAt })
  return zh ? `${said}，${ask}。` : `${said}; ${ask}.`
}

interface FactProps {
  readonly icon: IconName
  readonly term: string
  readonly value: string | undefined
  readonly dial?: boolean
}

function Fact(props: FactProps) {
  return (
    <Show when={props.value}>
      {(value) => (
        <div>
          <dt>
            <Icon name={props.icon} />
            <span class="vh">{props.term}</span>
          </dt>
          <dd>{props.dial ? <a href={`tel:${value().replace(/[^\d+]/g, "")}`}>{value()}</a> : value()}</dd>
        </div>
      )}
    </Show>
  )
}
