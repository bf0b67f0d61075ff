// Reads a form of data back: which questions are asked, and what was typed into them.
import type { Answer, Answers, Field, Form, Page } from "@civil/casework/form.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { joinDate } from "@civil/ui/date-field/parse.ts"
import type { PageContext } from "../env.ts"

/** Name and id of a question on a page; the prefix keeps it apart from what a form sends besides. */
export const inputName = (field: Pick<Field, "name">) => `f.${field.name}`

/** Pages that ask something, each with only the questions asked. */
export { askedPages, findField } from "@civil/casework/forms/asked.ts"

export const pageOf = (form: Form, field: string): Page | undefined =>
  form.pages.find(({ fields }) => fields.some(({ name }) => name === field))

/** Issues of a field carry its name, or a path inside it. */
export const isAbout = (issue: FieldIssue, field: string) =>
  issue.field === field || issue.field.startsWith(`${field}.`)

export const issuesOf = (page: Page, issues: readonly FieldIssue[]) =>
  issues.filter((issue) => page.fields.some(({ name }) => isAbout(issue, name)))

export const onlyPapers = (page: Pick<Page, "fields">) =>
  page.fields.every(({ kind }) => kind === "documents")

/** A sentence on top of the page says which question it is about; beside the question it need not. */
export function named(field: Pick<Field, "label"> | undefined, sentence: Text, language: Language): string {
  if (!field) return say(sentence, language)
  const label = say(field.label, language)
  const between = /[?？]$/.test(label) ? " " : language === "zh" ? "：" : ": "
  return `${label}${between}${say(sentence, language)}`
}

export const textOf = (answer: Answer | undefined): string => (typeof answer === "string" ? answer : "")
export const listOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? (answer as readonly string[]) : []

/** What was posted: every value of every name. */
export type Posted = ReadonlyMap<string, readonly string[]>

const longest = 4000
const mostNames = 200

export async function readPosted(c: PageContext): Promise<Posted> {
  const body = await c.req.parseBody({ all: true })
  const posted = new Map<string, readonly string[]>()
  for (const [name, value] of Object.entries(body).slice(0, mostNames)) {
    const values = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string")
    posted.set(
      name,
      values.slice(0, 20).map((each) => each.slice(0, longest)),
    )
  }
  return posted
}

export const firstOf = (posted: Posted, name: string): string => posted.get(name)?.[0] ?? ""

function answerOf(field: Field, posted: Posted, before: Answer | undefined): Typed[string] | undefined {
  const name = inputName(field)
  const typed = firstOf(posted, name).trim()
  switch (field.kind) {
    case "documents":
      return undefined
    case "agree":
      return typed === "yes" ? true : undefined
    case "choices":
      return posted.get(name)?.length ? [...(posted.get(name) ?? [])] : undefined
    case "date":
      return joinDate((part) => firstOf(posted, part), name) || undefined
    case "identity_number":
      // Shown masked, so an empty box keeps the number given before.
      return typed || (posted.has(`${name}.kept`) ? textOf(before) || undefined : undefined)
    case "name":
    case "mobile":
    case "email":
    case "text":
    case "long_text":
    case "number":
    case "organization":
    case "choice":
      return typed || undefined
  }
}

/** As a save takes them. */
export type Typed = Record<string, string | boolean | string[]>

/** Answers of these questions as typed; what was left empty is not answered. Papers are kept elsewhere. */
export function typedAnswers(fields: readonly Field[], posted: Posted, before: Answers): Typed {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = answerOf(field, posted, before[field.name])
      return answer === undefined ? [] : [[field.name, answer]]
    }),
  )
}

/** Whether these questions are answered alike; papers aside, which are kept elsewhere. */
export function sameAnswers(fields: readonly Field[], first: Answers, second: Answers): boolean {
  return fields
    .filter(({ kind }) => kind !== "documents")
    .every(({ name }) => JSON.stringify(first[name]) === JSON.stringify(second[name]))
}
