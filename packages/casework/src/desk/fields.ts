// Answers as the desk sees them: masked where personal, with where each comes from and since when.
import { mask, maskName } from "@civil/core/identity/mask.ts"
import { maskMobile } from "@civil/core/phone.ts"
import type { Answer, Answers, Field } from "../form.ts"
import { askedFields } from "../forms/asked.ts"
import { type Inside, openInside } from "../inside.ts"
import { cameBy, formOf } from "../matter.ts"
import type { Case, HistoryEntry } from "../shapes.ts"
import { isShelteredField } from "../sheltered.ts"
import { answerText, documentView, isoAt } from "../show.ts"
import { dayOf, type Spine } from "../spine.ts"
import { isAppliedFor } from "../tell.ts"
import type * as views from "../views.ts"
import { words } from "../words.ts"

function masked(field: Field, text: string): string {
  if (field.kind === "identity_number") return mask(text)
  if (field.kind === "mobile") return maskMobile(text)
  if (field.kind === "name") return maskName(text)
  return "****"
}

/** An organization by its name, where the case has it, and its code. */
function named(people: Inside["people"], answer: Answer): string {
  const name = people.find(({ organization }) => organization === answer)?.name ?? ""
  return name === "" ? String(answer) : `${name} ${answer}`
}

/** When an answer was given: with the application, or anew with a correction that asked for it. */
function answeredAt({ submittedAt }: Case, lines: readonly HistoryEntry[], field: string): number {
  const anew = lines.findLast(
    ({ action, facts }) => action === "resubmit" && facts.fields?.split(" ").includes(field),
  )
  return anew?.at ?? submittedAt
}

export function fieldsOf(
  spine: Spine,
  subject: Case,
  open: ReadonlySet<string>,
  lines: readonly HistoryEntry[] = [],
): readonly views.DeskField[] {
  const { answers, people } = openInside(spine.world, subject)
  const matter = spine.matterOf(subject)
  const form = formOf(matter, subject.bureau, dayOf(subject.submittedAt), cameBy(subject))
  const may = new Set(askedFields(form, answers).map(({ name }) => name))
  const isAskedPaper = ({ kind, name }: Field) => kind === "documents" && may.has(name)
  const asked = form.pages.flatMap((page) =>
    page.fields.flatMap((field): readonly views.DeskField[] => {
      // Papers that were left out can be asked for: the commonest correction.
      const answer = answers[field.name] ?? (isAskedPaper(field) ? [] : undefined)
      if (answer === undefined) return []
      const sheltered = isShelteredField(matter, field)
      const hidden = (sheltered || field.personal === true) && !open.has(field.name)
      const documents = subject.documents.filter((each) => each.field === field.name).map(documentView)
      const value = field.kind === "organization" ? named(people, answer) : answerText(field, answer)
      return [
        {
          ...{ field: field.name, page: page.id, label: field.label, masked: hidden },
          pageTitle: page.title,
          value:
            hidden && sheltered
              ? words("case.sheltered_name")
              : hidden
                ? masked(field, typeof value === "string" ? value : value.zh)
                : value,
          source: words(isAppliedFor(subject) ? "case.source.applicant" : "case.source.desk"),
          asOf: isoAt(answeredAt(subject, lines, field.name)),
          ...(field.kind === "documents" ? { documents } : {}),
          ...(field.kind === "organization" && !hidden ? { organization: String(answer) } : {}),
        },
      ]
    }),
  )
  return [...asked, ...leftOver(subject, answers, asked, open)]
}

/** Answers to what later versions of the form ask no more: an old case keeps what it was decided on. Nobody knows now what is personal: all of it. */
function leftOver(
  { submittedAt }: Case,
  answers: Answers,
  asked: readonly views.DeskField[],
  open: ReadonlySet<string>,
): readonly views.DeskField[] {
  const known = new Set(asked.map(({ field }) => field))
  return Object.entries(answers)
    .filter(([field]) => !known.has(field))
    .map(([field, answer]) => ({
      ...{ field, page: "", label: { zh: field, en: field }, masked: !open.has(field) },
      value: open.has(field) ? String(answer) : "****",
      source: words("case.source.applicant"),
      asOf: isoAt(submittedAt),
    }))
}
