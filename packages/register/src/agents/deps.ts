// What agents need of the register.
import type { RegisterReading } from "../service.ts"
import type { World } from "../world.ts"
import type { AgentStore } from "./store.ts"

export interface AgentDeps {
  readonly world: World
  readonly agents: AgentStore
  readonly find: RegisterReading["find"]
}
