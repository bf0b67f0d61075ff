// What can go wrong between the desk and the server, and the sentence for it.
import type { FieldIssue, Offer, RefusalKind } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { problems } from "./words.ts"

/** One field that cannot stand, with the server's sentence. */
export interface FieldProblem extends FieldIssue {
  readonly message?: Text
}

/** `refused` is the server's considered answer; everything else is about the way to it. */
export type Problem =
  | { readonly how: "offline" }
  | { readonly how: "timeout" }
  | { readonly how: "signed_out" }
  | { readonly how: "broken"; readonly status: number }
  | {
      readonly how: "refused"
      readonly status: number
      readonly kind: RefusalKind
      readonly code: string
      readonly message: Text
      readonly fields: readonly FieldProblem[]
      readonly offers: readonly Offer[]
    }

interface ErrorBody {
  readonly kind: RefusalKind
  readonly code: string
  readonly message: Text
  readonly fields?: readonly FieldProblem[]
  readonly offers?: readonly Offer[]
}

/** Reads an answer that is not 2xx. A body in another shape (a proxy's page, nothing) is `broken`, never shown raw. */
export function problemOf(status: number, body: unknown): Problem {
  if (status === 401) return { how: "signed_out" }
  const error = errorIn(body)
  if (!error) return { how: "broken", status }
  const { kind, code, message, fields = [], offers = [] } = error
  return { how: "refused", status, kind, code, message, fields, offers }
}

/** Reads why `fetch` itself failed: our own deadline, or no way to the server. */
export function problemOfFailure(reason: unknown): Problem {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : ""
  return name === "TimeoutError" ? { how: "timeout" } : { how: "offline" }
}

export function sentenceOf(problem: Problem): Text {
  return problem.how === "refused" ? problem.message : problems[problem.how]
}

/** Another officer was faster: the row on screen is older than the record. */
export function isStale(problem: Problem): boolean {
  return problem.how === "refused" && problem.status === 409
}

/** The write may or may not have happened: only the list can tell. */
export function isUncertain(problem: Problem): boolean {
  return problem.how === "timeout" || problem.how === "offline" || problem.how === "broken"
}

/** Asking again may help, and a GET may be asked again without harm. */
export function isPassing(problem: Problem): boolean {
  if (problem.how === "broken") return problem.status === 0 || problem.status >= 502
  return problem.how === "offline" || problem.how === "timeout"
}

function errorIn(body: unknown): ErrorBody | undefined {
  if (!isRecord(body) || !isRecord(body.error)) return undefined
  const { kind, code, message } = body.error
  if (typeof kind !== "string" || typeof code !== "string" || !isRecord(message)) return undefined
  if (typeof message.zh !== "string" || typeof message.en !== "string") return undefined
  return body.error as unknown as ErrorBody
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
