// A version is seen whole or not at all: while it is written, when its writer dies, and when a writer thought dead goes on.
import { createHash } from "node:crypto"
import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, illegal, organization, refusalOf, type TestRegister, testRegister } from "../fixture.ts"
import { openRegister } from "../open.ts"
import type { Statement, Taking } from "../statement.ts"
import { Killed, killAt, revive, type Writes } from "../writes.fixture.ts"

const bureau = "310113"
const endless = () => Number.POSITIVE_INFINITY
const taking: Taking = {
  dataset: "organizations",
  extent: "whole",
  mark: { source: "测试", asOf: "2026-03-02" },
}
const codes = Array.from({ length: 60 }, (_, at) => codeOf(at + 1))
const named = (word: string): Statement[] => codes.map((code, at) => organization(`${word}${at}协会`, code))

type Named = Extract<Statement, { dataset: "organizations" }>

let t: TestRegister
let writes: Writes
beforeEach(async () => {
  writes = {}
  t = await testRegister({ writes })
  await t.fill(bureau, "organizations", named("旧"))
})
afterEach(() => t.close())

async function publish(id: string, said: readonly Statement[], remaining = endless) {
  const base = await t.publishing.base(bureau)
  const plan = t.publishing.plan(base, said, taking)
  return t.publishing.publish({ id, base, plan, rejected: 0 }, remaining, async () => {})
}

/** What somebody who comes now sees: the first letters of all names, and of those found. */
async function seen(): Promise<string> {
  const register = openRegister(t.deps)
  const found = await Promise.all(codes.slice(0, 8).map((code) => register.find(code)))
  const [version] = await register.versions(bureau, 1)
  const { total } = await register.search({ text: "新" })
  const names = new Set(found.map((each) => each?.organization.basic.name.slice(0, 1)))
  return `${version?.number} ${[...names].join("")} ${total}`
}

/** Dies at the nth write; what was written before stays. */
async function die(id: string, said: readonly Statement[], nth: number): Promise<void> {
  killAt(writes, nth, "before")
  await expect(publish(id, said)).rejects.toThrow(Killed)
  revive(writes)
}

describe("a reader", () => {
  test("sees the old version at every write but the last, then the new one", async () => {
    const views: string[] = []
    writes.before = async (what) => {
      views.push(`${what}: ${await seen()}`)
    }
    await publish("import_new", named("新"))
    revive(writes)
    expect(views.length).toBeGreaterThan(8)
    expect(views.filter((view) => !view.endsWith(": 1 旧 0"))).toEqual([])
    expect(await seen()).toBe("2 新 60")
  })

  test("never sees what a dead writer left, also when the number is used again with other content", async () => {
    await die("import_dead", named("新"), 4)
    expect(await seen()).toBe("1 旧 0")
    t.world.clock.advance({ minutes: 11 })
    const said = named("新").slice(30).concat(named("旧").slice(0, 30))
    expect(await publish("import_next", said)).toMatchObject({ number: 2 })
    for (const [at, code] of codes.entries())
      expect((await t.register.find(code))?.organization.basic.name.slice(0, 1)).toBe(at < 30 ? "旧" : "新")
    expect((await t.register.history(codes[0] ?? "")).map(({ what }) => what)).toEqual(["registered"])
  })

  test("never sees what a writer thought dead goes on writing", async () => {
    let late: (() => Promise<void>) | undefined
    writes.before = async (what) => {
      if (what !== "BatchWriteItem" || late !== undefined) return
      // The first writer hangs here, long enough for another to take over and publish.
      late = async () => {}
      revive(writes)
      t.world.clock.advance({ minutes: 11 })
      await publish("import_next", [...named("旧").slice(1), organization("后来的协会", codes[0])])
    }
    const refusal = await refusalOf(publish("import_slow", named("新")))
    expect(refusal.code).toBe("register.busy")
    expect((await t.register.find(codes[0] ?? ""))?.organization.basic.name).toBe("后来的协会")
    expect((await t.register.find(codes[1] ?? ""))?.organization.basic.name).toBe("旧1协会")
  })
})

