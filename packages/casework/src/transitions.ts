// What may happen to a case next. The server enforces it, desk and citizen pages draw their buttons from it, the handbook prints it.
import type { ActionOf, Transitions } from "@civil/core/transitions.ts"

/**
 * `open`: staff open it at the desk; `open_proposed`: and propose the outcome with it.
 * `awaiting_second`: one person has proposed the outcome, another must agree (两人审批). `fulfilled`: what was granted has been
 * given. `closed`: nothing more follows, an appeal included. `lapsed`: a correction was not answered in time, or the matter's own
 * last day is over. `withdraw` from `approved`: only where the matter says that what was granted can be given back.
 */
export const next = {
  draft: { submit: "submitted", open: "submitted", open_proposed: "awaiting_second" },
  submitted: {
    claim: "in_review",
    forward: "submitted",
    merge: "closed",
    withdraw: "withdrawn",
    lapse: "lapsed",
  },
  in_review: {
    claim: "in_review",
    let_go: "submitted",
    request_correction: "needs_correction",
    propose: "awaiting_second",
    approve: "approved",
    refuse: "refused",
    forward: "submitted",
    merge: "closed",
    withdraw: "withdrawn",
    lapse: "lapsed",
  },
  needs_correction: {
    resubmit: "submitted",
    recall: "in_review",
    lapse: "lapsed",
    merge: "closed",
    withdraw: "withdrawn",
  },
  awaiting_second: {
    claim: "awaiting_second",
    let_go: "awaiting_second",
    approve: "approved",
    refuse: "refused",
    give_back: "in_review",
    withdraw: "withdrawn",
    lapse: "lapsed",
  },
  approved: {
    undo: "submitted",
    undo_second: "awaiting_second",
    fulfil: "fulfilled",
    withdraw: "withdrawn",
    close: "closed",
  },
  refused: { undo: "submitted", undo_second: "awaiting_second", appeal: "submitted", close: "closed" },
  fulfilled: { close: "closed" },
  withdrawn: {},
  lapsed: {},
  closed: {},
} as const satisfies Transitions

/** How a case begins: handed in, or opened by staff. */
export const beginnings: readonly string[] = Object.keys(next.draft)

export type State = keyof typeof next
export type Move = ActionOf<typeof next>

/** States in which somebody still has to do something. */
export const openStates = [
  "submitted",
  "in_review",
  "needs_correction",
  "awaiting_second",
] as const satisfies readonly State[]
/** States in which the next step is the desk's, so that its clock runs. */
export const deskStates = ["submitted", "in_review", "awaiting_second"] as const satisfies readonly State[]

export const isOpen = (state: State): boolean => (openStates as readonly State[]).includes(state)
export const isDesks = (state: State): boolean => (deskStates as readonly State[]).includes(state)
