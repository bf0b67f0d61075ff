// Something to know before going on. The first words say it; colour and icon only repeat them.
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { Icon, type IconName } from "../icon/index.tsx"

export type NoticeTone = "info" | "ok" | "warn" | "stop"

export interface NoticeProps {
  readonly tone: NoticeTone
  readonly title: string
  /** Read out when it appears: for what changed while the page was open. */
  readonly live?: boolean | undefined
  readonly children?: JSX.Element
}

const icons: Record<NoticeTone, IconName> = { info: "info", ok: "ok", warn: "warn", stop: "stop" }

export function Notice(props: NoticeProps) {
  return (
    <div class={`notice ${props.tone}`} role={props.live ? "status" : undefined}>
      <p class="notice-title">
        <Icon name={icons[props.tone]} />
        {props.title}
      </p>
      <Show when={props.children}>
        <div class="flow">{props.children}</div>
      </Show>
    </div>
  )
}
