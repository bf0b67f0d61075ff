// What an action may ask for: the table, the bureaus' profiles, the calendar, time, ids, chance and secrets.
import type { Calendar } from "@civil/core/calendar.ts"
import type { Chance, Clock, Ids, Secrets } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { BureauProfile } from "./profile.ts"

export interface World {
  readonly table: PortalTable
  readonly bureaus: readonly BureauProfile[]
  /** The years published so far where absent. */
  readonly calendar?: Calendar
  readonly clock: Clock
  readonly ids: Ids
  readonly chance: Chance
  readonly secrets: Secrets
}
