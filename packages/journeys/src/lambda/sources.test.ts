// The trial's event sources by their documented rules, with functions that only say what they would do.
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { type TrialClock, trialClock } from "./clock.ts"
import { openBucket } from "./cloud/objects.ts"
import { openQueue, type Queue } from "./cloud/queue.ts"
import type { DeployedFunction } from "./function.ts"
import type { Outcome } from "./instance.ts"
import { httpAnswer, httpEvent } from "./sources/http-event.ts"
import { queuePoller } from "./sources/queue-poller.ts"
import { schedule } from "./sources/schedule.ts"
import { streamPoller } from "./sources/stream.ts"

let clock: TrialClock
let dead: Queue
beforeEach(() => {
  clock?.restore()
  clock = trialClock("2026-11-23T09:00:00+08:00")
  dead = openQueue(topology.queues["outbox-dead"], clock)
})
afterAll(() => clock.restore())

type Event = { readonly Records: readonly { readonly [name: string]: unknown }[] }
const failure: Outcome = { ok: false, error: { errorType: "Error", errorMessage: "no" } }

/** A function that answers what the test says, and the events it got. */
function worker(answer: (event: Event, run: number) => Outcome) {
  const events: Event[] = []
  const deployed = {
    shape: topology.functions.outbox,
    async invoke(event: unknown) {
      events.push(event as Event)
      return answer(event as Event, events.length)
    },
  } as unknown as DeployedFunction
  return { deployed, events }
}

const { trigger } = topology.functions.outbox
function stream(answer: Parameters<typeof worker>[0]) {
  const { deployed, events } = worker(answer)
  if (trigger.kind !== "stream") throw new TypeError("another trigger")
  const poller = streamPoller({ worker: deployed, trigger, clock, deadLetters: dead })
  const add = (id: string, pk = "OUTBOX#0", eventName: "INSERT" | "MODIFY" = "INSERT") =>
    poller.put({ eventName, keys: { pk: { S: pk }, sk: { S: id } }, newImage: { id: { S: id } } })
  const ids = () => events.map(({ Records }) => Records.map((record) => idOf(record)).join(""))
  return { poller, events, add, ids }
}

type Dynamo = { readonly Keys: { readonly sk: { readonly S: string } }; readonly SequenceNumber: string }
const idOf = (record: Event["Records"][number]) => (record.dynamodb as Dynamo).Keys.sk.S
const numberOf = (record: Event["Records"][number]) => (record.dynamodb as Dynamo).SequenceNumber
const told = () => dead.messages.map(({ body }) => JSON.parse(body))

describe("the stream", () => {
  test("brings only new items of the outbox, in order, in batches of at most 25", async () => {
    const { poller, add, ids, events } = stream(() => ({ ok: true, value: { batchItemFailures: [] } }))
    for (let n = 0; n < 30; n += 1) add(String.fromCharCode(97 + (n % 26)))
    add("!", "PERSON#1")
    add("?", "OUTBOX#0", "MODIFY")
    await poller.drain()
    expect(ids()).toEqual(["abcdefghijklmnopqrstuvwxy", "zabcd"])
    expect(events[0]?.Records[0]).toMatchObject({
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      awsRegion: "cn-north-1",
      dynamodb: { NewImage: { id: { S: "a" } }, StreamViewType: "NEW_AND_OLD_IMAGES" },
    })
  })

  test("tries from the first record that failed again, four times in all, then gives the rest up", async () => {
    const { poller, add, ids } = stream(({ Records }) => {
      const bad = Records.find((record) => idOf(record) === "b")
      return { ok: true, value: { batchItemFailures: bad ? [{ itemIdentifier: numberOf(bad) }] : [] } }
    })
    for (const id of "abc") add(id)
    await poller.drain()
    expect(ids()).toEqual(["abc", "bc", "bc", "bc"])
    expect(told()).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({
          condition: "RetryAttemptsExhausted",
          approximateInvokeCount: 4,
        }),
        DDBStreamBatchInfo: expect.objectContaining({ batchSize: 2 }),
      }),
    ])
  })

  test("halves a batch whose function failed until the record that fails stands alone", async () => {
    const { poller, add, ids } = stream(({ Records }) =>
      Records.some((record) => idOf(record) === "c") ? failure : { ok: true, value: null },
    )
    for (const id of "abcd") add(id)
    await poller.drain()
    expect(ids()).toEqual(["abcd", "ab", "cd", "c", "c", "c", "c", "d"])
    expect(told()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 1 } }])
  })

  test("takes an answer that names no record as a failure of all", async () => {
    const { poller, add, ids } = stream(() => ({
      ok: true,
      value: { batchItemFailures: [{ itemIdentifier: "" }] },
    }))
    add("a")
    await poller.drain()
    expect(ids()).toEqual(["a", "a", "a", "a"])
    expect(told()).toHaveLength(1)
  })

  test("does not send what has become too old", async () => {
    const { poller, add, ids } = stream(() => ({ ok: true, value: null }))
    add("a")
    clock.advance({ hours: 3 })
    add("b")
    await poller.drain()
    expect(ids()).toEqual(["b"])
    expect(told()).toMatchObject([{ requestContext: { condition: "RecordAgeExceeded" } }])
  })
})

