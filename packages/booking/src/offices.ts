// Finding an office, its bureau, its pool and its policy among the profiles.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Temporal } from "temporal-polyfill"
import { type OpenDay, openDay, poolFor } from "./opening.ts"
import { findPolicy } from "./policy.ts"
import type { Band, BureauProfile, Office, Policy, Pool } from "./profile.ts"
import type { Appointment } from "./shapes.ts"
import type { World } from "./world.ts"

export interface Counter {
  readonly bureau: BureauProfile
  readonly office: Office
  readonly pool: Pool
  readonly policy: Policy
}

export function findOffice(
  world: Pick<World, "bureaus">,
  id: string,
): { readonly bureau: BureauProfile; readonly office: Office } | undefined {
  for (const bureau of world.bureaus) {
    const office = bureau.offices.find((each) => each.id === id)
    if (office) return { bureau, office }
  }
  return undefined
}

export function getOffice(world: Pick<World, "bureaus">, id: string) {
  const found = findOffice(world, id)
  if (found === undefined) throw new Refusal("missing", "office.missing")
  return found
}

export const today = (world: World): string => dateOf(world.clock.now()).toString()

/** The office's counter for a kind of business, with today's rules; undefined when it does not do that kind. */
export function findCounter(
  world: World,
  officeId: string,
  kind: string,
  reserve?: string,
): Counter | undefined {
  const { bureau, office } = getOffice(world, officeId)
  const pool = poolFor(office, kind, reserve)
  const policy = findPolicy(bureau, kind, today(world))
  return pool && policy ? { bureau, office, pool, policy } : undefined
}

/** The rules a booking was made under: a later row of a policy does not shorten what its people were promised. */
export function policyOf(world: World, appointment: Appointment): Policy | undefined {
  const found = findOffice(world, appointment.office)
  const made = appointment.history[0]?.at
  const day =
    made === undefined ? today(world) : dateOf(Temporal.Instant.fromEpochMilliseconds(made)).toString()
  return found && findPolicy(found.bureau, appointment.kind, day)
}

export function openDayAt(world: World, office: Office, pool: Pool, date: string): OpenDay {
  return openDay(office, pool, date, world.calendar ?? publishedCalendar)
}

export function bandAt(day: OpenDay, start: string): Band | undefined {
  return day.state === "open" ? day.bands.find((band) => band.start === start) : undefined
}
