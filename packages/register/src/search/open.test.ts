// An opened index: what it refuses to open, what it says of near names and codes, and that nothing typed can upset it.
import { readFile } from "node:fs/promises"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildIndex } from "./build.ts"
import type { IndexEntry } from "./contract.ts"
import { labelledOrganizations } from "./labelled/organizations.ts"
import { openIndex } from "./open.ts"

const illegal: IndexEntry = { id: "list-2023-1", name: "上海奉贤慈膳基金会", illegal: true }
const organizations = [...labelledOrganizations(), illegal]
const bytes = buildIndex(organizations, { bureau: "310120", version: 7 })
const index = openIndex(bytes)
const codeOf = (name: string) => organizations.find((each) => each.name === name)?.id ?? ""
const runs = Number(process.env.SEARCH_RUNS ?? 60)

describe("bytes that are no index of this builder", () => {
  test("say whose they are: what the builder was told, and how many entries", () => {
    expect(index.meta).toEqual({ bureau: "310120", version: 7 })
    expect(index.size).toBe(organizations.length)
  })

  test.each([
    ["nothing", () => new Uint8Array(), "the index is cut short"],
    ["another file", () => new TextEncoder().encode("{}".repeat(60)), "these bytes are no search index"],
    ["half of one", () => bytes.slice(0, bytes.length >> 1), "the index is cut short"],
    ["one with something behind it", () => new Uint8Array([...bytes, 0]), "the index is cut short"],
  ])("are refused clearly: %s", (_, broken, message) => {
    expect(() => openIndex(broken())).toThrow(message)
  })

  test("are refused when another format wrote them: built again, they are readable again", () => {
    const other = bytes.slice()
    other[4] = 99
    expect(() => openIndex(other)).toThrow("the index has format 99, this reader knows 1: build it again")
  })

  test("are refused wherever a byte was changed", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = bytes.slice()
        changed[place] = (changed[place] ?? 0) ^ change
        expect(() => openIndex(changed)).toThrow(/index/)
      }),
      { numRuns: runs },
    )
  })

  test("may lie anywhere in a greater buffer", () => {
    const buffer = new Uint8Array(bytes.length + 16)
    buffer.set(bytes, 3)
    const opened = openIndex(buffer.subarray(3, 3 + bytes.length))
    expect(opened.search({ text: "言子书院" }).hits[0]?.name).toBe("上海市奉贤区言子书院")
  })
})

describe("whatever is typed", () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 40, unit: "binary" }),
    fc.stringMatching(/^[上海市奉贤区慈善基金会 a-z0-9A-Z（）]{0,40}$/u),
    fc.stringMatching(/^[0-9A-Z]{16,20}$/u),
    fc.constant("310113199003070014"),
    fc.constant("上".repeat(500)),
  )

  test("is answered, with no more hits than asked for and marks inside the names", () => {
    fc.assert(
      fc.property(typed, fc.nat(3), fc.nat(30), (text, offset, limit) => {
        const { hits, total } = index.search({ text, offset, limit })
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(total).toBeGreaterThanOrEqual(hits.length)
        for (const { name, spans } of hits)
          for (const [from, to] of spans) {
            expect(from).toBeLessThan(to)
            expect(to).toBeLessThanOrEqual(name.length)
          }
        index.near(text)
        index.nearCodes(text)
        index.exact(text)
      }),
      { numRuns: runs },
    )
  })

  test("an index of nothing answers nothing", () => {
    const empty = openIndex(buildIndex([], {}))
    for (const text of ["", "慈善", "cishan", "cs", "53310120YH1000310X"])
      expect(empty.search({ text }).total).toBe(0)
    expect(empty.near("上海市奉贤区慈善基金会")).toEqual([])
    expect(empty.nearCodes("53310120YH1000310X")).toEqual([])
    expect(empty.exact("上海市奉贤区慈善基金会")).toEqual([])
  })
})

