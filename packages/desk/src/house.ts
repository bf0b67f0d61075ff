// What every room of the desk shares: who sits there, the ways to the server, the language, the time, and which room the address names.
import type { Role } from "@civil/core/actor.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { createContext, createEffect, createSignal, onCleanup, useContext } from "solid-js"
import type { CasesClient } from "./cases-client.ts"
import type { Client, DeskName, Me } from "./client.ts"
import { dateAt } from "./dates.ts"
import type { Speaking } from "./desk.ts"
import type { RegisterClient } from "./register/client.ts"
import { roomTitles } from "./room-words.ts"
import { addressOf, type Room, roomOf } from "./rooms.ts"

export interface House extends Speaking {
  readonly me: Me
  readonly desks: readonly DeskName[]
  readonly client: Client
  readonly cases: CasesClient
  readonly register: RegisterClient
  readonly say: (text: Text, values?: Values) => string
  /** Milliseconds as the house counts them; ticks once a second. */
  readonly now: () => number
  readonly today: () => string
  /** Milliseconds the house is ahead of this browser: a demo may run on another day. */
  readonly offset: number
  readonly room: () => Room
  readonly goto: (room: Room, how?: "replace") => void
  readonly has: (...roles: readonly Role[]) => boolean
  /** An auditor reads; only the others change records. */
  readonly mayAct: boolean
  readonly mayBulk: boolean
  /** The table of keys is open. */
  readonly helping: () => boolean
  readonly help: (open: boolean) => void
  /** The session has ended; the page stays while something typed would be lost. */
  readonly ended: () => boolean
}

/** Who may act on many cases at once; the server says so again. */
const bulkRoles: readonly Role[] = ["reviewer", "approver", "manager"]

const Here = createContext<House>()
export const HouseProvider = Here.Provider

export function useHouse(): House {
  const house = useContext(Here)
  if (!house) throw new Error("useHouse outside HouseProvider")
  return house
}

export function createHouse(
  me: Me,
  client: Client,
  cases: CasesClient,
  register: RegisterClient,
  speaking: Speaking,
  ended: () => boolean,
): House {
  const offset = Date.parse(me.now) - Date.now()
  const now = createTime(offset)
  const [helping, help] = createSignal(false)
  const where = createRoom(me)
  createEffect(() => {
    document.title = say(roomTitles[where.room().room], speaking.language())
  })
  return {
    ...{ me, client, cases, register, ...speaking, ...where, now, offset, helping, help, ended },
    desks: me.desks ?? [],
    say: (text, values) => say(text, speaking.language(), values),
    today: () => dateAt(now()),
    has: (...roles) => roles.some((role) => me.roles.includes(role)),
    mayBulk: me.roles.some((role) => bulkRoles.includes(role)),
    mayAct: me.roles.some((role) => role !== "auditor"),
  }
}

function createTime(offset: number): () => number {
  const [now, setNow] = createSignal(Date.now() + offset)
  const timer = setInterval(() => setNow(Date.now() + offset), 1000)
  onCleanup(() => clearInterval(timer))
  return now
}

/** The first room of somebody without an office is the queue: there is no day to show. */
function createRoom(me: Me): Pick<House, "room" | "goto"> {
  const read = (): Room => {
    const room = roomOf(location.pathname, location.search)
    return room.room === "day" && me.offices.length === 0 ? roomOf("/desk/queues", "") : room
  }
  const [room, setRoom] = createSignal(read())
  const back = () => setRoom(read())
  window.addEventListener("popstate", back)
  onCleanup(() => window.removeEventListener("popstate", back))
  const goto = (next: Room, how?: "replace") => {
    const address = addressOf(next)
    if (how === "replace") history.replaceState(null, "", address)
    else if (address !== location.pathname + location.search) history.pushState(null, "", address)
    setRoom(next)
  }
  return { room, goto }
}
