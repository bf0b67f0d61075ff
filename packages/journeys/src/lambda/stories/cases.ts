// A case through the built bundles: papers posted to the bucket with a signed form, handed in, decided, told after the time for
// thinking again; many decided at once; a list exported. Pages and API by `portal`, what follows by `outbox`, `minute` and
// `desk-work`.
import type { Jar } from "@civil/api/testing/jar.ts"
import { demoPaper } from "@civil/demo/cases/paper.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"
import { atBucket, said } from "./guest.ts"

interface Case {
  readonly id: string
  readonly code: string
  readonly revision: number
  readonly state: string
  readonly documents: readonly { readonly id: string }[]
}
interface Form {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly document: string
}
const texts = async (jar: Jar): Promise<string> => (await jar.send("/api/messages")).text()

async function begin(jar: Jar, matter: string): Promise<string> {
  return (await said<{ id: string }>(jar.json("/api/drafts", { matter, bureau: "310113" }), 201)).id
}

async function upload(trial: Trial, jar: Jar, owner: string, field: string): Promise<string> {
  const form = await said<Form>(jar.json(`${owner}/documents`, { field }), 200)
  const data = new FormData()
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
  data.append("file", new Blob([new Uint8Array(demoPaper())]), "photo.png")
  expect((await atBucket(trial, form.action, data)).status).toBeLessThan(400)
  await said(jar.json(`${owner}/documents/${form.document}`, { field }), 200)
  return form.document
}

async function handIn(jar: Jar, draft: string, answers: object, another = false): Promise<Case> {
  const at = `/api/drafts/${draft}`
  const { revision } = await said<Case>(jar.send(at), 200)
  const saved = await said<Case>(jar.json(`${at}/save`, { revision, answers }), 200)
  const terms = { revision: saved.revision, agreed: true, ...(another && { another }) }
  return said(jar.json(`${at}/submit`, terms), 201)
}

const lost = { business: "R1", why: "lost", registeredAt: "宝山区民政局", forWhom: "self" }
const reissue = async (jar: Jar): Promise<Case> => handIn(jar, await begin(jar, "marriage.reissue"), lost)

