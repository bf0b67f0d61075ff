// A list taken out of the house: only that list, masked, marked with who and why, found again, logged, gone after a week.
import { formatCode } from "@civil/core/ids.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import { strFromU8, unzipSync } from "fflate"
import papaparse from "papaparse"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  refusalOf,
  secondMatter,
  secretMatter,
  type TestCasework,
  testCasework,
  toolMatter,
} from "../fixture.ts"
import { exportStore } from "./entities.ts"
import { csvLines, xlsxFile } from "./file.ts"

let t: TestCasework
let files: TestObjects
let jobs: string[]
const endless = () => Number.POSITIVE_INFINITY

beforeEach(async () => {
  jobs = []
  files = testFolder(() => t.world.clock.now().epochMilliseconds)
  t = await testCasework({
    deps: { enqueue: async (job) => void jobs.push(job), objects: files.objects },
    matters: [toolMatter(), secondMatter(), secretMatter()],
  })
})
afterEach(async () => {
  await t.close()
  await files.close()
})

const manager = () => t.staff("s9", ["manager"])
const resident = (n: number) => t.citizen(`居民${n}`, `3101131980${String(101 + n).padStart(4, "0")}0014`)
const list = { desk: "garden", list: "open" } as const

async function work(): Promise<void> {
  await t.run()
  for (const job of jobs.splice(0)) while (!(await t.casework.work(job, endless)));
}

type Ask = Parameters<TestCasework["casework"]["exports"]["ask"]>[1]

async function taken(ask: Partial<Ask> = {}) {
  const asked = await t.casework.exports.ask(manager(), {
    view: list,
    format: "csv",
    reason: "季度核对",
    ...ask,
  })
  await work()
  const { href } = await t.casework.exports.link(manager(), asked.id)
  return { asked, got: await files.get(href) }
}

describe("a manager", () => {
  test("gets only what is in the list, all of it, marked with who, when and why", async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) ids.push(await t.apply(resident(n)))
    await t.apply(resident(7), {}, "garden.greenhouse")
    await t.apply(resident(8), {}, "garden.secret")
    const [first = ""] = ids
    await t.casework.citizen.withdraw(resident(0), first, { revision: 1 })
    const { asked, got } = await taken({ view: { ...list, matter: "garden.tool" } })
    const text = got.body.toString("utf8")
    expect(text.startsWith("\ufeff测试区民政局 内部资料，仅供“季度核对”使用")).toBe(true)
    const { data } = papaparse.parse<string[]>(text.replace("\ufeff", "").trimEnd())
    const codes = await Promise.all(ids.slice(1).map(async (id) => formatCode((await t.findCase(id)).code)))
    expect(data[2]?.slice(0, 2)).toEqual(["编号 Code", "事项 Matter"])
    expect(data.slice(3, -2).map(([code]) => code)).toEqual(codes)
    expect(data[3]?.slice(1)).toEqual([
      "借用花园工具",
      "待领办",
      "居**",
      "2026-03-02 09:00",
      "2026-03-16",
      "",
      "",
      "0",
      "",
      "铲子",
      "",
      "",
    ])
    expect(data.at(-1)?.[0]).toContain(`Exported by 登记员s9 (s9) at 2026-03-02 09:00, no. ${asked.id}`)
    expect(await t.casework.exports.list(manager())).toMatchObject([
      { id: asked.id, by: "登记员s9", state: "done", rows: 4, reason: "季度核对", format: "csv" },
    ])
  })

  test("gets personal answers masked, and no free words", async () => {
    await t.apply(resident(1), { mobile: "13812345678", partner: "11010519491231002X", why: "给张三种花" })
    const { got } = await taken({ view: { ...list, matter: "garden.tool" } })
    const text = got.body.toString("utf8")
    expect(text).toContain("138****5678")
    expect(text).toContain("110105********002X")
    for (const hidden of ["13812345678", "19491231", "张三", "居民1"]) expect(text).not.toContain(hidden)
  })

  test("sees of a confidential matter that it exists, and no answer", async () => {
    await t.apply(resident(1), {}, "garden.secret")
    const { got } = await taken({ view: { desk: "shed", list: "open", matter: "garden.secret" } })
    const { data } = papaparse.parse<string[]>(got.body.toString("utf8").replace("\ufeff", "").trimEnd())
    expect(data[3]?.slice(1)).toEqual([
      "秘密花园",
      "待领办",
      "***",
      "2026-03-02 09:00",
      "2026-03-16",
      "",
      "",
      "0",
      "",
      "",
      "",
      "",
    ])
  })

  test("neither sees nor takes what a member of a confidential desk took out", async () => {
    await t.apply(resident(1), {}, "garden.secret")
    const member = t.staff("s8", ["manager"], { desks: ["shed"] })
    for (const view of [
      { desk: "shed", list: "open" },
      { desk: "shed", list: "open", matter: "garden.secret" },
    ]) {
      const ask = { view: view as typeof list, format: "csv" as const, reason: "内部核对" }
      const { id } = await t.casework.exports.ask(member, ask)
      await work()
      expect(await t.casework.exports.list(manager())).toEqual([])
      expect((await refusalOf(t.casework.exports.link(manager(), id))).code).toBe("export.missing")
      expect((await t.casework.exports.list(member))[0]).toMatchObject({ id, state: "done" })
      expect(await t.casework.exports.link(member, id)).toHaveProperty("href")
    }
  })

  test("gets the same as an Excel file that Excel can open", async () => {
    for (let n = 0; n < 3; n += 1) await t.apply(resident(n))
    const { asked, got } = await taken({ format: "xlsx" })
    expect(got.disposition).toContain("cases-garden-2026-03-02-")
    const parts = unzipSync(got.body)
    const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"))
    expect(sheets).toHaveLength(2)
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n")
    expect(all).toContain("仅供“季度核对”使用")
    expect(all).toContain(asked.id)
    expect(all.match(/借用花园工具/g)?.length).toBeGreaterThan(0)
    expect(all).not.toContain("<f>")
  })

  test("of an empty list is told so", async () => {
    const refusal = await refusalOf(
      t.casework.exports.ask(manager(), { view: list, format: "csv", reason: "核对" }),
    )
    expect([refusal.code, refusal.fields]).toEqual([
      "export.empty",
      [{ field: "view", code: "export.empty" }],
    ])
  })

  test("finds the file for seven days; then it is gone, and who took it is known", async () => {
    await t.apply(resident(1))
    const { asked } = await taken()
    await t.casework.exports.link(manager(), asked.id)
    const log = await exportStore(t.world.table).taken(asked.id)
    expect(log.map(({ staff }) => staff)).toEqual(["s9"])
    t.world.clock.advance({ minutes: 1 })
    await t.casework.exports.link(t.staff("s8", ["manager"]), asked.id)
    expect((await exportStore(t.world.table).taken(asked.id)).map(({ staff }) => staff)).toEqual(["s9", "s8"])
    t.world.clock.advance({ hours: 7 * 24 })
    expect(await t.casework.exports.list(manager())).toMatchObject([{ state: "expired" }])
    expect((await refusalOf(t.casework.exports.link(manager(), asked.id))).code).toBe("export.expired")
  })

  test("cannot use a link after a minute", async () => {
    await t.apply(resident(1))
    const asked = await t.casework.exports.ask(manager(), { view: list, format: "csv", reason: "核对" })
    expect((await refusalOf(t.casework.exports.link(manager(), asked.id))).code).toBe("export.not_ready")
    await work()
    const { href } = await t.casework.exports.link(manager(), asked.id)
    t.world.clock.advance({ seconds: 61 })
    expect((await files.get(href)).status).toBe(403)
  })

  test("gets one whole file though the worker died and began again", async () => {
    await t.apply(resident(1))
    const asked = await t.casework.exports.ask(manager(), { view: list, format: "csv", reason: "核对" })
    await t.run()
    const { writer } = files.objects
    let tried = 0
    files.objects.writer = async (...args) => {
      tried += 1
      const real = await writer.apply(files.objects, args)
      return tried > 1 ? real : { ...real, finish: () => Promise.reject(new Error("gone")) }
    }
    await expect(t.casework.work(asked.id, endless)).rejects.toThrow("gone")
    expect(await files.everything()).toEqual([])
    await t.casework.work(asked.id, endless)
    await t.casework.work(asked.id, endless)
    expect(tried).toBe(2)
    expect(await t.casework.exports.list(manager())).toMatchObject([{ state: "done", rows: 1 }])
  })
})

