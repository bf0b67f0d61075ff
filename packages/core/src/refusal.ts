// A refusal is a closed set of kinds; the kind gives the HTTP status, the code gives the sentence.
import type { Values } from "./text.ts"

export const statusOf = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  taken: 409,
  too_late: 409,
  too_early: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
} as const

export type RefusalKind = keyof typeof statusOf

/** One field that cannot stand, by path ("partner.number") and the code of its sentence. */
export interface FieldIssue {
  readonly field: string
  readonly code: string
  readonly values?: Values
}

/** What a person could do instead; screens turn it into links, the API returns it as data. */
export interface Offer {
  readonly kind: "time" | "office" | "walk_in" | "phone"
  readonly office: string
  readonly date?: string
  readonly start?: string
  readonly end?: string
  readonly free?: number
}

interface More {
  readonly values?: Values
  readonly fields?: readonly FieldIssue[]
  readonly offers?: readonly Offer[]
}

/** Thrown when an action cannot be done. An expected negative outcome ("not eligible", "full") is an answer, not a refusal. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly values: Values
  readonly fields: readonly FieldIssue[]
  readonly offers: readonly Offer[]

  constructor(kind: RefusalKind, code: string, more: More = {}) {
    super(`${kind}: ${code}`)
    this.name = "Refusal"
    this.kind = kind
    this.code = code
    this.values = more.values ?? {}
    this.fields = more.fields ?? []
    this.offers = more.offers ?? []
  }
}
