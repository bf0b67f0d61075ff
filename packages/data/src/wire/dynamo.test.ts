// The light client: signed, patient with a service in trouble, and as exact about errors as the SDK's.
import { createServer } from "node:net"
import { seededChance } from "@civil/core/chance.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type LightClient, lightClient } from "./dynamo.ts"
import type { Steering } from "./service.ts"
import {
  type Answering,
  answering,
  breaksOff,
  environment,
  fails,
  isSilent,
  json,
  resets,
  stalls,
  text,
} from "./testing/answering.ts"
import { verify } from "./testing/signature.ts"

let server: Answering
let waits: number[]
const clients: LightClient[] = []

beforeEach(async () => {
  server = await answering()
  waits = []
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.close()
})

function opened(more: object = {}, steering: Steering = {}): LightClient {
  const client = lightClient(
    { ...environment, DYNAMODB_ENDPOINT: server.endpoint, ...more },
    {
      now: () => Date.UTC(2026, 10, 22, 9, 30),
      chance: seededChance(1),
      wait: async (ms) => void waits.push(ms),
      ...steering,
    },
  )
  clients.push(client)
  return client
}

const Key = { pk: { S: "民政" } }
const get = (client: LightClient) => client.run("GetItem", { TableName: "portal", Key })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable("it was answered"),
    (error: Error & { $metadata?: { attempts?: number; requestId?: string; httpStatusCode?: number } }) =>
      error,
  )