describe("others", () => {
  test.each([["clerk"], ["reviewer"], ["approver"], ["auditor"]] as const)(
    "who are %s take nothing out",
    async (role) => {
      const actor = t.staff("s1", [role])
      const asked = t.casework.exports.ask(actor, { view: list, format: "csv", reason: "核对" })
      expect((await refusalOf(asked)).kind).toBe("forbidden")
      expect((await refusalOf(t.casework.exports.list(actor))).kind).toBe("forbidden")
    },
  )

  test("a manager of another bureau does not learn that it exists", async () => {
    await t.apply(resident(1))
    const { asked } = await taken()
    const other = t.staff("s7", ["manager"], { bureau: "990002" })
    const theirs = await refusalOf(t.casework.exports.link(other, asked.id))
    expect(theirs).toEqual(
      await refusalOf(t.casework.exports.link(other, "export_01ARZ3NDEKTSV4RRFFQ69G5FAV")),
    )
    expect(await t.casework.exports.list(other)).toEqual([])
  })
})

describe("a cell that would be a formula", () => {
  const wicked = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "=1\n=2",
    "＝1",
    "\u200b=1",
    "|cmd",
    "%0A=1",
  ]

  test.each(wicked)("%j is text in a CSV", (value) => {
    const { data } = papaparse.parse<string[]>(csvLines([["a", value]]))
    expect(data[0]?.[1]).toBe(`'${value}`)
  })

  test("is text in an XLSX, and nothing breaks the file", async () => {
    const file = await xlsxFile(
      ["a"],
      [...wicked, "\u0000\ud800 x", "长".repeat(40_000)].map((each) => [each]),
      ["w"],
      ["one", "two"],
    )
    const all = Object.values(unzipSync(file))
      .map((part) => strFromU8(part))
      .join("\n")
    expect(all).not.toContain("<f>")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they may not be there
    expect(all).not.toMatch(/[\u0000-\u0008]/)
    expect(all).not.toContain("长".repeat(32_768))
  })

  test("and only that one: numbers, dates and quotes stay as they are", () => {
    const line = ["12", "2026-03-02", 'a "b", c', "两\n行", ""]
    expect(papaparse.parse<string[]>(csvLines([line]).trimEnd()).data[0]).toEqual(line)
  })
})
