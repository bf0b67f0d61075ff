// What becomes of a case when a time has come: pure, each a change with its line of history.
import type { Text } from "@civil/core/text.ts"
import { by, type Tick } from "./by-clock.ts"
import { lastDay } from "./clock.ts"
import type { Spine } from "./spine.ts"
import { toAll } from "./tell.ts"

export const lapse: Tick = ({ subject }) => {
  const { correction: _, ...rest } = subject
  const next = { ...rest, state: "lapsed" } as const
  return { before: subject, next, action: "lapse", by: by("lapse"), told: toAll(subject, "case.told.lapsed") }
}

/** Late: said to the applicant, and put before whom the policy names. */
export const overdue: Tick = ({ subject, policy }) => {
  const flags = [...new Set([...subject.flags, "overdue" as const])]
  const facts = { due: subject.clock.due, to: policy?.escalateTo ?? "manager" }
  const told = toAll(subject, "case.told.overdue")
  return {
    before: subject,
    next: { ...subject, flags },
    action: "overdue",
    by: by("overdue"),
    facts,
    told,
  }
}

/** The desk that reviews is late: flagged for both desks; the applicant's own last day stays. */
export const reviewLate: Tick = ({ subject }) => {
  const late = subject.opinions.find(({ review, answeredAt }) => review && answeredAt === undefined)
  if (late === undefined) return undefined
  const opinions = subject.opinions.map((each) =>
    each.id === late.id ? { ...each, late: true as const } : each,
  )
  const facts = { opinion: late.id, asked: late.desk, by: late.by ?? "" }
  const next = { ...subject, opinions }
  return { before: subject, next, action: "review_late", by: by("review"), facts }
}

/** Past the matter's own last day. */
export const end: Tick = ({ subject }) =>
  subject.state === "approved"
    ? { before: subject, next: { ...subject, state: "closed" }, action: "close", by: by("end") }
    : {
        before: subject,
        next: { ...subject, state: "lapsed" },
        action: "lapse",
        by: by("end"),
        facts: { until: subject.until ?? "" },
        told: toAll(subject, "case.told.ended"),
      }

export const close: Tick = ({ subject }) => ({
  before: subject,
  next: { ...subject, state: "closed" },
  action: "close",
  by: by("close"),
})

/** The decision stands: it is told from now on. Given is what the service gave because of it. */
export const tell =
  (spine: Spine, given: Text | undefined): Tick =>
  ({ subject, policy }, at) => {
    const { outcome } = subject
    if (outcome === undefined) return undefined
    const unrated = spine.matterOf(subject).unrated === true
    const appealable = outcome === "refused" && policy?.appeal !== undefined && !unrated
    const until =
      appealable && subject.appealed === undefined && policy?.appeal !== undefined
        ? lastDay(spine.calendar(), at.today, policy.appeal)
        : undefined
    const { reason, result } = subject.approvals.at(-1) ?? {}
    const next = {
      ...subject,
      toldAt: at.now,
      ...(given === undefined ? {} : { given }),
      ...(until === undefined ? {} : { appealUntil: until }),
    }
    const why = reason === undefined ? {} : { reason }
    const facts = { outcome, ...why, ...(result === undefined ? {} : { result }) }
    const told = toAll(subject, `case.told.${outcome}`)
    return { before: subject, next, action: "told", by: by("told"), facts, told }
  }

export const fulfil: Tick = ({ subject }) =>
  subject.state === "approved" && subject.toldAt !== undefined
    ? { before: subject, next: { ...subject, state: "fulfilled" }, action: "fulfil", by: by("fulfil") }
    : undefined
