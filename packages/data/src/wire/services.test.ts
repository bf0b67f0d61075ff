// A secret, a message, an object: asked as the services want it, refused under their names.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { placeOf } from "./place.ts"
import { lightServices, type Services, whereIs } from "./services.ts"
import { type Answering, answering, environment, fails, json, text } from "./testing/answering.ts"

let server: Answering
let services: Services

beforeEach(async () => {
  server = await answering()
  const named = ["SQS", "SECRETS_MANAGER", "S3"].map((name) => [`AWS_ENDPOINT_URL_${name}`, server.endpoint])
  services = lightServices({ ...environment, ...Object.fromEntries(named) }, { wait: async () => {} })
})
afterEach(async () => {
  services.close()
  await server.close()
})

const xml = (status: number, code: string) =>
  text(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)

describe("a secret", () => {
  const arn = "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:keys-AbCdEf"

  test("is asked for by its ARN and answered as text", async () => {
    server.replies(json(200, { ARN: arn, SecretString: '{"LOOKUP_KEY":"x"}' }))
    expect(await services.getSecretValue(arn)).toBe('{"LOOKUP_KEY":"x"}')
    const [{ headers, body, scope }] = server.heard as [(typeof server.heard)[number]]
    expect(headers["x-amz-target"]).toBe("secretsmanager.GetSecretValue")
    expect(headers["content-type"]).toBe("application/x-amz-json-1.1")
    expect(JSON.parse(body)).toEqual({ SecretId: arn })
    expect(scope.service).toBe("secretsmanager")
  })

  test("that is not there or no text is an error that never holds a secret", async () => {
    server.replies(fails("ResourceNotFoundException"))
    await expect(services.getSecretValue(arn)).rejects.toMatchObject({ name: "ResourceNotFoundException" })
    server.replies(json(200, { SecretBinary: "c2VjcmV0" }))
    await expect(services.getSecretValue(arn)).rejects.toThrow(`the secret ${arn} is no text`)
  })
})

describe("a message", () => {
  const queue = "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/outbox-dead"

  test("is sent to its queue, again while the service is in trouble", async () => {
    server.replies(json(500, {}), json(200, { MessageId: "1" }))
    await services.sendMessage(queue, '{"id":"1"}')
    expect(server.heard.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
      ["/", { QueueUrl: queue, MessageBody: '{"id":"1"}' }],
      ["/", { QueueUrl: queue, MessageBody: '{"id":"1"}' }],
    ])
    const { headers, scope } = server.heard[0] as (typeof server.heard)[number]
    expect(headers["x-amz-target"]).toBe("AmazonSQS.SendMessage")
    expect(scope.service).toBe("sqs")
  })

  test("goes to the address of its queue when nothing else is named", async () => {
    const own = lightServices(environment)
    await own.sendMessage(`${server.endpoint}/123456789012/outbox-dead`, "x")
    expect(server.heard.map(({ url }) => url)).toEqual(["/"])
    own.close()
  })

  test("to a queue that is not there is refused by name", async () => {
    server.replies(json(400, { __type: "com.amazonaws.sqs#QueueDoesNotExist", message: "no" }))
    await expect(services.sendMessage(queue, "x")).rejects.toMatchObject({ name: "QueueDoesNotExist" })
  })
})

describe("an object", () => {
  const headers = { etag: '"abc"', "last-modified": "Sun, 22 Nov 2026 09:30:00 GMT" }

  test.each([
    ["calendar/2027.json", "/feeds/calendar/2027.json"],
    ["日历/2027 年+1.json", "/feeds/%E6%97%A5%E5%8E%86/2027%20%E5%B9%B4%2B1.json"],
    ["a//b/../c(1)!.json", "/feeds/a//b/../c%281%29%21.json"],
    ["100%~x&y=z?.json", "/feeds/100%25~x%26y%3Dz%3F.json"],
  ])("is read whole by its key, whatever stands in it: %s", async (key, path) => {
    server.replies(text(200, "{}", headers))
    expect(await services.getObject("feeds", key)).toEqual({
      body: Buffer.from("{}"),
      etag: '"abc"',
      lastModified: Date.UTC(2026, 10, 22, 9, 30),
      size: 2,
    })
    expect(server.heard.map(({ url, scope }) => [url, scope.service])).toEqual([[path, "s3"]])
  })

  test("is read as bytes, not as text", async () => {
    server.replies((response) => response.writeHead(200, headers).end(Buffer.from([0xff, 0, 0xc3])))
    expect((await services.getObject("feeds", "x"))?.body).toEqual(Buffer.from([0xff, 0, 0xc3]))
  })

  test("that is gone is none; a bucket that is gone is an error, and so is what may not be read", async () => {
    server.replies(xml(404, "NoSuchKey"))
    expect(await services.getObject("feeds", "x")).toBeUndefined()
    server.replies(xml(404, "NoSuchBucket"))
    await expect(services.getObject("feeds", "x")).rejects.toMatchObject({ name: "NoSuchBucket" })
    server.replies(xml(403, "AccessDenied"))
    await expect(services.getObject("feeds", "x")).rejects.toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403, attempts: 1 },
    })
  })

  test("is asked for again when S3 wants it slower", async () => {
    server.replies(xml(503, "SlowDown"), text(200, "x", headers))
    expect((await services.getObject("feeds", "x"))?.body.toString()).toBe("x")
  })

  test("has its bucket's own host at AWS, unless the name has dots, and nothing else can become a host", () => {
    const at = (AWS_REGION: string) => placeOf({ ...environment, AWS_REGION }, "s3")
    const found = whereIs(at("cn-north-1"), "feeds", "a b")
    expect(`${found.endpoint}`).toBe("https://feeds.s3.cn-north-1.amazonaws.com.cn/")
    expect(found.path).toBe("/a%20b")
    expect(`${whereIs(at("eu-west-1"), "feeds", "x").endpoint}`).toBe(
      "https://feeds.s3.eu-west-1.amazonaws.com/",
    )
    expect(whereIs(at("eu-west-1"), "feeds.example.cn", "x")).toEqual({ path: "/feeds.example.cn/x" })
    for (const bucket of ["evil/", "evil#", "a@b", "-", ""])
      expect(() => whereIs(at("eu-west-1"), bucket, "x")).toThrow("no name of a bucket")
  })
})
