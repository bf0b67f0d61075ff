// The nightly check of the books: silent over what is right, and over each planted defect it names that one and no other.
import type { Finding } from "@civil/booking/astray.ts"
import { readCode } from "@civil/core/ids.ts"
import { everything, putRaw, removeRaw } from "@civil/data/raw.fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreed, begin, type Case, slot } from "./case.fixture.ts"
import { form, man, woman } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await begin({ places: 4 })
})
afterEach(() => each.world.close())

type Item = Record<string, unknown>

/** Changes one item behind the portal's back. */
async function tamper(
  find: (item: Item) => boolean,
  change: (item: Item) => Item | undefined,
): Promise<void> {
  const { table } = each.world
  const found = (await everything(table)).find((item) => find({ ...item }))
  if (found === undefined) throw new Error("no such item")
  const changed = change({ ...found })
  if (changed === undefined) await removeRaw(table, found)
  else await putRaw(table, changed)
}

const add = (item: Item) => putRaw(each.world.table, item)
const is =
  (entity: string, more: Item = {}) =>
  (item: Item) =>
    item._et === entity && Object.entries(more).every(([name, value]) => item[name] === value)

/** Three couples: one booked by both, one that waits, one that has cancelled; the first also holds another time to move to. */
async function town() {
  const { service, world } = each
  const both = await agreed(each)
  const [him, her] = [man(world.secrets, 1), woman(world.secrets, 1)]
  const held = await service.hold(him, { ...slot, start: "10:30" })
  const waits = await service.book(him, form(held.id, her))
  const [other, another] = [man(world.secrets, 2), woman(world.secrets, 2)]
  const third = await service.hold(other, { ...slot, start: "13:30" })
  const ended = await service.book(other, form(third.id, another))
  await service.sweep()
  await service.cancel(other, ended.id, { revision: 1 })
  const hold = await service.hold(each.him, { ...slot, date: "2026-03-11", reschedules: both.id })
  await service.sweep()
  const code = (id: string) => readCode(id.slice(id.indexOf("_") + 1)) ?? ""
  return {
    both: code(both.id),
    waits: code(waits.id),
    ended: code(ended.id),
    hold: code(hold.id),
    never: "0123456789",
  }
}

type Town = Awaited<ReturnType<typeof town>>

interface Defect {
  readonly what: Finding["what"]
  readonly of: keyof Town
  readonly plant: (town: Town) => Promise<void>
}

const gone = () => undefined

const defects: Readonly<Record<string, Defect>> = {
  "a booked place is gone": {
    what: "booking_without_place",
    of: "both",
    plant: ({ both }) => tamper(is("Place", { appointment: both }), gone),
  },
  "a booking is gone": {
    what: "no_such_booking",
    of: "both",
    plant: ({ both }) => tamper(is("Apt", { code: both }), gone),
  },
  "a cancelled booking has its place again": {
    what: "place_without_booking",
    of: "ended",
    plant: async ({ ended }) => {
      const spot = { office: "north", date: slot.date, pool: "marriage", start: "13:30" }
      const apt = (await everything(each.world.table)).find(is("Apt", { code: ended }))
      const key = { pk: `PLACES#north#${slot.date}`, sk: `marriage#13:30#0${apt?.nn}` }
      await add({ _et: "Place", ...key, ...spot, nn: apt?.nn, state: "booked", appointment: ended })
    },
  },
  "a booking has two places": {
    what: "place_without_booking",
    of: "both",
    plant: async ({ both }) => {
      const spot = { office: "south", date: "2026-03-12", pool: "marriage", start: "09:00", nn: 1 }
      const key = { pk: "PLACES#south#2026-03-12", sk: "marriage#09:00#01" }
      await add({ _et: "Place", ...key, ...spot, state: "booked", appointment: both })
    },
  },
  "a partner's ledger has forgotten the booking": {
    what: "booking_without_ledger",
    of: "both",
    plant: () => tamper(is("Ledger", { person: each.her.person }), (item) => ({ ...item, live: {} })),
  },
  "a ledger still names a booking that has ended": {
    what: "ledger_without_booking",
    of: "ended",
    plant: ({ ended }) =>
      tamper(is("Ledger", { person: man(each.world.secrets, 2).person }), (item) => ({
        ...item,
        live: { marriage: { code: ended, date: slot.date } },
      })),
  },
  "a ledger names a booking that never was": {
    what: "no_such_booking",
    of: "never",
    plant: ({ never, both }) =>
      tamper(is("Ledger", { person: each.him.person }), (item) => ({
        ...item,
        live: { marriage: { code: both, date: slot.date }, divorce: { code: never, date: slot.date } },
      })),
  },
  "a couple's lock is gone": {
    what: "booking_without_lock",
    of: "waits",
    plant: ({ waits }) => tamper(is("Couple", { appointment: waits }), gone),
  },
  "a couple's lock is left behind": {
    what: "lock_without_booking",
    of: "ended",
    plant: async ({ ended }) => {
      const apt = (await everything(each.world.table)).find(is("Apt", { code: ended }))
      const key = { pk: `COUPLE#${apt?.couple}`, sk: "marriage" }
      const lock = { couple: apt?.couple, group: "marriage", appointment: ended, date: slot.date }
      await add({ _et: "Couple", ...key, ...lock })
    },
  },
  "a held place is gone": {
    what: "hold_without_place",
    of: "hold",
    plant: ({ hold }) => tamper(is("Place", { holder: hold }), gone),
  },
  "a ledger has forgotten its hold": {
    what: "place_without_hold",
    of: "hold",
    plant: () => tamper(is("Ledger", { person: each.him.person }), (item) => ({ ...item, holds: [] })),
  },
  "the timer that ends what nobody confirms is gone": {
    what: "booking_without_timer",
    of: "waits",
    plant: async ({ waits }) => {
      await tamper((item) => item._et === "Outbox" && item.id === `${waits}.lapse`, gone)
      each.world.clock.advance({ hours: 2 })
    },
  },
  "the reminder is gone": {
    what: "booking_without_timer",
    of: "both",
    plant: async ({ both }) => {
      await tamper((item) => item._et === "Outbox" && String(item.id).startsWith(`${both}.remind`), gone)
      each.world.clock.advance({ hours: 2 })
    },
  },
}

const findings = async (): Promise<readonly Finding[]> => (await each.service.audit()).findings

describe("the check of the books", () => {
  test("finds nothing where nothing is wrong, reads only, and says what it has looked at", async () => {
    await town()
    const before = each.world.written()
    const audit = await each.service.audit()
    expect(audit).toMatchObject({ astray: 0, findings: [], complete: true })
    expect(audit.checked).toMatchObject({ places: 3, bookings: 3 })
    expect(audit.checked.days).toBe(31 * 3)
    expect(each.world.written()).toBe(before)
  })
  test("stops when its time is nearly over, and says so", async () => {
    await town()
    let left = 11_000
    const audit = await each.service.audit({
      remaining: () => {
        left -= 100
        return left
      },
    })
    expect(audit.complete).toBe(false)
    expect(audit.checked.days).toBeLessThan(20)
  })
  test.each(Object.entries(defects))("names it, and only it: %s", async (_, { what, of, plant }) => {
    const known = await town()
    await plant(known)
    expect(await findings()).toEqual([{ what, id: known[of] }])
  })
})
