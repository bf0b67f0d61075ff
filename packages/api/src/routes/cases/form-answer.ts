// A form as the API answers it: what is asked, without the conditions, which are code; `conditional` says there is one.
import type { Field, Form, Page } from "@civil/casework/form.ts"
import * as z from "zod/mini"
import { later, list, maybe, Words } from "../shapes.ts"

const OptionAnswer = later(() => z.object({ value: z.string(), label: Words(), hint: maybe(Words()) }))

const FieldAnswer = later(() =>
  z.object({
    name: z.string(),
    kind: z.enum([
      "text",
      "long_text",
      "name",
      "mobile",
      "email",
      "identity_number",
      "date",
      "number",
      "choice",
      "choices",
      "agree",
      "organization",
      "documents",
    ]),
    label: Words(),
    hint: maybe(Words()),
    optional: maybe(z.literal(true)),
    /** Asked only where other answers say so. */
    conditional: maybe(z.literal(true)),
    /** Masked on the desk. */
    personal: maybe(z.literal(true)),
    /** Characters, documents, or the number itself. */
    least: maybe(z.number()),
    most: maybe(z.number()),
    past: maybe(z.literal(true)),
    future: maybe(z.literal(true)),
    /** One of those the person may act for. */
    mine: maybe(z.literal(true)),
    unit: maybe(Words()),
    options: maybe(list(OptionAnswer())),
  }),
)

export const FormAnswer = later(() =>
  z.object({
    version: z.number(),
    pages: list(
      z.object({
        id: z.string(),
        title: Words(),
        lead: maybe(Words()),
        conditional: maybe(z.literal(true)),
        fields: list(FieldAnswer()),
      }),
    ),
    changes: list(z.object({ version: z.number(), text: Words() })),
  }),
)

type FormData = z.infer<ReturnType<typeof FormAnswer>>

const made = new WeakMap<Form, FormData>()

/** The same form is answered many times; it is taken apart once. */
export function formAnswer(form: Form): FormData {
  const known = made.get(form)
  if (known) return known
  const { version, pages, changes } = form
  const answer = { version, pages: pages.map(pageAnswer), changes }
  made.set(form, answer)
  return answer
}

function pageAnswer({ id, title, lead, when, fields }: Page): FormData["pages"][number] {
  return {
    id,
    title,
    ...(lead && { lead }),
    ...(when && { conditional: true as const }),
    fields: fields.map(fieldAnswer),
  }
}

function fieldAnswer({
  when,
  autocomplete: _,
  ...field
}: Field & { readonly autocomplete?: string }): FormData["pages"][number]["fields"][number] {
  return { ...field, ...(when && { conditional: true as const }) }
}
