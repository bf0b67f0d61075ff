// Earlier and later pages of a long list.
import { type Language, say } from "@civil/core/text.ts"
import { Show } from "solid-js"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface PaginationProps {
  readonly language: Language
  readonly previous?: string | undefined
  readonly next?: string | undefined
  readonly page?: number | undefined
  readonly of?: number | undefined
}

export function Pagination(props: PaginationProps) {
  return (
    <nav class="pages" aria-label={say(words.pages, props.language)}>
      <Show when={props.previous}>
        {(href) => (
          <a class="go" href={href()} rel="prev">
            <Icon name="left" />
            {say(words.previous, props.language)}
          </a>
        )}
      </Show>
      <Show when={props.page && props.of}>
        <span class="muted">
          {say(words.pageOf, props.language, { page: props.page ?? 1, of: props.of ?? 1 })}
        </span>
      </Show>
      <Show when={props.next}>
        {(href) => (
          <a class="go" href={href()} rel="next">
            {say(words.next, props.language)}
            <Icon name="go" />
          </a>
        )}
      </Show>
    </nav>
  )
}
