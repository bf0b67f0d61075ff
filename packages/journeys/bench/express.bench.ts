// The same bookings over HTTP, ours against Express with PostgreSQL and SELECT … FOR UPDATE.
import { join } from "node:path"
import { openCrowd } from "./crowd.ts"
import { root, startHelper } from "./place.ts"
import { buildPortal, type Portal, startPortal } from "./portal.ts"
import { findPostgres, startPostgres } from "./postgres.ts"
import type { Outcome } from "./report.ts"
import { compare } from "./rounds.ts"

const inFlight = 64
const bookings = 200
const slices = 3
const title = "HTTP: confirmed bookings per second against Express and PostgreSQL"

export async function expressBench(): Promise<Outcome> {
  const bin = findPostgres()
  if (!bin) {
    const note = "skipped: no PostgreSQL in /usr/lib/postgresql (on Debian: apt-get install postgresql)"
    return { bench: title, comparisons: [], measures: [], notes: [note] }
  }
  const postgres = await startPostgres(bin)
  const portal = await startPortal(await buildPortal())
  const other = await startExpress(postgres.url, portal)
  try {
    const [ours, theirs] = [await openCrowd(portal, inFlight), await openCrowd(other, inFlight)]
    const comparison = await compare(
      "hold and booking ÷ the same on Express and PostgreSQL",
      { name: "portal", run: async () => (await ours.arrive(bookings)).holdAndBook() },
      { name: "Express, PostgreSQL", run: async () => (await theirs.arrive(bookings)).holdAndBook() },
      1,
      slices,
    )
    await ours.check()
    await theirs.check()
    const notes = [
      `${inFlight} in flight; Express, its database and the portal all on the same core; both sync every commit`,
      "both validate with the same shapes, seal both parties, and write hold, booking, couple, history and outbox",
    ]
    return { bench: title, comparisons: [comparison], measures: [], notes }
  } finally {
    await other.stop()
    await portal.stop()
    await postgres.stop()
  }
}

async function startExpress(url: string, { slots }: Portal): Promise<Portal> {
  const script = join(root, "packages/journeys/bench/express-server.ts")
  const helper = startHelper(script, { DATABASE_URL: url, NODE_ENV: "production" })
  const port = await helper.ask<number>("port")
  await helper.ask("slots", slots)
  return { ...helper, port, slots }
}