describe("a queue", () => {
  const bodies = ({ Records }: Event) => Records.map(({ body }) => body).join("")

  test("shows what failed again after its time-out and puts it to the dead letters after three receives", async () => {
    const gone = openQueue(topology.queues["feeds-dead"], clock)
    const queue = openQueue(topology.queues.feeds, clock, () => gone)
    const { deployed, events } = worker(({ Records }) => {
      const bad = Records.find(({ body }) => body === "b")
      return { ok: true, value: { batchItemFailures: bad ? [{ itemIdentifier: bad.messageId }] : [] } }
    })
    const poller = queuePoller(queue, deployed, 5, clock)
    for (const body of ["a", "b", "c"]) queue.send(body)
    await poller.drain()
    expect(events.map(bodies)).toEqual(["abc"])
    expect(queue.messages.map(({ body }) => body)).toEqual(["b"])
    await poller.drainOverTime()
    expect(events.map(bodies)).toEqual(["abc", "b", "b"])
    expect(events.at(-1)?.Records[0]?.attributes).toMatchObject({ ApproximateReceiveCount: "3" })
    expect(gone.messages.map(({ body }) => body)).toEqual(["b"])
  })

  test("brings the whole batch again when the function fails", async () => {
    const gone = openQueue(topology.queues["feeds-dead"], clock)
    const queue = openQueue(topology.queues.feeds, clock, () => gone)
    const { deployed, events } = worker((_event, run) => (run === 1 ? failure : { ok: true, value: null }))
    for (const body of ["a", "b"]) queue.send(body)
    await queuePoller(queue, deployed, 5, clock).drainOverTime()
    expect(events.map(bodies)).toEqual(["ab", "ab"])
    expect(gone.messages).toEqual([])
  })

  test("hears of an object under the name that S3 writes", () => {
    const notice = JSON.parse(openBucket("feeds", clock).put("calendar/a b+ü.json", "{}"))
    expect(notice.Records[0]).toMatchObject({
      eventName: "ObjectCreated:Put",
      s3: { bucket: { name: "trial-feeds" }, object: { key: "calendar/a+b%2B%C3%BC.json", size: 2 } },
    })
  })
})

describe("the clock", () => {
  test("tries a failing run as often as its trigger says and hands what is left to the dead letters", async () => {
    const { deployed, events } = worker(() => failure)
    const { trigger: nightly } = topology.functions.nightly
    if (nightly.kind !== "schedule") throw new TypeError("another trigger")
    await schedule(deployed, nightly, clock, dead).strike()
    expect(events).toHaveLength(3)
    expect(told()).toMatchObject([
      {
        requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 3 },
        requestPayload: events[0],
      },
    ])
  })
})

describe("the HTTP API", () => {
  const request = (headers: [string, string][], body = "", target = "/a%20b?x=1&x=2&q=%E5%A9%9A") =>
    httpEvent({
      method: "POST",
      target,
      headers,
      body: Buffer.from(body),
      sourceIp: "203.0.113.1",
      at: clock.now(),
    })

  test("sends names in lower case, values joined, cookies apart, the path decoded and the query as it came", () => {
    const event = request([
      ["Accept", "text/html"],
      ["ACCEPT", "*/*"],
      ["Cookie", "a=1; b=2"],
    ])
    expect(event).toMatchObject({
      version: "2.0",
      rawPath: "/a b",
      rawQueryString: "x=1&x=2&q=%E5%A9%9A",
      cookies: ["a=1", "b=2"],
      headers: { accept: "text/html,*/*" },
      queryStringParameters: { x: "1,2", q: "婚" },
      requestContext: { http: { method: "POST", path: "/a b" }, time: "23/Nov/2026:01:00:00 +0000" },
    })
    expect(event).not.toHaveProperty("headers.cookie")
    expect(event).not.toHaveProperty("body")
  })

  test.each([
    ["application/json", "{}", false],
    ["text/plain; charset=utf-8", "字", false],
    ["application/x-www-form-urlencoded", "a=1", true],
    ["application/octet-stream", "x", true],
  ])("sends a body of %s as text or in base64", (type, body, isBase64Encoded) => {
    const sent = isBase64Encoded ? Buffer.from(body).toString("base64") : body
    expect(request([["content-type", type]], body)).toMatchObject({ body: sent, isBase64Encoded })
  })

  test("answers what the function returned, and 500 for anything it cannot read", () => {
    const body = Buffer.from([1, 2, 255])
    const answer = {
      statusCode: 201,
      headers: { A: "1" },
      cookies: ["c=1", "d=2"],
      body: body.toString("base64"),
      isBase64Encoded: true,
    }
    expect(httpAnswer(answer)).toEqual({
      status: 201,
      headers: [
        ["a", "1"],
        ["set-cookie", "c=1"],
        ["set-cookie", "d=2"],
      ],
      body,
    })
    for (const wrong of [undefined, null, "hello", {}, { statusCode: "200" }, { statusCode: 200, body: {} }])
      expect(httpAnswer(wrong).status).toBe(500)
  })
})
