// The index against the plainest search: the same entries, the same number, the same order, for whatever is typed.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { syntheticNames } from "../synthetic/names.ts"
import { buildIndex } from "./build.ts"
import type { Filters, IndexEntry } from "./contract.ts"
import { fold, foldTable } from "./fold.ts"
import { openIndex } from "./open.ts"
import { plainEntries, plainSearch } from "./plain.ts"
import { readingsOf } from "./readings.ts"
import { traditionalCharacters } from "./traditional.ts"

const table = foldTable(
  Uint16Array.from([...traditionalCharacters()].flatMap((pair) => pair.map((each) => each.charCodeAt(0)))),
)
const runs = Number(process.env.SEARCH_RUNS ?? 60)

/** Few characters, many of them with several readings or of the same sound, so that everything meets everything. */
const crowded = fc.stringMatching(/^[上海市长沙重庆乐清朝阳行会中心慈善協長（）A3b]{1,9}$/u)
const real = [...syntheticNames("search", 400)].map(({ name }) => name)
const names = fc.oneof(crowded, fc.constantFrom(...real))
const entry = fc.record(
  {
    name: names,
    former: fc.array(names, { minLength: 1, maxLength: 2 }),
    kind: fc.constantFrom("association" as const, "foundation" as const),
    region: fc.constantFrom("310120", "330203", "330212"),
    status: fc.constantFrom("active" as const, "deregistered" as const, "suspended" as const),
    grade: fc.constantFrom("3A", "5A"),
    gradeTo: fc.constantFrom("2026-06-30", "2027-01-01", "2030-12-31"),
    listed: fc.constantFrom("abnormal" as const, "serious" as const),
    charity: fc.constant(true as const),
    illegal: fc.constant(true as const),
  },
  { requiredKeys: ["name"] },
)
const ids = fc.constantFrom("51310120XX1234561", "53330203XX9034561", "52330212MJ10A4561")
const corpus = fc.array(fc.tuple(entry, ids, fc.boolean()), { minLength: 1, maxLength: 120 }).map((rows) =>
  rows.map(([row, id, code], place): IndexEntry => {
    const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    const end = letters.charAt(place % 31) + letters.charAt(Math.floor(place / 31))
    return { ...row, id: code ? `${id.slice(0, 10)}${end}${id.slice(11)}` : `list 2023-${place}` }
  }),
)
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    kind: fc.constantFrom("association" as const, "service_institution" as const),
    region: fc.constantFrom("310120", "3302", "33", "99"),
    status: fc.constantFrom("active" as const, "revoked" as const),
    grade: fc.constantFrom("5A", "1A"),
    listed: fc.constantFrom("abnormal" as const, "any" as const),
    charity: fc.constant(true as const),
    illegal: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** A part of what some entry has, or something of which nothing is known. */
function cutFrom(entries: readonly IndexEntry[], places: readonly [number, number, number, number]): string {
  const [which, field, from, length] = places
  const { name, former = [], id } = entries[which % entries.length] as IndexEntry
  const readings = readingsOf(fold(field % 2 === 0 ? name : (former[0] ?? name), table))
  const texts = [
    name,
    former[0] ?? name,
    readings.join(""),
    readings.map((each) => each.charAt(0)).join(""),
    id,
    `${name.slice(0, 2)} ${readings.slice(-2).join("")}`,
  ]
  const text = texts[field % texts.length] as string
  const start = from % text.length
  return text.slice(start, start + 1 + (length % 12))
}

const days = fc.constantFrom(undefined, "2026-06-30", "2026-11-22", "2031-01-01")
const place = fc.nat(10_000)
const asked = fc.tuple(place, place, place, place)

describe("whoever types a part of a name, its pinyin, its initials or a code", () => {
  test("finds exactly the entries that hold it, in the order of the plainest search", () => {
    fc.assert(
      fc.property(corpus, fc.array(asked, { minLength: 12, maxLength: 12 }), (entries, cuts) => {
        const index = openIndex(buildIndex(entries, {}))
        const plain = plainEntries(entries, table)
        for (const cut of cuts) {
          const text = cutFrom(entries, cut)
          const expected = plainSearch(plain, { text }, table)
          const found = index.search({ text, limit: 500 })
          const typed = found.hits.filter(({ by }) => by !== "sound" && by !== "slip")
          expect(
            typed.map(({ id, by }) => [id, by]),
            text,
          ).toEqual(expected.map((each) => [each.entry.id, each.by]))
        }
      }),
      { numRuns: runs },
    )
  })

  test("gets the same with filters, page by page", () => {
    fc.assert(
      fc.property(corpus, asked, filters, fc.nat(30), days, (entries, cut, chosen, offset, day) => {
        const text = cut[0] % 5 === 0 ? "" : cutFrom(entries, cut)
        const ask = { text, filters: chosen, offset, limit: 7, ...(day === undefined ? {} : { day }) }
        const expected = plainSearch(plainEntries(entries, table), ask, table)
        const found = openIndex(buildIndex(entries, {})).search(ask)
        const typed = found.hits.filter(({ by }) => by !== "sound" && by !== "slip")
        expect(typed.map(({ id }) => id)).toEqual(
          expected.slice(offset, offset + 7).map((each) => each.entry.id),
        )
      }),
      { numRuns: runs },
    )
  })
})

describe("in a register of thousands", () => {
  const entries = [...syntheticNames("search", 6_000)].map(
    ({ code, name, kind, region }, at): IndexEntry => ({
      id: code,
      name,
      kind,
      region,
      status: at % 7 === 0 ? "deregistered" : "active",
      ...(at % 40 === 0 ? { former: [`${name.slice(0, -2)}联谊会`] } : {}),
    }),
  )
  const index = openIndex(buildIndex(entries, { bureau: "test", version: 1 }))
  const plain = plainEntries(entries, table)

  test("parts that very many have are counted right, and their first pages are right", () => {
    const many = [
      "a",
      "e",
      "ng",
      "n",
      "sh",
      "zhongx",
      "zx",
      "x",
      "5231",
      "0XX",
      "52",
      "会",
      "服务",
      "服务中心",
      "市",
      "上海市",
      "联谊会",
      "shi",
      "eng",
      "iang",
      "q",
      "xh",
      "s",
      "宁波市",
      // Come late in the order, or in former names only.
      "谊",
      "院",
      "吴",
      "幼",
      "yuan",
      "lian",
      "fx",
      "wux",
      // Within syllables, of names and of former names alike.
      "ilia",
      "lianyih",
      "nlian",
      "iany",
      "gzho",
      // Begin many names by their initials.
      "jh",
      "nb",
      "hz",
      "cx",
    ]
    for (const text of many) {
      const expected = plainSearch(plain, { text }, table)
      for (const offset of [0, 35]) {
        const found = index.search({ text, offset, limit: 10 })
        expect(found.total, text).toBe(expected.length)
        expect(
          found.hits.map(({ id }) => id),
          text,
        ).toEqual(expected.slice(offset, offset + 10).map((each) => each.entry.id))
      }
    }
  })
})
