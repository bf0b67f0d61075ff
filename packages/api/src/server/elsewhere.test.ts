// Two servers on two ports over one engine at an endpoint: neither remembers what the other does not know.
import { newKey } from "@civil/core/secrets.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { book, firstFree, holdBody } from "../testing/couple.ts"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

let engine: Engine
let servers: [TestServer, TestServer]

beforeAll(async () => {
  engine = openEngine({ dataDir: ":memory:" })
  const { port } = await engine.listen(0)
  const env = {
    DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}`,
    LOOKUP_KEY: newKey(),
    SEALING_KEYS: `1:${newKey()}`,
    NOW: "2026-11-23T09:00:00+08:00",
    DEMO_RESIDENTS: "200",
    BUREAUS: "310113",
    RATE_LIMIT: "0",
  }
  servers = [await testServer(env), await testServer(env)]
})
afterAll(async () => {
  for (const each of servers) await each.stop()
  await engine.close()
})

const jarOf = (server: TestServer) => new Jar(`http://127.0.0.1:${server.port}`)

describe("a couple", () => {
  test("books at one server and finds it, with its message, at the other", async () => {
    const [one, other] = servers
    const there = jarOf(one)
    await there.signIn("resident-0001")
    const { id } = await book(one, there, "resident-0002", await firstFree(there))
    const here = jarOf(other)
    await here.signIn("resident-0001")
    expect((await here.send(`/api/appointments/${id}`)).status).toBe(200)
    const messages = async () => {
      const answer = (await (await here.send("/api/messages")).json()) as { messages: { about: string }[] }
      return answer.messages.map(({ about }) => about)
    }
    await expect.poll(messages, { timeout: 10_000 }).toContain(id)
  })
})

describe("forty people, half of them at each server", () => {
  test("get as many places of a time as there are", async () => {
    const jars = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const jar = jarOf(servers[n % 2 === 0 ? 0 : 1])
        await jar.signIn(`resident-${String(101 + n).padStart(4, "0")}`)
        return jar
      }),
    )
    const [first] = jars
    if (first === undefined) throw new Error("nobody came")
    const answer = await first.send(
      "/api/open/availability?office=baoshan&business=M1&from=2026-11-26&to=2026-11-26",
    )
    const { days } = (await answer.json()) as {
      days: { date: string; times: { start: string; places: number }[] }[]
    }
    const [day] = days
    const [time] = day?.times ?? []
    if (!day || !time) throw new Error("no time in the demo")
    const wish = holdBody({ date: day.date, start: time.start })
    const statuses = await Promise.all(jars.map(async (jar) => (await jar.json("/api/holds", wish)).status))
    expect(statuses.filter((status) => status === 201)).toHaveLength(time.places)
    expect(statuses.filter((status) => status === 409)).toHaveLength(40 - time.places)
  })
})

describe("a server without a stream of its own", () => {
  test("says that it looks for what is due itself, and runs all else of the topology", () => {
    for (const { runs, engine: own, lines } of servers) {
      expect(own).toBeUndefined()
      expect(Object.keys(runs.functions).sort()).toEqual([
        "desk-work",
        "feeds",
        "minute",
        "nightly",
        "portal",
      ])
      expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual({
        level: "info",
        job: "outbox",
        stream: "none",
        everySeconds: 2,
      })
    }
  })
})
