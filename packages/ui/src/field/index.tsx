// One question answered by typing. The label is required; hint and error are read with it.
import { type Language, say } from "@civil/core/text.ts"
import type { JSX } from "solid-js"
import { Show } from "solid-js"
import { words } from "../words.ts"

export interface FieldShell {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly id?: string | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

export interface FieldProps extends FieldShell {
  readonly value?: string | undefined
  readonly type?: "text" | "tel" | "search" | "email" | undefined
  readonly inputMode?: "text" | "numeric" | "tel" | undefined
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  /** How much is expected: `short` a code, `medium` a name or phone, `long` an identity number. */
  readonly width?: "short" | "medium" | "long" | "full" | undefined
  /** Several lines. */
  readonly rows?: number | undefined
  /** The label is the page's heading. */
  readonly asTitle?: boolean | undefined
  /** Shown but not to be changed, e.g. what came from the sign-in. */
  readonly fixed?: boolean | undefined
  readonly onInput?: ((value: string) => void) | undefined
}

export const idOf = (props: FieldShell) => props.id ?? props.name

/** Ids of hint and error for `aria-describedby`, or nothing. */
export function describedBy(props: FieldShell): string | undefined {
  const ids = [props.hint && `${idOf(props)}-hint`, props.error && `${idOf(props)}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(" ") : undefined
}

export function HintAndError(props: FieldShell): JSX.Element {
  return (
    <>
      <Show when={props.hint}>
        <p class="hint" id={`${idOf(props)}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show when={props.error}>
        <p class="wrong" id={`${idOf(props)}-error`}>
          <span class="vh">{say(words.error, props.language)}</span>
          {props.error}
        </p>
      </Show>
    </>
  )
}

export function Label(props: FieldShell & { readonly asTitle?: boolean | undefined }) {
  const label = () => (
    <label for={idOf(props)}>
      {props.label}
      <Show when={props.optional}>
        <span class="muted">{say(words.optional, props.language)}</span>
      </Show>
    </label>
  )
  return (
    <Show when={props.asTitle} fallback={label()}>
      <h1>{label()}</h1>
    </Show>
  )
}

export function Field(props: FieldProps) {
  const shared = () => ({
    id: idOf(props),
    name: props.name,
    maxlength: props.maxLength,
    readonly: props.fixed,
    "aria-describedby": describedBy(props),
    "aria-invalid": props.error ? ("true" as const) : undefined,
  })
  return (
    <div class={props.error ? "field bad" : "field"}>
      <Label {...props} />
      <HintAndError {...props} />
      <Show
        when={props.rows}
        fallback={
          <input
            {...shared()}
            class={`box ${props.width ?? "medium"}`}
            type={props.type ?? "text"}
            value={props.value ?? ""}
            inputmode={props.inputMode}
            autocomplete={props.autocomplete}
            spellcheck={false}
            onInput={(event) => props.onInput?.(event.currentTarget.value)}
          />
        }
      >
        <textarea
          {...shared()}
          class="box full"
          rows={props.rows}
          onInput={(event) => props.onInput?.(event.currentTarget.value)}
        >
          {props.value ?? ""}
        </textarea>
      </Show>
    </div>
  )
}
