// The addresses of the rooms: what survives a reload, what a mangled link falls back to, and that nobody's name is in them.
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  flags,
  lists,
  narrow,
  narrowedBy,
  placeOfView,
  type QueuePlace,
  queryOf,
  queuePlaceOf,
  samePlace,
  searchOfQueue,
} from "./queues/place.ts"
import { addressOf, type Room, roomOf } from "./rooms.ts"

const at = (address: string) => {
  const url = new URL(address, "http://desk")
  return roomOf(url.pathname, url.search)
}

const word = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((text) => text.trim() !== "")
const narrowing = fc.oneof(
  fc.constant({}),
  word.map((matter) => ({ matter })),
  fc.constantFrom(...flags).map((flag) => ({ flag })),
  fc.constant({ mine: true as const }),
)
const day = fc.constantFrom("2026-11-23", "2027-01-04")
const place: fc.Arbitrary<QueuePlace> = fc
  .tuple(
    fc.record({ list: fc.constantFrom(...lists), order: fc.constantFrom("due", "received") }),
    narrowing,
    fc.record({ desk: word, from: day, to: day, open: word }, { requiredKeys: [] }),
  )
  .map(([base, by, more]) => ({ ...base, ...by, ...more }) as QueuePlace)

describe("a reload, a second tab, the back button", () => {
  test("bring the same list back, narrowed and ordered as it was, with the case beside it", () => {
    void fc.assert(
      fc.property(place, (wanted) => {
        expect(queuePlaceOf(searchOfQueue(wanted))).toEqual(wanted)
      }),
    )
  })

  test.each<[string, Room]>([
    ["/desk", { room: "day" }],
    ["/desk/cases/case_1", { room: "case", id: "case_1" }],
    ["/desk/cases/case_1/beside/case_2", { room: "case", id: "case_1", beside: "case_2" }],
    ["/desk/bulk", { room: "bulk" }],
    ["/desk/bulk/check", { room: "bulk", run: "check" }],
    ["/desk/exports", { room: "exports" }],
    ["/desk/unreached", { room: "unreached" }],
    ["/desk/dead", { room: "dead" }],
    ["/desk/figures", { room: "figures", place: { weeks: 12 } }],
    ["/desk/figures?desk=marriage&weeks=52", { room: "figures", place: { desk: "marriage", weeks: 52 } }],
  ])("lead to %s", (address, room) => {
    expect(at(address)).toEqual(room)
    expect(addressOf(room)).toBe(address)
  })
})

describe("a mangled link", () => {
  test("shows the whole list rather than an error", () => {
    expect(at("/desk/queues?list=secret&order=up&flag=red&from=2026-13-45")).toEqual({
      room: "queues",
      place: { list: "open", order: "due" },
    })
  })

  test("with two narrowings keeps one", () => {
    const found = queuePlaceOf("?matter=marriage.reissue&flag=overdue&mine=true")
    expect(found).toEqual({ list: "open", order: "due", matter: "marriage.reissue" })
  })

  test("to no room says so", () => {
    for (const address of ["/desk/nothing", "/desk/queues/more", "/desk/cases/a/b", "/desk/%E0%A4%A"])
      expect(["nowhere", "day"]).toContain(at(address).room)
    expect(at("/desk/nothing").room).toBe("nowhere")
  })
})

describe("narrowing a list", () => {
  const list: QueuePlace = {
    list: "submitted",
    order: "received",
    desk: "marriage",
    matter: "marriage.reissue",
  }

  test("by another thing replaces the first", () => {
    expect(narrow(list, "flag:overdue")).toEqual({
      ...{ list: "submitted", order: "received", desk: "marriage" },
      flag: "overdue",
    })
    expect(narrowedBy(narrow(list, "mine"))).toBe("mine")
    expect(narrowedBy(narrow(list, ""))).toBe("")
    expect(narrowedBy(narrow(list, "flag:unheard-of"))).toBe("")
  })

  test("is what the server is asked, without the case beside it", () => {
    expect(queryOf({ ...list, open: "case_1" }, "marriage")).toEqual({ ...list })
  })

  test("kept as a view and opened again is the same place, whatever case is open", () => {
    const view = queryOf(list, "marriage")
    expect(samePlace({ ...list, open: "case_9" }, placeOfView(view))).toBe(true)
    expect(samePlace(list, narrow(list, "mine"))).toBe(false)
  })
})
