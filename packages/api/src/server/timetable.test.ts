// When schedules come round, in the offices' own time.
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { lastDay, nextTime } from "./timetable.ts"

const { minute, nightly } = topology.schedules
const at = (text: string) => Temporal.Instant.from(text)
const next = (schedule: typeof minute | typeof nightly, from: string) =>
  nextTime(schedule, at(from)).toString()

describe("the night's check", () => {
  test.each([
    ["2026-11-22T02:09:59+08:00", "2026-11-21T18:10:00Z", "2026-11-21"],
    ["2026-11-22T02:10:00+08:00", "2026-11-22T18:10:00Z", "2026-11-22"],
    ["2026-11-22T23:59:00+08:00", "2026-11-22T18:10:00Z", "2026-11-22"],
    ["2026-12-31T17:00:00Z", "2026-12-31T18:10:00Z", "2026-12-31"],
  ])("at %s comes next at %s, and last belonged to %s", (from, then, day) => {
    expect(next(nightly, from)).toBe(then)
    expect(lastDay(nightly.dailyAt, at(from))).toBe(day)
  })
})

test("the minute's job comes a minute later", () => {
  expect(next(minute, "2026-11-22T02:09:59Z")).toBe("2026-11-22T02:10:59Z")
})
