// A registrar's file on its way into the register: who may do what, and what is published.
import { createHash } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, refusalOf } from "../fixture.ts"
import { organizationRow, organizationsCsv, type TestImports, testImports } from "./fixture.ts"

let t: TestImports
beforeEach(async () => {
  t = await testImports()
})
afterEach(() => t.close())

const three = () => organizationsCsv([organizationRow(1), organizationRow(2), organizationRow(3)])

describe("a clerk", () => {
  test("sends a file and sees what it would change before anything changes", async () => {
    const view = await t.send(three())
    expect(view).toMatchObject({
      ...{ state: "ready", dataset: "organizations", fileName: "名册.xlsx", by: { id: "c1" } },
      counts: { added: 3, changed: 0, unchanged: 0, missing: 0, rejected: 0 },
      summary: { registered: 3 },
      may: { publish: false, refuse: false, discard: true, preview: true },
    })
    expect(view.changes?.map(({ code, version }) => [code, version])).toEqual(
      [1, 2, 3].map((n) => [codeOf(n), 1]),
    )
    expect(view.sha256).toBe(createHash("sha256").update(three()).digest("hex"))
    expect(await t.publishing.head("310113")).toBeUndefined()
  })

  test("cannot publish it, and neither can a manager who sent it", async () => {
    const { id, revision } = await t.send(three())
    expect((await refusalOf(t.imports.publish(t.clerk, id, { revision }))).code).toBe("not_allowed")
    const manager = t.staff("m1", ["manager"])
    const own = await t.send(three(), { by: manager })
    const attempt = t.imports.publish(manager, own.id, { revision: own.revision })
    expect((await refusalOf(attempt)).code).toBe("import.own")
    expect(own.may).toMatchObject({ publish: false, refuse: false })
  })

  test("gives it up, also while it is read; what a job finds then changes nothing", async () => {
    const id = await t.post(three())
    await t.imports.uploaded(t.clerk, id)
    expect((await t.imports.discard(t.clerk, id)).state).toBe("discarded")
    await t.work()
    expect((await t.get(id)).state).toBe("discarded")
    expect((await t.imports.discard(t.clerk, id)).state).toBe("discarded")
  })

  test("is told when the file has not arrived yet, and may say twice that it has", async () => {
    const { id, form } = await t.imports.begin(t.clerk, {
      ...{ dataset: "organizations", extent: "whole", source: "登记系统", asOf: "2026-02-28" },
      ...{ fileName: "a.csv", bytes: 10 },
    })
    expect((await refusalOf(t.imports.uploaded(t.clerk, id))).code).toBe("import.no_file")
    await t.files.post(form, three())
    await t.imports.uploaded(t.clerk, id)
    expect((await t.imports.uploaded(t.clerk, id)).state).toBe("reading")
    await t.work()
    expect((await t.get(id)).state).toBe("ready")
  })

  test.each([
    [{ asOf: "2026-03-03" }, "asOf", "import.future"],
    [{ asOf: "1999-12-31" }, "asOf", "import.old_day"],
    [{ asOf: "2026-02-30" }, "asOf", "field.date"],
    [{ bytes: 48 * 1024 * 1024 + 1 }, "bytes", "import.too_large"],
    [{ source: "王某 310113199003070014" }, "source", "import.private"],
    [{ fileName: "310113199003070014.xlsx" }, "fileName", "import.private"],
    [{ dataset: "people" }, "dataset", "field.choice"],
  ])("begins nothing with %j", async (wrong, field, code) => {
    const asked = { dataset: "organizations", extent: "whole", source: "登记系统", asOf: "2026-02-28" }
    const begun = t.imports.begin(t.clerk, { ...asked, fileName: "a.csv", bytes: 10, ...wrong })
    expect((await refusalOf(begun)).fields.map((each) => [each.field, each.code])).toEqual([[field, code]])
  })

  test("cannot put another file in the place of the one that was read", async () => {
    const { id, form } = await t.imports.begin(t.clerk, {
      ...{ dataset: "organizations", extent: "whole", source: "登记系统", asOf: "2026-02-28" },
      ...{ fileName: "a.csv", bytes: 10 },
    })
    await t.files.post(form, three())
    await t.imports.uploaded(t.clerk, id)
    await t.work()
    await t.files.post(form, organizationsCsv([organizationRow(9)]))
    const { revision } = await t.get(id)
    await t.imports.publish(t.approver, id, { revision })
    await t.work()
    expect((await t.publishing.base("310113")).has(codeOf(9))).toBe(false)
    expect(await t.download(id, "file")).toBe(Buffer.from(three()).toString("utf8"))
  })
})

