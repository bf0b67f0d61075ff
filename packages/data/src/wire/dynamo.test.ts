// The light client: signed, exact about answers and refusals, and safe to repeat.
import { describe, expect, test } from "vitest"
import { fails, json, resets, text } from "./testing/answering.ts"
import { verify } from "./testing/signature.ts"
import { bench, failure, get, Key } from "./testing/steered.ts"

const here = bench()

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
    await get(here.opened({ AWS_SESSION_TOKEN: "session" }))
    const [{ headers, body, scope }] = here.server.heard as [(typeof here.server.heard)[number]]
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
    const error = await failure(get(here.opened({ AWS_SECRET_ACCESS_KEY: "another" })))
    expect(error).toMatchObject({ name: "InvalidSignatureException", $metadata: { attempts: 1 } })
  })
})

describe("an answer", () => {
  test("comes with its metadata", async () => {
    here.server.replies(json(200, { Item: Key }))
    expect(await get(here.opened())).toEqual({
      $metadata: { httpStatusCode: 200, requestId: "REQUEST-1", attempts: 1, totalRetryDelay: 0 },
      Item: Key,
    })
  })

  test("leaves to the caller what a batch did not do", async () => {
    const UnprocessedItems = { portal: [{ DeleteRequest: { Key } }] }
    here.server.replies(json(200, { UnprocessedItems }))
    expect(await here.opened().run("BatchWriteItem", { RequestItems: UnprocessedItems })).toMatchObject({
      UnprocessedItems,
    })
    expect(here.server.heard).toHaveLength(1)
  })

  test("follows another over the same connection", async () => {
    const client = here.opened()
    for (let i = 0; i < 5; i++) await get(client)
    expect(here.server.connections()).toBe(1)
  })

  test.each([
    ["a function opens ten connections at most", { AWS_LAMBDA_FUNCTION_NAME: "portal" }, 10],
    ["a server as many as it needs", {}, 28],
  ])("of many at once: %s", async (_, settings, connections) => {
    const client = here.opened(settings)
    await Promise.all(Array.from({ length: 28 }, () => get(client)))
    expect(here.server.connections()).toBe(connections)
  })

  test("after minutes of silence comes over a new connection: the old one may be forgotten on the way", async () => {
    let now = Date.UTC(2026, 10, 22)
    const client = here.opened({}, { now: () => now })
    for (const minutes of [0, 3, 3, 5]) {
      now += minutes * 60_000
      await get(client)
    }
    expect(here.server.connections()).toBe(2)
  })

  test("that nobody can read is an error, and not asked for again: the write may be done", async () => {
    here.server.replies(text(200, "<html>maintenance</html>"))
    expect(await failure(get(here.opened()))).toMatchObject({
      name: "UnreadableAnswer",
      message: "the answer is no JSON object",
      $metadata: { httpStatusCode: 200 },
    })
    here.server.replies(json(200, []))
    expect(await failure(get(here.opened()))).toMatchObject({ name: "UnreadableAnswer" })
    expect(here.server.heard).toHaveLength(2)
  })

  test("is not read beyond a limit", async () => {
    here.server.replies(json(200, { Item: { pk: { S: "x".repeat(1000) } } }))
    expect(await failure(get(here.opened({}, { mostBytes: 1000 })))).toMatchObject({
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
    here.server.replies(json(400, { __type, Message: "cancelled", CancellationReasons }))
    const error = await failure(here.opened().run("TransactWriteItems", { TransactItems: [] }))
    expect(error).toBeInstanceOf(Error)
    expect({ ...error }).toEqual({
      name: "TransactionCanceledException",
      $fault: "client",
      $service: `dynamodb at ${new URL(here.server.endpoint).host}`,
      $metadata: { httpStatusCode: 400, requestId: "REQUEST-1", attempts: 1, totalRetryDelay: 0 },
      CancellationReasons,
    })
    expect(error.message).toBe("cancelled")
    expect(here.server.heard).toHaveLength(1)
  })

  test("may be named by a header", async () => {
    const header = { "x-amzn-errortype": "AccessDeniedException:http://internal.amazon.com/" }
    here.server.replies(json(400, {}, header))
    expect(await failure(get(here.opened()))).toMatchObject({ name: "AccessDeniedException", message: "" })
  })
})

describe("a transaction", () => {
  const TransactItems = [{ Put: { TableName: "portal", Item: Key } }]

  test("is sent again with the token of the first time, also while the first is under way", async () => {
    here.server.replies(resets, fails("TransactionInProgressException"), json(200, {}))
    await here.opened().run("TransactWriteItems", { TransactItems })
    const tokens = here.server.heard.map(
      ({ body }) => (JSON.parse(body) as { ClientRequestToken: string }).ClientRequestToken,
    )
    expect(tokens).toHaveLength(3)
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  test("of another call has another token, and the caller's own stays", async () => {
    const client = here.opened()
    await client.run("TransactWriteItems", { TransactItems })
    await client.run("TransactWriteItems", { TransactItems })
    await client.run("TransactWriteItems", { TransactItems, ClientRequestToken: "mine" })
    const bodies = here.server.heard.map(({ body }) => JSON.parse(body) as { ClientRequestToken: string })
    expect(new Set(bodies.map((body) => body.ClientRequestToken)).size).toBe(3)
    expect(bodies[2]?.ClientRequestToken).toBe("mine")
  })

  const cancelled = (...codes: string[]) =>
    json(400, {
      __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
      CancellationReasons: codes.map((Code) => ({ Code })),
    })

  test("that was cancelled for want of capacity is sent again; with another reason beside it, the caller decides", async () => {
    here.server.replies(cancelled("None", "ThrottlingError"), json(200, {}))
    expect(await here.opened().run("TransactWriteItems", { TransactItems })).toMatchObject({
      $metadata: { attempts: 2 },
    })
    for (const reason of ["ConditionalCheckFailed", "TransactionConflict"]) {
      here.server.replies(cancelled(reason, "ProvisionedThroughputExceeded"))
      const error = await failure(here.opened().run("TransactWriteItems", { TransactItems }))
      expect(error.$metadata?.attempts).toBe(1)
    }
  })

  test("that was cancelled is not sent again", async () => {
    here.server.replies(fails("TransactionCanceledException"))
    await failure(here.opened().run("TransactWriteItems", { TransactItems }))
    expect(here.server.heard).toHaveLength(1)
  })
})
