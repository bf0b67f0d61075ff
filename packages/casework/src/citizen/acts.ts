// What the applicant does with a case: pure decisions, each a change with its line of history.
import { type Action, action } from "@civil/core/action.ts"
import type { Actor } from "@civil/core/actor.ts"
import { after } from "@civil/core/transitions.ts"
import { answersFor, doerOf } from "../answerable.ts"
import { isDay, resumed, started } from "../clock.ts"
import type { Seen } from "../desk/why.ts"
import { Appeal, Correct, Withdraw } from "../inputs.ts"
import { askReview } from "../reviews.ts"
import type { Case } from "../shapes.ts"
import { dayText } from "../show.ts"
import { momentOf } from "../spine.ts"
import { toAll } from "../tell.ts"
import { next as table } from "../transitions.ts"
import { refuse } from "../words.ts"
import type { Change } from "../write.ts"
import { isUntold } from "./view.ts"

/** What the person's own acts look at, beside the case: corrected answers and papers where there are any. */
export interface OwnCase extends Pick<Seen, "subject" | "matter" | "policy" | "calendar"> {
  readonly corrected?: Pick<Case, "sealed" | "documents" | "parties" | "shownName"> & {
    /** Desk that has to review what is now answered. */
    readonly reviewer: string | undefined
  }
}
export type Decided = OwnCase | Change

/** Others who follow a case only look. Everybody else hears that it is not there. */
export const allow = (actor: Actor, { subject }: OwnCase): boolean => answersFor(actor, subject)

/** What officers do among themselves (take it in hand, ask another desk) does not make the person's page old. */
function sameRevision({ subject }: OwnCase, revision: number) {
  const since = subject.shared?.revision ?? subject.revision
  if (revision < since || revision > subject.revision) throw refuse("conflict", "case.changed")
}

function moved(subject: Case, move: "resubmit" | "withdraw" | "appeal"): Case["state"] {
  const state = after(table, subject.state, move)
  if (state === undefined || state === "draft") throw refuse("conflict", "case.not_now")
  return state
}

export const withdraw: Action<typeof Withdraw, OwnCase, Decided> = action({
  name: "withdraw",
  input: Withdraw,
  allow,
  missing: "case.missing",
  decide(seen: OwnCase, { revision, reason }, _at, actor): Decided {
    const { subject } = seen
    if (subject.state === "withdrawn") return seen
    if (isUntold(subject)) throw refuse("too_late", "case.decision_being_sent")
    sameRevision(seen, revision)
    if (subject.state === "approved" && seen.matter.returnable !== true)
      throw refuse("conflict", "case.not_now")
    const next = { ...subject, state: moved(subject, "withdraw") }
    const words = reason === undefined ? {} : { words: { note: reason } }
    const told = toAll(subject, "case.told.withdrawn")
    return { before: subject, next, action: "withdraw", by: doerOf(actor, subject), ...words, told }
  },
})

/** Sent twice by one click too many: the first has done it. */
const isRepeated = ({ state, flags, revision: now }: Case, revision: number) =>
  state === "submitted" && flags.includes("returned") && now === revision + 1

export const correct: Action<typeof Correct, OwnCase, Decided> = action({
  name: "correct",
  input: Correct,
  allow,
  missing: "case.missing",
  decide(seen: OwnCase, { revision }, instant, actor): Decided {
    const { subject, calendar } = seen
    if (isRepeated(subject, revision)) return seen
    if (subject.state === "lapsed") throw refuse("too_late", "case.correction_over")
    if (subject.state !== "needs_correction" || seen.corrected === undefined)
      throw refuse("conflict", "case.not_in_correction")
    sameRevision(seen, revision)
    const at = momentOf(instant)
    const { correction, ...rest } = subject
    if (correction !== undefined && isDay(correction.by) && at.today > correction.by)
      throw refuse("too_late", "case.correction_over")
    const clock = resumed(subject.clock, at.today, calendar)
    const flags = [...new Set([...subject.flags, "returned" as const])]
    const { reviewer, ...corrected } = seen.corrected
    const asked = askReview(subject, reviewer, seen.policy, at, calendar)
    const state = moved(subject, "resubmit")
    const next = { ...rest, ...corrected, state, clock, flags, opinions: asked.opinions }
    const facts = { fields: correction?.fields.join(" ") ?? "", ...asked.facts }
    const told = toAll(subject, "case.told.resubmitted")
    return { before: subject, next, action: "resubmit", by: doerOf(actor, subject), facts, told }
  },
})

export const appeal: Action<typeof Appeal, OwnCase, Decided> = action({
  name: "appeal",
  input: Appeal,
  allow,
  missing: "case.missing",
  decide(seen: OwnCase, { revision, reason }, instant, actor): Decided {
    const { subject, policy, calendar } = seen
    if (subject.appealed !== undefined) {
      if (subject.state === "submitted") return seen
      throw refuse("conflict", "case.appeal_once")
    }
    const at = momentOf(instant)
    if (
      subject.state !== "refused" ||
      isUntold(subject) ||
      policy.appeal === undefined ||
      seen.matter.unrated
    )
      throw refuse("conflict", "case.not_now")
    const until = subject.appealUntil
    if (until !== undefined && isDay(until) && at.today > until)
      throw refuse("too_late", "case.appeal_over", { values: { date: dayText(until) } })
    sameRevision(seen, revision)
    const deciders = subject.approvals.map(({ staff, person }) => ({
      staff,
      ...(person === undefined ? {} : { person }),
    }))
    const { outcome: _, tellAt: __, toldAt: ___, appealUntil: ____, given: _____, ...rest } = subject
    const flags = subject.flags.filter((flag) => flag !== "overdue")
    const clock = started(policy.decide, at.today, calendar)
    const appealed = { at: at.now, deciders }
    const next = { ...rest, state: moved(subject, "appeal"), approvals: [], clock, flags, appealed }
    const told = toAll(subject, "case.told.appealed")
    return {
      before: subject,
      next,
      action: "appeal",
      by: doerOf(actor, subject),
      words: { note: reason },
      told,
    }
  },
})
