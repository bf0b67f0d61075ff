// Whose bureau an entry of the outbox belongs to, told by what it names: for the list of what was given up.
import { findOffice } from "@civil/booking/offices.ts"
import { store as bookings } from "@civil/booking/store.ts"
import type { World } from "@civil/booking/world.ts"
import { bulkStore } from "@civil/casework/bulk/entities.ts"
import { exportStore } from "@civil/casework/exports/entities.ts"
import { store as cases } from "@civil/casework/store.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Notices } from "@civil/notices/service.ts"

const textIn = (body: Entry["body"], name: string): string | undefined => {
  const value = body[name]
  return typeof value === "string" && value !== "" ? value : undefined
}

/** Undefined where the entry names nothing that still is of one bureau. */
export function bureauOfEntry(
  world: World,
  notices: Pick<Notices, "check">,
): (entry: Pick<Entry, "body">) => Promise<string | undefined> {
  const [only, ...others] = world.bureaus
  const { table } = world
  const places = bookings(table)
  const officeOf = (office: string | undefined) => office && findOffice(world, office)?.bureau.code
  return async ({ body }) => {
    // Where one bureau is served, everything is its own.
    if (others.length === 0) return only?.code
    const named = (name: string) => textIn(body, name)
    const [about, check, job, code] = [named("case"), named("check"), named("job"), named("code")]
    if (about !== undefined) return (await cases(table).findCase(about))?.bureau
    if (check !== undefined) return (await notices.check(check))?.bureau
    if (job !== undefined)
      return (
        await (job.startsWith("export_") ? exportStore(table).find(job) : bulkStore(table).findJob(job))
      )?.bureau
    if (code !== undefined) return officeOf((await places.findAppointment(code))?.office)
    return officeOf(named("office"))
  }
}
