// Measurements as CloudWatch reads them from a printed line.
import { virtualClock } from "@civil/core/clock.ts"
import { expect, test } from "vitest"
import { type OwnMetric, topology } from "../../../../infra/topology.ts"
import { measureTo } from "./metrics.ts"

const at = "2026-11-22T18:10:00Z"

function printed(values: Partial<Record<OwnMetric, number>>): readonly string[] {
  const lines: string[] = []
  measureTo((line) => lines.push(line), virtualClock(at), "civil-prod-portal")(values)
  return lines
}

test("a run's numbers are one line in the embedded metric format, by the table of the stage", () => {
  const [line = "", ...rest] = printed({ OutboxOldestSeconds: 12, OutboxDead: 0 })
  expect(rest).toEqual([])
  expect(line.endsWith("}\n")).toBe(true)
  expect(JSON.parse(line)).toEqual({
    _aws: {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [
        {
          Namespace: "Portal",
          Dimensions: [["Table"]],
          Metrics: [
            { Name: "OutboxOldestSeconds", Unit: "Seconds" },
            { Name: "OutboxDead", Unit: "Count" },
          ],
        },
      ],
    },
    Table: "civil-prod-portal",
    OutboxOldestSeconds: 12,
    OutboxDead: 0,
  })
})

test("every metric that an alarm listens to can be measured", () => {
  const listened = Object.values(topology.alarms).flatMap(({ of }) => (of.kind === "own" ? [of.metric] : []))
  expect(listened.length).toBeGreaterThan(0)
  for (const metric of listened)
    expect(JSON.parse(printed({ [metric]: 1 })[0] ?? "")).toMatchObject({ [metric]: 1 })
})
