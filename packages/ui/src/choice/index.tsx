// Choosing one or several of a few answers. Each answer is one large target with its words inside.
import { type Language, say } from "@civil/core/text.ts"
import type { JSX } from "solid-js"
import { For, Show } from "solid-js"
import { describedBy, type FieldShell, HintAndError, idOf } from "../field/index.tsx"
import { words } from "../words.ts"

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface GroupProps extends FieldShell {
  readonly options: readonly Option[]
  /** The question is the page's heading. */
  readonly asTitle?: boolean | undefined
  readonly onPick?: ((value: string) => void) | undefined
}

export interface RadioGroupProps extends GroupProps {
  readonly value?: string | undefined
  /** Short answers side by side. */
  readonly inline?: boolean | undefined
}

export interface CheckboxGroupProps extends GroupProps {
  readonly values?: readonly string[] | undefined
}

interface ChoiceProps {
  readonly kind: "radio" | "checkbox"
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly checked: boolean
  readonly describedBy?: string | undefined
  readonly invalid?: boolean | undefined
  readonly onPick?: ((value: string) => void) | undefined
}

function Choice(props: ChoiceProps) {
  const own = () => (props.option.hint ? `${props.id}-hint` : undefined)
  const described = () => [own(), props.describedBy].filter(Boolean).join(" ") || undefined
  return (
    <div class="choice">
      <input
        type={props.kind}
        id={props.id}
        name={props.name}
        value={props.option.value}
        checked={props.checked}
        aria-describedby={described()}
        aria-invalid={props.invalid ? "true" : undefined}
        onChange={() => props.onPick?.(props.option.value)}
      />
      <label for={props.id}>{props.option.label}</label>
      <Show when={props.option.hint}>
        <p class="hint" id={own()}>
          {props.option.hint}
        </p>
      </Show>
    </div>
  )
}

function Group(props: GroupProps & { readonly look?: string | undefined; readonly children: JSX.Element }) {
  return (
    <fieldset class={props.error ? "group bad" : "group"} aria-describedby={describedBy(props)}>
      <legend>
        {props.asTitle ? <h1>{props.label}</h1> : props.label}
        <Show when={props.optional}>
          <span class="muted">{say(words.optional, props.language)}</span>
        </Show>
      </legend>
      <HintAndError {...props} />
      <div class={props.look ?? "choices"}>{props.children}</div>
    </fieldset>
  )
}

/** The first choice carries the field's id, so that an error summary can lead to it. */
const choiceId = (props: FieldShell, index: number) =>
  index === 0 ? idOf(props) : `${idOf(props)}-${index + 1}`

export function RadioGroup(props: RadioGroupProps) {
  return (
    <Group {...props} look={props.inline ? "choices inline" : "choices"}>
      <For each={props.options}>
        {(option, index) => (
          <Choice
            kind="radio"
            id={choiceId(props, index())}
            name={props.name}
            option={option}
            checked={props.value === option.value}
            onPick={props.onPick}
          />
        )}
      </For>
    </Group>
  )
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <Group {...props}>
      <For each={props.options}>
        {(option, index) => (
          <Choice
            kind="checkbox"
            id={choiceId(props, index())}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
            onPick={props.onPick}
          />
        )}
      </For>
    </Group>
  )
}

export interface CheckboxProps extends FieldShell {
  readonly language: Language
  readonly value?: string | undefined
  readonly checked?: boolean | undefined
}

/** One statement to agree to. */
export function Checkbox(props: CheckboxProps) {
  return (
    <div class={props.error ? "field bad" : "field"}>
      <HintAndError {...props} />
      <Choice
        kind="checkbox"
        id={idOf(props)}
        name={props.name}
        option={{ value: props.value ?? "yes", label: props.label }}
        checked={props.checked ?? false}
        describedBy={describedBy(props)}
        invalid={props.error !== undefined}
      />
    </div>
  )
}
