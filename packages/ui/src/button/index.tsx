// A button that submits, or a link that looks like the same action. Presses are made safe twice by the server;
// `once` lets the browser ignore a second press where scripts run.
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { Icon, type IconName } from "../icon/index.tsx"

export type ButtonKind = "primary" | "secondary" | "danger" | "quiet"

interface Shared {
  readonly label: string
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconName | undefined
  /** Behind the words: for going on, to the right. */
  readonly iconEnd?: IconName | undefined
  /** Context for those who hear only the button: 取消 … 11月25日的预约. */
  readonly about?: string | undefined
  readonly small?: boolean | undefined
}

export interface ButtonProps extends Shared {
  readonly type?: "submit" | "button" | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly once?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Takes the focus in a dialog where nothing has to be filled in. */
  readonly autofocus?: boolean | undefined
  readonly formaction?: string | undefined
  readonly onPress?: (() => void) | undefined
}

export interface ButtonLinkProps extends Shared {
  readonly href: string
  readonly download?: boolean | undefined
}

const look = (props: Shared) => `btn ${props.kind ?? "primary"}${props.small ? " tight" : ""}`

function Face(props: Shared): JSX.Element {
  return (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.label}
      <Show when={props.iconEnd}>{(name) => <Icon name={name()} />}</Show>
      <Show when={props.about}>
        <span class="vh"> {props.about}</span>
      </Show>
    </>
  )
}

export function Button(props: ButtonProps) {
  return (
    <button
      class={look(props)}
      type={props.type ?? "submit"}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      disabled={props.disabled}
      autofocus={props.autofocus || undefined}
      data-once={props.once ? "" : undefined}
      onClick={() => props.onPress?.()}
    >
      <Face {...props} />
    </button>
  )
}

export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a class={look(props)} href={props.href} download={props.download ? "" : undefined}>
      <Face {...props} />
    </a>
  )
}
