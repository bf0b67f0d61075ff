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
  may: z.array(z.enum(scopes)).check(z.minLength(1)),
  until: PlainDate,
})

export interface Granted {
  readonly name: string
  readonly document: { readonly type: (typeof documentTypes)[number]; readonly number: string }
  readonly may: readonly (typeof scopes)[number][]
  readonly until: string
}

/** The last day a grant given today may have. */
export const lastDay = (today: string): string => addDays(plainDate(today).add({ years: 1 }), -1).toString()

export function readGrant(input: unknown, today: string): Granted {
  const { name, type, number, may, until } = parse(GrantAgent, input)
  const [named, identity] = [readName(name), readIdentity(type, number, { today })]
  const fields: FieldIssue[] = []
  if (!named.ok) fields.push({ field: "name", code: `name.${named.reason}` })
  if (!identity.ok) fields.push({ field: "number", code: `identity.${identity.reason}` })
  if (until < today) fields.push({ field: "until", code: "agent.until_past" })
  if (until > lastDay(today))
    fields.push({ field: "until", code: "agent.until_far", values: { last: lastDay(today) } })
  if (fields.length > 0 || !named.ok || !identity.ok)
    throw new Refusal("invalid", "input.invalid", { fields })
  const scope = scopes.filter((each) => may.includes(each))
  return { name: named.name, document: { type, number: identity.value.number }, may: scope, until }
}
