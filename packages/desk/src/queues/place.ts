// Where in the queues the desk is: which list of which desk, narrowed by one thing, in which order, and the case beside it.
import type { flagNames, listNames, ViewQuery } from "@civil/casework/inputs.ts"
import { searchWith } from "../cases-client.ts"
import { isDate } from "../dates.ts"

export type List = (typeof listNames)[number]
export type FlagName = (typeof flagNames)[number]

export const lists = [
  "open",
  "submitted",
  "in_review",
  "awaiting_second",
  "needs_correction",
  "decided",
] as const satisfies readonly List[]

export const flags = [
  "overdue",
  "urgent",
  "duplicate",
  "appeal",
  "returned",
  "opinion",
  "forwarded",
  "uncomputable",
  "review_late",
] as const satisfies readonly FlagName[]

export interface QueuePlace {
  /** Absent: the person's first desk. */
  readonly desk?: string
  readonly list: List
  /** At most one of these three: a list is narrowed by one thing. */
  readonly matter?: string
  readonly flag?: FlagName
  readonly mine?: true
  readonly order: "due" | "received"
  readonly from?: string
  readonly to?: string
  /** The case beside the list. */
  readonly open?: string
}

export const firstPlace: QueuePlace = { list: "open", order: "due" }

export function queuePlaceOf(search: string): QueuePlace {
  const query = new URLSearchParams(search)
  const one = <T extends string>(all: readonly T[], value: string | null) =>
    all.find((each) => each === value)
  const desk = query.get("desk")
  const open = query.get("open")
  const [from, to] = [query.get("from"), query.get("to")]
  return {
    ...(desk && { desk }),
    list: one(lists, query.get("list")) ?? "open",
    ...narrowing(query.get("matter"), one(flags, query.get("flag")), query.get("mine") === "true"),
    order: query.get("order") === "received" ? "received" : "due",
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
    ...(open && { open }),
  }
}

/** The first that is named wins: an address typed by hand with two of them still shows one list. */
function narrowing(
  matter: string | null | undefined,
  flag: FlagName | undefined,
  mine: boolean,
): Pick<QueuePlace, "matter" | "flag" | "mine"> {
  if (matter) return { matter }
  if (flag) return { flag }
  return mine ? { mine: true } : {}
}

export function searchOfQueue(place: QueuePlace): string {
  const { order, list, ...rest } = place
  return searchWith({
    ...rest,
    list: list === "open" ? undefined : list,
    order: order === "due" ? undefined : order,
  })
}

/** What narrows the list, as one value of one control: `matter:…`, `flag:…`, `mine` or nothing. */
export function narrowedBy({ matter, flag, mine }: QueuePlace): string {
  if (matter) return `matter:${matter}`
  if (flag) return `flag:${flag}`
  return mine ? "mine" : ""
}

export function narrow(place: QueuePlace, by: string): QueuePlace {
  const { matter: _matter, flag: _flag, mine: _mine, ...rest } = place
  const [kind, value = ""] = by.split(/:(.*)/s)
  const flag = flags.find((each) => each === value)
  if (kind === "matter" && value) return { ...rest, matter: value }
  if (kind === "flag" && flag) return { ...rest, flag }
  return kind === "mine" ? { ...rest, mine: true } : rest
}

export function queryOf(place: QueuePlace, desk: string): ViewQuery {
  const { open: _open, desk: _desk, ...rest } = place
  return { ...rest, desk }
}

/** A kept view as a place; the case beside the list stays out of it. */
export function placeOfView(query: ViewQuery): QueuePlace {
  const { after: _after, order = "due", matter, flag, mine, from, to, desk, list } = query
  return {
    desk,
    list,
    order,
    ...narrowing(matter, flag, mine === true),
    ...(from && { from }),
    ...(to && { to }),
  }
}

export function samePlace(one: QueuePlace, other: QueuePlace): boolean {
  const plain = ({ open: _open, ...rest }: QueuePlace) => searchOfQueue(rest)
  return plain(one) === plain(other)
}