describe("an approver", () => {
  test("publishes it as a version, once, however often it is clicked", async () => {
    const { id, revision } = await t.send(three())
    const [first, again] = await Promise.all([
      t.imports.publish(t.approver, id, { revision }),
      t.imports.publish(t.approver, id, { revision }),
    ])
    expect([first.state, again.state]).toEqual(["publishing", "publishing"])
    await t.work()
    expect((await t.imports.publish(t.approver, id, { revision })).state).toBe("published")
    await t.work()
    expect(await t.get(id)).toMatchObject({ state: "published", version: 1, second: { id: "a1" } })
    expect(await t.publishing.head("310113")).toMatchObject({ number: 1, size: 3, cause: { import: id } })
    expect((await t.publishing.base("310113")).get(codeOf(1))?.basic).toEqual({
      ...{ name: "测试区第1号协会", kind: "association", status: "active", statusWord: "正常" },
      ...{ legalRepresentative: "王测试", established: "2015-03-05", fundsFen: 3_500_000 },
      ...{ supervisor: "测试区教育局", registrar: "测试区民政局", address: "测试路1号" },
      ...{ scope: "学术交流；业务培训；咨询服务" },
      ...{ certificateFrom: "2023-01-01", certificateTo: "2028-01-01" },
    })
  })

  test("publishes the rows of former names as names the organization had", async () => {
    const old = { 1: "测试区旧名协会", 3: "已变更名称" }
    const file = organizationsCsv([
      organizationRow(1, old),
      organizationRow(1),
      organizationRow(2, { ...old, 1: "测试区更旧协会" }),
    ])
    expect((await t.take(file)).counts).toMatchObject({ added: 2, rejected: 0 })
    const base = await t.publishing.base("310113")
    expect(base.get(codeOf(1))?.basic).toMatchObject({
      ...{ name: "测试区第1号协会", status: "active", former: [{ name: "测试区旧名协会" }] },
    })
    expect(base.get(codeOf(2))?.basic).toMatchObject({ name: "测试区更旧协会", status: "renamed" })
  })

  test("is the same human being under another staff number: refused", async () => {
    const clerk = t.staff("c1", ["clerk"], { person: "same" })
    const { id, revision } = await t.send(three(), { by: clerk })
    const self = t.staff("a2", ["approver"], { person: "same" })
    expect((await refusalOf(t.imports.publish(self, id, { revision }))).code).toBe("import.own")
    expect((await t.imports.get(self, id)).may.publish).toBe(false)
  })

  test("does not publish a preview other than the one looked at", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.preview(t.clerk, id)
    await t.work()
    expect((await refusalOf(t.imports.publish(t.approver, id, { revision }))).code).toBe("import.changed")
  })

  test("refuses it with a reason that the clerk reads; nothing was published", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.refuse(t.approver, id, { revision, reason: "少了基金会" })
    expect(await t.get(id)).toMatchObject({ state: "refused", refusal: "少了基金会", second: { id: "a1" } })
    expect((await refusalOf(t.imports.publish(t.approver, id, { revision }))).code).toBe("import.not_now")
    expect(JSON.stringify(await t.everything())).not.toContain("少了基金会")
  })

  test("has to look again when the register moved on", async () => {
    const { id, revision } = await t.send(three())
    await t.take(organizationsCsv([organizationRow(7)]))
    expect(await t.get(id)).toMatchObject({ outdated: true })
    expect((await refusalOf(t.imports.publish(t.approver, id, { revision }))).code).toBe("import.outdated")
    await t.imports.preview(t.clerk, id)
    await t.work()
    const anew = await t.get(id)
    expect(anew).toMatchObject({ state: "ready", counts: { added: 3, missing: 1 } })
    expect(anew.outdated).toBeUndefined()
    expect(anew.alarms?.map(({ en }) => en)).toEqual([expect.stringContaining("(100%)")])
    await t.imports.publish(t.approver, id, { revision: anew.revision })
    await t.work()
    expect(await t.get(id)).toMatchObject({ state: "published", version: 2 })
  })

  test("whose word came while another version was written: it comes back to be looked at again", async () => {
    const { id, revision } = await t.send(three())
    await t.imports.publish(t.approver, id, { revision })
    await t.fill("310113", "organizations", [])
    await t.work()
    const view = await t.get(id)
    expect(view).toMatchObject({ state: "ready", outdated: true })
    expect(view.second).toBeUndefined()
  })
})

