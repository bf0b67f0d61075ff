// What the register may ask for: the table, time, ids and secrets. The other spines' world fits.
import type { Calendar } from "@civil/core/calendar.ts"
import type { Clock, Ids, Secrets } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"

export interface World {
  readonly table: PortalTable
  readonly calendar?: Calendar
  readonly clock: Clock
  readonly ids: Ids
  readonly secrets: Secrets
}
