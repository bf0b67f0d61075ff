// The same post sent twice with one key.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bookBody, firstFree, holdBody } from "../testing/couple.ts"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

let server: TestServer
let lin: Jar
let wu: Jar

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  const home = `http://127.0.0.1:${server.port}`
  lin = new Jar(home)
  wu = new Jar(home)
  await lin.signIn("lin-wei", "/help")
  await wu.signIn("wu-hao", "/help")
})
afterAll(() => server.stop())

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code
}

describe("a client that lost the answer", () => {
  test("gets the very same answer again, and nothing is done twice", async () => {
    const time = await firstFree(lin)
    const key = { "idempotency-key": "first-hold-1" }
    const first = await lin.json("/api/holds", holdBody(time), key)
    const again = await lin.json("/api/holds", holdBody(time), key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.headers.get("idempotent-replayed")).toBe("true")
    const held = await first.text()
    expect(await again.text()).toBe(held)

    const { id } = JSON.parse(held) as { id: string }
    const bookings = await Promise.all(
      Array.from({ length: 5 }, () =>
        lin.json("/api/appointments", bookBody(server, id, "chen-jing"), {
          "idempotency-key": "first-book-1",
        }),
      ),
    )
    for (const answer of bookings) expect([201, 409]).toContain(answer.status)
    const { appointments } = (await (await lin.send("/api/appointments")).json()) as {
      appointments: unknown[]
    }
    expect(appointments).toHaveLength(1)
  })

  test("cannot use the key for another request", async () => {
    const time = await firstFree(wu)
    const key = { "idempotency-key": "wu-hao-key-1" }
    expect((await wu.json("/api/holds", holdBody(time), key)).status).toBe(201)
    const other = await wu.json("/api/holds", { ...holdBody(time), business: "F1" }, key)
    expect(other.status).toBe(409)
    expect(await codeOf(other)).toBe("conflict.key_reused")
  })

  test("may use a key that another person has used", async () => {
    const answer = await wu.json("/api/holds", {}, { "idempotency-key": "first-hold-1" })
    expect(answer.status).toBe(422)
  })

  test("may send the same key again after a refusal", async () => {
    const key = { "idempotency-key": "refused-1" }
    expect((await wu.json("/api/holds", {}, key)).status).toBe(422)
    expect((await wu.json("/api/holds", {}, key)).status).toBe(422)
  })

  test("is told when the key itself cannot stand", async () => {
    const answer = await wu.json("/api/holds", {}, { "idempotency-key": "short" })
    expect(answer.status).toBe(400)
    expect(await codeOf(answer)).toBe("idempotency.key_form")
  })
})