describe("others", () => {
  test("do not learn that it exists", async () => {
    const { id, revision } = await t.send(three())
    const none = "import_01ARZ3NDEKTSV4RRFFQ69G5FAV"
    const strangers = [
      t.staff("x1", ["manager"], { bureau: "330203" }),
      t.staff("x2", ["manager"], { desks: ["marriage"] }),
      t.staff("x3", []),
    ]
    for (const stranger of strangers) {
      const missing = await refusalOf(t.imports.get(stranger, none))
      for (const attempt of [
        t.imports.get(stranger, id),
        t.imports.uploaded(stranger, id),
        t.imports.preview(stranger, id),
        t.imports.publish(stranger, id, { revision }),
        t.imports.refuse(stranger, id, { revision, reason: "a" }),
        t.imports.discard(stranger, id),
        t.imports.link(stranger, id, "file"),
      ])
        expect(await refusalOf(attempt)).toEqual(missing)
    }
    expect((await t.imports.list(strangers[0] as never)).imports).toEqual([])
  })

  test("who begin or publish take the file as it was sent, and it is noted who and when", async () => {
    const { id } = await t.send(three())
    const auditor = t.staff("u1", ["auditor"])
    expect((await refusalOf(t.imports.link(auditor, id, "file"))).code).toBe("not_allowed")
    await t.imports.link(auditor, id, "issues").catch(() => undefined)
    expect((await t.imports.get(auditor, id)).taken).toBeUndefined()
    await t.imports.link(t.clerk, id, "file")
    t.world.clock.advance({ seconds: 60 })
    await t.imports.link(t.approver, id, "file")
    const { taken = [], may } = await t.imports.get(auditor, id)
    expect(taken.map(({ by }) => by.id)).toEqual([t.approver.id, t.clerk.id])
    expect((taken[0]?.at ?? 0) - (taken[1]?.at ?? 0)).toBe(60_000)
    expect(may.file).toBe(false)
  })

  test("who audit read and do nothing", async () => {
    const { id, revision } = await t.send(three())
    const auditor = t.staff("u1", ["auditor"])
    expect((await t.imports.get(auditor, id)).may).toEqual({
      ...{ publish: false, refuse: false, discard: false, preview: false, file: false },
    })
    expect((await t.imports.list(auditor)).imports.map((each) => each.id)).toEqual([id])
    for (const attempt of [
      t.imports.begin(auditor, {}),
      t.imports.discard(auditor, id),
      t.imports.preview(auditor, id),
      t.imports.publish(auditor, id, { revision }),
    ])
      expect((await refusalOf(attempt)).kind).toBe("forbidden")
  })
})
