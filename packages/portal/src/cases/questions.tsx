// The questions of one page, each drawn by its kind, with what was typed and what is wrong with it.
import type { Answers, Field as Question } from "@civil/casework/form.ts"
import { mask } from "@civil/core/identity/mask.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { Checkbox, CheckboxGroup, DateField, Field, RadioGroup, Select, splitDate } from "@civil/ui/index.ts"
import { For, type JSX, Show, splitProps } from "solid-js"
import { AdviceNotes, type Advised, adviceOn } from "./advice.tsx"
import { inputName, listOf, textOf } from "./reading.ts"
import { form as words } from "./words.ts"

export interface QuestionsProps {
  readonly language: Language
  readonly fields: readonly Question[]
  readonly answers: Answers
  readonly error: (field: string) => string | undefined
  /** What was kept cannot be right, though the page has not been sent again. */
  readonly wrong?: (field: string) => boolean
  /** The only question of a page whose title it is. */
  readonly asTitle?: boolean | undefined
  /** What is likely to come back, by field. */
  readonly advice?: Advised
  /** The organizations the person may act for. */
  readonly mine?: Mine | undefined
  /** How the papers of a field are shown. */
  readonly papers: (field: Extract<Question, { kind: "documents" }>) => JSX.Element
}

const widthOf = (most: number) => (most <= 12 ? "short" : most <= 30 ? "medium" : "full")
const mostRadios = 7

export function Questions(props: QuestionsProps) {
  return (
    <For each={props.fields}>
      {(field) => (
        <>
          {field.kind === "documents" ? props.papers(field) : <OneQuestion {...props} field={field} />}
          <AdviceNotes language={props.language} advice={adviceOn(props.advice, field.name)} />
        </>
      )}
    </For>
  )
}

type Typed = Exclude<Question, { kind: "documents" }>

function OneQuestion(props: QuestionsProps & { readonly field: Typed }): JSX.Element {
  const { field, answers, language } = props
  const words_ = (text: Text, values: Values = {}) => say(text, language, values)
  const shell = {
    language,
    name: inputName(field),
    label: words_(field.label),
    hint: hintOf(field, language),
    error: props.error(field.name),
    optional: field.optional === true,
    asTitle: props.asTitle,
  }
  const value = textOf(answers[field.name])
  switch (field.kind) {
    case "text":
      return (
        <Field
          {...shell}
          value={value}
          maxLength={field.most}
          width={widthOf(field.most)}
          autocomplete={field.autocomplete ?? "off"}
        />
      )
    case "long_text":
      return <Field {...shell} value={value} maxLength={field.most} rows={5} />
    case "name":
      return <Field {...shell} value={value} maxLength={60} autocomplete="off" />
    case "mobile":
      return <Field {...shell} value={value} type="tel" inputMode="tel" maxLength={20} autocomplete="tel" />
    case "email":
      return <Field {...shell} value={value} type="email" maxLength={100} width="long" autocomplete="email" />
    case "organization":
      return <Organization {...shell} value={value} mine={field.mine ? (props.mine ?? []) : undefined} />
    case "identity_number":
      return <IdentityNumber {...shell} value={value} wrong={props.wrong?.(field.name) === true} />
    case "date":
      return <DateField {...shell} value={splitDate(value)} />
    case "number":
      return (
        <Field {...shell} value={value} inputMode="numeric" width="short" maxLength={12} autocomplete="off" />
      )
    case "choice":
      return <OneOf {...shell} options={optionsOf(field.options, language)} value={value} />
    case "choices":
      return (
        <CheckboxGroup
          {...shell}
          options={optionsOf(field.options, language)}
          values={listOf(answers[field.name])}
        />
      )
    case "agree":
      return <Checkbox {...shell} checked={answers[field.name] === true} />
  }
}

type Options = Extract<Typed, { kind: "choice" | "choices" }>["options"]

const optionsOf = (options: Options, language: Language) =>
  options.map(({ value, label, hint }) => ({
    value,
    label: say(label, language),
    hint: hint && say(hint, language),
  }))

function hintOf(field: Typed, language: Language): string | undefined {
  const hints = [
    field.hint && say(field.hint, language),
    field.kind === "long_text" && say(words.characters, language, { most: field.most }),
    field.kind === "number" && field.unit && say(words.unit, language, { unit: field.unit }),
  ]
  return hints.filter(Boolean).join(language === "zh" ? "" : " ") || undefined
}

function OneOf(props: Parameters<typeof RadioGroup>[0]) {
  return (
    <Show when={props.options.length <= mostRadios} fallback={<Select {...props} />}>
      <RadioGroup {...props} />
    </Show>
  )
}

export type Mine = readonly { readonly code: string; readonly name: string }[]

/** One of those the person may act for, by its name; where there is none, how to come to act for one. */
function Organization(props: Parameters<typeof Field>[0] & { readonly mine: Mine | undefined }) {
  const [own, rest] = splitProps(props, ["mine"])
  const options = () => (own.mine ?? []).map(({ code, name }) => ({ value: code, label: name, hint: code }))
  const listed = () =>
    options().length > 0 && (!rest.value || options().some((each) => each.value === rest.value))
  return (
    <>
      <Show when={listed()} fallback={<Field {...rest} width="long" maxLength={40} autocomplete="off" />}>
        <OneOf {...rest} options={options()} />
      </Show>
      <Show when={own.mine?.length === 0}>
        <p>
          <a class="go" href="/my/organizations">
            {say(words.noOrganizations, props.language)}
          </a>
        </p>
      </Show>
    </>
  )
}

/** A number that is right is shown masked and need not be typed again; one that is wrong stays as typed. */
function IdentityNumber(all: Parameters<typeof Field>[0] & { readonly wrong: boolean }) {
  const [own, props] = splitProps(all, ["wrong"])
  const kept = () => props.value !== undefined && props.value !== "" && !props.error && !own.wrong
  const hint = () =>
    kept() ? say(words.idKept, props.language, { number: mask(props.value ?? "") }) : props.hint
  return (
    <>
      <Field
        {...props}
        hint={hint()}
        value={kept() ? "" : props.value}
        width="long"
        maxLength={40}
        autocomplete="off"
      />
      <Show when={kept()}>
        <input type="hidden" name={`${props.name}.kept`} value="yes" />
      </Show>
    </>
  )
}
