// Answers shown back: for the check before handing in, on the page of a case, on its receipt. Numbers are masked.
import type { Answer, Answers, Field, Form } from "@civil/casework/form.ts"
import type { DocumentView } from "@civil/casework/views.ts"
import { readDate } from "@civil/core/date.ts"
import { mask } from "@civil/core/identity/mask.ts"
import { type Language, say } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import { askedPages, listOf, textOf } from "./reading.ts"
import { papers, form as words } from "./words.ts"

const optionLabel = (
  field: Extract<Field, { kind: "choice" | "choices" }>,
  value: string,
  language: Language,
) => {
  const option = field.options.find((each) => each.value === value)
  return option ? say(option.label, language) : value
}

/** In lists of people, one a line with their numbers. */
const identityNumbers = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?![\dXx])/g

/** One answer in words; empty when there is none. */
export function sayAnswer(field: Field, answer: Answer | undefined, language: Language): string {
  const text = textOf(answer)
  switch (field.kind) {
    case "documents":
      return ""
    case "agree":
      return answer === true ? say(words.yes, language) : ""
    case "choice":
      return text && optionLabel(field, text, language)
    case "choices":
      return listOf(answer)
        .map((value) => optionLabel(field, value, language))
        .join(say(words.between, language))
    case "date":
      return readDate(text) ? sayDate(text, language) : text
    case "identity_number":
      return text && mask(text)
    case "number":
      return field.unit && text ? `${text} ${say(field.unit, language)}` : text
    case "long_text":
      return field.personal ? text.replace(identityNumbers, mask) : text
    case "text":
    case "name":
    case "mobile":
    case "email":
    case "organization":
      return text
  }
}

/** 1.2 MB · 640 KB */
export const sayBytes = (bytes: number) =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`

export const sayPaper = (paper: DocumentView, language: Language) =>
  `${say(papers[paper.type], language)} · ${sayBytes(paper.bytes)}`

export const papersOf = (documents: readonly DocumentView[], field: string) =>
  documents.filter((each) => each.field === field)

export interface AnswerRow {
  readonly field: Field
  readonly page: string
  readonly term: string
  readonly value: string
}

/** Every question asked, in the form's order, with its answer in words. */
export function answerRows(
  form: Form,
  answers: Answers,
  documents: readonly DocumentView[],
  language: Language,
): readonly AnswerRow[] {
  return askedPages(form, answers).flatMap((page) =>
    page.fields.map((field) => ({
      field,
      page: page.id,
      term: say(field.label, language),
      value:
        field.kind === "documents"
          ? papersOf(documents, field.name)
              .map((paper, at) => `${say(papers.nth, language, { n: at + 1 })}：${sayPaper(paper, language)}`)
              .join("\n")
          : sayAnswer(field, answers[field.name], language),
    })),
  )
}
