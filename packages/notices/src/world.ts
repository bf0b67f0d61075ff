// What notices may ask for: the table, time, ids and secrets. The world of either spine fits.
import type { Clock, Ids, Secrets } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"

export interface World {
  readonly table: PortalTable
  readonly clock: Clock
  readonly ids: Ids
  readonly secrets: Secrets
}
