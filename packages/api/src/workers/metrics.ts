// Numbers for the alarms, as lines in CloudWatch's embedded metric format: a printed line is the measurement, no right is needed.
import type { Clock } from "@civil/core/world.ts"
import type { OwnMetric } from "../../../../infra/topology.ts"

export type Measure = (values: Readonly<Partial<Record<OwnMetric, number>>>) => void

const units = {
  OutboxOldestSeconds: "Seconds",
  OutboxDead: "Count",
  PlacesAstray: "Count",
  HistoryBroken: "Count",
  CalendarDaysMissing: "Count",
} as const satisfies Record<OwnMetric, string>

export const namespace = "Portal"

/** By the table, so that two stages of one account do not ring each other's alarms. */
export function measureTo(out: (line: string) => void, clock: Clock, table: string): Measure {
  return (values) => {
    const names = Object.keys(values) as OwnMetric[]
    const Metrics = names.map((Name) => ({ Name, Unit: units[Name] }))
    const _aws = {
      Timestamp: clock.now().epochMilliseconds,
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [["Table"]], Metrics }],
    }
    out(`${JSON.stringify({ _aws, Table: table, ...values })}\n`)
  }
}
