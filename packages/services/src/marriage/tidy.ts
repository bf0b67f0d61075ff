// The broom of old holds, and the job that does all there is at once, for whoever runs without workers.
import { sweepDay } from "@civil/booking/broom.ts"
import { moment, type Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import { addDays } from "@civil/core/date.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import type { MarriageService } from "./service.ts"
import { todayOf } from "./show.ts"

/** Days that can be held are swept in turn, a few each time. */
const daysATurn = 8

function daysAhead(world: World): number {
  const policies = world.bureaus.flatMap((bureau) => bureau.policies)
  return 1 + Math.max(0, ...policies.map((each) => (each.openMonthsAhead ?? 0) * 31 || each.openDaysAhead))
}

export function tidier(world: World, on: Spine): MarriageService["tidy"] {
  let turn = 0
  const ahead = daysAhead(world)
  const offices = world.bureaus.flatMap((bureau) => bureau.offices.map((office) => office.id))
  return async () => {
    let expired = 0
    for (let i = 0; i < daysATurn && offices.length > 0; i += 1, turn += 1) {
      const office = offices[turn % offices.length]
      const date = addDays(todayOf(world), Math.floor(turn / offices.length) % ahead).toString()
      if (office !== undefined) expired += await sweepDay(on, office, date)
    }
    return { expired }
  }
}

export function sweeper(
  on: Spine,
  handle: (entry: Entry) => Promise<"lapsed" | "other">,
  tidy: MarriageService["tidy"],
  failed: ((entry: Entry, error: unknown) => void) | undefined,
): MarriageService["sweep"] {
  return async () => {
    let lapsed = 0
    await workDue(on.box, {
      now: () => moment(on.world).now,
      leaseMs: "none",
      handle: async (entry) => {
        if ((await handle(entry)) === "lapsed") lapsed += 1
      },
      ...(failed ? { failed } : {}),
    })
    return { lapsed, ...(await tidy()) }
  }
}
