// What casework may ask for: the table, the calendar, time, ids, chance and secrets. The booking spine's world fits.
import type { Calendar } from "@civil/core/calendar.ts"
import type { Chance, Clock, Ids, Secrets } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"

export interface World {
  readonly table: PortalTable
  /** The years published so far where absent. */
  readonly calendar?: Calendar
  readonly clock: Clock
  readonly ids: Ids
  readonly chance: Chance
  readonly secrets: Secrets
}
