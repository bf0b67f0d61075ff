// The register through the built bundles: a registrar's file from the form to the version, its index answering a search, a person
// who follows told once; and a decision that reaches it. Pages and API by `portal`, what follows by `outbox`, `minute`, `desk-work`.
import type { Jar } from "@civil/api/testing/jar.ts"
import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"
import { atBucket, said } from "./guest.ts"

interface Import {
  readonly id: string
  readonly state: string
  readonly revision: number
  readonly counts?: Readonly<Record<string, number>>
}

/** The codes of an invented register. */
function codeOf(number: number): string {
  const first17 = `51310113XX${String(number).padStart(7, "0")}`
  return first17 + creditCheckCharacter(first17)
}

const model = codeOf(1)
const fields = ["老年体育", "慈善", "书法", "太极拳", "志愿服务"]

function fileOf(status: string): string {
  const rows = fields.map(
    (field, at) =>
      `${codeOf(at + 1)},上海市宝山区${field}协会,社会团体,${at === 0 ? status : "正常"},王演示,2015-03-05`,
  )
  return `\ufeff统一社会信用代码,名称,社会组织类型,登记状态,法定代表人,成立登记日期\r\n${rows.join("\r\n")}\r\n`
}

export function registerStory(): void {
  describe("a register", () => {
    let trial: Trial
    let clerk: Jar
    let approver: Jar
    let lin: Jar
    beforeAll(async () => {
      trial = await openTrial()
      clerk = await trial.person("societies-baoshan")
      approver = await trial.person("societies-approver-baoshan")
      lin = await trial.person("lin-wei")
    })
    afterAll(() => trial?.stop())

    const at = (id: string) => `/api/desk/register/imports/${id}`

    async function bring(text: string, asOf: string, dataset = "organizations"): Promise<Import> {
      const file = new Blob([text])
      const asked = {
        dataset,
        extent: "whole",
        source: "登记系统",
        asOf,
        fileName: "名册.csv",
        bytes: file.size,
      }
      const { id, form } = await said<{
        id: string
        form: { action: string; fields: Readonly<Record<string, string>> }
      }>(clerk.json("/api/desk/register/imports", asked), 201)
      const data = new FormData()
      for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
      data.append("file", file, "名册.csv")
      expect((await atBucket(trial, form.action, data)).status).toBeLessThan(400)
      await said(clerk.json(`${at(id)}/uploaded`, {}), 200)
      await work()
      return said<Import>(approver.send(at(id)), 200)
    }

    /** What the stream tells of is done, and the jobs it hands on. */
    async function work(): Promise<void> {
      await trial.settle()
      await trial.deskWork.drain()
      await trial.settle()
      await trial.deskWork.drain()
    }

    async function agree({ id, revision }: Import): Promise<Import> {
      await said(approver.json(`${at(id)}/publish`, { revision }), 200)
      await work()
      trial.clock.advance({ seconds: 10 })
      return said<Import>(clerk.send(at(id)), 200)
    }

    test("takes a file in: read in the queue, agreed to by a second person, with all that is made of it", async () => {
      const read = await bring(fileOf("正常"), "2026-11-20")
      expect(read).toMatchObject({ state: "ready", counts: { added: 5, rejected: 0 } })
      expect(await agree(read)).toMatchObject({ state: "published" })
      const { href } = await said<{ href: string }>(clerk.json(`${at(read.id)}/links/file`, {}), 200)
      expect((await atBucket(trial, new URL(href, trial.front.origin).href)).status).toBe(200)
    })

    test("answers whoever searches, from the index in the bucket: name, pinyin, slip; and its card and file", async () => {
      const visitor = trial.visitor()
      for (const q of ["老年体育", "baoshan laonian", "bslnty", "老年体玉"]) {
        const { organizations } = await said<{ organizations: { code: string }[] }>(
          visitor.send(`/api/open/organizations?q=${encodeURIComponent(q)}`),
          200,
        )
        expect([q, organizations[0]?.code]).toEqual([q, model])
      }
      const page = await visitor.send(`/organizations/${model}`)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("老年体育协会")])
      const file = await visitor.send("/api/open/registers/310113/organizations.csv")
      expect([file.status, await file.text()]).toEqual([200, expect.stringContaining(model)])
    })

    test("tells a follower once of what a newer file changed", async () => {
      await said(lin.json("/api/follows", { kind: "organization", code: model }), 204)
      await said(
        lin.json("/api/follows/lists", { name: "合作伙伴", text: `${codeOf(2)}\n${codeOf(3)}` }),
        201,
      )
      const read = await bring(fileOf("限期停止活动"), "2026-11-22")
      expect(read).toMatchObject({ counts: { changed: 1 } })
      await agree(read)
      trial.clock.advance({ minutes: 1 })
      await trial.minute.strike()
      await work()
      const { messages } = await said<{ messages: { text: { zh: string } }[] }>(
        lin.send("/api/messages"),
        200,
      )
      const told = messages.filter(({ text }) => text.zh.includes("老年体育协会"))
      expect(told).toHaveLength(1)
      const then = await said<{ organization: { basic: { status: string } } }>(
        trial.visitor().send(`/api/open/organizations/${model}`),
        200,
      )
      expect(then.organization.basic.status).toBe("suspended")
    })

    test("publishes what two people decided as a version of its own, and searches know of it", async () => {
      const matter = "organizations.listing"
      const { id } = await said<{ id: string }>(
        clerk.json(`/api/desk/openings/${matter}`, { answers: {} }),
        200,
      )
      const answers = {
        ...{ organization: codeOf(2), name: "上海市宝山区慈善协会", list: "abnormal" },
        ...{ abnormalGround: "annual_report", reason: "未按规定报送2025年度工作报告" },
        ...{ facts: "两次书面催告，未报送。", evidence: "催告书及送达回证。", arisenOn: "2026-06-01" },
        ...{ served: "paper", servedOn: "2026-11-23", objectBy: "2026-11-30" },
      }
      await said(clerk.json(`/api/desk/openings/${matter}/cases/${id}`, { answers }), 200)
      await trial.settle()
      trial.clock.advance({ hours: 24 * 8 })
      approver = await trial.person("societies-approver-baoshan")
      const { revision } = await said<{ revision: number }>(approver.send(`/api/desk/cases/${id}`), 200)
      await said(approver.json(`/api/desk/cases/${id}/acts/approve`, { revision }), 200)
      await trial.settle()
      trial.clock.advance({ minutes: 15 })
      await trial.minute.strike()
      await work()
      trial.clock.advance({ minutes: 1 })
      await trial.minute.strike()
      await work()
      trial.clock.advance({ seconds: 10 })
      const { organization } = await said<{ organization: { entries: { ground: string; on: string }[] } }>(
        trial.visitor().send(`/api/open/organizations/${codeOf(2)}`),
        200,
      )
      expect(organization.entries).toMatchObject([{ ground: "annual_report", on: "2026-12-01" }])
      const { organizations } = await said<{ organizations: { code: string }[] }>(
        trial.visitor().send("/api/open/organizations?listed=abnormal"),
        200,
      )
      expect(organizations.map(({ code }) => code)).toEqual([codeOf(2)])
    })

    test("leaves nothing refused, left over, or given up", async () => {
      await trial.minute.strike()
      await work()
      await trial.retire()
      expectCalm(trial)
    })
  })
}
