// The OpenAPI 3.1 document, made from the same definitions as the routes.
import { statusOf } from "@civil/core/refusal.ts"
import type * as z from "zod/mini"
import { toJSONSchema } from "zod/v4/core"
import { AppointmentAnswer, AvailabilityAnswer, HoldAnswer, OfficeAnswer } from "./routes/answers.ts"
import { CaseAnswer, DraftAnswer, MatterAnswer } from "./routes/cases/citizen-answers.ts"
import { DeskCaseAnswer } from "./routes/cases/desk-answers.ts"
import { BulkAnswer } from "./routes/cases/jobs.ts"
import { DeskAppointmentAnswer, DeskDayAnswer } from "./routes/desk-answers.ts"
import type { Route } from "./routes/route.ts"
import { ErrorAnswer } from "./routes/shapes.ts"
import { sessionCookie } from "./session/cookie.ts"

type Schema = z.core.$ZodType
type Json = Readonly<Record<string, unknown>>

/** Answers with a name of their own in the document. */
const named = new Map<Schema, string>([
  [OfficeAnswer(), "Office"],
  [AvailabilityAnswer(), "Availability"],
  [HoldAnswer(), "Hold"],
  [AppointmentAnswer(), "Appointment"],
  [DeskAppointmentAnswer(), "DeskAppointment"],
  [DeskDayAnswer(), "DeskDay"],
  [MatterAnswer(), "Matter"],
  [DraftAnswer(), "Draft"],
  [CaseAnswer(), "Case"],
  [DeskCaseAnswer(), "DeskCase"],
  [BulkAnswer(), "BulkJob"],
  [ErrorAnswer(), "Error"],
])

export function openApiDocument(routes: readonly Route[], server: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  const schemas = Object.fromEntries([...named].map(([schema, name]) => [name, plain(schema, "output")]))
  return {
    openapi: "3.1.0",
    info: {
      title: "民政自助服务门户 Civil Affairs Self-Service Portal",
      version: "1.0.0",
      description:
        "Times are wall time in Asia/Shanghai (dates 2026-11-23, times 09:30) or ISO instants in UTC. Errors carry kind, code and a sentence in Chinese and English; `offers` says what to do instead.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server }],
    security: [],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookie,
          description: "From /sign-in: OpenID Connect with the government identity.",
        },
      },
    },
  }
}

function operation(route: Route): Json {
  const params = [
    ...pathParameters(route),
    ...queryParameters(route),
    ...(route.method === "post" && route.access !== "open" ? [retryKey] : []),
  ]
  return {
    operationId: nameOf(route),
    summary: route.summary,
    tags: [route.access],
    security: route.access === "open" ? [] : [{ session: [] }],
    ...(params.length > 0 && { parameters: params }),
    ...(route.body && { requestBody: { required: true, content: json(plain(route.body, "input")) } }),
    responses: {
      [route.status]: {
        description: route.answer ? "Done" : "Done, nothing to say",
        ...(route.answer && {
          content: route.media ? file(route.media) : json(reference(route.answer())),
        }),
      },
      ...refusals(route),
    },
  }
}

const retryKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "8 to 100 letters, digits, dashes or underscores. The same post with the same key is done once, for 24 hours.",
  schema: { type: "string", pattern: "^[\\w-]{8,100}$" },
}

function pathParameters(route: Route): readonly Json[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
}

function queryParameters(route: Route): readonly Json[] {
  if (!route.query) return []
  const { properties, required } = plain(route.query, "input")
  const needed = Array.isArray(required) ? required : []
  return Object.entries((properties ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: "query",
    required: needed.includes(name),
    schema,
  }))
}

/** The refusals a route of this kind can answer. */
function refusals(route: Route): Json {
  const statuses = new Set<number>([statusOf.too_many])
  if (route.query) statuses.add(statusOf.invalid)
  if (route.path.includes(":")) statuses.add(statusOf.missing)
  if (route.access !== "open") statuses.add(statusOf.unauthenticated).add(statusOf.forbidden)
  if (route.body)
    for (const kind of ["malformed", "missing", "conflict", "too_large", "unsupported", "invalid"] as const)
      statuses.add(statusOf[kind])
  const kinds = Object.entries(statusOf)
  const told = [...statuses].sort().map((status) => {
    const description = kinds
      .filter(([, each]) => each === status)
      .map(([kind]) => kind)
      .join(", ")
    return [status, { description, content: json(reference(ErrorAnswer())) }]
  })
  return Object.fromEntries(told) as Json
}

function json(schema: Json): Json {
  return { "application/json": { schema } }
}

function file(media: string): Json {
  return { [media]: { schema: { type: "string", format: "binary" } } }
}

function reference(schema: Schema): Json {
  const name = named.get(schema)
  return name ? { $ref: `#/components/schemas/${name}` } : plain(schema, "output")
}

function plain(schema: Schema, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = toJSONSchema(schema, { io, unrepresentable: "any" })
  return rest
}

/** `post /api/appointments/:id/cancel` → `postAppointmentsCancel`. */
function nameOf({ method, path }: Route): string {
  const parts = path
    .replace("/api/", "")
    .split("/")
    .map((part) => (part.startsWith(":") ? "one" : part))
  return (
    method +
    parts
      .flatMap((part) => part.split("-"))
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join("")
  )
}
