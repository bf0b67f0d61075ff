// Publishing as the imports call it: the register as it stands, what a file would change, and writing it.
import { baseAt } from "../base.ts"
import { plan } from "../plan.ts"
import type { Publishing } from "../statement.ts"
import type { PublishingDeps } from "./deps.ts"
import { publish } from "./publish.ts"

export function openPublishing(deps: PublishingDeps): Publishing {
  const { store } = deps
  return {
    head: async (bureau) => (await store.findHead(bureau))?.version,
    published: (id) => store.findDone(id),
    async base(bureau) {
      const [head, from] = await Promise.all([store.findHead(bureau), store.findBuilt(bureau)])
      return baseAt(deps, bureau, head?.version, { voids: head?.voids ?? [], from })
    },
    plan,
    publish: (work, remaining, progress) => publish(deps, work, remaining, progress),
  }
}
