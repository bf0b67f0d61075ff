// Headers: whatever the app does with ours or the platform's own, it sees the same.
import { describe, test } from "vitest"
import { type Case, same } from "./beside.ts"

const headers: readonly Case[] = [
  ["names are one in any case", ({ Headers }) => new Headers({ "X-A": "1" }).get("x-a")],
  [
    "values of one name are joined",
    ({ Headers }) => [
      ...new Headers([
        ["a", "1"],
        ["A", " 2\t"],
      ]),
    ],
  ],
  ["are listed by name", ({ Headers }) => [...new Headers({ b: "2", a: "1", c: "3" }).keys()]],
  [
    "keep cookies apart",
    ({ Headers }) => {
      const all = new Headers({ z: "1" })
      all.append("Set-Cookie", "a=1; Path=/")
      all.append("set-cookie", "b=2, 3")
      return [[...all], all.getSetCookie(), all.get("set-cookie"), all.has("Set-Cookie")]
    },
  ],
  [
    "replace all cookies at once",
    ({ Headers }) => {
      const all = new Headers([
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
      ])
      all.set("set-cookie", "c=3")
      const before = all.getSetCookie()
      all.delete("Set-Cookie")
      return [before, all.get("set-cookie"), [...all.values()]]
    },
  ],
  [
    "are copied, not shared",
    ({ Headers }) => {
      const first = new Headers({ a: "1" })
      const second = new Headers(first)
      second.set("a", "2")
      second.delete("b")
      return [first.get("a"), second.get("a"), second.get("b")]
    },
  ],
  [
    "can be walked with each",
    ({ Headers }) => {
      const seen: unknown[] = []
      new Headers({ b: "2", a: "1" }).forEach((value, name) => {
        seen.push([name, value])
      })
      return seen
    },
  ],
  ["refuse a name that is none", ({ Headers }) => new Headers({ "a b": "1" })],
  ["refuse a line break in a value", ({ Headers }) => new Headers({ a: "1\r\nset-cookie: x=1" })],
  ["refuse what is no byte", ({ Headers }) => new Headers().set("location", "/办")],
  ["refuse half a pair", ({ Headers }) => new Headers([["a"]] as unknown as [string, string][])],
  ["refuse null", ({ Headers }) => new Headers(null as unknown as HeadersInit)],
]

describe("headers", () => {
  test.each(headers)("%s", (_name, act) => same(act))
})
