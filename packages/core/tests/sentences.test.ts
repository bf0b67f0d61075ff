// Every sentence of the house, in whichever package: both languages, the same values, proper punctuation, and no code without one.
import { describe, expect, test } from "vitest"
import { placeholders } from "../src/words.ts"
import { files } from "./tree.ts"

type Module = Readonly<Record<string, unknown>>
const modules = import.meta.glob<Module>(["../../*/src/**/*words.ts", "../../*/src/**/words/*.ts"], {
  eager: true,
})

interface Found {
  readonly at: string
  readonly zh: unknown
  readonly en: unknown
}

/** Every `{ zh, en }` inside a value, with the way to it. */
function texts(value: unknown, at: string): readonly Found[] {
  if (typeof value !== "object" || value === null) return []
  if ("zh" in value || "en" in value)
    return [{ at, zh: "zh" in value ? value.zh : undefined, en: "en" in value ? value.en : undefined }]
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${at} ${key}`))
}

const all = Object.entries(modules).flatMap(([path, module]) => texts(module, path.replace("../../", "")))
const codes = new Set(
  Object.values(modules).flatMap((module) =>
    Object.values(module).flatMap((table) =>
      typeof table === "object" && table !== null ? Object.keys(table) : [],
    ),
  ),
)

describe("every sentence", () => {
  test("is found", () => {
    expect(all.length).toBeGreaterThan(60)
  })

  test("exists in Chinese and in English", () => {
    const half = all.filter(({ zh, en }) =>
      [zh, en].some((each) => typeof each !== "string" || each.trim() === ""),
    )
    expect(half.map(({ at }) => at)).toEqual([])
  })

  test("asks for the same values in both", () => {
    const uneven = all.filter(
      ({ zh, en }) => String(placeholders(String(zh))) !== String(placeholders(String(en))),
    )
    expect(uneven.map(({ at }) => at)).toEqual([])
  })

  test("in Chinese has full-width punctuation, in English no Chinese but names of documents in brackets", () => {
    const mixed = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u
    expect(all.filter(({ zh }) => mixed.test(String(zh))).map(({ at, zh }) => `${at}: ${zh}`)).toEqual([])
    const chinese = /\p{Script=Han}/u
    // A language is offered by its own name.
    const bare = all.filter(({ en }) => en !== "中文" && chinese.test(String(en).replace(/\([^)]*\)/g, "")))
    expect(bare.map(({ at, en }) => `${at}: ${en}`)).toEqual([])
  })
})

test("every code that is refused anywhere has its sentence", () => {
  const refusal = /new Refusal\(\s*"\w+",\s*"([\w.]+)"|\brefuse\(\s*"\w+",\s*"([\w.]+)"/g
  const used = files
    .filter(({ test: testing }) => !testing)
    .flatMap(({ path, text }) =>
      [...text.matchAll(refusal)].map(([, made, refused]) => ({ path, code: made ?? refused ?? "" })),
    )
  expect(used.length).toBeGreaterThan(3)
  expect(used.filter(({ code }) => !codes.has(code)).map(({ path, code }) => `${path}: ${code}`)).toEqual([])
})

test("every code a shape carries has its sentence", () => {
  const carried = /"((?:field|identity|mobile|name|credit_code|hong_kong_id)\.[a-z_]+)"/g
  const used = files
    .filter(({ test: testing, path }) => !testing && !path.endsWith("words.ts"))
    .flatMap(({ path, text }) => [...text.matchAll(carried)].map(([, code = ""]) => ({ path, code })))
  expect(used.filter(({ code }) => !codes.has(code)).map(({ path, code }) => `${path}: ${code}`)).toEqual([])
})
