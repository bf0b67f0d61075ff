// What follows need of the register.
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Heads } from "../heads.ts"
import type { RegisterFollower, RegisterReading } from "../service.ts"
import type { Store } from "../store.ts"
import type { World } from "../world.ts"
import type { FollowStore } from "./store.ts"

export interface FollowDeps {
  readonly world: World
  readonly store: Store
  readonly follows: FollowStore
  readonly heads: Heads
  readonly objects: Objects
  readonly follower: RegisterFollower
  readonly bureaus: readonly { readonly code: string; readonly name: { readonly zh: string } }[]
  readonly find: RegisterReading["find"]
  readonly exact: RegisterReading["exact"]
  readonly findIllegal: RegisterReading["findIllegal"]
}

/** What is sealed about a follower: where to reach them. */
export const reachContext = (person: string) => `follower ${person}`
/** The name a person gave a list of their own. */
export const listContext = (person: string, id: string) => `follow list ${person} ${id}`
