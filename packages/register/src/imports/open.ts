// Opens the imports. What reads files loads when the first job comes.
import { dateOf } from "@civil/core/date.ts"
import { UnknownTopic } from "@civil/core/service.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Imports } from "./contract.ts"
import { type ImportsDeps, type Inside, importTopic } from "./deps.ts"
import { desk } from "./desk.ts"
import { importStore } from "./entities.ts"

export interface OpenImports extends Imports {
  /** Puts the job an outbox entry names into the queue. */
  handle(entry: Entry): Promise<void>
  /** Does a job `register.read.…` or `register.publish.…`; true when finished. */
  work(job: string, remaining: () => number): Promise<boolean>
}

export function openImports(deps: ImportsDeps): OpenImports {
  const { clock, table } = deps.world
  const inside: Inside = {
    ...{ ...deps, store: importStore(table) },
    now: () => clock.now().epochMilliseconds,
    today: () => dateOf(clock.now()).toString(),
  }
  return {
    ...desk(inside),
    async handle(entry) {
      if (entry.topic !== importTopic) throw new UnknownTopic(entry.topic)
      const { job } = entry.body as { readonly job: string }
      await deps.enqueue(job)
    },
    async work(job, remaining) {
      const [, kind, id = ""] = /^register\.(read|publish)\.(import_\w+)$/.exec(job) ?? []
      if (kind === "read") return (await import("./jobs/read.ts")).readJob(inside, id, remaining)
      if (kind === "publish") return (await import("./jobs/publish.ts")).publishJob(inside, id, remaining)
      return true
    },
  }
}