describe("a writer", () => {
  test("goes on where it died, under the same id, and publishes once", async () => {
    for (const nth of [1, 2, 3, 5, 8, 10, 11]) {
      const id = `import_dead_${nth}`
      await die(id, named(`第${nth}`), nth)
      const version = await publish(id, named(`第${nth}`))
      expect(version).not.toBe(false)
      t.world.clock.advance({ seconds: 6 })
      expect((await t.register.find(codes[59] ?? ""))?.organization.basic.name).toBe(`第${nth}59协会`)
    }
    expect((await t.register.versions(bureau)).map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  test("hears of its own success when the answer was lost", async () => {
    const writesOf = { count: 0 }
    writes.before = () => {
      writesOf.count += 1
    }
    await publish("import_counted", named("新"))
    killAt(writes, writesOf.count, "after")
    await expect(publish("import_lost", named("旧"))).rejects.toThrow(Killed)
    revive(writes)
    expect(await t.publishing.published("import_lost")).toMatchObject({ number: 3 })
  })

  test("stops when its time is over and goes on when it is called again", async () => {
    const many = Array.from({ length: 900 }, (_, at) => organization(`多${at}协会`, codeOf(at + 1)))
    const calls = [0, 0, 0]
    let left = 0
    const brief = () => (left++ % 2 === 0 ? 60_000 : 0)
    let version = await publish("import_long", many, brief)
    while (version === false) {
      calls.push(1)
      version = await publish("import_long", many, brief)
    }
    expect(calls.length).toBeGreaterThan(4)
    expect(version).toMatchObject({ number: 2, size: 900, counts: { added: 840, changed: 60 } })
  })

  test("brought twice by the queue at the same time publishes once", async () => {
    const twice = [publish("import_twice", named("新")), publish("import_twice", named("新"))]
    for (const each of await Promise.allSettled(twice))
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "register.busy" })
    expect(await publish("import_twice", named("新"))).toMatchObject({ number: 2, size: 60 })
    t.world.clock.advance({ seconds: 6 })
    expect(await seen()).toBe("2 新 60")
  })

  test("waits for another who is writing, and is told when the register has moved on", async () => {
    await die("import_first", named("新"), 3)
    expect((await refusalOf(publish("import_second", named("二")))).code).toBe("register.busy")
    const act = { kind: "inspection", inspection: { year: 2025, conclusion: "passed" } } as const
    const decision = { id: "case_1", bureau, code: codes[0] ?? "", act, mark: taking.mark }
    expect((await refusalOf(t.register.publish(decision))).code).toBe("register.busy")
    const base = await t.publishing.base(bureau)
    t.world.clock.advance({ minutes: 11 })
    await t.register.publish(decision)
    const plan = t.publishing.plan(base, named("新"), taking)
    const work = { id: "import_first", base, plan, rejected: 0 }
    expect((await refusalOf(t.publishing.publish(work, endless, async () => {}))).code).toBe(
      "register.moved_on",
    )
  })

  test("publishes equal content as a version with a newer day and no change", async () => {
    t.world.clock.advance({ hours: 24 })
    const version = await t.fill(bureau, "organizations", named("旧"))
    expect(version).toMatchObject({ number: 2, counts: { added: 0, changed: 0, unchanged: 60, missing: 0 } })
    expect(version.marks.organizations?.asOf).toBe("2026-03-03")
    const [newest, first] = await t.register.versions(bureau)
    expect(newest?.sha256).toBe(first?.sha256)
    expect((await openRegister(t.deps).search({ text: "旧3协会" })).total).toBeGreaterThan(0)
  })
})

describe("a decision", () => {
  const act = {
    kind: "list",
    entry: { id: "abnormal-2026-03-02-other", list: "abnormal", ground: "other", on: "2026-03-02" },
  } as const
  const decision = {
    id: "case_9",
    bureau,
    code: codes[3] ?? "",
    act,
    mark: { source: "决定书", asOf: "2026-03-02" },
  }

  test("is on the card at once, found by search soon after, and downloaded with its version", async () => {
    await t.register.publish(decision)
    expect((await t.register.find(decision.code))?.organization.entries[0]?.mark?.source).toBe("决定书")
    await t.run()
    const { hits } = await openRegister(t.deps).search({ text: "", filters: { listed: "abnormal" } })
    expect(hits.map(({ id }) => id)).toEqual([decision.code])
    const file = await t.register.download(bureau, { format: "json" })
    expect(file && "bytes" in file && Buffer.from(file.bytes).toString()).toContain("决定书")
  })

  test("made at the same time as others becomes a version of its own, as they do", async () => {
    const made = codes
      .slice(0, 5)
      .map((code, at) => t.register.publish({ ...decision, id: `case_${at}`, code }))
    expect((await Promise.all(made)).map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6])
    expect(
      (await t.register.publish({ ...decision, id: "case_0", code: codes[0] ?? "" })).number,
    ).toBeLessThan(7)
    t.world.clock.advance({ seconds: 6 })
    for (const code of codes.slice(0, 5))
      expect((await t.register.find(code))?.organization.entries.length).toBe(1)
  })

  test("outlives a file that speaks of an earlier day, and gives way to one that speaks of a later", async () => {
    await t.register.publish(decision)
    await t.fill(bureau, "entries", [], { asOf: "2026-03-01" })
    expect((await t.register.find(decision.code))?.organization.entries.length).toBe(1)
    await t.fill(bureau, "entries", [], { asOf: "2026-03-03" })
    expect((await t.register.find(decision.code))?.organization.entries.length).toBe(0)
  })
})

describe("the table for spreadsheets", () => {
  test("has a row an organization, and no cell that a spreadsheet would run", async () => {
    await t.fill(bureau, "organizations", [organization("=1+1协会", codes[0], { address: " ＝1+1" })])
    await t.fill(bureau, "illegal", [illegal("假协会")])
    const file = await t.register.download(bureau, { format: "csv", version: 2 })
    const text = file && "bytes" in file ? Buffer.from(file.bytes).toString() : ""
    expect(text.split("\r\n").length).toBe(62)
    expect(text).toContain("'=1+1协会")
    expect(text).toContain("' ＝1+1")
    expect(text).toContain(",测试登记册,2026-03-02\r\n")
    expect(await t.register.download(bureau, { format: "csv", version: 9 })).toBeUndefined()
  })
})

describe("a register of very long rows", () => {
  test("is packed in the table, and handed out by a link", async () => {
    const purpose = "宗旨".repeat(60_000)
    await t.fill(
      bureau,
      "organizations",
      named("长")
        .slice(0, 15)
        .map((each) => ({ ...each, basic: { ...(each as Named).basic, purpose } })),
    )
    expect((await t.register.find(codes[7] ?? ""))?.organization.basic.purpose).toBe(purpose)
    const file = await t.register.download(bureau, { format: "json" })
    if (file === undefined || !("href" in file)) throw new Error("no link")
    const { body } = await t.files.get(file.href)
    expect(createHash("sha256").update(gunzipSync(body)).digest("hex")).toBe(file.sha256)
  })
})