describe("a signature", () => {
  test("is checked here as in AWS's published examples", () => {
    const listUsers = {
      method: "GET",
      url: "/?Action=ListUsers&Version=2010-05-08",
      headers: {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        host: "iam.amazonaws.com",
        "x-amz-date": "20150830T123600Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
      },
      body: "",
    }
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    const getObject = {
      method: "GET",
      url: "/test.txt",
      headers: {
        host: "examplebucket.s3.amazonaws.com",
        range: "bytes=0-9",
        "x-amz-content-sha256": empty,
        "x-amz-date": "20130524T000000Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
      },
      body: "",
    }
    expect(verify(listUsers, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY").service).toBe("iam")
    expect(verify(getObject, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY").service).toBe("s3")
    expect(() =>
      verify({ ...getObject, url: "/test.tx" }, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    ).toThrow("not the signature")
  })

  test("of the light client covers operation, body, time and session", async () => {
    await get(opened({ AWS_SESSION_TOKEN: "session" }))
    const [{ headers, body, scope }] = server.heard as [(typeof server.heard)[number]]
    expect(JSON.parse(body)).toEqual({ TableName: "portal", Key })
    expect(headers).toMatchObject({
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.GetItem",
      "x-amz-date": "20261122T093000Z",
      "x-amz-security-token": "session",
    })
    expect(scope).toEqual({
      accessKeyId: "AKIDEXAMPLE",
      region: "cn-north-1",
      service: "dynamodb",
      signedHeaders: [
        "content-length",
        "content-type",
        "host",
        "x-amz-date",
        "x-amz-security-token",
        "x-amz-target",
      ],
    })
  })

  test("with another key is refused once and for all", async () => {
    const error = await failure(get(opened({ AWS_SECRET_ACCESS_KEY: "another" })))
    expect(error).toMatchObject({ name: "InvalidSignatureException", $metadata: { attempts: 1 } })
  })
})

describe("an answer", () => {
  test("comes with its metadata", async () => {
    server.replies(json(200, { Item: Key }))
    expect(await get(opened())).toEqual({
      $metadata: { httpStatusCode: 200, requestId: "REQUEST-1", attempts: 1, totalRetryDelay: 0 },
      Item: Key,
    })
  })

  test("leaves to the caller what a batch did not do", async () => {
    const UnprocessedItems = { portal: [{ DeleteRequest: { Key } }] }
    server.replies(json(200, { UnprocessedItems }))
    expect(await opened().run("BatchWriteItem", { RequestItems: UnprocessedItems })).toMatchObject({
      UnprocessedItems,
    })
    expect(server.heard).toHaveLength(1)
  })

  test("follows another over the same connection", async () => {
    const client = opened()
    for (let i = 0; i < 5; i++) await get(client)
    expect(server.connections()).toBe(1)
  })

  test("that nobody can read is an error, and not asked for again: the write may be done", async () => {
    server.replies(text(200, "<html>maintenance</html>"))
    expect(await failure(get(opened()))).toMatchObject({
      name: "UnreadableAnswer",
      message: "the answer is no JSON object",
      $metadata: { httpStatusCode: 200 },
    })
    server.replies(json(200, []))
    expect(await failure(get(opened()))).toMatchObject({ name: "UnreadableAnswer" })
    expect(server.heard).toHaveLength(2)
  })

  test("is not read beyond a limit", async () => {
    server.replies(json(200, { Item: { pk: { S: "x".repeat(1000) } } }))
    expect(await failure(get(opened({}, { mostBytes: 1000 })))).toMatchObject({
      name: "RangeError",
      message: "the answer is larger than 1000 bytes",
    })
  })
})

describe("a refusal", () => {
  test("has the SDK's name, the service's message, the reasons and the request's number", async () => {
    const CancellationReasons = [
      { Code: "None" },
      { Code: "ConditionalCheckFailed", Message: "no", Item: Key },
    ]
    const __type = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException"
    server.replies(json(400, { __type, Message: "cancelled", CancellationReasons }))
    const error = await failure(opened().run("TransactWriteItems", { TransactItems: [] }))
    expect(error).toBeInstanceOf(Error)
    expect({ ...error }).toEqual({
      name: "TransactionCanceledException",
      $fault: "client",
      $metadata: { httpStatusCode: 400, requestId: "REQUEST-1", attempts: 1, totalRetryDelay: 0 },
      CancellationReasons,
    })
    expect(error.message).toBe("cancelled")
    expect(server.heard).toHaveLength(1)
  })

  test("may be named by a header", async () => {
    const header = { "x-amzn-errortype": "AccessDeniedException:http://internal.amazon.com/" }
    server.replies(json(400, {}, header))
    expect(await failure(get(opened()))).toMatchObject({ name: "AccessDeniedException", message: "" })
  })
})

describe("a service in trouble", () => {
  test("that throttles is asked again after up to a second, then two, then four", async () => {
    const throttled = fails("ProvisionedThroughputExceededException")
    server.replies(throttled, fails("ThrottlingException"), throttled, json(200, { Item: Key }))
    const { $metadata } = (await get(opened())) as { $metadata: object }
    expect(waits).toHaveLength(3)
    waits.forEach((ms, i) => {
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThanOrEqual(1000 * 2 ** i)
    })
    expect($metadata).toMatchObject({ attempts: 4, totalRetryDelay: waits.reduce((a, b) => a + b) })
  })

  test("is asked again at times nobody can foresee, which differ between processes", async () => {
    server.replies(fails("ThrottlingException"))
    await failure(get(opened()))
    await failure(get(opened({}, { chance: seededChance(2) })))
    expect(waits.slice(0, 3)).not.toEqual(waits.slice(3))
  })

  test.each([
    ["fails", fails("InternalServerError", 500)],
    ["is unavailable behind a proxy's page", text(503, "<html>Service Unavailable</html>")],
    ["breaks the connection off", resets],
    ["breaks off in the middle of its answer", breaksOff],
    ["has too many requests", text(429, "")],
  ])("that %s is asked again", async (_, trouble) => {
    server.replies(trouble, json(200, { Item: Key }))
    expect(await get(opened())).toMatchObject({ Item: Key, $metadata: { attempts: 2 } })
  })

  test("is given up after four attempts, with its last answer", async () => {
    server.replies(fails("InternalServerError", 500, "sorry"))
    const error = await failure(get(opened()))
    expect(error).toMatchObject({
      name: "InternalServerError",
      message: "sorry",
      $fault: "server",
      $metadata: { httpStatusCode: 500, requestId: "REQUEST-1", attempts: 4 },
    })
    expect(server.heard).toHaveLength(4)
    for (const [i, ms] of waits.entries()) expect(ms).toBeLessThanOrEqual(25 * 2 ** i)
  })

  test.each([
    ["is silent", isSilent],
    ["begins and never ends", stalls],
  ])("that %s is given up too, by name", async (_, trouble) => {
    server.replies(trouble)
    const error = await failure(get(opened({}, { answerMs: 20 })))
    expect(error).toMatchObject({ name: "TimeoutError", message: "no answer within 20 ms" })
    expect(error.$metadata).toMatchObject({ attempts: 4 })
  })

  test("that never finishes the handshake is no connection", async () => {
    const mute = createServer((socket) => socket.resume())
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve))
    const { port } = mute.address() as { port: number }
    const client = opened({ DYNAMODB_ENDPOINT: `https://127.0.0.1:${port}` }, { connectMs: 20 })
    expect(await failure(get(client))).toMatchObject({
      name: "TimeoutError",
      message: "no connection within 20 ms",
    })
    client.close()
    mute.close()
  })

  test("that is not there is an error with Node's code", async () => {
    const { endpoint } = server
    await server.close()
    expect(await failure(get(opened({ DYNAMODB_ENDPOINT: endpoint })))).toMatchObject({
      code: "ECONNREFUSED",
      $metadata: { attempts: 4 },
    })
    server = await answering()
  })

  test("is heard when it says how long to wait, within reason", async () => {
    const later = (header: object) => json(503, {}, header as Record<string, string>)
    server.replies(later({ "x-amz-retry-after": "3000" }), later({ "retry-after": "3600" }), json(200, {}))
    await get(opened())
    expect(waits[0]).toBe(3000)
    expect(waits[1]).toBeGreaterThanOrEqual(5000)
    expect(waits[1]).toBeLessThanOrEqual(5050)
  })

  test("is not asked again for ever by everybody: retries are paid from a budget that successes fill", async () => {
    const client = opened()
    server.replies(fails("InternalServerError", 500))
    for (let i = 0; i < 13; i++) await failure(get(client))
    // 500 points, 14 for a retry: 35 retries beside the 13 first attempts.
    expect(server.heard).toHaveLength(13 + 35)
    server.replies(json(200, {}))
    for (let i = 0; i < 10; i++) await get(client)
    server.replies(fails("InternalServerError", 500), json(200, {}))
    expect(await get(client)).toMatchObject({ $metadata: { attempts: 2 } })
  })
})

describe("a transaction", () => {
  const TransactItems = [{ Put: { TableName: "portal", Item: Key } }]

  test("is sent again with the token of the first time, also while the first is under way", async () => {
    server.replies(resets, fails("TransactionInProgressException"), json(200, {}))
    await opened().run("TransactWriteItems", { TransactItems })
    const tokens = server.heard.map(
      ({ body }) => (JSON.parse(body) as { ClientRequestToken: string }).ClientRequestToken,
    )
    expect(tokens).toHaveLength(3)
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/)
  })

  test("of another call has another token, and the caller's own stays", async () => {
    const client = opened()
    await client.run("TransactWriteItems", { TransactItems })
    await client.run("TransactWriteItems", { TransactItems })
    await client.run("TransactWriteItems", { TransactItems, ClientRequestToken: "mine" })
    const bodies = server.heard.map(({ body }) => JSON.parse(body) as { ClientRequestToken: string })
    expect(new Set(bodies.map((body) => body.ClientRequestToken)).size).toBe(3)
    expect(bodies[2]?.ClientRequestToken).toBe("mine")
  })

  test("that was cancelled is not sent again", async () => {
    server.replies(fails("TransactionCanceledException"))
    await failure(opened().run("TransactWriteItems", { TransactItems }))
    expect(server.heard).toHaveLength(1)
  })
})
