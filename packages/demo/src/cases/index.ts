// The demo's cases: nearly fifty for each bureau, plainly marked as invented, in every state, with papers.
import type { World } from "@civil/booking/world.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { dateOf } from "@civil/core/date.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { type HouseDeps, openHouse } from "@civil/services/house.ts"
import { play, type Stage } from "./play.ts"
import { stories } from "./stories.ts"

/** Far above what DEMO_RESIDENTS makes, and above the couples of the day list. */
const firstPerson = 910_001
const people = 200

/** Oldest first, so that each queue fills as it would have. At most `most` for a bureau. */
export async function seedCases(
  world: World,
  objects: Objects,
  most: number,
  channels: NonNullable<HouseDeps["channels"]> = [],
): Promise<number> {
  const now = world.clock.now()
  const clock = virtualClock(now)
  const moved: World = { ...world, clock }
  const house = openHouse({ world: moved, objects, enqueue: async () => {}, channels })
  const told = [...stories].slice(0, most).sort((a, b) => b.daysAgo - a.daysAgo)
  let played = 0
  for (const [n, bureau] of world.bureaus.entries()) {
    const stage: Stage = { world: moved, clock, house, objects, bureau, first: firstPerson + n * people }
    for (const [at, story] of told.entries()) {
      if (story.resident && !livesAt(story.resident, bureau.code)) continue
      clock.set(beginning(now, story.daysAgo, at))
      if (await play(stage, story)) played += 1
    }
  }
  return played
}

/** A minute of the working day for each, and never one that is still to come. */
function beginning(now: ReturnType<World["clock"]["now"]>, daysAgo: number, at: number) {
  if (daysAgo === 0) return now.subtract({ minutes: 200 - at })
  const day = dateOf(now).subtract({ days: daysAgo })
  return day
    .toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "09:00" })
    .add({ minutes: at })
    .toInstant()
}

/** The residents of the sign-in page who have cases live at 宝山. */
const livesAt = (_login: string, bureau: string): boolean => bureau === "310113"
