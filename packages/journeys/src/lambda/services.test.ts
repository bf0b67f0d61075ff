// The trial's services as callers meet them: the AWS SDK signs here, so that the check of signatures is not our own word.

import { once } from "node:events"
import type { IncomingMessage } from "node:http"
import { Agent, request } from "node:https"
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type TrialClock, trialClock } from "./clock.ts"
import { openCloud, type TrialCloud } from "./cloud.ts"
import type { Credentials } from "./function.ts"
import { arns, physical, region } from "./names.ts"
import { neededAtTable } from "./rights.ts"

let clock: TrialClock
let cloud: TrialCloud
beforeAll(async () => {
  clock = trialClock("2026-11-23T09:00:00+08:00")
  cloud = await openCloud(clock, { keys: "{}" })
})
beforeEach(() => {
  cloud.trouble = () => undefined
})
afterAll(async () => {
  await cloud.close()
  clock.restore()
})

const TableName = physical("portal")
const Key = { pk: { S: "A" }, sk: { S: "B" } }

function caller(name: string): Credentials {
  const credentials: Credentials = {
    function: name,
    accessKeyId: `ASIA${name.toUpperCase()}`,
    secretAccessKey: `secret of ${name}`,
    sessionToken: `token of ${name}`,
    working: "one event",
    kill: () => undefined,
    called: () => undefined,
  }
  cloud.admit(credentials)
  return credentials
}

function client(credentials: Partial<Credentials>, in_ = region): DynamoDBClient {
  const { accessKeyId = "", secretAccessKey = "", sessionToken = "" } = credentials
  const endpoint = cloud.endpoints.table?.url ?? ""
  const given = { accessKeyId, secretAccessKey, sessionToken }
  const requestHandler = { httpsAgent: new Agent({ ca: cloud.certificate.cert }) }
  return new DynamoDBClient({ region: in_, endpoint, credentials: given, maxAttempts: 1, requestHandler })
}

async function unsigned(url: string): Promise<{ readonly status: number; readonly text: string }> {
  const sent = request(url, { method: "POST", ca: cloud.certificate.cert }).end("{}")
  const [answer] = (await once(sent, "response")) as [IncomingMessage]
  const chunks: Buffer[] = await Array.fromAsync(answer)
  return { status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }
}

describe("a function", () => {
  test("reaches the engine with its own credentials, and each call is noted as its own", async () => {
    const table = client(caller("outbox"))
    await table.send(new PutItemCommand({ TableName, Item: { ...Key, said: { S: "你好" } } }))
    const { Item } = await table.send(new GetItemCommand({ TableName, Key }))
    expect(Item?.said).toEqual({ S: "你好" })
    expect(cloud.calls.map((call) => [call.function, call.operation, call.during])).toEqual([
      ["outbox", "PutItem", "one event"],
      ["outbox", "GetItem", "one event"],
    ])
  })

  test("is refused what its topology does not give it, as IAM refuses it", async () => {
    const asked = client(caller("feeds")).send(new DeleteItemCommand({ TableName, Key }))
    await expect(asked).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringContaining(
        `not authorized to perform: dynamodb:DeleteItem on resource: ${arns.table("portal")}`,
      ),
    })
  })

  test("needs for a transaction the rights of what is in it", async () => {
    const input = {
      TransactItems: [
        { Put: { TableName, Item: Key } },
        { ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(pk)" } },
      ],
    }
    expect(neededAtTable("TransactWriteItems", input)).toEqual([
      `dynamodb:PutItem ${arns.table("portal")}`,
      `dynamodb:ConditionCheckItem ${arns.table("portal")}`,
    ])
    expect(neededAtTable("Query", { TableName, IndexName: "gsi1" })).toEqual([
      `dynamodb:Query ${arns.table("portal")}/index/gsi1`,
    ])
    const asked = client(caller("feeds")).send(new TransactWriteItemsCommand(input))
    await expect(asked).rejects.toThrow("dynamodb:ConditionCheckItem")
  })

  test("meets the trouble that a test makes: no service, no answer, or its own end", async () => {
    const own = caller("minute")
    const ends: string[] = []
    own.kill = () => void ends.push("killed")
    const ask = () => client(own).send(new GetItemCommand({ TableName, Key }))
    cloud.trouble = () => "unavailable"
    await expect(ask()).rejects.toMatchObject({ name: "InternalServerError" })
    cloud.trouble = (_call, done) => (done ? "killed" : undefined)
    await expect(ask()).rejects.toThrow()
    expect(ends).toEqual(["killed"])
  })
})

describe("a stranger", () => {
  test.each([
    ["without a known key", { accessKeyId: "ASIANOBODY" }, "UnrecognizedClientException"],
    ["with another secret", { secretAccessKey: "guessed" }, "InvalidSignatureException"],
    ["with another session", { sessionToken: "old" }, "UnrecognizedClientException"],
  ])("%s is turned away", async (_how, wrong, name) => {
    const asked = client({ ...caller("feeds"), ...wrong }).send(new GetItemCommand({ TableName, Key }))
    await expect(asked).rejects.toMatchObject({ name })
  })

  test("who signs for another region, or not at all, is turned away", async () => {
    const asked = client(caller("feeds"), "us-east-1").send(new GetItemCommand({ TableName, Key }))
    await expect(asked).rejects.toMatchObject({ name: "InvalidSignatureException" })
    for (const { url } of Object.values(cloud.endpoints)) {
      const { status, text } = await unsigned(url)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).toContain("MissingAuthenticationToken")
    }
  })
})
