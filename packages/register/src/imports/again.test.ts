// The same file again, and workers that die, hear a message twice or have no time: an import ends once, and the same way.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf } from "../fixture.ts"
import { jobOf, keysOf } from "./deps.ts"
import { organizationRow, organizationsCsv, type TestImports, testImports } from "./fixture.ts"

let t: TestImports
beforeEach(async () => {
  t = await testImports()
})
afterEach(() => t.close())

const three = () => organizationsCsv([organizationRow(1), organizationRow(2), organizationRow(3)])
const endless = () => Number.POSITIVE_INFINITY

describe("the same again", () => {
  test("the very same file is no new version", async () => {
    const first = await t.take(three())
    expect(await t.send(three())).toMatchObject({ state: "same", version: first.version })
    const part = organizationsCsv([organizationRow(2, { 4: "李新任" })])
    const second = await t.take(part, { extent: "part" })
    expect(await t.send(part, { extent: "part" })).toMatchObject({ state: "same", version: second.version })
  })

  test("equal rows in another file change nothing but the day", async () => {
    await t.take(three())
    const rows = [organizationRow(3), organizationRow(1), organizationRow(2)]
    const second = await t.take(organizationsCsv(rows), { asOf: "2026-03-01" })
    expect(second).toMatchObject({ version: 2, counts: { added: 0, changed: 0, unchanged: 3, missing: 0 } })
    expect(second.summary).toEqual({})
    const head = await t.publishing.head("310113")
    expect(head?.marks.organizations).toMatchObject({ asOf: "2026-03-01", version: 2 })
  })

  test("an older file, sent again after another: it says so, and can be gone back to", async () => {
    await t.take(three())
    await t.take(organizationsCsv([organizationRow(1), organizationRow(2)]), { asOf: "2026-03-01" })
    const back = await t.send(three())
    expect(back.state).toBe("ready")
    expect(back.alarms?.map(({ zh }) => zh)).toEqual([
      expect.stringContaining("早于登记库现在依据的 2026-03-01"),
      expect.stringContaining("第 1 版"),
    ])
  })
})

describe("a worker", () => {
  test("that dies while reading leaves nothing behind, and the next one reads it", async () => {
    const id = await t.post(three())
    await t.imports.uploaded(t.clerk, id)
    const { writer } = t.files.objects
    let tried = 0
    t.files.objects.writer = async (...of) => {
      tried += 1
      const real = await writer.apply(t.files.objects, of)
      return tried > 2 ? real : { ...real, finish: () => Promise.reject(new Error("gone")) }
    }
    await expect(t.work()).rejects.toThrow("gone")
    expect((await t.get(id)).state).toBe("reading")
    expect((await t.files.everything()).filter((key) => key.endsWith(".gz"))).toEqual([])
    await t.imports.work(jobOf("read", id), endless)
    expect((await t.get(id)).state).toBe("ready")
  })

  test("that dies after the last write finds the version it made, though others came since", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.publish(t.approver, id, { revision })
    const { publish } = t.publishing
    Object.assign(t.publishing, {
      async publish(...of: Parameters<typeof publish>) {
        await publish(...of)
        throw new Error("gone")
      },
    })
    await expect(t.work()).rejects.toThrow("gone")
    Object.assign(t.publishing, { publish })
    await t.fill("310113", "organizations", [], { extent: "part" })
    await t.imports.work(jobOf("publish", id), endless)
    expect(await t.get(id)).toMatchObject({ state: "published", version: 1 })
    expect(await t.publishing.head("310113")).toMatchObject({ number: 2 })
  })

  test("that is told twice does it once", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.work(jobOf("read", id), endless)
    expect((await t.get(id)).revision).toBe(revision)
    await t.imports.publish(t.approver, id, { revision })
    await t.work()
    await t.imports.work(jobOf("publish", id), endless)
    expect(await t.publishing.head("310113")).toMatchObject({ number: 1 })
  })

  test("who comes when the file is no longer kept says so, and publishes nothing", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.publish(t.approver, id, { revision })
    for (const key of [keysOf(id).said, keysOf(id).changes]) await t.files.objects.remove(key)
    await t.work()
    expect(await t.get(id)).toMatchObject({
      state: "unreadable",
      problem: { en: expect.stringContaining("no longer kept") },
    })
    expect(await t.publishing.head("310113")).toBeUndefined()
    expect((await refusalOf(t.imports.link(t.clerk, id, "changes"))).code).toBe("import.nothing_to_show")
  })

  test("without time puts it off, and gives up after some tries with a sentence", async () => {
    const id = await t.post(three())
    await t.imports.uploaded(t.clerk, id)
    for (let tries = 1; tries < 5; tries += 1)
      expect(await t.imports.work(jobOf("read", id), () => 0)).toBe(false)
    expect(await t.imports.work(jobOf("read", id), () => 0)).toBe(true)
    expect(await t.get(id)).toMatchObject({
      ...{ state: "unreadable", problem: { zh: expect.stringContaining("分成几份") } },
    })
  })
})
