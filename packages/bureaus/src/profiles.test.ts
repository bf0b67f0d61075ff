// What every profile must keep: sources for its facts, sane bands, and one policy for every kind on every date.
import type { Office, Source, Sourced } from "@civil/booking/profile.ts"
import { plainDate } from "@civil/core/date.ts"
import { findRegion } from "@civil/core/region.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { minuteOf } from "./bands.ts"
import { allBureaus, bureaus } from "./index.ts"

const kinds = ["M1", "D1", "D2", "D3", "R1", "R2", "F1", "X2"]
const offices = allBureaus.flatMap((bureau) => bureau.offices)
/** The city's own office of Ningbo does foreign-related registration and nothing else. */
const districtOffices = offices.filter((office) => office.id !== "ningbo-city")
const pools = offices.flatMap((office) => office.pools.map((pool) => ({ office, pool })))

function citesItself(source: Source): boolean {
  return source.title.zh.length > 0 && source.title.en.length > 0
}

/** A fact counts as published only when its source is a government text or the press. */
function isHonest(fact: Sourced<unknown>): boolean {
  return fact === "not_yet_published" || ["government", "press"].includes(fact.source.grade)
}

describe("an installation", () => {
  test("serves all five bureaus when none is named", () => {
    expect(bureaus().map((bureau) => bureau.code)).toEqual(["310113", "310120", "330503", "511902", "330200"])
  })

  test("serves the named bureaus in the order named", () => {
    expect(bureaus(["310120", "310113"]).map((bureau) => bureau.slug)).toEqual(["fengxian", "baoshan"])
  })

  test("does not start on an unknown code, and is told which", () => {
    expect(() => bureaus(["310113", "999999"])).toThrow(/999999/)
  })

  test("does not start on a code listed twice", () => {
    expect(() => bureaus(["310113", "310113"])).toThrow(/310113 is listed twice/)
  })
})

describe("a citizen looking for an office", () => {
  test("finds 宝山区婚姻登记中心", () => {
    expect(offices.find((office) => office.id === "baoshan")?.name.zh).toBe("宝山区婚姻登记中心")
  })

  test("finds one office in each of Ningbo's ten districts, counties and cities", () => {
    const ningbo = districtOffices.filter((office) => office.bureau === "330200")
    expect(ningbo.map((office) => office.region)).toEqual([
      "330203",
      "330205",
      "330206",
      "330211",
      "330212",
      "330213",
      "330225",
      "330226",
      "330281",
      "330282",
    ])
  })

  test("reads no address, phone or hours that nobody published", () => {
    const facts = offices.flatMap((office) => [office.address, office.phone, office.hours])
    expect(facts.filter((fact) => !isHonest(fact))).toEqual([])
    expect(allBureaus.filter((bureau) => !isHonest(bureau.phone))).toEqual([])
  })

  test("may book foreign-related registration at the city office of Ningbo, and nowhere else", () => {
    const offering = offices.filter((office) => office.pools.some((pool) => pool.kinds.includes("F1")))
    expect(offering.map((office) => office.name.zh)).toEqual(["宁波市民政局婚姻登记处"])
  })

  test("reads where foreign-related registration is done, at every bureau without such an office", () => {
    const without = allBureaus.filter((b) => !b.offices.some((o) => o.capabilities.includes("foreign")))
    expect(without.filter((b) => b.foreignAt === undefined || b.foreignAt === "not_yet_published")).toEqual(
      [],
    )
    expect(without.filter((b) => b.foreignAt && !isHonest(b.foreignAt))).toEqual([])
  })

  test("is told that the places are a setting of this system, until the bureau publishes its own", () => {
    for (const { pool } of pools) {
      expect(pool.source.grade).toBe("demo")
      expect(pool.source.title.zh).toMatch(/^本系统演示设置.*待该局公布$/)
      expect(citesItself(pool.source)).toBe(true)
    }
  })
})

