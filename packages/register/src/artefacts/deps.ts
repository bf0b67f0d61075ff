// What writing out a version needs.
import type { Clock } from "@civil/core/world.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { RegisterDeps } from "../service.ts"
import type { Store } from "../store.ts"

export interface ArtefactDeps {
  readonly store: Store
  readonly objects: Objects
  readonly clock: Clock
  /** What stands at the head of a document handed out: its licence. */
  readonly imprint?: RegisterDeps["imprint"]
}
