// Whatever order couples come and go in: never more than the quota, nobody waits beside an empty place, and the list keeps its order.
import { testWorld } from "@civil/booking/fixture.ts"
import type { BureauCases, Ceremony } from "@civil/bureaus/cases.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { commit } from "@civil/data/change.ts"
import fc from "fast-check"
import { expect, test } from "vitest"
import { setting } from "../../cases/define.ts"
import { citizen } from "../people.fixture.ts"
import { places } from "./places.ts"
import { inOrder } from "./rules.ts"

const runs = Number(process.env.CEREMONY_RUNS ?? 15)
const quota = 3
const text = { zh: "测试用场次", en: "An event for tests" }
const event: Ceremony = {
  ...{ id: "test-1", office: "north", title: text, place: text, date: "2026-03-20" },
  ...{ start: "10:00", end: "11:00", quota, guests: 2, opens: "2026-03-01", closes: "2026-03-19" },
  source: { title: text, grade: "demo" },
}
const rows: BureauCases = {
  ...{ bureau: "990001", rules: [], ceremonies: [event] },
  ...{ greenChannelDays: "not_yet_published", papersDays: "not_yet_published" },
}

/** Comes and goes of up to eight couples; going without having come does nothing. */
const steps = fc.array(fc.record({ couple: fc.nat(7), comes: fc.boolean() }), { maxLength: 24 })

test("the list is what a queue before three chairs would be", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const world = await testWorld()
      const held = places(setting(world, [rows]))
      let seated: string[] = []
      let queue: string[] = []
      for (const [i, { couple, comes }] of all.entries()) {
        const id = `case_${couple}`
        const subject = { id, code: `C${couple}`, bureau: "990001", submittedAt: 1000 + i } as Case
        const number = (sex: "male" | "female") =>
          makeResidentId({ region: "310113", birthDate: "1996-05-20", sex, sequence: couple })
        const him = citizen(world.secrets, "王建国", { type: "resident_id", number: number("male") })
        const answers = {
          event: event.id,
          partnerName: "李小梅",
          partnerNumber: number("female"),
          guests: "1",
        }
        const parts = comes ? await held.join(subject, answers, him) : await held.leave(subject)
        if (parts.length > 0) await commit(world.table, parts)
        if (comes && !seated.includes(id) && !queue.includes(id)) {
          if (seated.length < quota && queue.length === 0) seated.push(id)
          else queue.push(id)
        } else if (!comes && seated.includes(id)) {
          const [first, ...rest] = queue
          seated = [...seated.filter((each) => each !== id), ...(first ? [first] : [])]
          queue = rest
        } else if (!comes) queue = queue.filter((each) => each !== id)
        const roll = await held.roll(event.id)
        expect(roll.seats.map((each) => each.case).sort()).toEqual([...seated].sort())
        expect(inOrder(roll.waiting).map((each) => each.case)).toEqual(queue)
        expect(roll.seats.every(({ nn }) => nn < quota)).toBe(true)
      }
      await world.close()
    }),
    { numRuns: runs },
  )
})
