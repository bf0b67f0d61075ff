// A whole booking through the built bundles: pages and API by `portal`, what follows by `outbox`, `minute`, `nightly`.
import type { Jar } from "@civil/api/testing/jar.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"
import { book, confirm, fill, messagesOf, resident, type Slot } from "./forms.ts"

interface Day {
  readonly date: string
  readonly times: readonly { readonly start: string; readonly free: number }[]
}

/** Places still free at a time, as anybody sees them. */
async function freeAt(trial: Trial, { date, start }: Slot): Promise<number | undefined> {
  const query = `office=baoshan&business=M1&from=${date}&to=${date}`
  const { days } = (await (await trial.visitor().send(`/api/open/availability?${query}`)).json()) as {
    days: Day[]
  }
  return days.find((day) => day.date === date)?.times.find((time) => time.start === start)?.free
}

export function bookingStory(): void {
  describe("a booking", () => {
    let trial: Trial
    let lin: Jar
    let chen: Jar
    beforeAll(async () => {
      trial = await openTrial()
      ;[lin, chen] = [await trial.person("lin-wei"), await trial.person("chen-jing")]
    })
    afterAll(() => trial?.stop())

    const slot = { date: "2026-11-25", start: "09:30" }
    let path = ""

    describe("a couple", () => {
      test("signs in at the provider and books with plain forms", async () => {
        expect(await freeAt(trial, slot)).toBe(3)
        path = await book(lin, "chen-jing", slot)
        expect(path).toMatch(/^\/my\/appointments\/apt_/)
        expect(await (await lin.send(path)).text()).toContain("等对方确认")
        expect(await freeAt(trial, slot)).toBe(2)
      })

      test("is told at once by the stream's worker, and the other confirms", async () => {
        expect(await messagesOf(chen)).toEqual([])
        await trial.settle()
        expect(await messagesOf(chen)).toEqual(["notice.invited"])
        expect(await confirm(chen, path)).toContain(path)
        await trial.settle()
        const page = await (await chen.send("/my")).text()
        expect(page).toContain("双方已确认")
        expect(await messagesOf(lin)).toEqual(["notice.confirmed", "notice.waiting"])
      })

      test("is reminded when the time has come, once", async () => {
        const before = await messagesOf(lin)
        trial.clock.advance({ hours: 25 })
        await trial.retire()
        expect(await trial.minute.strike()).toMatchObject({ ok: true, value: { buried: 0, dead: 0 } })
        expect(await trial.minute.strike()).toMatchObject({ ok: true, value: { done: 0 } })
        await trial.settle()
        lin = await trial.person("lin-wei")
        expect(await messagesOf(lin)).toEqual(["notice.reminder", ...before])
      })

      test("who lets the other's time to confirm go by loses the place, and both are told", async () => {
        const wu = await trial.person("wu-hao")
        const later = { date: "2026-12-01", start: "10:00" }
        await book(wu, "he-xin", later)
        await trial.settle()
        expect(await freeAt(trial, later)).toBe(2)
        trial.clock.advance({ hours: 73 })
        await trial.minute.strike()
        await trial.settle()
        await trial.minute.strike()
        expect(await freeAt(trial, later)).toBe(3)
        for (const login of ["wu-hao", "he-xin"])
          expect(await messagesOf(await trial.person(login))).toContain("notice.lapsed")
      })

      test("may do it all over the JSON API", async () => {
        const [shen, lu] = [await trial.person("shen-yi"), await trial.person("lu-yao")]
        const time = { office: "baoshan", business: "M1", date: "2026-12-02", start: "11:00" }
        const held = (await (await shen.json("/api/holds", time)).json()) as { id: string }
        const { name, number } = resident("lu-yao")
        const booked = await shen.json("/api/appointments", {
          hold: held.id,
          applicant: { party: "mainland", mobile: "13800000000", status: "single" },
          partner: { party: "mainland", name, documentType: "resident_id", number, status: "single" },
          agreed: true,
        })
        expect(booked.status).toBe(201)
        const { id, revision } = (await booked.json()) as { id: string; revision: number }
        const confirmed = await lu.json(`/api/appointments/${id}/confirm`, {
          revision,
          mobile: "13900000000",
          agreed: true,
        })
        expect(await confirmed.json()).toMatchObject({ state: "booked" })
        await fill(shen, `/my/appointments/${id}/cancel`, {})
        await trial.settle()
        expect(await messagesOf(lu)).toContain("notice.cancelled")
      })
    })

    describe("the night", () => {
      test("finds no place without its booking and no booking without its place", async () => {
        expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { astray: 0 } })
        const metrics = trial.functions.nightly.log
          .filter((line) => line.startsWith("{"))
          .map((line) => JSON.parse(line))
        expect(metrics).toContainEqual(expect.objectContaining({ PlacesAstray: 0 }))
      })
    })

    test("leaves nothing refused, left over, or given up", async () => {
      await trial.retire()
      expectCalm(trial)
    })
  })
}
