// Steps of stories: what the couple and the desk do, one after the other, each to the latest booking of theirs.
import { bureau, policy } from "@civil/booking/fixture.ts"
import { type Entry, outbox, shards } from "@civil/data/outbox.ts"
import { agreed, begin, type Case, slot, waiting } from "./case.fixture.ts"
import type { Story } from "./disorder.fixture.ts"
import { clerk, form } from "./people.fixture.ts"

/** A world whose booking window reaches past the cooling-off period. */
export const start = (): Promise<Case> =>
  begin({ bureaus: [bureau(3, { policies: [{ ...policy, openDaysAhead: 60 }] })] })

export const at = (time: string) => async (each: Case) => each.world.clock.set(`${time}+08:00`)
export const together =
  (...steps: Story) =>
  async (each: Case) => {
    for (const step of steps) await step(each)
  }
export const latest = async (each: Case) => {
  const [found] = await each.service.list(each.him)
  if (found === undefined) throw new Error("nothing is booked")
  return found
}
export const book =
  (more: Parameters<typeof waiting>[1] = {}) =>
  (each: Case) =>
    waiting(each, more)
export const bookBoth =
  (more: Parameters<typeof agreed>[1] = {}) =>
  (each: Case) =>
    agreed(each, more)
export const confirm = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.confirm(each.her, id, { revision, mobile: "13900000002", agreed: true })
}
export const cancel = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.cancel(each.him, id, { revision })
}
export const move = (date: string, start: string) => async (each: Case) => {
  const { id, revision, business } = await latest(each)
  const held = await each.service.hold(each.him, { office: "north", business, date, start, reschedules: id })
  return each.service.reschedule(each.him, id, { revision, hold: held.id })
}
export const session = (open: boolean) => (each: Case) =>
  each.service.desk.setSession(clerk(), {
    ...{ office: "north", date: slot.date, pool: "marriage", start: slot.start },
    ...(open ? { open } : { open, why: "系统维护" }),
  })
export type DeskMove = "checkIn" | "noShow" | "undo"
export const atDesk = (what: DeskMove) => async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.desk[what](clerk(), id, { revision })
}
export const done = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.desk.done(clerk(), id, { revision, outcome: "done" })
}
/** The booking of a kind, seen by her: she books the withdrawal alone. */
export const hers = async (each: Case, business: string) => {
  const found = (await each.service.list(each.her)).find((one) => one.business === business)
  if (found === undefined) throw new Error("nothing is booked")
  return found
}
export const visited = (business: string, what: DeskMove | "done") => async (each: Case) => {
  const { id, revision } = await hers(each, business)
  if (what === "done") return each.service.desk.done(clerk(), id, { revision, outcome: "done" })
  return each.service.desk[what](clerk(), id, { revision })
}
export const withdraw = async (each: Case) => {
  const { id, revision } = await hers(each, "D1")
  return each.service.withdraw(each.her, id, { revision })
}
export const certificate = async (each: Case) => {
  const held = await each.service.hold(each.him, {
    ...{ office: "north", business: "D3", date: "2026-04-13", start: "09:00" },
  })
  const { id } = await each.service.book(each.him, form(held.id, each.her))
  await each.service.confirm(each.her, id, { revision: 1, mobile: "13900000002", agreed: true })
}
export const visit = async (each: Case) => {
  const held = await each.service.hold(each.her, {
    ...{ office: "north", business: "D2", date: "2026-03-23", start: "09:00" },
  })
  await each.service.book(each.her, form(held.id, undefined))
}
/** Applied for and accepted at the desk on 2026-03-10. */
export const application: Story = [
  bookBoth({ business: "D1", date: "2026-03-10", start: "09:00" }),
  at("2026-03-10T09:10:00"),
  together(atDesk("checkIn"), done),
]

/** All that waits in the outbox, due or not. */
export async function entriesOf({ world }: Case): Promise<readonly Entry[]> {
  const box = outbox(world.table)
  const all = await Promise.all(Array.from({ length: shards }, (_, shard) => box.listAll(shard)))
  return all.flatMap(({ entries }) => entries)
}

/** The entry of the marriage service of a topic, and of an event where one is given. */
export async function entryOf(each: Case, topic: string, event?: string): Promise<Entry> {
  const found = (await entriesOf(each)).find(
    (one) => one.topic === `marriage.${topic}` && (event === undefined || one.body.event === event),
  )
  if (found === undefined) throw new Error(`no ${topic} waits`)
  return found
}
