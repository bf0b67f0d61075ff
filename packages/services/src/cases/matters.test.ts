// Every matter is whole: form and shape ask the same, every reason has words, every bureau has a rule or says that it does not offer it, and none is forgotten.
import { existsSync, readdirSync } from "node:fs"
import { testWorld } from "@civil/booking/fixture.ts"
import { allBureaus, allCases } from "@civil/bureaus"
import { everyField } from "@civil/casework/forms/asked.ts"
import { type Matter, matterName } from "@civil/casework/matter.ts"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { houseWords } from "../words.ts"
import { setting } from "./define.ts"
import { deskNames } from "./desks.ts"
import { matters } from "./matters.ts"
import { notOffered } from "./not-offered.ts"
import { whyNotOffered } from "./policy.ts"

const world = await testWorld({ bureaus: allBureaus })
const set = setting(world)
const all = matters(set)
const named = all.map((matter) => [matterName(matter), matter] as const)
const today = "2026-11-23"

/** Folders with a `matter.ts`, wherever a service keeps them: `marriage/green-channel`. */
function folders(): readonly string[] {
  const services = new URL("../", import.meta.url)
  return readdirSync(services, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, services), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${name}/${entry.name}`),
    )
    .filter((folder) => existsSync(new URL(`${folder}/matter.ts`, services)))
}
const folderOf = ({ service, id }: Matter) => `${service}/${id.replaceAll("_", "-")}`

const shapeOf = (matter: Matter) =>
  Object.keys((matter.answers as unknown as { _zod: { def: { shape: object } } })._zod.def.shape)

describe("the list of matters", () => {
  test("holds every folder that has one, and no other", () => {
    expect(folders().length).toBeGreaterThan(6)
    expect(all.map(folderOf).sort()).toEqual([...folders()].sort())
  })
  test("names each once", () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(all.length)
    expect(new Set(all.map(({ title }) => title.zh)).size).toBe(all.length)
  })
  test("has a folder with its words and its rules in citizens' words", () => {
    for (const folder of folders())
      for (const file of ["words.ts", "README.md"])
        expect(existsSync(new URL(`../${folder}/${file}`, import.meta.url)), `${folder}/${file}`).toBe(true)
  })
})

describe.each(named)("%s", (name, matter) => {
  test("asks in its form exactly what its answers hold", () => {
    expect(
      everyField(matter.form)
        .map((field) => field.name)
        .sort(),
    ).toEqual([...shapeOf(matter)].sort())
    expect(everyField(matter.form).length).toBe(new Set(everyField(matter.form).map((f) => f.name)).size)
  })
  test("requires what the form always asks, and only that", () => {
    const required = everyField(matter.form).filter(({ optional, when }) => !optional && !when)
    const inPages = new Set(
      matter.form.pages
        .filter((page) => !page.when && !page.only)
        .flatMap(({ fields }) => fields.map((f) => f.name)),
    )
    const empty = z.safeParse(matter.answers, {})
    const missing = empty.success ? [] : empty.error.issues.map(({ path }) => String(path[0]))
    expect([...new Set(missing)].sort()).toEqual(
      required
        .map((field) => field.name)
        .filter((field) => inPages.has(field))
        .sort(),
    )
  })
  test("has an event, a page and a title for every question", () => {
    for (const page of matter.form.pages) {
      expect(page.fields.length).toBeGreaterThan(0)
      expect(page.id).toMatch(/^[a-z][a-z0-9_]*$/)
    }
    expect(matter.ground.zh.length).toBeGreaterThan(5)
  })
  test("shows every bureau's form with the same fields", () => {
    for (const { code } of allBureaus) {
      const own = matter.formAt?.(code, today) ?? matter.form
      expect(everyField(own).map((field) => field.name)).toEqual(
        everyField(matter.form).map((field) => field.name),
      )
    }
  })
  test("gives every reason its words in both languages, and one for each need", () => {
    expect(new Set(matter.reasons.map(({ code }) => code)).size).toBe(matter.reasons.length)
    for (const { text } of matter.reasons)
      for (const said of [text.zh, text.en]) expect(said.length).toBeGreaterThan(3)
    const needs = matter.internal ? ["refuse"] : ["refuse", "correct"]
    for (const need of needs)
      expect(matter.reasons.some((reason) => reason.for === need || reason.for === "both")).toBe(true)
  })
  test("has a rule at every bureau, or the bureau says why it is not offered", () => {
    for (const { code } of allBureaus) {
      const policy = matter.policy(code, today)
      const why = whyNotOffered(set.cases, matterName(matter), code, today)
      expect([policy === undefined, why === undefined], code).toSatisfy(
        ([none, silent]: boolean[]) => none !== silent,
      )
      if (policy === undefined) continue
      expect(Object.keys(deskNames)).toContain(policy.desk)
      expect(policy.firstBy.length).toBeGreaterThan(0)
      expect(policy.secondApproval).toBe(policy.secondBy.length > 0)
      // Somebody else than the first can always be found: the second list has a role the first has not.
      if (policy.secondApproval)
        expect(policy.secondBy.some((role) => !policy.firstBy.includes(role))).toBe(true)
    }
  })
  test("has no rule before its first row began", () => {
    for (const { code } of allBureaus) expect(matter.policy(code, "2025-05-09"), name).toBeUndefined()
  })
})

describe("rows of the bureaus", () => {
  test("that say no are said to whoever looks for the matter there, under its name", () => {
    for (const { bureau, rules } of allCases)
      for (const rule of rules)
        if (!rule.offered)
          expect(notOffered(rule.matter, bureau, today)?.title).toEqual(
            all.find((matter) => matterName(matter) === rule.matter)?.title,
          )
    expect(notOffered("marriage.green_channel", "310113", today)).toBeUndefined()
    expect(notOffered("constructor", "310113", today)).toBeUndefined()
  })
  test("are for every bureau, and for matters there are", () => {
    expect(allCases.map(({ bureau }) => bureau)).toEqual(allBureaus.map(({ code }) => code))
    const known = new Set(named.map(([name]) => name as string))
    for (const { rules } of allCases)
      expect(rules.filter(({ matter }) => !known.has(matter)).map(({ matter }) => matter)).toEqual([])
  })
  test("state no number without its source, and mark what is not published", () => {
    for (const { rules } of allCases)
      for (const rule of rules) {
        if (!rule.offered) continue
        for (const term of [rule.decide, rule.correct, rule.appeal ?? "not_yet_published"]) {
          if (term === "not_yet_published") continue
          expect(term.days).toBeGreaterThan(0)
          expect(term.source.title.zh.length).toBeGreaterThan(5)
        }
      }
  })
  test("offer a ceremony only where the bureau has named one, at an office that may hold it", () => {
    for (const { bureau, rules, ceremonies } of allCases) {
      const offered = rules.some((rule) => rule.matter === "marriage.ceremony" && rule.offered)
      expect(ceremonies.length > 0).toBe(offered)
      const offices = allBureaus.find(({ code }) => code === bureau)?.offices ?? []
      for (const event of ceremonies) {
        expect(offices.map(({ id }) => id)).toContain(event.office)
        expect(event.opens <= event.closes && event.closes <= event.date).toBe(true)
        expect([event.source.grade, event.quota > 0]).toEqual(["demo", true])
      }
    }
  })
  test("keep places for the green channel exactly where it is offered", () => {
    for (const { code, offices } of allBureaus) {
      const keeps = offices.some(({ pools }) => pools.some(({ reserve }) => reserve === "green_channel"))
      const offered = all.find(({ id }) => id === "green_channel")?.policy(code, today) !== undefined
      expect([code, keeps]).toEqual([code, offered])
    }
  })
})

test("every code a matter refuses with has its sentence in the house's words", async () => {
  const modules = import.meta.glob<Readonly<Record<string, Readonly<Record<string, unknown>>>>>(
    ["../*/*/words.ts"],
    { eager: true },
  )
  const tables = Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, table]) => (name.endsWith("Words") ? [table] : [])),
  )
  // Codes are named `matter.why`; what a table of sentences calls its own is nobody's code.
  const refusing = tables.filter((table) => Object.keys(table).every((code) => code.includes(".")))
  expect(refusing.length).toBeGreaterThan(5)
  for (const table of refusing)
    for (const code of Object.keys(table)) expect(Object.keys(houseWords)).toContain(code)
})
