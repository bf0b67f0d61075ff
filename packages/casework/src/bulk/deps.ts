// What the parts of bulk share.
import type { Actor, Role, Staff } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Text, Values } from "@civil/core/text.ts"
import type { Spine } from "../spine.ts"
import { type Act, type BulkStore, bulkStore, type Job } from "./entities.ts"
import { bulkText, knows } from "./words.ts"

export interface BulkDeps {
  readonly spine: Spine
  readonly store: BulkStore
}

export const bulkDeps = (spine: Spine): BulkDeps => ({ spine, store: bulkStore(spine.world.table) })

/** Topic of the outbox entry that puts a long job into the queue. */
export const workTopic = "cases.work"

const roles: readonly Role[] = ["reviewer", "approver", "manager"]

/** Many at a stroke is not for clerks; what each case allows is judged case by case all the same. */
export function mayBulk(actor: Actor): asserts actor is Staff {
  if (actor.kind !== "staff" || !roles.some((role) => actor.roles.includes(role)))
    throw new Refusal("forbidden", "not_allowed")
}

/** Whoever began it, and those who oversee the bureau. */
export const sees = (actor: Staff, job: Pick<Job, "bureau"> & { readonly by: string }): boolean =>
  actor.bureau === job.bureau &&
  (actor.id === job.by || actor.roles.includes("manager") || actor.roles.includes("auditor"))

/** What the act is given for each case, beside its revision. */
export function inputOf({ spine }: BulkDeps, job: Job): Readonly<Record<string, unknown>> {
  const note = job.sealed === undefined ? undefined : spine.world.secrets.open(job.sealed, `bulk ${job.id}`)
  return {
    ...(job.outcome === undefined ? {} : { outcome: job.outcome }),
    ...(job.reason === undefined ? {} : { reason: job.reason }),
    ...(job.result === undefined ? {} : { result: job.result }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Takes a decision back; the other acts can be undone one by one only. */
export const canUndo = (act: Act): boolean => act === "approve" || act === "refuse"

/** The code that says most: of something wrong with one field, the field's own. */
export function whyOf({ code, values, fields }: Refusal): {
  readonly code: string
  readonly values?: Values
} {
  const [only] = fields
  const told = only === undefined ? { code, values } : { code: only.code, values: only.values ?? {} }
  return Object.keys(told.values).length > 0 ? told : { code: told.code }
}

/** Sentences of bulk and of the spine, or of the matter whose rule it was. */
export const textOf = ({ deps }: Spine, code: string, values: Values = {}): Text =>
  knows(code) ? bulkText(code, values) : (deps.sentence?.(code, values) ?? bulkText(code, values))
