// The day list as the desk thinks of it: queues with counts, rows in order, what a change of others means for the selection.
import type {
  AppointmentState,
  DeskAppointment,
  DeskDay,
  DeskSession,
} from "@civil/services/marriage/views.ts"

/** Where a couple stands for the people at the desk. `gone`: cancelled, lapsed or released, so nobody will come. */
export const queueOf = {
  waiting_for_partner: "expected",
  booked: "expected",
  checked_in: "here",
  done: "finished",
  not_done: "finished",
  no_show: "absent",
  cancelled: "gone",
  lapsed: "gone",
  released: "gone",
} as const satisfies Record<AppointmentState, string>

export type Queue = (typeof queueOf)[AppointmentState]
export const queues = ["expected", "here", "finished", "absent", "gone"] as const satisfies readonly Queue[]
export type Filter = Queue | "all"

export interface Tally {
  readonly all: number
  readonly expected: number
  readonly here: number
  readonly finished: number
  readonly absent: number
  readonly gone: number
}

export function tallyOf(appointments: readonly DeskAppointment[]): Tally {
  const tally = { all: appointments.length, expected: 0, here: 0, finished: 0, absent: 0, gone: 0 }
  for (const each of appointments) tally[queueOf[each.state]] += 1
  return tally
}

export function allOf(day: DeskDay | undefined): readonly DeskAppointment[] {
  return day ? day.sessions.flatMap((session) => session.appointments) : []
}

/** As the day runs: by the hour, then by pool in the office's own order. */
export function inOrder(day: DeskDay): DeskDay {
  const sessions = [...day.sessions].sort((a, b) => a.start.localeCompare(b.start))
  return { ...day, sessions }
}

export function sessionKey(session: Pick<DeskSession, "pool" | "start">): string {
  return `${session.pool}-${session.start.replace(":", "")}`
}

/** Couples who would be told if this session closed: those still expected. */
export function toTell(session: DeskSession): number {
  return session.appointments.filter((each) => queueOf[each.state] === "expected").length
}

/** Crockford base32 as people type it: O is 0, I and L are 1, hyphens and spaces are only for the eye, full width is half. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")
}

export function matches(appointment: DeskAppointment, query: string): boolean {
  const wanted = query.normalize("NFKC").trim().toLowerCase()
  if (wanted === "") return true
  if (plainCode(appointment.code).includes(plainCode(wanted))) return true
  return appointment.parties.some((party) => party.name.toLowerCase().includes(wanted))
}

/** Rows of a session that pass the queue and the search. */
export function rowsOf(session: DeskSession, filter: Filter, query: string): readonly DeskAppointment[] {
  return session.appointments.filter((each) => passes(each, filter, query))
}

function passes(appointment: DeskAppointment, filter: Filter, query: string): boolean {
  return (filter === "all" || queueOf[appointment.state] === filter) && matches(appointment, query)
}

/** The id `by` rows away from `selected`; from nothing, the first or the last row. Never wraps round. */
export function step(ids: readonly string[], selected: string | undefined, by: 1 | -1): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected)
  if (at < 0) return by > 0 ? ids[0] : ids.at(-1)
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))]
}

/** Keeps the selection over a refresh; a row that went hands it to the row that took its place. */
export function keep(
  before: readonly string[],
  after: readonly string[],
  selected?: string,
): string | undefined {
  if (selected === undefined || after.includes(selected)) return selected
  const at = before.indexOf(selected)
  return at < 0 ? undefined : after[Math.min(at, after.length - 1)]
}

/** The newest thing that happened to the appointment after the one on screen: who else acted, and what they did. */
export function happenedSince(
  before: DeskAppointment,
  after: DeskAppointment,
): DeskAppointment["history"][number] | undefined {
  if (after.revision === before.revision) return undefined
  const seen = new Set(before.history.map((entry) => `${entry.at} ${entry.action}`))
  return after.history
    .filter((entry) => !seen.has(`${entry.at} ${entry.action}`))
    .reduce<DeskAppointment["history"][number] | undefined>(
      (latest, entry) => (latest && latest.at >= entry.at ? latest : entry),
      undefined,
    )
}

/** The booking code inside what a scanner read: the bare code, or an address that ends with it. */
export function codeIn(scanned: string): string {
  const tail =
    scanned
      .trim()
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? ""
  return plainCode(tail.replace(/^apt_/i, ""))
}
