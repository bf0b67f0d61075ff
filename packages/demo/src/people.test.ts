// The demo's people: enough of them, all different, all synthetic and valid.
import { allBureaus } from "@civil/bureaus/index.ts"
import { ageOn } from "@civil/core/date.ts"
import { documentTypes } from "@civil/core/identity/document.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import { readMobile } from "@civil/core/phone.ts"
import { describe, expect, test } from "vitest"
import { demoPeople } from "./people.ts"

const today = "2026-11-23"
const people = demoPeople(allBureaus, 2000)

function identityOf(login: string) {
  const claims = people.find(login)?.claims
  const type = documentTypes.find((known) => known === claims?.document_type)
  const reading = type && readIdentity(type, String(claims?.document_number), { today })
  if (!reading?.ok) throw new Error(`${login} has no valid document`)
  return reading.value
}

describe("the people on the sign-in page", () => {
  test("have logins of their own that can be typed", () => {
    const logins = people.shown.map(({ login }) => login)
    expect(new Set(logins).size).toBe(logins.length)
    for (const login of logins) expect(login).toMatch(/^[a-z][a-z-]+$/)
  })

  test("are explained in both languages", () => {
    for (const { note } of people.shown) {
      expect(note.zh).toMatch(/\p{Script=Han}/u)
      expect(note.en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  test("have documents that are valid and mobile numbers that are well formed", () => {
    const numbers = people.shown
      .filter(({ kind }) => kind === "citizen")
      .map(({ login }) => identityOf(login).number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { kind, claims } of people.shown)
      if (kind === "citizen") expect(readMobile(String(claims.phone_number)).ok).toBe(true)
  })

  test("hold every kind of document that a registrar meets", () => {
    const types = new Set(people.shown.map(({ claims }) => claims.document_type))
    for (const type of [
      "resident_id",
      "residence_permit_hmt",
      "permanent_residence",
      "permit_hm",
      "permit_tw",
      "passport_foreign",
    ])
      expect(types).toContain(type)
  })

  test("count couples of legal age and one person below it", () => {
    const age = (login: string) => ageOn(identityOf(login).birthDate ?? "", today)
    for (const [he, she] of [
      ["lin-wei", "chen-jing"],
      ["wu-hao", "he-xin"],
      ["shen-yi", "lu-yao"],
      ["luo-jun", "yang-mei"],
      ["xu-bo", "fang-yuan"],
    ] as const) {
      expect([identityOf(he).sex, identityOf(she).sex]).toEqual(["male", "female"])
      expect(age(he)).toBeGreaterThanOrEqual(22)
      expect(age(she)).toBeGreaterThanOrEqual(20)
    }
    expect(age("tang-xiaoyu")).toBeLessThan(20)
  })

  test("work at every office and in every bureau that is served", () => {
    for (const bureau of allBureaus) {
      for (const office of bureau.offices)
        expect(people.find(`clerk-${office.id}`)?.claims.offices).toEqual([office.id])
      expect(people.find(`manager-${bureau.slug}`)?.claims.roles).toContain("manager")
      expect(people.find(`auditor-${bureau.slug}`)?.claims.roles).toEqual(["auditor"])
      expect(people.find(`reviewer-${bureau.slug}`)?.claims.roles).toEqual(["reviewer"])
      expect(people.find(`approver-${bureau.slug}`)?.claims.roles).toEqual(["approver"])
      expect(people.find(`counsellor-${bureau.slug}`)?.claims.desks).toEqual(["counselling"])
      expect(people.find(`complaints-${bureau.slug}`)?.claims.desks).toEqual(["complaints"])
      expect(people.find(`manager-${bureau.slug}`)?.claims.desks).toEqual([
        "marriage",
        "complaints",
        "societies",
      ])
    }
  })
})

describe("the staff", () => {
  const staff = people.shown.filter(({ kind }) => kind === "staff")

  test("have documents of their own, so that nobody decides a case of theirs", () => {
    const numbers = staff.map(({ login }) => identityOf(login).number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test("count one who is a resident too", () => {
    const citizens = new Map(
      people.shown
        .filter(({ kind }) => kind === "citizen")
        .map((each) => [each.claims.document_number, each]),
    )
    const both = staff.filter(({ claims }) => citizens.has(claims.document_number))
    expect(both.map(({ login, name }) => [login, name])).toEqual([["second-clerk-baoshan", "孙丽"]])
  })
})

describe("generated residents", () => {
  test("are the same whenever they are asked for", () => {
    expect(people.find("resident-0042")).toEqual(demoPeople([], 50).find("resident-0042"))
  })

  test("are all different, and couples of legal age in pairs", () => {
    const numbers = new Set<string>()
    for (let n = 1; n <= 2000; n += 1) {
      const identity = identityOf(`resident-${String(n).padStart(4, "0")}`)
      numbers.add(identity.number)
      expect(identity.sex).toBe(n % 2 === 1 ? "male" : "female")
      expect(ageOn(identity.birthDate ?? "", today)).toBeGreaterThanOrEqual(22)
    }
    expect(numbers.size).toBe(2000)
  })

  test.each(["resident-2001", "resident-0000", "resident-1", "resident-00001", "nobody"])(
    "do not include %s",
    (login) => {
      expect(people.find(login)).toBeUndefined()
    },
  )
})
