// What else people and the desk do, so that every call a function may make is made: moving, letting go, the day at the
// counter, a session that is closed with everyone booked in it.
import type { Jar } from "@civil/api/testing/jar.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { book, confirm, fill, messagesOf, type Slot } from "./forms.ts"

interface Shown {
  readonly id: string
  readonly revision: number
  readonly state: string
}

interface Workplace {
  readonly id: string
  readonly pools: readonly { readonly id: string }[]
}

export function deskStory(): void {
  describe("the desk", () => {
    let trial: Trial
    let clerk: Jar
    beforeAll(async () => {
      trial = await openTrial()
    })
    afterAll(() => trial?.stop())

    const day = "2026-11-24"
    /** Two people with a confirmed booking; answers its id. */
    async function couple(one: string, other: string, slot: Slot): Promise<string> {
      const [first, second] = [await trial.person(one), await trial.person(other)]
      const path = await book(first, other, slot)
      await confirm(second, path)
      return path.split("/").at(-1) ?? ""
    }
    async function listed(): Promise<readonly Shown[]> {
      const answer = await clerk.send(`/api/desk/day?office=baoshan&date=${day}`)
      const { sessions } = (await answer.json()) as { sessions: { appointments: Shown[] }[] }
      return sessions.flatMap(({ appointments }) => appointments)
    }
    async function act(id: string, name: string, more: object = {}): Promise<string> {
      const revision = (await listed()).find((each) => each.id === id)?.revision
      const answer = await clerk.json(`/api/desk/appointments/${id}/${name}`, { revision, ...more })
      expect([name, answer.status]).toEqual([name, 200])
      return ((await answer.json()) as Shown).state
    }

    test("sees the day, checks a couple in, takes it back, and closes the matter", async () => {
      const id = await couple("lin-wei", "chen-jing", { date: day, start: "09:30" })
      await trial.settle()
      trial.clock.advance({ hours: 24 })
      clerk = await trial.person("clerk-baoshan")
      expect((await listed()).map((each) => each.id)).toEqual([id])
      expect(await act(id, "check-in")).toBe("checked_in")
      expect(await act(id, "undo")).toBe("booked")
      expect(await act(id, "check-in")).toBe("checked_in")
      expect(await act(id, "done", { outcome: "done" })).toBe("done")
      const found = await clerk.send(`/api/desk/find?office=baoshan&q=${encodeURIComponent("林伟")}`)
      expect(await found.text()).toContain(id)
    })

    test.each([
      ["the stream's worker", "2026-12-01", "wu-hao", "he-xin"],
      ["the minute", "2026-12-08", "luo-jun", "yang-mei"],
    ])(
      "closes a session and is cut off: %s releases who is in it, and they are told",
      async (by, date, one, other) => {
        const slot = { date, start: "10:00" }
        const id = await couple(one, other, slot)
        await trial.settle()
        const manager = await trial.person("manager-baoshan")
        const { offices } = (await (await manager.send("/api/desk/me")).json()) as { offices: Workplace[] }
        const pool = offices.find((each) => each.id === "baoshan")?.pools[0]?.id
        const closed = { office: "baoshan", ...slot, pool, open: false, why: "停电" }
        let writes = 0
        trial.cloud.trouble = ({ operation }, done) =>
          operation === "TransactWriteItems" && done && ++writes === 2 ? "killed" : undefined
        expect((await manager.json("/api/desk/sessions", closed)).status).toBe(500)
        trial.cloud.trouble = () => undefined
        if (by === "the minute") {
          trial.clock.advance({ minutes: 1 })
          expect(await trial.minute.strike()).toMatchObject({ ok: true, value: { done: expect.any(Number) } })
        }
        await trial.settle()
        expect(await messagesOf(await trial.person(other))).toContain("notice.released")
        expect(await (await (await trial.person(one)).send(`/my/appointments/${id}`)).text()).toContain(
          "登记机关",
        )
        expect((await manager.json("/api/desk/sessions", { ...closed, open: true })).status).toBe(200)
      },
    )

    test("and a person moves a booking, lets a time go, repeats a request, and signs out", async () => {
      const shen = await trial.person("shen-yi")
      const id = await couple("shen-yi", "lu-yao", { date: "2026-12-02", start: "11:00" })
      const times = `/marriage/m1/times?office=baoshan&date=2026-12-03&moves=${id}`
      const change = await fill(shen, times, { start: "09:30" }, "/marriage/hold")
      await fill(shen, change, {}, `/my/appointments/${id}/reschedule`)
      const key = { "idempotency-key": "a-lost-answer" }
      const wanted = { office: "baoshan", business: "M1", date: "2026-12-04", start: "09:30" }
      const zhao = await trial.person("zhao-ming")
      const once = await (await zhao.json("/api/holds", wanted, key)).text()
      expect(await (await zhao.json("/api/holds", wanted, key)).text()).toBe(once)
      const { id: hold } = JSON.parse(once) as { id: string }
      expect((await zhao.send(`/api/holds/${hold}`, { method: "DELETE" })).status).toBeLessThan(300)
      await fill(zhao, "/my", {}, "/sign-out")
      await trial.settle()
      expect((await zhao.send("/api/me")).status).toBe(401)
      expect(await messagesOf(await trial.person("lu-yao"))).toContain("notice.rescheduled")
    })
  })
}
