import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { coreWords } from "./core-words.ts"
import { parse } from "./parse.ts"
import { Refusal } from "./refusal.ts"
import { Agreed, idOf, PlainDate, RegionCode, Revision, typedText, WallTime } from "./shapes.ts"

const Person = z.strictObject({
  name: typedText(4),
  sex: z.enum(["male", "female"]),
  age: z.optional(z.int().check(z.minimum(18), z.maximum(120))),
  dates: z.optional(z.array(PlainDate).check(z.minLength(1), z.maxLength(2))),
  way: z.optional(
    z.discriminatedUnion("by", [z.strictObject({ by: z.literal("post"), address: z.string() })]),
  ),
  either: z.optional(z.union([z.string(), z.int()])),
  nested: z.optional(z.strictObject({ time: WallTime })),
  agreed: z.optional(Agreed),
  notes: z.optional(z.record(z.string().check(z.maxLength(3)), z.string())),
  email: z.optional(z.email()),
  even: z.optional(z.int().check(z.multipleOf(2))),
})

function refusalOf(schema: z.core.$ZodType, input: unknown): Refusal {
  try {
    parse(schema, input)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error("nothing was refused")
}
const fields = (input: object) =>
  refusalOf(Person, { name: "张三", sex: "male", ...input }).fields.map(({ field, code, values }) => [
    field,
    code,
    values,
  ])

test("what is right comes through, trimmed", () => {
  expect(parse(Person, { name: " 张三 ", sex: "male" })).toEqual({ name: "张三", sex: "male" })
})

describe("a wrong field", () => {
  test.each<[object, unknown[]]>([
    [{ name: undefined }, ["name", "field.required", undefined]],
    [{ name: "" }, ["name", "field.required", undefined]],
    [{ name: "  \u3000" }, ["name", "field.required", undefined]],
    [{ name: null }, ["name", "field.required", undefined]],
    [{ name: 7 }, ["name", "field.type", undefined]],
    [{ name: "张三李四王" }, ["name", "field.too_long", { maximum: "4" }]],
    [{ sex: "other" }, ["sex", "field.choice", undefined]],
    [{ sex: "" }, ["sex", "field.required", undefined]],
    [{ age: 17 }, ["age", "field.too_small", { minimum: "18" }]],
    [{ age: 121 }, ["age", "field.too_large", { maximum: "120" }]],
    [{ age: 20.5 }, ["age", "field.type", undefined]],
    [{ dates: [] }, ["dates", "field.too_few", { minimum: "1" }]],
    [{ dates: ["2026-01-01", "2026-01-02", "2026-01-03"] }, ["dates", "field.too_many", { maximum: "2" }]],
    [{ dates: ["2026-01-01", "2026-02-30"] }, ["dates.1", "field.date", undefined]],
    [{ way: { by: "horse" } }, ["way.by", "field.choice", undefined]],
    [{ either: true }, ["either", "field.invalid", undefined]],
    [{ nested: { time: "25:00" } }, ["nested.time", "field.time", undefined]],
    [{ nested: { time: "09:00", zone: "UTC" } }, ["nested.zone", "field.unknown", undefined]],
    [{ agreed: false }, ["agreed", "field.agree", undefined]],
    [{ notes: { long_key: "x" } }, ["notes.long_key", "field.invalid", undefined]],
    [{ email: "not an address" }, ["email", "field.format", undefined]],
    [{ even: 3 }, ["even", "field.invalid", undefined]],
  ])("%j is named by its path, with a code that has words", (input, expected) => {
    expect(fields(input)).toEqual([expected])
    expect(coreWords).toHaveProperty([String(expected[1])])
  })

  test("is named once, by the first thing wrong with it", () => {
    const twice = z.strictObject({ code: z.string().check(z.minLength(5), z.regex(/^\d+$/, "field.time")) })
    expect(refusalOf(twice, { code: "ab" }).fields).toEqual([
      { field: "code", code: "field.too_short", values: { minimum: "5" } },
    ])
  })
})

test("a message that is no code is not taken for one", () => {
  const height = z.strictObject({ metres: z.string().check(z.regex(/^1/, "must begin with 1.5")) })
  expect(refusalOf(height, { metres: "2" }).fields).toEqual([{ field: "metres", code: "field.format" }])
  const dotted = z.strictObject({ metres: z.string().check(z.regex(/^1/, "field.date, please")) })
  expect(refusalOf(dotted, { metres: "2" }).fields).toEqual([{ field: "metres", code: "field.format" }])
})

test("every wrong field is named, in the order of the shape, unknown ones too", () => {
  expect(fields({ name: "", sex: "x", colour: 1, size: 2 }).map(([field]) => field)).toEqual([
    "name",
    "sex",
    "colour",
    "size",
  ])
})

describe("noise", () => {
  test.each([undefined, null, "text", 7, [], true])("%j instead of an object is malformed", (input) => {
    const { kind, code, fields: none } = refusalOf(Person, input)
    expect([kind, code, none]).toEqual(["malformed", "input.malformed", []])
  })

  test("hundreds of unknown fields with long names are not all echoed", () => {
    const flood = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${"k".repeat(1000)}${at}`, 1]))
    const numbered = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, 1]))
    expect(fields(flood)).toEqual([["k".repeat(40), "field.unknown", undefined]])
    expect(fields(numbered)).toHaveLength(40)
  })

  test("whatever is sent is either parsed or refused with words, never another error", () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.jsonValue(), sex: fc.jsonValue(), way: fc.jsonValue(), notes: fc.jsonValue() }),
    )
    fc.assert(
      fc.property(json, (input) => {
        const { kind, fields: found } = (() => {
          try {
            parse(Person, input)
            return { kind: "parsed", fields: [] }
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            return error
          }
        })()
        expect(["parsed", "invalid", "malformed"]).toContain(kind)
        for (const { code } of found) expect(coreWords).toHaveProperty([code])
        if (kind === "invalid") expect(found.length).toBeGreaterThan(0)
      }),
    )
  })

  test("a field called __proto__ or constructor is just an unknown field", () => {
    const sent: unknown = JSON.parse(
      '{"name":"张三","sex":"male","__proto__":{"admin":true},"constructor":1}',
    )
    expect(refusalOf(Person, sent).fields.map(({ field }) => field)).toContain("constructor")
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe("shapes", () => {
  const stands = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success

  test("of days, times, regions, revisions and ids take what they should", () => {
    expect(stands(PlainDate, "2028-02-29")).toBe(true)
    expect(["09:30", "00:00", "20:15", "23:59"].every((time) => stands(WallTime, time))).toBe(true)
    expect(["310113", "110101"].every((code) => stands(RegionCode, code))).toBe(true)
    expect(stands(typedText(5), "A")).toBe(true)
    expect(stands(Revision, 0)).toBe(true)
    expect(stands(idOf("hold"), "hold_01ARYZ6S410SV4RRFFQ69G5FA0")).toBe(true)
    expect(stands(Agreed, true)).toBe(true)
  })

  test.each([
    [PlainDate, "2026-02-29"],
    [PlainDate, "2026-2-9"],
    [PlainDate, "20260209"],
    [PlainDate, "02026-02-09"],
    [PlainDate, "2026-02-09\n"],
    [PlainDate, "+002026-02-09"],
    [PlainDate, "2026-02-1x"],
    [WallTime, "24:00"],
    [WallTime, "0a:30"],
    [WallTime, "09:3a"],
    [WallTime, "09:300"],
    [WallTime, "009:30"],
    [RegionCode, "31011a"],
    [WallTime, "9:30"],
    [WallTime, "09:60"],
    [RegionCode, "031011"],
    [RegionCode, "3101130"],
    [Revision, -1],
    [Revision, 1.5],
    [idOf("hold"), "apt_01ARYZ6S41TSV4RRFFQ69G5FAV"],
    [idOf("hold"), "hold_81ARYZ6S41TSV4RRFFQ69G5FAV"],
    [idOf("hold"), "hold_01ARYZ6S41TSV4RRFFQ69G5FAV/../x"],
    [Agreed, "true"],
    [typedText(5), "   "],
  ])("refuse what they should not take", (schema, value) => {
    expect(stands(schema, value)).toBe(false)
  })
})
