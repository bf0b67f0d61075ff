// Answers of an older version of a form as the present one would have them, and plainly what changed and what was dropped.
import type { Text } from "@civil/core/text.ts"
import type { Answer, Answers, Field, FieldKind, Form } from "../form.ts"
import { everyField } from "./asked.ts"

/** What the form asked when an answer was given: enough to say later what became of it. */
export interface AskedThen {
  readonly kind: FieldKind
  readonly label: Text
}
export type AskedFields = Readonly<Record<string, AskedThen>>

/** An answer that has no place any more, with what was typed, so that nobody has to remember it. */
export interface Dropped {
  readonly field: string
  readonly label: Text
  readonly answer: Answer
}

export interface Upgraded {
  readonly answers: Answers
  /** Absent where the form is the one the answers were given to. */
  readonly changed?: {
    readonly from: number
    readonly texts: readonly Text[]
    readonly dropped: readonly Dropped[]
  }
}

/** What the fields of answers were, kept beside them. */
export function askedOf(form: Form, answers: Answers): AskedFields {
  const fields = everyField(form).filter(({ name }) => Object.hasOwn(answers, name))
  return Object.fromEntries(fields.map(({ name, kind, label }) => [name, { kind, label }]))
}

const sameShape: Readonly<Record<FieldKind, "text" | "box" | "list">> = {
  ...{ text: "text", long_text: "text", name: "text", mobile: "text", email: "text" },
  ...{ identity_number: "text", date: "text", number: "text", choice: "text", organization: "text" },
  ...{ agree: "box", choices: "list", documents: "list" },
}

const shapeOf = (answer: Answer) =>
  typeof answer === "string" ? "text" : typeof answer === "boolean" ? "box" : "list"

/** Of an answer, what the present field can still show; undefined for none of it. */
function kept(field: Field, answer: Answer, then: AskedThen | undefined): Answer | undefined {
  if (then !== undefined && then.kind !== field.kind && !bothText(then.kind, field.kind)) return undefined
  if (sameShape[field.kind] !== shapeOf(answer)) return undefined
  if (field.kind === "choice") return field.options.some(({ value }) => value === answer) ? answer : undefined
  if (field.kind !== "choices" || !Array.isArray(answer)) return answer
  const still = answer.filter((each) => field.options.some(({ value }) => value === each))
  return still.length > 0 || answer.length === 0 ? still : undefined
}

const bothText = (a: FieldKind, b: FieldKind) => /text$/.test(a) && /text$/.test(b)

const equal = (a: Answer | undefined, b: Answer | undefined) => JSON.stringify(a) === JSON.stringify(b)
const empty = (answer: Answer) =>
  answer === "" || answer === false || (Array.isArray(answer) && answer.length === 0)

/**
 * The form's own `upgrade` decides where it has one; otherwise fields of the same name and kind stay. Whatever does not
 * fit the present form afterwards is dropped, and every answer that is gone or shortened is named.
 */
export function upgrade(form: Form, answers: Answers, from: number, then: AskedFields = {}): Upgraded {
  if (from === form.version) return { answers }
  const moved = from < form.version && form.upgrade ? form.upgrade(answers, from) : answers
  const own = from < form.version && form.upgrade !== undefined
  const next: Record<string, Answer> = {}
  for (const field of everyField(form)) {
    const answer = Object.hasOwn(moved, field.name) ? moved[field.name] : undefined
    const was = own && !equal(answer, answers[field.name]) ? undefined : then[field.name]
    const still = answer === undefined ? undefined : kept(field, answer, was)
    if (still !== undefined) next[field.name] = still
  }
  const texts = form.changes.filter(({ version }) => version > from).map(({ text }) => text)
  const dropped = Object.entries(answers).flatMap(([name, answer]) =>
    empty(answer) || stays(next, name, answer, own)
      ? []
      : [{ field: name, label: then[name]?.label ?? labelOf(form, name), answer }],
  )
  return { answers: next, changed: { from, texts, dropped } }
}

/** Under the same name; or, where the form moves answers itself, under another. */
function stays(next: Answers, name: string, answer: Answer, moves: boolean): boolean {
  if (equal(next[name], answer)) return true
  return moves && Object.values(next).some((each) => equal(each, answer))
}

function labelOf(form: Form, name: string): Text {
  return everyField(form).find((field) => field.name === name)?.label ?? { zh: name, en: name }
}
