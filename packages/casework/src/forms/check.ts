// Whether answers hold: each by the kind of its field, then against the matter's shape, then what has to fit together.
import { dateOf } from "@civil/core/date.ts"
import { fieldIssues } from "@civil/core/parse.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import * as z from "zod/mini"
import type { Answers, Form } from "../form.ts"
import type { Matter, OpeningSituation, Situation } from "../matter.ts"
import type { KeptDocument } from "../shapes.ts"
import { asked } from "./asked.ts"
import { type Ground, type Read, readAnswer } from "./read.ts"

/** `answers` is what was asked, normalised where it could be read and as typed where not. */
export type Checked =
  | { readonly ok: true; readonly answers: Answers; readonly parsed: unknown }
  | { readonly ok: false; readonly answers: Answers; readonly issues: readonly FieldIssue[] }

export interface CheckGround {
  readonly documents: readonly Pick<KeptDocument, "id" | "field">[]
  readonly situation: Situation | OpeningSituation
  /**
   * A correction: only these fields can be answered anew, and those that are asked because of them. What else would
   * not hold today (a newer form asks more) is not held against somebody who cannot change it; `parsed` is then undefined.
   */
  readonly only?: { readonly fields: readonly string[]; readonly before: Answers }
}

interface ReadForm {
  readonly answers: Answers
  readonly values: Readonly<Record<string, unknown>>
  readonly issues: readonly FieldIssue[]
}

/** Conditions see normalised answers: each field is read before the next is asked about. */
function readForm(form: Form, typed: Answers, ground: Ground): ReadForm {
  const values: Record<string, unknown> = {}
  const issues: FieldIssue[] = []
  const answers: Record<string, Answers[string]> = {}
  for (const page of form.pages) {
    if (page.when && !page.when(answers)) continue
    for (const field of page.fields) {
      if (field.when && !field.when(answers)) continue
      const own = Object.hasOwn(typed, field.name) ? typed[field.name] : undefined
      const read: Read = readAnswer(field, own, ground)
      if (!read.ok) {
        const { code, values: said } = read
        issues.push({ field: field.name, code, ...(said && { values: said }) })
        if (own !== undefined) answers[field.name] = own
      } else if (read.value !== undefined && read.answer !== undefined) {
        values[field.name] = read.value
        answers[field.name] = read.answer
      }
    }
  }
  return { answers, values, issues }
}

/** Issues inside a list or object are said beside the field that holds it. */
const ofField = (issue: FieldIssue): FieldIssue => ({ ...issue, field: issue.field.split(".")[0] ?? "" })

export function checkAnswers(
  matter: Matter,
  typed: Answers,
  { documents, situation, only }: CheckGround,
): Checked {
  const today = dateOf(situation.at).toString()
  const { answers, values, issues } = readForm(matter.form, typed, { today, documents })
  const shape = z.safeParse(matter.answers, values)
  const fits = shape.success ? [] : fieldIssues(shape.error.issues, values).map(ofField)
  const together = shape.success && issues.length === 0 ? ruled(matter, shape.data, situation) : []
  const all = inOrder(matter.form, firstOfEach([...issues, ...fits, ...together]))
  const said = only ? all.filter(({ field }) => mayAnswer(matter.form, only, answers).has(field)) : all
  if (said.length > 0) return { ok: false, answers, issues: said }
  return { ok: true, answers, parsed: shape.success && issues.length === 0 ? shape.data : undefined }
}

/** The matter's own rule for whoever hands it in: a person, or staff at the desk. */
const ruled = (matter: Matter, answers: unknown, situation: Situation | OpeningSituation) =>
  ("staff" in situation
    ? matter.checkOpening?.(answers as never, situation)
    : matter.check?.(answers as never, situation)) ?? []

const namesAsked = (form: Form, answers: Answers) =>
  asked(form, answers).pages.flatMap(({ fields }) => fields.map(({ name }) => name))

/** Fields a correction may answer: those named, and those that its answers cause to be asked. */
export function mayAnswer(
  form: Form,
  { fields, before }: NonNullable<CheckGround["only"]>,
  after: Answers,
): ReadonlySet<string> {
  const old = new Set(namesAsked(form, before))
  return new Set([...fields, ...namesAsked(form, after).filter((name) => !old.has(name))])
}

const pick = (answers: Answers, names: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))

/** The answers of before with those new ones that a correction may change; the others stay as they were. */
export function withCorrected(form: Form, only: NonNullable<CheckGround["only"]>, typed: Answers): Answers {
  let may: ReadonlySet<string> = new Set(only.fields)
  let merged: Answers = { ...only.before, ...pick(typed, may) }
  // One new answer may cause a question, whose answer may cause another.
  for (let known = 0; known < may.size; ) {
    known = may.size
    may = mayAnswer(form, only, merged)
    merged = { ...only.before, ...pick(typed, may) }
  }
  return merged
}

/** What is wrong on one page, as far as it can be told from its fields alone. */
export function checkPage(form: Form, page: string, typed: Answers, ground: Ground): readonly FieldIssue[] {
  const names = new Set(form.pages.find(({ id }) => id === page)?.fields.map(({ name }) => name))
  return readForm(form, typed, ground).issues.filter(({ field }) => names.has(field))
}

function firstOfEach(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  const first = new Map<string, FieldIssue>()
  for (const issue of issues) if (!first.has(issue.field)) first.set(issue.field, issue)
  return [...first.values()]
}

function inOrder(form: Form, issues: readonly FieldIssue[]): readonly FieldIssue[] {
  const names = form.pages.flatMap(({ fields }) => fields.map(({ name }) => name))
  const place = ({ field }: FieldIssue) => {
    const at = names.indexOf(field)
    return at < 0 ? names.length : at
  }
  return [...issues].sort((a, b) => place(a) - place(b))
}
