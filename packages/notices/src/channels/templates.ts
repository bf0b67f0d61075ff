// Templates that a bureau has registered with a provider: which one for which sentence, and what its variables are filled with.
import { formatCode } from "@civil/core/ids.ts"
import * as z from "zod/mini"
import type { Sending } from "../shapes.ts"

/** What each variable is filled with: a value's name (`title`, `check`, `number`, `date` …) or, after `=`, the words themselves. */
const Variables = z.record(z.string(), z.string())

const Template = z.strictObject({ id: z.string().check(z.minLength(1)), variables: Variables })
export type Template = z.infer<typeof Template>

/** Of one bureau, or of `*` for all others: its signature with the provider, and a template for a code or for `*`. */
const Registered = z.strictObject({
  sign: z.optional(z.string()),
  page: z.optional(z.string()),
  templates: z.record(z.string(), Template),
})
export const ByBureau = z.record(z.string(), Registered)
export type Templates = z.infer<typeof ByBureau>

export interface Chosen extends Template {
  readonly sign: string | undefined
  readonly page: string | undefined
}

/** The bureau's own before everybody's, a code's own before the general one. */
export function templateFor(templates: Templates, bureau: string, code: string): Chosen | undefined {
  for (const { sign, page, templates: own } of [templates[bureau], templates["*"]].flatMap(
    (each) => each ?? [],
  )) {
    const found = own[code] ?? own["*"]
    if (found) return { ...found, sign, page }
  }
  return undefined
}

/** Undefined where a variable has no value here: such a message cannot be sent with this template. */
export function fill({ variables }: Template, sending: Sending): Record<string, string> | undefined {
  const known: Readonly<Record<string, string>> = {
    ...sending.values,
    title: sending.title.zh,
    check: formatCode(sending.check),
  }
  const filled: Record<string, string> = {}
  for (const [variable, name] of Object.entries(variables)) {
    const value = name.startsWith("=") ? name.slice(1) : known[name]
    if (value === undefined || value === "") return undefined
    filled[variable] = value
  }
  return filled
}
