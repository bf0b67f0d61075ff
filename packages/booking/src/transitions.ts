// What may happen next to an appointment: the server enforces this table, screens draw their buttons from it.

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
} as const

export type State = keyof typeof next
export const states = Object.keys(next) as readonly State[]

export type Move =
  | "confirm"
  | "reschedule"
  | "cancel"
  | "lapse"
  | "release"
  | "check_in"
  | "no_show"
  | "done"
  | "not_done"
  | "undo"

/** The state after a move, or undefined when the table does not know it from here. */
export function after(state: State, move: Move): State | undefined {
  return (next[state] as Partial<Record<Move, State>>)[move]
}

/** States in which the appointment takes a place and counts as the person's live booking. */
export function isLive(state: State): boolean {
  return state === "waiting_for_partner" || state === "booked" || state === "checked_in"
}
