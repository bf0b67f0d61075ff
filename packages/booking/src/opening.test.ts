// Which sessions a counter has on a date, and which dates are open for booking.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { office, policy, pool } from "./fixture.ts"
import { openDay } from "./opening.ts"
import {
  cancelUntil,
  confirmBy,
  findPolicy,
  lastOpenDate,
  opensAt,
  reopensAt,
  windowState,
} from "./policy.ts"
import type { Policy, Pool } from "./profile.ts"

const north = office("north", 3)
const statutory = pool("divorce", ["D1"], 3)
const saturdays: Pool = {
  ...pool("marriage", ["M1"], 3),
  opens: { days: "weekdays", weekdays: [1, 2, 3, 4, 5, 6] },
  saturdayBands: [{ start: "09:00", end: "13:00", online: 5, onSite: 5 }],
}
const open = (counter: Pool, date: string) => openDay(north, counter, date, publishedCalendar)
const starts = (counter: Pool, date: string) => {
  const day = open(counter, date)
  return day.state === "open" ? day.bands.map((band) => band.start) : day.state
}

describe("a timetable that changes", () => {
  const source = { title: { zh: "测试", en: "Test" }, grade: "demo" as const }
  const changed: Pool = {
    ...saturdays,
    later: [
      { from: "2026-06-01", bands: [{ start: "08:30", end: "11:00", online: 9, onSite: 0 }], source },
      { from: "2026-04-01", bands: [{ start: "10:00", end: "11:00", online: 1, onSite: 0 }], source },
    ],
  }
  test.each([
    ["the day before", "2026-03-31", ["09:00", "10:30", "13:30"]],
    ["the day it begins", "2026-04-01", ["10:00"]],
    ["the day before the next one", "2026-05-29", ["10:00"]],
    ["after the next one, in whatever order they are written", "2026-06-01", ["08:30"]],
    ["a Saturday then, when it names none of its own", "2026-06-06", ["08:30"]],
    ["a Saturday before all of them", "2026-03-07", ["09:00"]],
  ])("%s", (_what, date, expected) => {
    expect(starts(changed, date)).toEqual(expected)
  })
})

describe("a counter on statutory working days", () => {
  test.each([
    ["an ordinary Monday", "2026-03-09", ["09:00", "10:30", "13:30"]],
    ["a Saturday", "2026-03-07", "closed"],
    ["a make-up Saturday", "2026-02-28", ["09:00", "10:30", "13:30"]],
    ["a make-up Sunday", "2026-09-20", ["09:00", "10:30", "13:30"]],
    ["the National Day", "2026-10-01", "closed"],
    ["a year without a published calendar", "2027-03-01", "not_computable"],
  ])("%s", (_what, date, expected) => {
    expect(starts(statutory, date)).toEqual(expected)
  })
  test("a holiday says which", () => {
    expect(open(statutory, "2026-10-01")).toMatchObject({
      state: "closed",
      why: { zh: expect.stringMatching(/国庆/) },
    })
  })
})

describe("a counter that also opens on Saturdays", () => {
  test("has its short day on a plain Saturday, its full one on a make-up Saturday, none on a holiday Saturday", () => {
    expect(starts(saturdays, "2026-03-07")).toEqual(["09:00"])
    expect(starts(saturdays, "2026-02-28")).toEqual(["09:00", "10:30", "13:30"])
    expect(starts(saturdays, "2026-02-21")).toBe("closed")
  })
  test("closes where the office says so, for the counters it names", () => {
    const why = { zh: "系统升级", en: "System upgrade" }
    const closed = office("north", 3, { closures: [{ date: "2026-03-09", pools: ["marriage"], why }] })
    expect(openDay(closed, saturdays, "2026-03-09", publishedCalendar)).toEqual({ state: "closed", why })
    expect(openDay(closed, statutory, "2026-03-09", publishedCalendar).state).toBe("open")
  })
})

const at = (text: string) => Temporal.Instant.from(text)

