// Who of the bureau opened what is the person's own, when and why: newest first.
import type { Looked } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { BackLink, Empty } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../cases/links.ts"
import { my } from "./words.ts"

export interface LookedProps {
  readonly language: Language
  readonly looked: readonly Looked[]
  readonly phone: string
}

export function LookedPage(props: LookedProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.my} label={said(my.title)} />
      <h1>{said(my.lookedTitle)}</h1>
      <p class="muted">{said(my.lookedLead, { phone: props.phone })}</p>
      <Show
        when={props.looked.length > 0}
        fallback={<Empty title={said(my.lookedNone)}>{said(my.lookedNoneHint)}</Empty>}
      >
        <ul class="looks">
          <For each={props.looked}>
            {(look) => (
              <li>
                <p>
                  <b>{said(look.what)}</b>
                </p>
                <dl>
                  <dt>{said(my.who)}</dt>
                  <dd>
                    {look.who} · {said(look.desk)}
                  </dd>
                  <dt>{said(my.when)}</dt>
                  <dd>{sayMoment(look.at, props.language)}</dd>
                  <dt>{said(my.why)}</dt>
                  <dd>{look.why || said(my.whyNone)}</dd>
                  <Show when={look.case}>
                    {(about) => (
                      <>
                        <dt>{said(my.about)}</dt>
                        <dd>
                          <a class="go" href={links.case(about().id)}>
                            {said(about().title)} · {formatCode(about().code)}
                          </a>
                        </dd>
                      </>
                    )}
                  </Show>
                </dl>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
