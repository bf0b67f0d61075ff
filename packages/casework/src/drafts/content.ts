// What a draft holds, sealed: answers as typed, what was asked for them, and where its owner can be reminded.
import type { Secrets } from "@civil/core/world.ts"
import type { Answer, Answers, Form } from "../form.ts"
import { asked, everyField } from "../forms/asked.ts"
import type { AskedFields } from "../forms/upgrade.ts"

export interface Content {
  readonly answers: Answers
  readonly asked: AskedFields
  /** From the sign-in, for the reminder. */
  readonly mobile?: string
}

const context = (draft: string) => `DRAFT#${draft}`

export const sealContent = (secrets: Secrets, draft: string, content: Content): string =>
  secrets.seal(JSON.stringify(content), context(draft))

export const openContent = (secrets: Secrets, draft: string, sealed: string): Content =>
  JSON.parse(secrets.open(sealed, context(draft))) as Content

/**
 * What a page sends, kept as it was typed. Only fields of the form; a ticked box is `true`, one choice of several a list.
 * Papers are no answers: what is uploaded is.
 */
export function asTyped(form: Form, sent: Answers): Answers {
  const kept: Record<string, Answer> = {}
  for (const { name, kind } of everyField(form)) {
    const answer = Object.hasOwn(sent, name) ? sent[name] : undefined
    if (answer === undefined || kind === "documents") continue
    if (kind === "agree") kept[name] = answer === true || answer === "on" || answer === "true"
    else if (kind === "choices") kept[name] = typeof answer === "string" ? [answer] : answer
    else kept[name] = Array.isArray(answer) ? (answer[0] ?? "") : answer
  }
  return kept
}

/** A page's answers take the place of that page's alone: a box left unticked is not sent. Without a page, of all. */
export function withSaved(form: Form, before: Answers, sent: Answers, page: string | undefined): Answers {
  const typed = asTyped(form, sent)
  if (page === undefined) return typed
  const names = new Set(form.pages.find(({ id }) => id === page)?.fields.map(({ name }) => name))
  const others = Object.entries(before).filter(([name]) => !names.has(name))
  return { ...Object.fromEntries(others), ...typed }
}

/** The page to go on with, where the one left off is still asked. */
export function pageOf(form: Form, answers: Answers, page: string | undefined): string | undefined {
  return asked(form, answers).pages.find(({ page: { id } }) => id === page)?.page.id
}
