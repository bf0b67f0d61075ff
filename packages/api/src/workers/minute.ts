// Every minute: what has become due, what the stream missed, old holds; and how far behind all that is.
import { type Counts, workDue } from "@civil/data/outbox-work.ts"
import type { Toolbox } from "./index.ts"
import type { MinuteReport, Workers } from "./workers.ts"

export function minuteWorker(tools: Toolbox): Workers["minute"] {
  const { box, handling, log, measure, house, years } = tools
  return async (remaining) => {
    await years.fresh()
    const counts: Counts = { done: 0, deferred: 0, buried: 0 }
    const failures: unknown[] = []
    const [worked, tidied] = await Promise.allSettled([
      workDue(box, { ...handling, remaining, graceMs: tools.graceMs() }),
      house.marriage().then((marriage) => marriage.tidy()),
    ])
    for (const each of [worked, tidied]) if (each.status === "rejected") failures.push(each.reason)
    if (worked.status === "fulfilled") Object.assign(counts, worked.value)
    // Measured also where something failed: that is when somebody wants to know.
    const [oldest, dead] = await Promise.all([box.oldestDue(handling.now()), box.countDead()])
    const report: MinuteReport = { ...counts, oldestSeconds: Math.floor(oldest / 1000), dead }
    measure({ OutboxOldestSeconds: report.oldestSeconds, OutboxDead: dead })
    const expired = tidied.status === "fulfilled" ? tidied.value.expired : 0
    log.write({ level: "info", job: "minute", ...report, expired })
    if (failures.length > 0) throw failures[0]
    return report
  }
}
