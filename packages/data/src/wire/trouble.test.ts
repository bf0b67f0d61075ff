// A service in trouble is asked again as the SDK does it: patiently, at random times, and not for ever.
import { createServer } from "node:net"
import { seededChance } from "@civil/core/chance.ts"
import { describe, expect, test } from "vitest"
import { answering, breaksOff, fails, isSilent, json, resets, stalls, text } from "./testing/answering.ts"
import { bench, failure, get, Key } from "./testing/steered.ts"

const here = bench()

describe("a service in trouble", () => {
  test("that throttles is asked again after up to a second, then two, then four", async () => {
    const throttled = fails("ProvisionedThroughputExceededException")
    here.server.replies(throttled, fails("ThrottlingException"), throttled, json(200, { Item: Key }))
    const { $metadata } = (await get(here.opened())) as { $metadata: object }
    expect(here.waits).toHaveLength(3)
    here.waits.forEach((ms, i) => {
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThanOrEqual(1000 * 2 ** i)
    })
    expect($metadata).toMatchObject({ attempts: 4, totalRetryDelay: here.waits.reduce((a, b) => a + b) })
  })

  test("is asked again at times nobody can foresee, which differ between processes", async () => {
    here.server.replies(fails("ThrottlingException"))
    await failure(get(here.opened()))
    await failure(get(here.opened({}, { chance: seededChance(2) })))
    expect(here.waits.slice(0, 3)).not.toEqual(here.waits.slice(3))
  })

  test.each([
    ["fails", fails("InternalServerError", 500)],
    ["is unavailable behind a proxy's page", text(503, "<html>Service Unavailable</html>")],
    ["breaks the connection off", resets],
    ["breaks off in the middle of its answer", breaksOff],
    ["has too many requests", text(429, "")],
  ])("that %s is asked again", async (_, trouble) => {
    here.server.replies(trouble, json(200, { Item: Key }))
    expect(await get(here.opened())).toMatchObject({ Item: Key, $metadata: { attempts: 2 } })
  })

  test("is given up after four attempts, with its last answer", async () => {
    here.server.replies(fails("InternalServerError", 500, "sorry"))
    const error = await failure(get(here.opened()))
    expect(error).toMatchObject({
      name: "InternalServerError",
      message: "sorry",
      $fault: "server",
      $metadata: { httpStatusCode: 500, requestId: "REQUEST-1", attempts: 4 },
    })
    expect(here.server.heard).toHaveLength(4)
    for (const [i, ms] of here.waits.entries()) expect(ms).toBeLessThanOrEqual(25 * 2 ** i)
  })

  test.each([
    ["is silent", isSilent],
    ["begins and never ends", stalls],
  ])("that %s is given up too, by name", async (_, trouble) => {
    here.server.replies(trouble)
    const error = await failure(get(here.opened({}, { answerMs: 20 })))
    expect(error).toMatchObject({ name: "TimeoutError", message: "no answer within 20 ms" })
    expect(error.$metadata).toMatchObject({ attempts: 4 })
  })

  test("that never finishes the handshake is no connection", async () => {
    const mute = createServer((socket) => socket.resume())
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve))
    const { port } = mute.address() as { port: number }
    const client = here.opened({ DYNAMODB_ENDPOINT: `https://127.0.0.1:${port}` }, { connectMs: 20 })
    expect(await failure(get(client))).toMatchObject({
      name: "TimeoutError",
      message: "no connection within 20 ms",
    })
    client.close()
    mute.close()
  })

  test("that is not there is an error with Node's code", async () => {
    const { endpoint } = here.server
    await here.server.close()
    expect(await failure(get(here.opened({ DYNAMODB_ENDPOINT: endpoint })))).toMatchObject({
      code: "ECONNREFUSED",
      $metadata: { attempts: 4 },
    })
    here.server = await answering()
  })

  test("is heard when it says how long to wait, within reason", async () => {
    const later = (header: object) => json(503, {}, header as Record<string, string>)
    here.server.replies(
      later({ "x-amz-retry-after": "3000" }),
      later({ "retry-after": "3600" }),
      json(200, {}),
    )
    await get(here.opened())
    expect(here.waits[0]).toBe(3000)
    expect(here.waits[1]).toBeGreaterThanOrEqual(5000)
    expect(here.waits[1]).toBeLessThanOrEqual(5050)
  })

  test("is not asked again for ever by everybody: retries are paid from a budget that successes fill", async () => {
    const client = here.opened()
    here.server.replies(fails("InternalServerError", 500))
    for (let i = 0; i < 13; i++) await failure(get(client))
    // 500 points, 14 for a retry: 35 retries beside the 13 first attempts.
    expect(here.server.heard).toHaveLength(13 + 35)
    here.server.replies(json(200, {}))
    for (let i = 0; i < 10; i++) await get(client)
    here.server.replies(fails("InternalServerError", 500), json(200, {}))
    expect(await get(client)).toMatchObject({ $metadata: { attempts: 2 } })
  })
})
