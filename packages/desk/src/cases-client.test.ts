// The paths the desk asks for: encoded, without empty filters, and never with what names a person.
import { describe, expect, test } from "vitest"
import { createCasesClient } from "./cases-client.ts"
import type { Caller } from "./client.ts"

function recorded() {
  const seen: { readonly how: string; readonly path: string; readonly body?: unknown }[] = []
  const answer = { ok: false, problem: { how: "offline" } } as const
  const caller: Caller = {
    get: async (path) => {
      seen.push({ how: "GET", path })
      return answer
    },
    post: async (path, body) => {
      seen.push({ how: "POST", path, body })
      return answer
    },
    drop: async (path) => {
      seen.push({ how: "DELETE", path })
      return answer
    },
  }
  return { client: createCasesClient(caller), seen }
}

describe("a search by name or number", () => {
  test("puts what was typed into the body, where no log keeps it", async () => {
    const { client, seen } = recorded()
    await client.find("310113198001010014")
    expect(seen).toEqual([
      { how: "POST", path: "/api/desk/cases/find", body: { text: "310113198001010014" } },
    ])
  })
})

describe("a list", () => {
  test("is asked for with what narrows it and nothing else", async () => {
    const { client, seen } = recorded()
    await client.list({ desk: "marriage", list: "open", mine: true, order: "due" })
    expect(seen[0]?.path).toBe("/api/desk/cases?desk=marriage&list=open&mine=true&order=due")
  })
})

describe("ids in paths", () => {
  test("are encoded", async () => {
    const { client, seen } = recorded()
    await client.settle("case_1/../2.applicant", { revision: 1, outcome: "called" })
    await client.dropView("a b")
    expect(seen.map(({ path }) => path)).toEqual([
      "/api/desk/unreached/case_1%2F..%2F2.applicant/settle",
      "/api/desk/views/a%20b",
    ])
  })
})
