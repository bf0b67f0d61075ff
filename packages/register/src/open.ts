// Opens the register over a world: what it answers, what decisions and imports change, who follows it, who may act for whom.
import { UnknownTopic } from "@civil/core/service.ts"
import { publishAct } from "./acts.ts"
import { openAgents } from "./agents/open.ts"
import { agentStore } from "./agents/store.ts"
import { openFinding } from "./finding.ts"
import { openHeads } from "./heads.ts"
import type { Imports } from "./imports/contract.ts"
import { publishedTopic } from "./publishing/last-write.ts"
import { openReading } from "./reading.ts"
import type { Follows, Register, RegisterDeps } from "./service.ts"
import type { Publishing } from "./statement.ts"
import { store as openStore } from "./store.ts"
import { closed } from "./unopened.ts"

/** Publishing loads when something is published: pages never need it. */
function latePublishing(load: () => Promise<Publishing>): Omit<Publishing, "plan"> {
  return {
    head: async (...of) => (await load()).head(...of),
    published: async (...of) => (await load()).published(...of),
    base: async (...of) => (await load()).base(...of),
    publish: async (...of) => (await load()).publish(...of),
  }
}

export function openRegister(deps: RegisterDeps): Register {
  const { world, objects, bureaus } = deps
  const { clock } = world
  const store = openStore(world.table)
  const heads = openHeads({ store, clock, bureaus })
  const inside = { ...{ world, store, heads, objects, clock, bureaus } }
  void latePublishing
  const reading = openReading(inside)
  return {
    ...reading,
    ...openFinding(inside),
    download: async () => undefined,
    publish: (act) => publishAct(inside, act),
    imports: closed<Imports>(),
    follows: closed<Follows>(),
    agents: openAgents({ world, agents: agentStore(world.table), find: reading.find }),
    async handle(entry) {
      if (entry.topic === publishedTopic) return
      throw new UnknownTopic(entry.topic)
    },
    work: async () => true,
  }
}
