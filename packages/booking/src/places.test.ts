// One question asked twice: what the memory calls free is what the table lets be taken, at every instant.
import { commit, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type TestWorld, testWorld } from "./fixture.ts"
import { freeCondition, freeNumbers, isFree, snapshot } from "./places.ts"
import type { Place } from "./shapes.ts"
import { type Spine, spine } from "./spine.ts"

let world: TestWorld
let on: Spine
beforeAll(async () => {
  world = await testWorld()
  on = spine(world, "test")
})
afterAll(() => world.close())

const band = { start: "09:00", end: "10:30", online: 4, onSite: 0 }
const spot = { office: "north", date: "2026-03-10", pool: "marriage", start: "09:00" }
const time = fc.integer({ min: 0, max: 20 })
const state = fc.oneof(
  fc.record({ state: fc.constant("held" as const), until: time, holder: fc.constant("H") }),
  fc.record({ state: fc.constant("resting" as const), reopens: time }),
  fc.record({ state: fc.constant("booked" as const), appointment: fc.constant("A") }),
  fc.record({ state: fc.constant("closed" as const) }),
)

async function canTake(nn: number, now: number): Promise<boolean> {
  const place: Place = { ...spot, nn, state: "held", holder: "ME", person: "me", until: now + 10 }
  const write = on.store.PlaceItem.build(WholePut)
    .item(place)
    .options({ condition: freeCondition(now) })
  return commit(world.table, [{ name: "place", write }]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Stale) return false
      throw error
    },
  )
}

describe("a place", () => {
  test("is free exactly when the write's own condition lets it be taken", async () => {
    let nn = 100
    await fc.assert(
      fc.asyncProperty(fc.option(state), time, async (saved, now) => {
        nn += 1
        const place: Place | undefined = saved === null ? undefined : { ...spot, nn, ...saved }
        if (place) {
          const write = on.store.PlaceItem.build(WholePut).item(place)
          await commit(world.table, [{ name: "place", write }])
        }
        expect(await canTake(nn, now)).toBe(isFree(place, now))
      }),
      { numRuns: 200 },
    )
  })
  test("is counted once: free, taken, held and resting numbers make up the band", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ nn: fc.integer({ min: 0, max: 5 }), saved: state })),
        time,
        (taken, now) => {
          const byNumber = new Map(taken.map(({ nn, saved }) => [nn, { ...spot, nn, ...saved } as Place]))
          const day = snapshot({ places: [...byNumber.values()], sessions: [] }, now)
          const free = freeNumbers(day, "marriage", band, now)
          const busy = [...byNumber.values()].filter((place) => place.nn < band.online && !isFree(place, now))
          expect(free.length + busy.length).toBe(band.online)
          expect(free.every((nn) => nn >= 0 && nn < band.online)).toBe(true)
        },
      ),
    )
  })
  test("of a closed session is free for nobody", () => {
    const session = { ...spot, closed: true, revision: 1 }
    expect(freeNumbers(snapshot({ places: [], sessions: [session] }, 0), "marriage", band, 0)).toEqual([])
    const open = { ...session, closed: false }
    expect(freeNumbers(snapshot({ places: [], sessions: [open] }, 0), "marriage", band, 0)).toHaveLength(4)
  })
})
