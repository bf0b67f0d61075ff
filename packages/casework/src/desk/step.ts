// What all acts of an officer share: a change to the state the table leads to, its words, and reasons the matter knows.
import type { Staff } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { after } from "@civil/core/transitions.ts"
import type * as z from "zod/mini"
import type { Field } from "../form.ts"
import type { DeskAct, deskInputs } from "../inputs.ts"
import { formOf } from "../matter.ts"
import type { Case, Doer } from "../shapes.ts"
import { dayOf, type Moment } from "../spine.ts"
import { next as table } from "../transitions.ts"
import { refuse } from "../words.ts"
import type { Change } from "../write.ts"
import { moveOf, type Seen } from "./why.ts"

export const leaseMs = 30 * 60_000

type Inputs = { readonly [Act in DeskAct]: z.output<(typeof deskInputs)[Act]> }
export type Decide<Act extends DeskAct> = (
  seen: Seen,
  input: Inputs[Act],
  actor: Staff,
  at: Moment,
) => readonly Change[]

export const doer = ({ id, name }: Staff): Doer => ({ kind: "staff", id, name })

/** A change by an officer: the state the table leads to, and whatever else becomes of the case. */
export function step(
  seen: Seen,
  act: DeskAct,
  actor: Staff,
  more: Partial<Case>,
  line: Omit<Change, "before" | "next" | "action" | "by"> = {},
): Change {
  const { subject, policy } = seen
  const move = moveOf(act, subject, policy)
  const state = move === undefined ? subject.state : after(table, subject.state, move)
  if (state === undefined || state === "draft") throw refuse("conflict", "case.not_now")
  const next = { ...subject, state, ...more }
  return { before: subject, next, action: move ?? act, by: doer(actor), ...line }
}

export const noted = (note: string | undefined) => (note === undefined ? {} : { words: { note } })

export function without<Key extends keyof Case>(subject: Case, ...keys: readonly Key[]): Omit<Case, Key> {
  const left: Partial<Case> = { ...subject }
  for (const key of keys) delete left[key]
  return left as Omit<Case, Key>
}

export function wrongField(
  field: string,
  code:
    | "case.reason_unknown"
    | "case.field_unknown"
    | "field.required"
    | `case.result_${"needed" | "unknown" | "not_as_proposed"}`
    | "case.verdict_needed",
) {
  return new Refusal("invalid", "input.invalid", { fields: [{ field, code }] })
}

export function knownReason({ matter }: Seen, reason: string | undefined, use: "refuse" | "correct") {
  if (reason === undefined) throw wrongField("reason", "field.required")
  const known = matter.reasons.some(
    (each) => each.code === reason && (each.for === use || each.for === "both"),
  )
  if (!known) throw wrongField("reason", "case.reason_unknown")
  return reason
}

/** The conclusion of an approval: one of the matter's, and where there is a proposal, the same as proposed. */
export function knownResult({ matter, subject }: Seen, result: string | undefined): string | undefined {
  const codes = matter.results?.map(({ code }) => code)
  if (codes === undefined && result === undefined) return undefined
  if (result === undefined) throw wrongField("result", "case.result_needed")
  if (!codes?.includes(result)) throw wrongField("result", "case.result_unknown")
  const proposed = subject.state === "awaiting_second" ? subject.approvals.at(-1)?.result : result
  if (proposed !== result) throw wrongField("result", "case.result_not_as_proposed")
  return result
}

/** Fields of the form as the bureau showed it when the case was handed in. */
export const fieldsOf = ({ matter, subject }: Pick<Seen, "matter" | "subject">): readonly Field[] =>
  formOf(matter, subject.bureau, dayOf(subject.submittedAt)).pages.flatMap((page) => page.fields)