describe("the booking window", () => {
  test("opens its last day at the policy's hour", () => {
    const before = windowState(policy, "2026-04-01", "2026-03-02", at("2026-03-02T08:29:59+08:00"))
    const then = windowState(policy, "2026-04-01", "2026-03-02", at("2026-03-02T08:30:00+08:00"))
    expect([before, then]).toEqual(["not_open_yet", "open"])
    expect(windowState(policy, "2026-04-02", "2026-03-02", at("2026-03-02T23:59:00+08:00"))).toBe(
      "not_open_yet",
    )
  })
  test("keeps the days before the earliest closed", () => {
    const now = at("2026-03-02T12:00:00+08:00")
    expect(
      ["2026-03-01", "2026-03-02", "2026-03-03"].map((date) => windowState(policy, date, "2026-03-02", now)),
    ).toEqual(["past", "too_soon", "open"])
  })
  test("one month ahead: 14 February opens on 14 January, the end of a long month on the end of a short one", () => {
    const monthly: Policy = { ...policy, openMonthsAhead: 1, openTime: "00:00" }
    expect(opensAt(monthly, "2026-02-14").toString()).toBe("2026-01-13T16:00:00Z")
    expect(opensAt(monthly, "2026-03-31").toString()).toBe("2026-02-27T16:00:00Z")
    expect(lastOpenDate(monthly, "2026-02-28") >= "2026-03-31").toBe(true)
  })
  test("cancelling ends two natural days before: a place on 06-10 may go on 06-08, not on 06-09", () => {
    expect(cancelUntil(policy, "2026-06-10")).toBe("2026-06-08")
  })
  test("rules of the day: the kind's own before the general, the later before the earlier, none once over", () => {
    const own: Policy = { ...policy, id: "own", kinds: ["M1"] }
    const later: Policy = { ...policy, id: "later", from: "2026-01-01", to: "2026-06-30" }
    const bureau = {
      code: "1",
      slug: "b",
      name: policy.walkIn,
      district: policy.walkIn,
      phone: "not_yet_published",
      offices: [],
      policies: [policy, later, own],
    } as const
    const found = (kind: string, today: string) => findPolicy(bureau, kind, today)?.id
    expect([
      found("M1", "2026-03-01"),
      found("D1", "2026-03-01"),
      found("D1", "2026-07-01"),
      found("D1", "2024-12-31"),
    ]).toEqual(["own", "later", "test-2025", undefined])
  })
})

describe("the second party", () => {
  const now = at("2026-03-02T09:00:00+08:00").epochMilliseconds
  const hours = (from: number, to: number) => (to - from) / 3_600_000
  test("has a day, and less when the visit is near, but never less than an hour or past its beginning", () => {
    expect(hours(now, confirmBy(policy, "2026-03-20", "09:00", now))).toBe(24)
    expect(hours(now, confirmBy(policy, "2026-03-03", "09:00", now))).toBe(12)
    expect(hours(now, confirmBy(policy, "2026-03-02", "13:30", now))).toBe(1)
    expect(hours(now, confirmBy(policy, "2026-03-02", "09:30", now))).toBe(0.5)
  })
})

describe("a place that comes back", () => {
  const now = at("2026-03-02T09:00:00+08:00")
  const middle = (count: number) => Math.floor(count / 2)
  test("is offered at once, at a random time, or at the hour the policy names", () => {
    expect(reopensAt(policy, now, middle)).toBeUndefined()
    const random: Policy = { ...policy, returned: { how: "random", withinMinutes: 60 } }
    expect(reopensAt(random, now, middle)).toBe(now.epochMilliseconds + 1_800_000)
    const noon: Policy = { ...policy, returned: { how: "scheduled", at: "12:00" } }
    expect(reopensAt(noon, now, middle)).toBe(at("2026-03-02T12:00:00+08:00").epochMilliseconds)
    const early: Policy = { ...policy, returned: { how: "scheduled", at: "08:30" } }
    expect(reopensAt(early, now, middle)).toBe(at("2026-03-03T08:30:00+08:00").epochMilliseconds)
  })
})
