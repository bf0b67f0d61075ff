// From what was thrown to what is answered: a refusal's kind gives the status, its code the sentence; nothing else leaks.
import { Refusal, statusOf } from "@civil/core/refusal.ts"
import { messageOf } from "@civil/core/words.ts"
import { isAway } from "@civil/data/wire/retry.ts"
import type { Problem } from "@civil/portal/index.ts"
import { HTTPException } from "hono/http-exception"
import type { AppContext } from "./context.ts"
import type { Log } from "./http/log.ts"
import { apiWords } from "./words.ts"

/** The body of an error answer of the JSON API. */
export async function errorBody(refusal: Refusal) {
  const { sentenceOf } = await import("./sentences.ts")
  return {
    error: {
      kind: refusal.kind,
      code: refusal.code,
      message: sentenceOf(refusal.code, refusal.values),
      fields: refusal.fields.map(({ field, code, values }) => ({
        field,
        code,
        message: sentenceOf(code, values),
      })),
      offers: refusal.offers,
    },
  }
}

const bodies = new WeakMap<Refusal, string>()

/** One refusal may answer a whole crowd (a sold-out session does): its body is made once. */
async function bodyText(refusal: Refusal): Promise<string> {
  const text = bodies.get(refusal) ?? JSON.stringify(await errorBody(refusal))
  bodies.set(refusal, text)
  return text
}

const unexpectedBody = {
  error: {
    kind: "unexpected",
    code: "unexpected",
    message: messageOf(apiWords, { code: "unexpected", values: {} }),
    fields: [],
    offers: [],
  },
} as const

export function isApi(path: string): boolean {
  return path.startsWith("/api/") || path === "/healthz"
}

/** Draws the page that says what went wrong. */
export type DrawError = (c: AppContext, problem: Problem) => string | Promise<string>

/** Answers what a handler threw. Unknown errors are logged by name and place, never by message: it may hold what was typed. */
export async function answerError(
  c: AppContext,
  thrown: unknown,
  drawError: DrawError | undefined,
  log: Log,
): Promise<Response> {
  const known = asRefusal(thrown)
  if (!known) log.problem(c, thrown)
  const refusal = known ?? (isAway(thrown) ? new Refusal("unavailable", "service.unavailable") : undefined)
  if (refusal?.values.seconds !== undefined) c.header("Retry-After", String(refusal.values.seconds))
  const status = refusal ? statusOf[refusal.kind] : 500
  if (drawError && !isApi(c.req.path)) {
    c.header("Cache-Control", "private, no-store")
    return c.html(await drawError(c, { status, refusal }), status)
  }
  c.header("Cache-Control", "no-store")
  if (!refusal) return c.json(unexpectedBody, status)
  return c.body(await bodyText(refusal), status, { "Content-Type": "application/json" })
}

function asRefusal(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown
  // Hono's own: a body that is not what its header says.
  if (thrown instanceof HTTPException && thrown.status < 500)
    return new Refusal("malformed", "input.malformed")
  return undefined
}
