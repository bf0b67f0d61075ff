// The message centre: all that was told, newest first, each with its check code.
import { type Language, say } from "@civil/core/text.ts"
import { BackLink, Notice } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "../cases/links.ts"
import { MessageList, type MessageView } from "./message-list.tsx"
import { my } from "./words.ts"

export interface MessagesProps {
  readonly language: Language
  readonly messages: readonly MessageView[]
  readonly unread: boolean
}

export function MessagesPage(props: MessagesProps) {
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.my} label={say(my.title, props.language)} />
      <h1>{say(my.messages, props.language)}</h1>
      <p class="muted">{say(my.messagesLead, props.language)}</p>
      <Show when={props.unread}>
        <Notice tone="warn" title={say(my.unread, props.language)} />
      </Show>
      <MessageList language={props.language} messages={props.messages} />
    </div>
  )
}
