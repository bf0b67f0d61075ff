// Entries of the outbox that come twice, late, in any order and at once leave the same table and the same messages as entries in order.
import { describe, expect, test } from "vitest"
import type { Case } from "./case.fixture.ts"
import { disorderly, inOrder, play, type Story } from "./disorder.fixture.ts"
import {
  application,
  at,
  atDesk,
  book,
  bookBoth,
  cancel,
  certificate,
  confirm,
  done,
  hers,
  move,
  session,
  start,
  together,
  visit,
  visited,
  withdraw,
} from "./steps.fixture.ts"

const orders = Number(process.env.ORDERS ?? 6)

const stories: Readonly<Record<string, Story>> = {
  "booked, confirmed and reminded": [together(book(), confirm), at("2026-03-09T09:00:00")],
  "booked, and confirmed in time": [book(), confirm, at("2026-03-09T09:00:00")],
  "booked, and nobody confirmed": [book(), at("2026-03-03T09:00:00"), at("2026-03-10T08:00:00")],
  "booked and cancelled before anybody was told": [together(book(), cancel), at("2026-03-09T09:00:00")],
  "confirmed, cancelled and booked again": [
    together(bookBoth(), cancel, book({ start: "10:30" })),
    together(confirm),
    at("2026-03-09T09:00:00"),
  ],
  "moved while it waits, confirmed, moved away and back": [
    together(book(), move("2026-03-04", "09:00")),
    together(confirm, move("2026-03-11", "09:00")),
    move("2026-03-12", "09:00"),
    move("2026-03-11", "10:30"),
    at("2026-03-10T09:00:00"),
    at("2026-03-11T09:00:00"),
  ],
  "a session closed, opened and closed": [
    bookBoth(),
    together(session(false), session(true)),
    session(false),
    at("2026-03-09T09:00:00"),
  ],
  "marked as missed by mistake": [
    bookBoth(),
    at("2026-03-10T10:40:00"),
    together(atDesk("noShow"), atDesk("undo")),
    together(atDesk("checkIn"), done),
  ],
  "an application accepted, and reminded of": [
    ...application,
    at("2026-04-10T09:00:00"),
    at("2026-05-02T09:00:00"),
    at("2026-05-20T09:00:00"),
  ],
  "an acceptance undone": [
    bookBoth({ business: "D1", date: "2026-03-10", start: "09:00" }),
    at("2026-03-10T09:10:00"),
    together(atDesk("checkIn"), done, atDesk("undo")),
    at("2026-04-10T09:00:00"),
  ],
  "an application withdrawn with a place for the certificate": [
    ...application,
    at("2026-03-20T09:00:00"),
    certificate,
    withdraw,
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed at the counter": [
    ...application,
    at("2026-03-20T09:00:00"),
    certificate,
    together(withdraw, visit),
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done")),
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed by mistake": [
    ...application,
    at("2026-03-20T09:00:00"),
    visit,
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done")),
    visited("D2", "undo"),
    certificate,
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed and taken back before anybody was told": [
    ...application,
    at("2026-03-20T09:00:00"),
    together(withdraw, visit),
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done"), visited("D2", "undo")),
    at("2026-04-12T09:00:00"),
  ],
}

const codes = (each: Case) => each.told.map(({ code }) => code)

/** What a story comes to, beside being the same in every order. */
const ends: Readonly<Record<string, (each: Case) => Promise<void>>> = {
  "marked as missed by mistake": async (each) => expect(codes(each)).not.toContain("notice.no_show"),
  "an acceptance undone": async (each) => expect(codes(each)).not.toContain("notice.window"),
  "a withdrawal signed at the counter": async (each) =>
    expect((await hers(each, "D1")).divorce?.withdrawal).toBe("signed"),
  "a withdrawal signed by mistake": async (each) => {
    expect((await hers(each, "D1")).divorce?.state).toBe("issue_window")
    expect((await hers(each, "D3")).state).toBe("booked")
  },
  "a withdrawal signed and taken back before anybody was told": async (each) =>
    expect((await hers(each, "D1")).divorce?.withdrawal).toBe("to_sign"),
}

describe("a story whose entries come in disorder", () => {
  test.each(Object.entries(stories))("ends the same: %s", async (name, story) => {
    const ordered = await start()
    const expected = await play(story, ordered, inOrder)
    expect(ordered.told.length).toBeGreaterThan(0)
    expect((await ordered.service.audit()).findings).toEqual([])
    await ends[name]?.(ordered)
    await ordered.world.close()
    for (let seed = 1; seed <= orders; seed += 1) {
      const each = await start()
      expect(await play(story, each, disorderly(seed)), `order ${seed}`).toEqual(expected)
      await each.world.close()
    }
  })
})
