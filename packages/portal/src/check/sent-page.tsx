// The demonstration's outbox: what would have been sent, by way, with addresses masked as everywhere.
import { formatCode } from "@civil/core/ids.ts"
import { maskMobile } from "@civil/core/phone.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { Filed } from "@civil/notices/channels/folder.ts"
import type { ChannelName } from "@civil/notices/shapes.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { For, Show } from "solid-js"
import { sent, ways } from "./words.ts"

interface SentPageProps {
  readonly language: Language
  readonly way: ChannelName | undefined
  readonly messages: readonly Filed[]
}

export function SentPage(props: SentPageProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const names = Object.keys(ways) as ChannelName[]
  return (
    <div class="flow">
      <h1>{words(sent.title)}</h1>
      <p class="lede">{words(sent.lead)}</p>
      <nav aria-label={words(sent.by)}>
        <p>
          <Way href="/demo/outbox" label={words(sent.all)} current={props.way === undefined} />
          <For each={names}>
            {(name) => (
              <>
                {" · "}
                <Way
                  href={`/demo/outbox?way=${name}`}
                  label={words(ways[name])}
                  current={props.way === name}
                />
              </>
            )}
          </For>
        </p>
      </nav>
      <Show when={props.messages.length > 0} fallback={<p class="muted">{words(sent.none)}</p>}>
        <p role="status">{words(sent.count, { count: props.messages.length })}</p>
        <ul class="tells">
          <For each={props.messages}>
            {(message) => <Message language={props.language} message={message} />}
          </For>
        </ul>
      </Show>
    </div>
  )
}

function Message(props: { readonly language: Language; readonly message: Filed }) {
  const { message, language } = props
  return (
    <li>
      <p>{say(message.text, language)}</p>
      <p class="told small muted">
        <span>{say(ways[message.channel], language)}</span>
        <span>{addressOf(message)}</span>
        <span>{sayMoment(new Date(message.at).toISOString(), language)}</span>
        <a href={`/check?code=${message.check}`}>
          {say(sent.check, language)} {formatCode(message.check)}
        </a>
      </p>
    </li>
  )
}

function Way(props: { readonly href: string; readonly label: string; readonly current: boolean }) {
  return (
    <a href={props.href} aria-current={props.current ? "page" : undefined}>
      {props.label}
    </a>
  )
}

function addressOf({ channel, to }: Filed): string {
  if (channel === "sms") return maskMobile(to.mobile ?? "")
  if (channel === "email") return (to.email ?? "").replace(/^(.)[^@]*/, "$1***")
  return (to.openid ?? "").replace(/^(.{4}).*/, "$1…")
}
