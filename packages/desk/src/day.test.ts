// What the day list makes of the server's day, of a search, and of a change by another officer.
import type { AppointmentState, DeskAppointment, DeskSession } from "@civil/services/marriage/views.ts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  codeIn,
  happenedSince,
  inOrder,
  keep,
  matches,
  plainCode,
  rowsOf,
  step,
  tallyOf,
  toTell,
} from "./day.ts"

const one = (id: string, state: AppointmentState, more: Partial<DeskAppointment> = {}): DeskAppointment => ({
  ...{
    id,
    code: "7K3M92QD4X",
    state,
    revision: 1,
    business: "M1",
    date: "2026-11-23",
    start: "09:00",
    end: "10:00",
  },
  parties: [
    {
      role: "applicant",
      name: "陈明",
      document: "310113********0014",
      documentType: "resident_id",
      confirmed: true,
    },
    {
      role: "partner",
      name: "Anna Lee",
      document: "E12****78",
      documentType: "passport_foreign",
      confirmed: false,
    },
  ],
  ...{ bring: [], may: [], history: [] },
  ...more,
})

const session = (appointments: readonly DeskAppointment[]): DeskSession => ({
  ...{
    pool: "marriage",
    start: "09:00",
    end: "10:00",
    online: 8,
    onSite: 2,
    taken: 3,
    held: 0,
    closed: false,
  },
  appointments,
})

describe("an officer who counts", () => {
  test("sees everyone in exactly one queue", () => {
    const all = [
      one("a", "booked"),
      one("b", "waiting_for_partner"),
      one("c", "checked_in"),
      one("d", "not_done"),
    ]
    expect(tallyOf([...all, one("e", "no_show"), one("f", "lapsed")])).toEqual({
      all: 6,
      expected: 2,
      here: 1,
      finished: 1,
      absent: 1,
      gone: 1,
    })
  })

  test("tells only those still expected when a session closes", () => {
    expect(toTell(session([one("a", "booked"), one("b", "checked_in"), one("c", "cancelled")]))).toBe(1)
  })
})

describe("the day", () => {
  test("runs by the hour, pools of one hour side by side", () => {
    const at = (pool: string, start: string) => ({ ...session([]), pool, start })
    const sessions = [at("marriage", "09:00"), at("marriage", "10:00"), at("divorce", "09:00")]
    const day = inOrder({ office: "o", date: "2026-11-23", state: "open", sessions })
    expect(day.sessions.map(({ start, pool }) => `${start} ${pool}`)).toEqual([
      "09:00 marriage",
      "09:00 divorce",
      "10:00 marriage",
    ])
  })
})

describe("an officer who searches", () => {
  test("finds by part of a name, any case and width, of either party", () => {
    expect(matches(one("a", "booked"), "陈")).toBe(true)
    expect(matches(one("a", "booked"), " ａｎｎａ ")).toBe(true)
    expect(matches(one("a", "booked"), "王")).toBe(false)
  })

  test("finds a code as people read it out: hyphen, lower case, O for 0, l for 1", () => {
    expect(matches(one("a", "booked"), "7k3m9-2qd4x")).toBe(true)
    expect(matches(one("a", "booked", { code: "0123456789" }), "OL23")).toBe(true)
    expect(plainCode("o-i l０")).toBe("0110")
  })

  test("sees a queue and a search together", () => {
    const rows = rowsOf(session([one("a", "booked"), one("b", "checked_in")]), "here", "陈")
    expect(rows.map((row) => row.id)).toEqual(["b"])
  })
})

describe("a scanner", () => {
  test("may read the bare code or an address that ends with it", () => {
    for (const read of [
      "7K3M92QD4X",
      "7k3m9-2qd4x\n",
      "https://a.example/my/appointments/apt_7K3M92QD4X/?x=1",
    ])
      expect(codeIn(read)).toBe("7K3M92QD4X")
  })
})

describe("the selection", () => {
  test("never leaves the list and never wraps", () => {
    void fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1 }),
        fc.array(fc.constantFrom(1 as const, -1 as const)),
        (ids, moves) => {
          let at: string | undefined
          for (const by of moves) {
            const next = step(ids, at, by)
            expect(ids).toContain(next)
            if (at !== undefined)
              expect(Math.abs(ids.indexOf(next ?? "") - ids.indexOf(at))).toBeLessThanOrEqual(1)
            at = next
          }
        },
      ),
    )
  })

  test("stays on its row when others come and go", () => {
    expect(keep(["a", "b", "c"], ["x", "b", "c"], "b")).toBe("b")
  })

  test("passes to the row that took the place of a row that went", () => {
    expect(keep(["a", "b", "c"], ["a", "c"], "b")).toBe("c")
    expect(keep(["a", "b"], ["a"], "b")).toBe("a")
    expect(keep(["a"], [], "a")).toBeUndefined()
  })
})

describe("an officer who was second", () => {
  const entry = (at: string, who: string) => ({
    at,
    who,
    action: "check_in",
    text: { zh: "签到", en: "checked in" },
  })

  test("learns the latest thing another did", () => {
    const before = one("a", "booked", { history: [entry("2026-11-23T01:00:00Z", "applicant")] })
    const history = [
      ...before.history,
      entry("2026-11-23T01:05:00Z", "李芳"),
      entry("2026-11-23T01:03:00Z", "王强"),
    ]
    expect(happenedSince(before, { ...before, revision: 3, history })?.who).toBe("李芳")
  })

  test("learns nothing when nothing changed", () => {
    expect(happenedSince(one("a", "booked"), one("a", "booked"))).toBeUndefined()
  })
})