describe("whoever compares names", () => {
  const near = (name: string, without?: string) =>
    index.near(name, without === undefined ? {} : { without }).map(({ hit, why }) => [hit.name, why])

  test("learns of the same name, also one no longer borne", () => {
    expect(near("上海市奉贤區慈善基金會")[0]).toEqual(["上海市奉贤区慈善基金会", "same_name"])
    expect(index.near("上海市奉贤区慈善总会")[0]).toMatchObject({
      hit: { name: "上海市奉贤区慈善联合会", by: "former", former: "上海市奉贤区慈善总会" },
      likeness: 1,
      why: "same_name",
    })
  })

  test("learns of names of the same sound, of the same core, and one character off", () => {
    expect(near("上海市奉贤区言紫书院")[0]).toEqual(["上海市奉贤区言子书院", "same_sound"])
    expect(near("上海市奉贤区博爱服务中心").slice(0, 2)).toEqual([
      ["上海市奉贤区博爱养老院", "same_core"],
      ["上海市奉贤区博爱护理院", "same_core"],
    ])
    expect(near("上海市奉贤区古华艺社")[0]).toEqual(["上海市奉贤区古华艺校", "one_character"])
    expect(near("上海市宝山区黄桃研究会")).toContainEqual(["上海市奉贤区黄桃协会", "same_core"])
  })

  test("sees the illegal one beside the real one, and leaves out the one they look at", () => {
    const real = "上海市奉贤区慈善基金会"
    const others = near(real, codeOf(real)).map(([name]) => name)
    expect(others[0]).toBe(illegal.name)
    expect(others).not.toContain(real)
  })

  test("learns of codes one slip away, never of the code itself", () => {
    const code = codeOf("上海市奉贤区慈善基金会")
    const slips = [
      `${code.slice(0, 17)}0`,
      `${code.slice(0, 16)}${code.charAt(17)}${code.charAt(16)}`,
      code.slice(1),
      `5${code}`,
    ]
    for (const slip of slips) expect(index.nearCodes(slip).map(({ hit }) => hit.id)).toEqual([code])
    expect(index.nearCodes(code)).toEqual([])
    expect(index.nearCodes("上海市奉贤区慈善基金会")).toEqual([])
  })

  test("finds by exact names now and before, the present bearer first", () => {
    expect(index.exact("慈溪市越窑青瓷研究会").map(({ name, by }) => [name, by])).toEqual([
      ["慈溪市青瓷协会", "former"],
    ])
    expect(index.exact("奉贤中学(民办)校友会").map(({ name }) => name)).toEqual(["奉贤中学（民办）校友会"])
    expect(index.exact("慈善")).toEqual([])
  })
})

describe("what was found", () => {
  test("is marked in the name: by characters, by sound, by initials", () => {
    const spans = (text: string) => index.search({ text, limit: 1 }).hits[0]
    expect(spans("言子")).toMatchObject({ name: "上海市奉贤区言子书院", by: "name", spans: [[6, 8]] })
    expect(spans("yanzi shuy")).toMatchObject({
      name: "上海市奉贤区言子书院",
      by: "pinyin",
      spans: [[6, 10]],
    })
    expect(spans("gdysxh")).toMatchObject({
      name: "上海市奉贤区滚灯艺术协会",
      by: "initials",
      spans: [[6, 12]],
    })
    expect(spans("王阳明")).toMatchObject({ by: "former", former: "余姚市王阳明研究会", spans: [] })
  })

  test("carries what the register said of it, and nothing it did not say", () => {
    expect(index.search({ text: "奉贤慈膳", filters: { illegal: true } }).hits).toEqual([
      { id: illegal.id, name: illegal.name, by: "name", spans: [[2, 6]], illegal: true },
    ])
  })
})

describe("whoever filters by grade", () => {
  const graded = (id: string, gradeTo?: string): IndexEntry => ({
    id,
    name: `奉贤区${id}协会`,
    grade: "5A",
    ...(gradeTo === undefined ? {} : { gradeTo }),
  })
  const rated = openIndex(buildIndex([graded("a", "2026-11-21"), graded("b", "2026-11-22"), graded("c")], {}))
  const found = (day?: string) => {
    const ask = { text: "", filters: { grade: "5A" }, ...(day === undefined ? {} : { day }) }
    return rated.search(ask).hits.map(({ id }) => id)
  }

  test("finds a grade up to its last day and no longer", () => {
    expect(found("2026-11-21")).toEqual(["a", "b", "c"])
    expect(found("2026-11-22")).toEqual(["b", "c"])
    expect(found("2026-11-23")).toEqual(["c"])
  })

  test("finds what was in force when the index was built, where no day is said", () => {
    expect(found()).toEqual(["a", "b", "c"])
  })
})

describe("the function that answers", () => {
  test("loads none of what the builder needs: no readings, no dictionary", async () => {
    const folder = new URL(".", import.meta.url)
    const seen = new Set<string>()
    const libraries = new Set<string>()
    const follow = async (file: URL): Promise<void> => {
      if (seen.has(file.href)) return
      seen.add(file.href)
      const source = await readFile(file, "utf8")
      for (const [, names = "", from = ""] of source.matchAll(/^import ([^"]*)from "([^"]+)"/gm)) {
        if (names.startsWith("type ")) continue
        if (from.startsWith(".")) await follow(new URL(from, file))
        else libraries.add(from)
      }
    }
    await follow(new URL("open.ts", folder))
    expect(seen.size).toBeGreaterThan(15)
    expect([...libraries].sort()).toEqual(["@civil/core/region.ts", "node:zlib"])
  })
})
