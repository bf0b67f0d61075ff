import { describe, expect, test } from "vitest"
import { defineService } from "./service.ts"
import { after, allowedIn, ends, type Transitions } from "./transitions.ts"

const next = {
  waiting: { collect: "collected", send_back: "returned" },
  collected: { send_back: "returned" },
  returned: {},
} as const satisfies Transitions<"waiting" | "collected" | "returned">

describe("a table of what may happen next", () => {
  test("names the actions of a state", () => {
    expect(allowedIn(next, "waiting")).toEqual(["collect", "send_back"])
    expect(allowedIn(next, "collected")).toEqual(["send_back"])
    expect(allowedIn(next, "returned")).toEqual([])
  })

  test("gives the state an action leads to, or nothing", () => {
    expect(after(next, "waiting", "collect")).toBe("collected")
    expect(after(next, "collected", "collect")).toBeUndefined()
    expect(after(next, "returned", "send_back")).toBeUndefined()
  })

  test("knows its ends", () => {
    expect(ends(next)).toEqual(["returned"])
  })

  test("is not fooled by names every object has", () => {
    const table: Transitions = next
    expect(after(table, "waiting", "toString")).toBeUndefined()
  })

  test("does not compile with a state that is none", () => {
    // @ts-expect-error lost is no state
    const wrong = { waiting: { lose: "lost" } } as const satisfies Transitions<"waiting">
    expect(wrong).toBeDefined()
  })
})

describe("a service", () => {
  const service = {
    name: "parcels",
    title: { zh: "包裹", en: "Parcels" },
    kinds: { P1: { zh: "取件", en: "Collect" }, P2: { zh: "寄件", en: "Send" } },
    topics: [],
    words: {},
    open: (shelf: string) => ({ shelf }),
  }

  test("is its definition", () => {
    expect(defineService(service)).toBe(service)
  })

  test("does not call two kinds the same", () => {
    const kinds = { P1: { zh: "取件", en: "a" }, P2: { zh: "取件", en: "b" } }
    expect(() => defineService({ ...service, kinds })).toThrow("two kinds have the same name")
  })
})
