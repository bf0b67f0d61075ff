// The organizations a person may act for, each with what is due next; where there is none, the three ways to come to one.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { Grant } from "@civil/register/service.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { ButtonLink, Card, Empty, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { nearest } from "./duties.tsx"
import { links } from "./links.ts"
import { mine } from "./words.ts"

export interface Listed {
  readonly grant: Grant
  readonly next: ReturnType<typeof nearest>
}

export function ListPage(props: {
  readonly language: Language
  readonly listed: readonly Listed[]
  readonly guidance: boolean
}) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="col flow">
      <h1>{words(mine.title)}</h1>
      <p class="lede">{words(mine.lead)}</p>
      <Show when={props.listed.length > 0} fallback={<Nothing {...props} />}>
        <div class="cards">
          <For each={props.listed}>
            {({ grant, next }) => (
              <Card
                title={grant.name}
                href={links.one(grant.code)}
                level={2}
                meta={sayRole(grant, props.language)}
              >
                <span class="code-line">{grant.code}</span>
                <Show when={next}>
                  {(due) => (
                    <>
                      <br />
                      {due().what} <Tag tone={due().tone} label={due().label} />
                    </>
                  )}
                </Show>
              </Card>
            )}
          </For>
        </div>
        <p>
          <a class="go" href={links.authority}>
            {words(mine.authorityGo)}
          </a>
        </p>
      </Show>
    </div>
  )
}

export const sayRole = ({ role, until }: Grant, language: Language): string =>
  role === "legal" ? say(mine.legal, language) : say(mine.agent, language, { day: dayText(until ?? "") })

function Nothing(props: { readonly language: Language; readonly guidance: boolean }) {
  const words = (text: Text) => say(text, props.language)
  return (
    <>
      <Empty
        title={words(mine.none)}
        action={<ButtonLink href={links.authority} label={words(mine.authorityGo)} />}
      >
        {words(mine.noneMore)}
      </Empty>
      <div class="prose">
        <ol>
          <For each={mine.ways}>{(way) => <li>{words(way)}</li>}</For>
        </ol>
      </div>
      <Show when={props.guidance}>
        <p>
          <a class="go" href="/apply/organizations.guidance">
            {words(mine.guidanceGo)}
          </a>
        </p>
      </Show>
    </>
  )
}
