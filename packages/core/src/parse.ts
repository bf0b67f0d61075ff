// Turns what was sent into what an action takes, or into one Refusal that names every wrong field.
import * as z from "zod/mini"
import { type FieldIssue, Refusal } from "./refusal.ts"

/** More wrong fields than this are no form any more; naming them all would only echo the sender's noise. */
const most = 40
/** A check may carry the code of its sentence as its message: `z.regex(/…/, "field.date")`. */
const code = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/

type Issue = z.core.$ZodIssue

export function parse<Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = z.safeParse(schema, input)
  if (result.success) return result.data
  if (result.error.issues.some(({ code, path }) => code === "invalid_type" && path.length === 0))
    throw new Refusal("malformed", "input.malformed")
  throw new Refusal("invalid", "input.invalid", { fields: fieldIssues(result.error.issues, input) })
}

/** One issue a field, the first; so that a form shows one sentence beside each. */
export function fieldIssues(issues: readonly Issue[], input: unknown): readonly FieldIssue[] {
  const fields = new Map<string, FieldIssue>()
  for (const found of issues.flatMap((each) => explain(each, input)))
    if (!fields.has(found.field)) fields.set(found.field, found)
  return [...fields.values()].slice(0, most)
}

function explain(issue: Issue, input: unknown): readonly FieldIssue[] {
  const field = issue.path.map(String).join(".")
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      field: [...issue.path, key.slice(0, 40)].join("."),
      code: "field.unknown",
    }))
  if (isEmpty(valueAt(input, issue.path))) return [{ field, code: "field.required" }]
  if (code.test(issue.message)) return [{ field, code: issue.message }]
  return [{ field, ...standard(issue) }]
}

function standard(issue: Issue): Omit<FieldIssue, "field"> {
  switch (issue.code) {
    case "invalid_type":
      return { code: "field.type" }
    case "invalid_format":
      return { code: "field.format" }
    case "invalid_value":
      return { code: "field.choice" }
    case "invalid_union":
      return { code: issue.discriminator === undefined ? "field.invalid" : "field.choice" }
    case "too_small":
      return { code: size(issue.origin, "short"), values: { minimum: String(issue.minimum) } }
    case "too_big":
      return { code: size(issue.origin, "long"), values: { maximum: String(issue.maximum) } }
    default:
      return { code: "field.invalid" }
  }
}

function size(origin: string, side: "short" | "long"): string {
  if (origin === "string") return `field.too_${side}`
  if (origin === "array" || origin === "set" || origin === "map")
    return side === "short" ? "field.too_few" : "field.too_many"
  return side === "short" ? "field.too_small" : "field.too_large"
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "")
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    input,
  )
}
