// What may happen next to an appointment: the server enforces this table, screens draw their buttons from it.
import { type ActionOf, after as leadsTo, type Transitions } from "@civil/core/transitions.ts"

export const next = {
  waiting_for_partner: {
    confirm: "booked",
    reschedule: "waiting_for_partner",
    cancel: "cancelled",
    lapse: "lapsed",
    release: "released",
  },
  booked: {
    reschedule: "booked",
    cancel: "cancelled",
    release: "released",
    check_in: "checked_in",
    no_show: "no_show",
  },
  checked_in: { done: "done", not_done: "not_done", release: "released", undo: "booked" },
  done: { undo: "checked_in" },
  not_done: { undo: "checked_in" },
  no_show: { undo: "booked" },
  cancelled: {},
  lapsed: {},
  released: {},
} as const satisfies Transitions

export type State = keyof typeof next
export type Move = ActionOf<typeof next>

/** The state after a move, or undefined when the table does not know it from here. */
export function after(state: State, move: Move): State | undefined {
  return leadsTo<Transitions<State>>(next, state, move)
}

/** States in which the appointment takes a place and counts as the person's live booking. */
export function isLive(state: State): boolean {
  return state === "waiting_for_partner" || state === "booked" || state === "checked_in"
}
