// Which pages and fields of a form are asked, given the answers so far; what is not asked is not kept.
import type { Answers, Field, Form, Page } from "../form.ts"

export interface Asked {
  readonly pages: readonly { readonly page: Page; readonly fields: readonly Field[] }[]
  /** Only what was asked. */
  readonly answers: Answers
}

/**
 * Walks the form in its order, once: a condition sees the answers before it that were themselves asked. Doing it again
 * changes nothing.
 */
export function asked(form: Form, answers: Answers): Asked {
  const kept: Record<string, Answers[string]> = {}
  const pages = form.pages.flatMap((page) => {
    if (page.when && !page.when(kept)) return []
    const fields = page.fields.filter((field) => {
      if (field.when && !field.when(kept)) return false
      const answer = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined
      if (answer !== undefined) kept[field.name] = answer
      return true
    })
    return [{ page, fields }]
  })
  return { pages, answers: kept }
}

export const prune = (form: Form, answers: Answers): Answers => asked(form, answers).answers

export const askedFields = (form: Form, answers: Answers): readonly Field[] =>
  asked(form, answers).pages.flatMap(({ fields }) => fields)

/** Pages with at least one field to answer, in order. */
export const askedPages = (form: Form, answers: Answers): readonly Page[] =>
  asked(form, answers).pages.flatMap(({ page, fields }) => (fields.length > 0 ? [{ ...page, fields }] : []))

export const everyField = (form: Form): readonly Field[] => form.pages.flatMap(({ fields }) => fields)

export const findField = (form: Form, name: string): Field | undefined =>
  everyField(form).find((field) => field.name === name)
