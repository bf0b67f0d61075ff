// What the bureau told a person, with the way to what it is about and the code by which anyone can check it.
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { links as marriageLinks } from "@civil/services/marriage/screens/links.ts"
import { For, Show } from "solid-js"
import { links } from "../cases/links.ts"
import { my } from "./words.ts"

export interface MessageView {
  /** ISO instant. */
  readonly at: string
  readonly text: Text
  /** Where to look: `apt_…`, `case_…`, `draft_…`. */
  readonly about: string
  readonly check?: string
}

function placeOf(about: string): string | undefined {
  if (about.startsWith("apt_")) return marriageLinks.appointment(about)
  if (about.startsWith("case_") || about.startsWith("draft_")) return links.case(about)
  return undefined
}

export function MessageList(props: {
  readonly language: Language
  readonly messages: readonly MessageView[]
}) {
  const said = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show when={props.messages.length > 0} fallback={<p class="muted">{said(my.messagesNone)}</p>}>
      <ul class="tells">
        <For each={props.messages}>
          {(message) => (
            <li>
              <p>{said(message.text)}</p>
              <p class="small told">
                <span class="muted name">{sayMoment(message.at, props.language)}</span>
                <Show when={message.check}>
                  {(code) => (
                    <a class="go" href={links.checkMessage(code())}>
                      {said(my.check, { code: formatCode(code()) })}
                    </a>
                  )}
                </Show>
                <Show when={placeOf(message.about)}>
                  {(href) => (
                    <a class="go" href={href()}>
                      {said(my.see)}
                      <span class="vh"> {said(message.text)}</span>
                    </a>
                  )}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
