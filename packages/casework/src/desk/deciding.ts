// Deciding a case: one word or two, taken back while nobody has been told. Pure.
import type { Staff } from "@civil/core/actor.ts"
import { isPast, usedBy } from "../clock.ts"
import type { Approval, Outcome } from "../shapes.ts"
import type { Moment } from "../spine.ts"
import { type Decide, knownReason, knownResult, noted, step, without, wrongField } from "./step.ts"
import { reviewOpen, type Seen } from "./why.ts"

/** Why it is refused, or what the approval concludes; both by code. */
type Why = Pick<Approval, "reason" | "result">
const whyOf = (reason: string | undefined, result: string | undefined): Why => ({
  ...(reason === undefined ? {} : { reason }),
  ...(result === undefined ? {} : { result }),
})

function approval(actor: Staff, at: Moment, stepNumber: 1 | 2, outcome: Outcome, why: Why): Approval {
  const person = actor.person === undefined ? {} : { person: actor.person }
  return { staff: actor.id, name: actor.name, ...person, at: at.now, step: stepNumber, outcome, ...why }
}

export const propose: Decide<"propose"> = (seen, { outcome, reason, result, note }, actor, at) => {
  if (outcome === "refused" && result !== undefined) throw wrongField("result", "case.result_unknown")
  const open = outcome === "approved" ? reviewOpen(seen) : undefined
  if (open !== undefined) throw open
  const why =
    outcome === "refused"
      ? whyOf(knownReason(seen, reason, "refuse"), undefined)
      : whyOf(undefined, knownResult(seen, result))
  const approvals = [approval(actor, at, 1, outcome, why)]
  const facts = { outcome, ...why }
  const change = step(seen, "propose", actor, { approvals }, { ...noted(note), facts })
  return [{ ...change, next: without(change.next, "holder") }]
}

/** Nobody is told before `tellAt`: the outbox tells then, unless it was taken back. */
function decide(seen: Seen, actor: Staff, at: Moment, outcome: Outcome, why: Why, note?: string) {
  const { subject, policy, calendar } = seen
  const second = subject.state === "awaiting_second"
  const approvals = [...(second ? subject.approvals : []), approval(actor, at, second ? 2 : 1, outcome, why)]
  const tellAt = at.now + policy.undoMinutes * 60_000
  const days = usedBy(subject.clock, at.today, calendar)
  const late = isPast(subject.clock.due, at.today)
  const facts = {
    ...why,
    ...(days === undefined ? {} : { days: String(days) }),
    ...(late ? { late: "1" } : {}),
  }
  const act = outcome === "approved" ? "approve" : "refuse"
  const change = step(seen, act, actor, { approvals, outcome, tellAt }, { ...noted(note), facts })
  return [{ ...change, next: without(change.next, "toldAt", "given", "appealUntil") }]
}

export const approve: Decide<"approve"> = (seen, { result, note }, actor, at) =>
  decide(seen, actor, at, "approved", whyOf(undefined, knownResult(seen, result)), note)

export const refuseCase: Decide<"refuse"> = (seen, { reason, note }, actor, at) =>
  decide(seen, actor, at, "refused", whyOf(knownReason(seen, reason, "refuse"), undefined), note)

export const giveBack: Decide<"give_back"> = (seen, { note }, actor) => {
  const change = step(seen, "give_back", actor, { approvals: [] }, noted(note))
  return [{ ...change, next: without(change.next, "holder") }]
}

export const undo: Decide<"undo"> = (seen, { note }, actor) => {
  const approvals = seen.subject.approvals.slice(0, -1)
  const change = step(seen, "undo", actor, { approvals }, noted(note))
  return [{ ...change, next: without(change.next, "outcome", "tellAt") }]
}
