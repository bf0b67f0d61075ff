// Opening a case at the desk: the matter's own form, filled in with what is known, each refusal beside its field.
import { Button, ErrorSummary, Field, Notice, RadioGroup, Select } from "@civil/ui/index.ts"
import { createSignal, For, Show } from "solid-js"
import { createStore } from "solid-js/store"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { createTelling } from "../told.ts"
import type { FieldView, OpeningView } from "./client.ts"
import { Page, Read } from "./frame.tsx"
import { createOne } from "./read.ts"
import { openingWords as words } from "./words.ts"

type Answers = Readonly<Record<string, string>>

export function OpeningPage(props: { matter: string; known: Answers }) {
  const house = useHouse()
  const one = createOne(
    () => props.matter,
    (matter) => house.register.opening(matter, props.known),
  )
  return (
    <Page
      page="open"
      title={one.value() && house.say(one.value()?.title ?? { zh: "", en: "" })}
      busy={one.value() === undefined && one.problem() === undefined}
    >
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => <Form opening={shown()} known={props.known} />}
      </Read>
    </Page>
  )
}

/** The number of the first look stays while questions come and go, so that pressed twice it opens one case. */
function Form(props: { opening: OpeningView; known: Answers }) {
  const house = useHouse()
  const telling = createTelling()
  const { id, name, form } = props.opening
  const [typed, setTyped] = createStore<Record<string, string>>({ ...props.known })
  const [asked, setAsked] = createSignal<readonly string[]>(props.opening.asked)
  const [wrong, setWrong] = createSignal<Answers>({})
  const [busy, setBusy] = createSignal(false)
  const [note, setNote] = createSignal("")
  const set = async (field: string, value: string, asks: boolean) => {
    setTyped(field, value)
    if (!asks) return
    const answer = await house.register.opening(name, { ...typed })
    if (answer.ok) setAsked(answer.value.asked)
  }
  const said = () => {
    const names = new Set(asked())
    return Object.fromEntries(
      Object.entries(typed).filter(([field, value]) => names.has(field) && value.trim() !== ""),
    )
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    telling.tell(undefined)
    const answer = await house.register.open(name, id, said(), note().trim())
    setBusy(false)
    if (answer.ok) return house.goto({ room: "case", id: answer.value.id })
    const { problem } = answer
    const fields = problem.how === "refused" ? problem.fields : []
    setWrong(
      Object.fromEntries(
        fields.map(({ field, message }) => [field, house.say(message ?? sentenceOf(problem))]),
      ),
    )
    if (fields.length === 0) telling.tell({ tone: "stop", text: sentenceOf(problem) })
    queueMicrotask(() => document.getElementById(fields.length > 0 ? "errors" : "told")?.focus())
  }
  const fields = () => form.pages.flatMap((page) => page.fields)
  const issues = () =>
    fields()
      .filter(({ name: field }) => wrong()[field])
      .map(({ name: field, label }) => ({
        field,
        message: `${house.say(label)}：${wrong()[field] ?? ""}`,
      }))
  return (
    <form class="flow desk-register-form" onSubmit={(event) => void submit(event)} novalidate>
      <p>{house.say(props.opening.about)}</p>
      <p class="muted">
        {house.say(props.opening.ground)} {house.say(props.opening.secondApproval ? words.two : words.one)}
      </p>
      <Show when={telling.told()}>
        {(word) => <Notice live tone="stop" title={house.say(word().text)} />}
      </Show>
      <Show when={issues().length > 0}>
        <ErrorSummary
          language={house.language()}
          title={house.say(words.wrong, { n: issues().length })}
          errors={issues()}
        />
      </Show>
      <For each={form.pages}>
        {(page) => (
          <Show when={page.fields.some((field) => asked().includes(field.name))}>
            <section>
              <h2>{house.say(page.title)}</h2>
              <Show when={page.lead}>{(lead) => <p>{house.say(lead())}</p>}</Show>
              <For each={page.fields}>
                {(field) => (
                  <Show when={asked().includes(field.name)}>
                    <Question
                      field={field}
                      value={typed[field.name] ?? ""}
                      error={wrong()[field.name]}
                      set={(value, asks) => void set(field.name, value, asks)}
                    />
                  </Show>
                )}
              </For>
            </section>
          </Show>
        )}
      </For>
      <Field
        language={house.language()}
        name="note"
        rows={2}
        maxLength={500}
        label={house.say(words.note)}
        value={note()}
        onInput={setNote}
      />
      <div class="actions">
        <Button kind="primary" label={house.say(words.send)} disabled={busy()} />
      </div>
    </form>
  )
}

interface QuestionProps {
  readonly field: FieldView
  readonly value: string
  readonly error: string | undefined
  /** `asks`: what is chosen may bring other questions. */
  readonly set: (value: string, asks: boolean) => void
}

function Question(props: QuestionProps) {
  const house = useHouse()
  const shell = () => ({
    language: house.language(),
    name: props.field.name,
    label: house.say(props.field.label),
    hint: hint(),
    error: props.error,
    optional: props.field.optional === true,
  })
  const hint = () => {
    const own = props.field.hint && house.say(props.field.hint)
    const date = props.field.kind === "date" ? house.say(words.dateHint) : undefined
    return [own, date].filter(Boolean).join(" ") || undefined
  }
  const options = () =>
    (props.field.options ?? []).map(({ value, label }) => ({ value, label: house.say(label) }))
  return (
    <Show when={props.field.kind !== "documents"} fallback={<p class="muted">{house.say(words.noPapers)}</p>}>
      <Show when={props.field.kind === "choice"} fallback={<Typed {...props} shell={shell()} />}>
        <Show
          when={options().length > 3}
          fallback={
            <RadioGroup
              {...shell()}
              options={options()}
              value={props.value}
              onPick={(value) => props.set(value, true)}
            />
          }
        >
          <Select
            {...shell()}
            options={options()}
            value={props.value}
            onPick={(value) => props.set(value, true)}
          />
        </Show>
      </Show>
    </Show>
  )
}

function Typed(props: QuestionProps & { shell: Omit<Parameters<typeof Field>[0], "value"> }) {
  const lines = () => (props.field.kind === "long_text" ? { rows: 4 } : {})
  return (
    <Field
      {...props.shell}
      {...lines()}
      width={props.field.kind === "date" ? "short" : "full"}
      maxLength={props.field.most}
      value={props.value}
      onInput={(value) => props.set(value, false)}
    />
  )
}