describe("an office", () => {
  test("has an id of its own, safe in an address", () => {
    const ids = offices.map((office) => office.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z][a-z-]+$/.test(id))).toEqual([])
  })

  test("lies in the region of its bureau and names it", () => {
    for (const bureau of allBureaus)
      for (const office of bureau.offices) {
        const within = bureau.code.endsWith("00") ? bureau.code.slice(0, 4) : bureau.code
        expect(office.region.startsWith(within)).toBe(true)
        expect(office.bureau).toBe(bureau.code)
      }
  })

  test("lies in a region of GB/T 2260 that still exists, and bears its name", () => {
    for (const office of offices) {
      const region = findRegion(office.region)
      expect(region?.level, office.id).toBe(office.id === "ningbo-city" ? "prefecture" : "county")
      expect(region?.abolished).toBeUndefined()
      expect(office.name.zh, office.id).toContain(region?.name.zh)
    }
  })

  test("claims no capability without a ground", () => {
    const groundless = (office: Office) => office.capabilities.filter((c) => !office.grounds?.[c])
    expect(offices.flatMap(groundless)).toEqual([])
    for (const ground of offices.flatMap((office) => Object.values(office.grounds ?? {})))
      expect(citesItself(ground)).toBe(true)
  })

  test("offers foreign-related registration and counselling only with the capability", () => {
    const offers = (office: Office, kind: string) => office.pools.some((pool) => pool.kinds.includes(kind))
    for (const office of offices) {
      expect(offers(office, "X2")).toBe(office.capabilities.includes("counselling"))
      expect(offers(office, "F1")).toBe(office.capabilities.includes("foreign"))
    }
  })

  test("of a district offers marriage, every step of divorce and reissue", () => {
    for (const office of districtOffices)
      for (const kind of ["M1", "D1", "D2", "D3", "R1", "R2"])
        expect(
          office.pools.filter((pool) => pool.reserve === undefined && pool.kinds.includes(kind)),
          `${office.id} ${kind}`,
        ).toHaveLength(1)
  })
})

describe("a pool", () => {
  test("has an id of its own in its office", () => {
    for (const office of offices)
      expect(new Set(office.pools.map((pool) => pool.id)).size).toBe(office.pools.length)
  })

  test.each(pools.map(({ office, pool }) => [`${office.id} ${pool.id}`, pool] as const))(
    "%s has bands in order, none overlapping, each with a place online",
    (_, pool) => {
      const timetables = [pool, ...(pool.later ?? [])]
      for (const bands of timetables.flatMap((each) => [each.bands, each.saturdayBands ?? each.bands])) {
        let end = 0
        for (const band of bands) {
          expect(band.start).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
          expect(minuteOf(band.start)).toBeGreaterThanOrEqual(end)
          expect(minuteOf(band.end)).toBeGreaterThan(minuteOf(band.start))
          expect(band.online).toBeGreaterThan(0)
          expect(band.onSite).toBeGreaterThanOrEqual(0)
          end = minuteOf(band.end)
        }
      }
    },
  )

  test("opens for divorces on statutory working days only", () => {
    const divorces = pools.map(({ pool }) => pool).filter((pool) => pool.kinds.some((k) => k.startsWith("D")))
    expect(divorces.filter((pool) => pool.opens.days !== "statutory")).toEqual([])
  })
})

describe("a policy", () => {
  const dates = fc.date({ min: new Date("2025-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })

  test("is found, and only one, for every kind on any date since 2025", () => {
    fc.assert(
      fc.property(fc.constantFrom(...allBureaus), fc.constantFrom(...kinds), dates, (bureau, kind, day) => {
        const date = plainDate(day.toISOString().slice(0, 10)).toString()
        const valid = bureau.policies.filter(
          (p) => (p.kinds === "all" || p.kinds.includes(kind)) && p.from <= date && (!p.to || date <= p.to),
        )
        expect(valid).toHaveLength(1)
      }),
    )
  })

  test("has an id of its own, a source, and numbers that make sense", () => {
    const policies = allBureaus.flatMap((bureau) => bureau.policies)
    expect(new Set(policies.map((p) => p.id)).size).toBe(policies.length)
    for (const p of policies) {
      expect(citesItself(p.origin)).toBe(true)
      expect(p.minDaysAhead).toBeGreaterThanOrEqual(0)
      expect(p.openDaysAhead).toBeGreaterThan(p.minDaysAhead)
      expect(p.cancelDays).toBeGreaterThanOrEqual(0)
      expect([p.holdMinutes, p.holdsPerPerson]).toEqual([10, 1])
    }
  })

  test("blocks only after something was counted", () => {
    for (const rule of allBureaus.flatMap((b) => b.policies).flatMap((p) => p.strikes)) {
      expect(rule.noShows + rule.cancels).toBeGreaterThan(0)
      expect(Math.min(rule.windowDays, rule.blockDays)).toBeGreaterThan(0)
    }
  })

  test("never stands in the way of withdrawing a divorce application", () => {
    for (const bureau of allBureaus) {
      const withdraw = bureau.policies.find((p) => p.kinds.includes("D2"))
      expect(withdraw?.strikes).toEqual([])
      expect(withdraw?.walkIn.zh).toContain("不必预约")
    }
  })
})
