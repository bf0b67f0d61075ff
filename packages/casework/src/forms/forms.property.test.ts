// For any form and any answers: nothing that is not asked is kept, and nothing that is dropped is dropped in silence.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Answers, Field, Form } from "../form.ts"
import { asked, askedFields, prune } from "./asked.ts"
import { askedOf, upgrade } from "./upgrade.ts"

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200)
const label = (en: string) => ({ zh: en, en })
const names = ["a", "b", "c", "d", "e", "f"] as const
const values = ["yes", "no", "", "long text"] as const

const answer = fc.oneof(
  fc.constantFrom(...values),
  fc.boolean(),
  fc.subarray(["yes", "no", "old"]).map((each) => [...each]),
)
const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...names), answer)

/** Asked where another field, before or after it, has this answer. */
const condition = fc.option(fc.record({ of: fc.constantFrom(...names), is: fc.constantFrom(...values) }))
const kinds = ["text", "name", "choice", "choices", "agree", "documents", "number"] as const

const fieldOf = (name: string) =>
  fc.record({ kind: fc.constantFrom(...kinds), on: condition }).map(({ kind, on }): Field => {
    const options = ["yes", "no"].map((value) => ({ value, label: label(value) }))
    const rest = { most: 9, least: 0, options }
    const when = on ? { when: (so: Answers) => so[on.of] === on.is } : {}
    return { ...rest, name, kind, label: label(`${name} ${kind}`), ...when } as Field
  })

const form = (version: number): fc.Arbitrary<Form> =>
  fc
    .tuple(fc.subarray([...names], { minLength: 1 }), fc.integer({ min: 1, max: 3 }), condition)
    .chain(([own, perPage, on]) =>
      fc.tuple(...own.map(fieldOf)).map((fields) => {
        const pages: Form["pages"][number][] = []
        for (let from = 0; from < fields.length; from += perPage) {
          const when = on && from > 0 ? { when: (so: Answers) => so[on.of] !== on.is } : {}
          pages.push({
            id: `p${from}`,
            title: label("p"),
            fields: fields.slice(from, from + perPage),
            ...when,
          })
        }
        return { version, pages, changes: [{ version, text: label(`version ${version}`) }] }
      }),
    )

describe("what is not asked", () => {
  test("is not kept, and asking again changes nothing", () => {
    fc.assert(
      fc.property(form(1), answers, (any, typed) => {
        const kept = prune(any, typed)
        const named = askedFields(any, typed).map(({ name }) => name)
        expect(Object.keys(kept).every((name) => named.includes(name))).toBe(true)
        for (const [name, value] of Object.entries(kept)) expect(value).toBe(typed[name])
        expect(prune(any, kept)).toEqual(kept)
        expect(askedFields(any, kept)).toEqual(askedFields(any, typed))
      }),
      { numRuns },
    )
  })

  test("decides nothing: a condition sees only answers that were asked before it", () => {
    fc.assert(
      fc.property(form(1), answers, (any, typed) => {
        const seen: Answers[] = []
        const watched = (field: Field): Field => ({
          ...field,
          when: (so) => {
            seen.push({ ...so })
            return field.when?.(so) ?? true
          },
        })
        const pages = any.pages.map((page) => ({ ...page, fields: page.fields.map(watched) }))
        const { answers: kept } = asked({ ...any, pages }, typed)
        for (const so of seen) expect(kept).toMatchObject(so)
      }),
      { numRuns },
    )
  })
})

const empty = (value: Answers[string]) =>
  value === "" || value === false || (Array.isArray(value) && value.length === 0)

describe("an old draft under a new form", () => {
  test("keeps each answer as it was, or names it with what was typed; invents none", () => {
    fc.assert(
      fc.property(form(1), form(2), answers, (old, fresh, typed) => {
        const { answers: next, changed } = upgrade(fresh, typed, 1, askedOf(old, typed))
        const dropped = new Map(changed?.dropped.map((each) => [each.field, each]))
        for (const [name, value] of Object.entries(typed)) {
          const same = JSON.stringify(next[name]) === JSON.stringify(value)
          expect(same || empty(value) || dropped.get(name)?.answer === value, name).toBe(true)
          if (same) expect(dropped.has(name)).toBe(false)
        }
        for (const name of Object.keys(next)) expect(Object.hasOwn(typed, name)).toBe(true)
        expect(changed?.texts).toEqual([label("version 2")])
      }),
      { numRuns },
    )
  })

  test("is changed once: taken over, it fits", () => {
    fc.assert(
      fc.property(form(1), form(2), answers, (old, fresh, typed) => {
        const once = upgrade(fresh, typed, 1, askedOf(old, typed)).answers
        expect(upgrade(fresh, once, 1, askedOf(fresh, once))).toMatchObject({
          answers: once,
          changed: { dropped: [] },
        })
        expect(upgrade(fresh, once, 2)).toEqual({ answers: once })
      }),
      { numRuns },
    )
  })

  test("goes the form's own way where it has one", () => {
    const fields: Field[] = [{ name: "full", kind: "text", most: 9, label: label("Full name") }]
    const pages = [{ id: "p", title: label("p"), fields }]
    const own: Form = {
      version: 3,
      pages,
      changes: [],
      upgrade: ({ first, last }) => ({ full: `${String(last)}${String(first)}` }),
    }
    const then = {
      first: { kind: "text", label: label("First") },
      last: { kind: "text", label: label("Last") },
    } as const
    const { answers: next, changed } = upgrade(own, { first: "小明", last: "王" }, 2, then)
    expect(next).toEqual({ full: "王小明" })
    // Joined to one: neither stands alone any more, so both are shown once.
    expect(changed?.dropped.map(({ label: { en } }) => en)).toEqual(["First", "Last"])
  })
})
