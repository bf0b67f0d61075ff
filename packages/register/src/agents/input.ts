// What a legal representative types to let somebody act: who, for what, until when.
import { addDays, plainDate } from "@civil/core/date.ts"
import { documentTypes } from "@civil/core/identity/document.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import { readName } from "@civil/core/name.ts"
import { parse } from "@civil/core/parse.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

export const scopes = ["report", "events", "requests"] as const

export const GrantAgent = z.strictObject({
  name: z.string(),
  type: z._default(z.enum(documentTypes), "resident_id"),
  number: z.string(),
  may: z.array(z.enum(scopes)),
  until: z.string(),
})

export interface Granted {
  readonly name: string
  readonly document: { readonly type: (typeof documentTypes)[number]; readonly number: string }
  readonly may: readonly (typeof scopes)[number][]
  readonly until: string
}

/** The last day a grant given today may have. */
export const lastDay = (today: string): string => addDays(plainDate(today).add({ years: 1 }), -1).toString()

function untilIssues(until: string, today: string): readonly FieldIssue[] {
  const field = "until"
  if (until === "") return [{ field, code: "agent.until_needed" }]
  if (!PlainDate.safeParse(until).success) return [{ field, code: "field.date" }]
  if (until < today) return [{ field, code: "agent.until_past" }]
  const last = lastDay(today)
  return until > last ? [{ field, code: "agent.until_far", values: { last } }] : []
}

/** Everything that is wrong at once, each beside its field. */
export function readGrant(input: unknown, today: string): Granted {
  const { name, type, number, may, until } = parse(GrantAgent, input)
  const [named, identity] = [readName(name), readIdentity(type, number, { today })]
  const fields: FieldIssue[] = []
  if (!named.ok) fields.push({ field: "name", code: `name.${named.reason}` })
  if (!identity.ok) fields.push({ field: "number", code: `identity.${identity.reason}` })
  if (may.length === 0) fields.push({ field: "may", code: "agent.may_needed" })
  fields.push(...untilIssues(until, today))
  if (fields.length > 0 || !named.ok || !identity.ok)
    throw new Refusal("invalid", "input.invalid", { fields })
  const scope = scopes.filter((each) => may.includes(each))
  return { name: named.name, document: { type, number: identity.value.number }, may: scope, until }
}
