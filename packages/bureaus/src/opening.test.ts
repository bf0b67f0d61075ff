// The profiles on the published calendars: when each office can really be booked.
import { openDay, poolFor } from "@civil/booking/opening.ts"
import type { Office } from "@civil/booking/profile.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { describe, expect, test } from "vitest"
import { allBureaus } from "./index.ts"

const offices = allBureaus.flatMap((bureau) => bureau.offices)

function stateOf(id: string, kind: string, date: string): string {
  const office = offices.find((each) => each.id === id)
  const pool = office && poolFor(office, kind)
  if (!office || !pool) throw new Error(`${id} does not offer ${kind}`)
  const day = openDay(office, pool, date, publishedCalendar)
  return day.state === "open" ? `open from ${day.bands[0]?.start} to ${day.bands.at(-1)?.end}` : day.state
}

function openDays(office: Office, kind: string, year: number): number {
  const pool = poolFor(office, kind)
  const days = publishedCalendar.listDays(year)
  if (!pool || days === "not_computable") throw new Error("no such pool or year")
  return days.filter(({ date }) => openDay(office, pool, date, publishedCalendar).state === "open").length
}

describe("a couple looking for a day to marry", () => {
  test("may choose a Saturday morning in Shanghai, and not in Nanxun", () => {
    expect(stateOf("baoshan", "M1", "2026-11-28")).toBe("open from 09:00 to 11:30")
    expect(stateOf("nanxun", "M1", "2026-11-28")).toBe("closed")
  })

  test("finds a full day on a Saturday worked in exchange for a holiday", () => {
    expect(stateOf("baoshan", "M1", "2026-10-10")).toBe("open from 09:00 to 16:30")
    expect(stateOf("nanxun", "M1", "2026-10-10")).toBe("open from 09:00 to 16:30")
  })

  test("finds no office open on National Day, a Sunday, or in a year without a notice", () => {
    for (const office of offices.filter((each) => poolFor(each, "M1"))) {
      expect(stateOf(office.id, "M1", "2026-10-01")).toBe("closed")
      expect(stateOf(office.id, "M1", "2026-11-29")).toBe("closed")
      expect(stateOf(office.id, "M1", "2027-03-01")).toBe("not_computable")
    }
  })
})

describe("a couple that divorces", () => {
  test.each([2025, 2026])("finds every office open on the 248 statutory working days of %i", (year) => {
    for (const office of offices.filter((each) => poolFor(each, "D1")))
      expect(openDays(office, "D1", year), office.id).toBe(248)
  })

  test("is not offered the Saturdays of the marriages", () => {
    expect(stateOf("baoshan", "D1", "2026-11-28")).toBe("closed")
  })
})