export function casesStory(): void {
  describe("a case", () => {
    let trial: Trial
    let lin: Jar
    let clerk: Jar
    let manager: Jar
    let green: Case
    beforeAll(async () => {
      trial = await openTrial()
      lin = await trial.person("lin-wei")
      clerk = await trial.person("clerk-baoshan")
      manager = await trial.person("manager-baoshan")
    })
    afterAll(() => trial?.stop())

    const act = async (who: Jar, id: string, name: string, input: object = {}) => {
      const { revision } = await said<Case>(who.send(`/api/desk/cases/${id}`), 200)
      return said<Case>(who.json(`/api/desk/cases/${id}/acts/${name}`, { revision, ...input }), 200)
    }

    test("is handed in with a paper that went straight to the bucket", async () => {
      const draft = await begin(lin, "marriage.green_channel")
      const early = { field: "evidence" }
      const nothing = "doc_01ARZ3NDEKTSV4RRFFQ69G5FAV"
      await said(lin.json(`/api/drafts/${draft}/documents/${nothing}`, early), 422)
      const paper = await upload(trial, lin, `/api/drafts/${draft}`, "evidence")
      green = await handIn(lin, draft, {
        basis: "veteran",
        business: "M1",
        evidence: [paper],
        day1: "2026-12-08",
      })
      expect(green).toMatchObject({ state: "submitted", documents: [{ id: paper }] })
      expect([...trial.cloud.documents.store.objects.keys()]).toEqual([expect.stringMatching(/^kept\//)])
      await trial.settle()
      expect(await texts(lin)).toContain("绿色通道")
    })

    test("is looked at, paper and all, and decided; the person hears of it when it can no longer be taken back", async () => {
      const [paper] = green.documents
      const look = clerk.json(`/api/desk/cases/${green.id}/documents/${paper?.id}`, {})
      const { href } = await said<{ href: string }>(look, 200)
      expect(await atBucket(trial, href)).toMatchObject({ status: 200, type: "image/png" })
      expect((await atBucket(trial, href.replace(/Signature=\w{8}/, "Signature=00000000"))).status).toBe(403)
      trial.cloud.refused.length = 0
      expect((await act(clerk, green.id, "approve")).state).toBe("approved")
      await trial.settle()
      const before = await texts(lin)
      trial.clock.advance({ minutes: 11 })
      expect(await trial.minute.strike()).toMatchObject({ ok: true, value: { buried: 0 } })
      await trial.settle()
      lin = await trial.person("lin-wei")
      expect((await texts(lin)).length).toBeGreaterThan(before.length)
      expect(await said<Case>(lin.send(`/api/cases/${green.id}`), 200)).toMatchObject({
        outcome: { outcome: "approved" },
      })
    })

    test("may be one of many that are decided at once, as a job of its own function, and taken back", async () => {
      const people = await Promise.all(["wu-hao", "he-xin", "xu-bo"].map((login) => trial.person(login)))
      const cases = await Promise.all(people.map(reissue))
      await trial.settle()
      const asked = { act: "approve", input: {}, cases: cases.map(({ id }) => id) }
      const run = await said<{ dryRun: string }>(manager.json("/api/desk/bulk/dry-run", asked), 200)
      const bulk = await said<{ id: string }>(manager.json("/api/desk/bulk", { dryRun: run.dryRun }), 201)
      await trial.settle()
      await trial.deskWork.drain()
      const seen = () => said<{ state: string; done: number }>(manager.send(`/api/desk/bulk/${bulk.id}`), 200)
      expect(await seen()).toMatchObject({ state: "done", done: 3, failed: 0 })
      await said(manager.json(`/api/desk/bulk/${bulk.id}/undo`, {}), 200)
      // The stream is late: the minute hands the job on.
      trial.clock.advance({ minutes: 1 })
      await trial.minute.strike()
      await trial.deskWork.drain()
      expect(await seen()).toMatchObject({ state: "undone" })
      expect(await said<Case>(clerk.send(`/api/desk/cases/${cases[0]?.id}`), 200)).toMatchObject({
        state: "submitted",
      })
    })

    test.each(["csv", "xlsx"] as const)(
      "stands in an export of its list as %s, and behind a link for a minute",
      async (format) => {
        const view = { desk: "marriage", list: "submitted" }
        const made = await said<{ id: string }>(
          manager.json("/api/desk/exports", { view, format, reason: "核对" }),
          201,
        )
        await trial.settle()
        await trial.deskWork.drain()
        const { exports } = await said<{ exports: { id: string; state: string; rows: number }[] }>(
          manager.send("/api/desk/exports"),
          200,
        )
        expect(exports.find(({ id }) => id === made.id)).toMatchObject({ state: "done", rows: 3 })
        const { href } = await said<{ href: string }>(
          manager.json(`/api/desk/exports/${made.id}/link`, {}),
          200,
        )
        const file = await atBucket(trial, new URL(href, trial.front.origin).href)
        expect(file.status).toBe(200)
        expect(file.body.length).toBeGreaterThan(100)
        if (format === "csv") expect(file.body.toString("utf8")).not.toContain(green.code)
      },
    )

    test("that is left as a draft leaves no paper behind, and a correction may bring another", async () => {
      const chen = await trial.person("chen-jing")
      const left = await begin(chen, "marriage.green_channel")
      await upload(trial, chen, `/api/drafts/${left}`, "evidence")
      expect((await chen.send(`/api/drafts/${left}`, { method: "DELETE" })).status).toBe(204)
      await trial.settle()
      const papers = () => [...trial.cloud.documents.store.objects.keys()].filter((key) => key.includes(left))
      trial.clock.advance({ hours: 2 })
      await trial.minute.strike()
      expect(papers()).toEqual([])
      clerk = await trial.person("clerk-baoshan")
      const waiting = await reissue(chen)
      await trial.settle()
      const { cards } = await said<{ cards: { flags: string[] }[] }>(
        clerk.json("/api/desk/cases/find", { text: waiting.code }),
        200,
      )
      expect(cards).toMatchObject([{ flags: [] }])
      const second = await handIn(chen, await begin(chen, "marriage.reissue"), lost, true)
      await trial.settle()
      expect(await said<Case>(clerk.send(`/api/desk/cases/${second.id}`), 200)).toMatchObject({
        flags: ["duplicate"],
      })
      await act(clerk, waiting.id, "request_correction", {
        fields: ["registeredAt"],
        reason: "archive_unclear",
      })
      const { revision } = await said<Case>(chen.send(`/api/cases/${waiting.id}`), 200)
      const answers = { registeredAt: "上海市宝山区民政局婚姻登记处" }
      const again = await said<Case>(
        chen.json(`/api/cases/${waiting.id}/correct`, { revision, answers }),
        200,
      )
      expect(again.state).toBe("submitted")
      const gone = await said<Case>(
        chen.json(`/api/cases/${waiting.id}/withdraw`, { revision: again.revision }),
        200,
      )
      expect(gone.state).toBe("withdrawn")
      await trial.settle()
    })

    test("is in its queue by deadline and by age, in the day's root, and whole", async () => {
      manager = await trial.person("manager-baoshan")
      const first = await said<{ cards: unknown[] }>(
        clerk.send("/api/desk/cases?desk=marriage&list=open&order=received"),
        200,
      )
      expect(first.cards.length).toBeGreaterThan(2)
      await said(manager.send("/api/desk/figures?weeks=4"), 200)
      trial.clock.advance({ hours: 18 })
      expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { astray: 0, broken: 0 } })
      const { roots } = await said<{ roots: { day: string; count: number }[] }>(
        trial.visitor().send("/api/open/roots?bureau=310113"),
        200,
      )
      expect(roots[0]).toMatchObject({ day: "2026-11-23", count: expect.any(Number) })
    })

    test("leaves nothing refused, left over, or given up", async () => {
      await trial.minute.strike()
      await trial.settle()
      await trial.retire()
      expectCalm(trial)
    })
  })
}
