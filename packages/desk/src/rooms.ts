// The rooms of the desk and their addresses: reload, Back, a second tab and a link in a message lead to the same place. Never a name.
import { searchWith } from "./cases-client.ts"
import { type QueuePlace, queuePlaceOf, searchOfQueue } from "./queues/place.ts"
import { addressOfRegister, type RegisterPlace, registerPlaceOf } from "./register/place.ts"

export interface FiguresPlace {
  readonly desk?: string
  readonly matter?: string
  readonly weeks: number
}

export type Room =
  | { readonly room: "day" | "exports" | "unreached" | "dead" | "nowhere" }
  | { readonly room: "queues"; readonly place: QueuePlace }
  | { readonly room: "case"; readonly id: string; readonly beside?: string }
  /** `check`: the dry run that is being looked at; it lives in this tab only. */
  | { readonly room: "bulk"; readonly run?: string }
  | { readonly room: "figures"; readonly place: FiguresPlace }
  | { readonly room: "ceremonies"; readonly event?: string }
  | { readonly room: "register"; readonly place: RegisterPlace }

export type RoomName = Room["room"]

const plain = ["exports", "unreached", "dead"] as const
const weeksOffered = [4, 12, 26, 52] as const
export const weekChoices: readonly number[] = weeksOffered

export function roomOf(pathname: string, search: string): Room {
  const parts = pathname.replace(/\/+$/, "").split("/").map(decode)
  const [, , name, id, third, other] = parts
  if (!name) return { room: "day" }
  if (name === "queues" && !id) return { room: "queues", place: queuePlaceOf(search) }
  if (name === "cases" && id) return caseRoom(id, third, other)
  if (name === "bulk" && !third) return { room: "bulk", ...(id && { run: id }) }
  if (name === "ceremonies" && !third) return { room: "ceremonies", ...(id && { event: id }) }
  if (name === "register") {
    const place = registerPlaceOf(parts.slice(3), search)
    return place ? { room: "register", place } : { room: "nowhere" }
  }
  if (name === "figures" && !id) return { room: "figures", place: figuresOf(search) }
  const found = plain.find((each) => each === name)
  return found && !id ? { room: found } : { room: "nowhere" }
}

function caseRoom(id: string, third: string | undefined, other: string | undefined): Room {
  if (third === undefined) return { room: "case", id }
  return third === "beside" && other ? { room: "case", id, beside: other } : { room: "nowhere" }
}

function figuresOf(search: string): FiguresPlace {
  const query = new URLSearchParams(search)
  const [desk, matter] = [query.get("desk"), query.get("matter")]
  const weeks = weeksOffered.find((each) => String(each) === query.get("weeks")) ?? 12
  return { weeks, ...(desk && { desk }), ...(matter && { matter }) }
}

export function addressOf(room: Room): string {
  switch (room.room) {
    case "day":
    case "nowhere":
      return "/desk"
    case "queues":
      return `/desk/queues${searchOfQueue(room.place)}`
    case "case":
      return `/desk/cases/${encodeURIComponent(room.id)}${room.beside ? `/beside/${encodeURIComponent(room.beside)}` : ""}`
    case "bulk":
      return `/desk/bulk${room.run ? `/${encodeURIComponent(room.run)}` : ""}`
    case "ceremonies":
      return `/desk/ceremonies${room.event ? `/${encodeURIComponent(room.event)}` : ""}`
    case "register":
      return addressOfRegister(room.place)
    case "figures":
      return `/desk/figures${searchWith({ ...room.place, weeks: room.place.weeks === 12 ? undefined : room.place.weeks })}`
    default:
      return `/desk/${room.room}`
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ""
  }
}
