// A form that posts to the server: carries the guard against forged posts and lets the server word every error.
import type { JSX } from "solid-js"

export interface FormProps {
  readonly action: string
  readonly csrf: string
  /** Hidden values sent along. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** Address that keeps what is typed while the person goes on typing, where scripts run. */
  readonly autosave?: string | undefined
  readonly children: JSX.Element
}

export function Form(props: FormProps) {
  const hidden = () => Object.entries({ _csrf: props.csrf, ...props.hidden })
  return (
    <form class="flow" method="post" action={props.action} data-autosave={props.autosave} novalidate>
      {hidden().map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}
