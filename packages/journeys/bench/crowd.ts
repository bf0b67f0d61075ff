// A crowd of couples on open connections: they arrive signed in, hold, book and confirm; timed, and checked against the table.
import type { AppointmentView } from "@civil/services/marriage/views.ts"
import { confirmationOf, spread } from "./couples.ts"
import { type Connection, openConnections } from "./http-client.ts"
import { bookOver, confirmOver, holdOver, type Portal } from "./portal.ts"
import { timed, type Work } from "./rounds.ts"

/** Couples who are signed in and want a place each. */
export interface Group {
  hold(): Promise<Work>
  book(): Promise<Work>
  /** Hold and book, couple by couple. */
  holdAndBook(): Promise<Work>
  /** The second party of each couple confirms with a session of their own. */
  confirm(): Promise<Work>
}

export interface Crowd {
  arrive(count: number): Promise<Group>
  /** Refuses when the table disagrees with the answers given. */
  check(): Promise<void>
}

export async function openCrowd(portal: Portal, inFlight: number): Promise<Crowd> {
  const codes = new Set<string>()
  const before = (await portal.ask<Record<string, number>>("audit"))["PLACES booked"] ?? 0
  let couples = 0

  return {
    async arrive(count) {
      const from = couples
      couples += count
      const tokens = await portal.ask<readonly string[]>("sessions", { from, count })
      const wishes = spread(portal.slots, couples).slice(from)
      const holds: string[] = []
      const booked: AppointmentView[] = []
      const hold = async (connection: Connection, i: number) => {
        holds[i] = (await holdOver(connection, tokens[i] ?? "", wishes[i])).id
      }
      const book = async (connection: Connection, i: number) => {
        const made = await bookOver(connection, tokens[i] ?? "", from + i, holds[i] ?? "")
        booked[i] = made
        codes.add(made.code)
      }
      const each = (work: (connection: Connection, i: number) => Promise<void>) =>
        onConnections(portal.port, inFlight, count, work)
      return {
        hold: () => each(hold),
        book: () => each(book),
        holdAndBook: () =>
          each(async (connection, i) => {
            await hold(connection, i)
            await book(connection, i)
          }),
        async confirm() {
          const others = await portal.ask<readonly string[]>("sessions", { from, count, partners: true })
          return each(async (connection, i) => {
            const { id = "", revision = 0 } = booked[i] ?? {}
            await confirmOver(connection, others[i] ?? "", id, confirmationOf(from + i, revision))
          })
        },
      }
    },
    async check() {
      const counts = await portal.ask<Record<string, number>>("audit")
      const booked = (counts["PLACES booked"] ?? 0) - before
      const made = (counts["APT waiting_for_partner"] ?? 0) + (counts["APT booked"] ?? 0)
      if (codes.size !== couples || booked !== couples || made < couples)
        throw new Error(
          `${couples} couples, ${codes.size} codes, ${booked} places booked: they must be equal`,
        )
    },
  }
}

/** Connections are opened anew for each run: a server closes what is idle while the other side has its turn. */
async function onConnections(
  port: number,
  inFlight: number,
  count: number,
  work: (connection: Connection, i: number) => Promise<void>,
): Promise<Work> {
  const connections = await openConnections(port, inFlight)
  const free = [...connections]
  const done = await timed(count, inFlight, async (i) => {
    const connection = free.pop()
    if (!connection) throw new Error("more in flight than connections")
    await work(connection, i)
    free.push(connection)
  })
  for (const connection of connections) connection.close()
  return done
}
