// Where this page is, and the way back.
import { type Language, say } from "@civil/core/text.ts"
import { For } from "solid-js"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface BreadcrumbProps {
  readonly language: Language
  /** From the home page down; the page itself is not part of it. */
  readonly items: readonly { readonly href: string; readonly label: string }[]
}

export function Breadcrumb(props: BreadcrumbProps) {
  return (
    <nav class="crumbs" aria-label={say(words.trail, props.language)}>
      <ol>
        <For each={props.items}>
          {(item) => (
            <li>
              <a href={item.href}>{item.label}</a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}

export interface BackLinkProps {
  readonly language: Language
  readonly href: string
  /** 返回 unless a more exact word helps: 返回我的办事. */
  readonly label?: string | undefined
}

export function BackLink(props: BackLinkProps) {
  return (
    <p class="back">
      <a href={props.href}>
        <Icon name="left" />
        {props.label ?? say(words.back, props.language)}
      </a>
    </p>
  )
}
