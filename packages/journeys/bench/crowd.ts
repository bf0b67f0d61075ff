// A crowd of couples on open connections: signs them in, lets them hold and book, times it, and checks what the table says.

import { spread } from "./couples.ts"
import { type Connection, openConnections } from "./http-client.ts"
import { bookOver, holdOver, type Portal } from "./portal.ts"
import { timed, type Work } from "./rounds.ts"

export interface Crowd {
  /** New couples sign in, then hold a place and book it, all timed. */
  wholeBookings(count: number): Promise<Work>
  /** New couples sign in and hold a place; only the booking is timed. */
  confirmations(count: number): Promise<Work>
  /** Refuses when the table disagrees with the answers given. */
  check(): Promise<void>
}

export async function openCrowd(portal: Portal, inFlight: number): Promise<Crowd> {
  const codes = new Set<string>()
  const before = (await portal.ask<Record<string, number>>("audit"))["PLACES booked"] ?? 0
  let couples = 0

  const newcomers = async (count: number) => {
    const from = couples
    couples += count
    const tokens = await portal.ask<readonly string[]>("sessions", { from, count })
    const wishes = spread(portal.slots, couples).slice(from)
    return { from, token: (i: number) => tokens[i] ?? "", wishes }
  }
  // Opened anew for each run: a server closes what is idle while the other side has its turn.
  const onConnections = async (count: number, work: (connection: Connection, i: number) => Promise<void>) => {
    const connections = await openConnections(portal.port, inFlight)
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
  return {
    async wholeBookings(count) {
      const { from, token, wishes } = await newcomers(count)
      return onConnections(count, async (connection, i) => {
        const hold = await holdOver(connection, token(i), wishes[i])
        codes.add((await bookOver(connection, token(i), from + i, hold.id)).code)
      })
    },
    async confirmations(count) {
      const { from, token, wishes } = await newcomers(count)
      const holds: string[] = []
      await onConnections(count, async (connection, i) => {
        holds[i] = (await holdOver(connection, token(i), wishes[i])).id
      })
      return onConnections(count, async (connection, i) => {
        codes.add((await bookOver(connection, token(i), from + i, holds[i] ?? "")).code)
      })
    },
    async check() {
      const counts = await portal.ask<Record<string, number>>("audit")
      const booked = (counts["PLACES booked"] ?? 0) - before
      if (codes.size !== couples || booked !== couples || (counts["APT waiting_for_partner"] ?? 0) < couples)
        throw new Error(
          `${couples} couples, ${codes.size} codes, ${booked} places booked: they must be equal`,
        )
    },
  }
}
