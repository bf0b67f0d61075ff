// Indexes in memory: loaded once for a version, whoever asks; the old one answers while the new one comes.
import type { Objects } from "@civil/data/objects/objects.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, illegal, organization, type TestRegister, testRegister } from "./fixture.ts"
import { openRegister } from "./open.ts"
import type { Register } from "./service.ts"

let t: TestRegister
let read: string[]
let trouble: () => Promise<void>
let register: Register
beforeEach(async () => {
  t = await testRegister()
  read = []
  trouble = async () => {}
  const objects: Objects = {
    ...t.deps.objects,
    async read(key, first) {
      if (key.endsWith("index.bin")) read.push(key)
      if (key.endsWith("index.bin")) await trouble()
      return t.deps.objects.read(key, first)
    },
  }
  register = openRegister({ ...t.deps, objects })
  await t.fill("310113", "organizations", [organization("测试协会"), organization("中心小学", codeOf(2))])
})
afterEach(() => t.close())

const names = async (text: string) => (await register.search({ text })).hits.map(({ name }) => name)

describe("an index", () => {
  test("is loaded when it is first asked for, and once for many who ask together", async () => {
    await register.find(codeOf(1))
    expect(read).toEqual([])
    await Promise.all([
      names("测试"),
      names("中心"),
      register.near("测试协会"),
      register.nearCodes(codeOf(1)),
    ])
    await names("测试")
    expect(read.length).toBe(1)
  })

  test("that could not be loaded is loaded at the next question", async () => {
    trouble = async () => {
      throw new Error("the storage does not answer")
    }
    await expect(names("测试")).rejects.toThrow("the storage")
    trouble = async () => {}
    expect(await names("测试")).toEqual(["测试协会"])
  })

  test("answers while the next one is loading, and when that fails", async () => {
    expect(await names("测试")).toEqual(["测试协会"])
    await t.fill("310113", "organizations", [organization("改名协会")])
    trouble = async () => {
      throw new Error("the storage does not answer")
    }
    expect(await names("测试")).toEqual(["测试协会"])
    trouble = async () => {}
    // Nothing goes on after an answer: who finds the new one missing brings it.
    expect(await names("改名")).toEqual(["改名协会"])
  })

  test("two versions old is deleted, the one before the newest is kept", async () => {
    for (const name of ["甲协会", "乙协会", "丙协会"])
      await t.fill("310113", "organizations", [organization(name)])
    const kept = (await t.files.everything()).filter((key) => key.endsWith("index.bin"))
    expect(kept.map((key) => key.split("/")[2])).toEqual(["00000003", "00000004"])
  })
})

describe("a grade", () => {
  test("is found up to its last day, however old the index is", async () => {
    const ratings = [{ grade: "5A", from: "2021-03-04", to: "2026-03-03" }] as const
    await t.fill("310113", "ratings", [{ dataset: "ratings", code: codeOf(1), rows: ratings }])
    const graded = async () =>
      (await register.search({ text: "", filters: { grade: "5A" } })).hits.map(({ id }) => id)
    expect(await graded()).toEqual([codeOf(1)])
    t.world.clock.advance({ hours: 24 })
    expect(await graded()).toEqual([codeOf(1)])
    t.world.clock.advance({ hours: 24 })
    expect(await graded()).toEqual([])
  })
})

describe("whoever knows only an index that is gone", () => {
  test("is sent to the newest within the same question", async () => {
    await register.heads()
    for (const name of ["甲协会", "乙协会", "丙协会"]) {
      t.world.clock.set("2026-03-02T10:00:00+08:00")
      await t.fill("310113", "organizations", [organization(name)])
    }
    t.world.clock.set("2026-03-02T09:00:13+08:00")
    expect(await names("丙")).toEqual(["丙协会"])
  })
})

describe("a search over several bureaus", () => {
  test("is one list, the best first, each with its bureau; pages follow on", async () => {
    await t.fill("330203", "organizations", [
      organization("测试", codeOf(9, "330203")),
      organization("邻区测试会", codeOf(8, "330203")),
    ])
    await t.fill("330203", "illegal", [illegal("假测试会")])
    const all = await register.search({ text: "测试" })
    expect(all.total).toBe(4)
    expect(all.hits.map(({ bureau }) => bureau).sort()).toEqual(["310113", "330203", "330203", "330203"])
    const pages = [0, 1, 2, 3].map((offset) => register.search({ text: "测试", offset, limit: 1 }))
    expect((await Promise.all(pages)).flatMap(({ hits }) => hits)).toEqual(all.hits)
    expect((await register.search({ text: "测试", bureau: "310113" })).total).toBe(1)
    expect(
      (await register.search({ text: "", filters: { illegal: true } })).hits.map(({ name }) => name),
    ).toEqual(["假测试会"])
  })
})
