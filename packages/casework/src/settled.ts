// What follows from the rest of a case, set the same way at every change: its derived flags, and who may still hold it.
import type { Case, Flag } from "./shapes.ts"
import { isDesks, isOpen, type State } from "./transitions.ts"

const held: readonly State[] = ["in_review", "awaiting_second"]

/** Flags that follow from other attributes; `overdue`, `returned` and `urgent` are set by what happened. */
const derived: Readonly<Partial<Record<Flag, (subject: Case) => boolean>>> = {
  duplicate: ({ similar, state }) => similar.length > 0 && isOpen(state),
  appeal: ({ appealed }) => appealed !== undefined,
  opinion: ({ opinions, state }) => isOpen(state) && opinions.some((each) => each.answeredAt === undefined),
  review_late: ({ opinions, state }) =>
    isOpen(state) && opinions.some(({ late, answeredAt }) => late === true && answeredAt === undefined),
  forwarded: ({ from }) => from !== undefined,
  uncomputable: ({ state, clock, correction, appealUntil, opinions }) =>
    (isDesks(state) && clock.due === "not_computable") ||
    (state === "needs_correction" && correction?.by === "not_computable") ||
    (isOpen(state) && opinions.some(({ by, answeredAt }) => by === "not_computable" && !answeredAt)) ||
    (state === "refused" && appealUntil === "not_computable"),
}

export function settled(subject: Case): Case {
  const { holder, ...rest } = subject
  const kept = subject.flags.filter((flag) => derived[flag] === undefined)
  const follow = (Object.keys(derived) as Flag[]).filter((flag) => derived[flag]?.(subject))
  const flags = [...new Set([...kept, ...follow])]
  return holder !== undefined && held.includes(subject.state)
    ? { ...rest, flags, holder }
    : { ...rest, flags }
}
