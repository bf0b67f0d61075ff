// Where most tests of a divorce begin: a couple whose application the desk has accepted.
import { bureau, policy } from "@civil/booking/fixture.ts"
import { agreed, begin, type Case } from "./case.fixture.ts"
import { clerk } from "./people.fixture.ts"

export const application = { business: "D1", date: "2026-03-10", start: "09:00" } as const

/** A world whose booking window reaches past the cooling-off period. */
export const beginFarAhead = (): Promise<Case> =>
  begin({ bureaus: [bureau(3, { policies: [{ ...policy, openDaysAhead: 60 }] })] })

/** Applied for at the desk on 2026-03-10: E1 is 04-09, certificates from 04-10 to 05-09, a make-up Saturday. */
export async function applied(each: Case): Promise<string> {
  const { service, world } = each
  const { id } = await agreed(each, application)
  world.clock.set("2026-03-10T09:10:00+08:00")
  await service.desk.checkIn(clerk(), id, { revision: 2 })
  await service.desk.done(clerk(), id, { revision: 3, outcome: "done" })
  await service.sweep()
  return id
}
