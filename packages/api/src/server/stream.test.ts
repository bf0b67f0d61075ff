// The table's stream on one machine, on the real engine: at once, in order, again when it fails, never without end.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { followStream, type StopStream } from "./stream.ts"

const shape = topology.functions.outbox
const trigger = triggerOf()
let world: TestWorld
let dead: Readonly<Record<string, string | number>>[]
let lines: string[]
let waited: number[]
let stop: StopStream

beforeEach(async () => {
  world = await testWorld()
  dead = []
  lines = []
  waited = []
  onTestFinished(async () => {
    await stop()
    await world.close()
  })
})

function triggerOf() {
  if (shape.trigger.kind !== "stream") throw new Error("no stream calls the outbox worker")
  return shape.trigger
}

type Call = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
const fine: DynamoDBBatchResponse = { batchItemFailures: [] }
const idsIn = ({ Records }: DynamoDBStreamEvent) => Records.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S ?? "")

/** Answers the ids of every call. */
function serve(call: Call = () => Promise.resolve(fine)): string[][] {
  const calls: string[][] = []
  stop = followStream({
    trigger,
    tableName: "portal",
    engine: world.engine,
    run: {
      shape,
      call: (event) => {
        calls.push(idsIn(event))
        return call(event)
      },
    },
    log: logTo((line) => lines.push(line)),
    now: () => world.clock.now().epochMilliseconds,
    quiet: () => Promise.resolve(),
    pause: async (milliseconds) => void waited.push(milliseconds),
    dead: async (queue, body) => void dead.push({ queue, ...body }),
  })
  return calls
}

const put = (sk: string, pk = "OUTBOX#0") =>
  world.engine.execute("PutItem", { TableName: "portal", Item: { pk: { S: pk }, sk: { S: sk } } })
const remove = (sk: string) =>
  world.engine.execute("DeleteItem", { TableName: "portal", Key: { pk: { S: "OUTBOX#0" }, sk: { S: sk } } })

describe("a new entry", () => {
  test("is with the worker before the next turn of the process; changed, gone and other items never are", async () => {
    const calls = serve()
    await put("a")
    await put("x", "PERSON#1")
    await remove("a")
    await expect.poll(() => calls).toEqual([["a"]])
  })

  test("comes in the order of its partition, in batches no larger than the topology says", async () => {
    const gate = Promise.withResolvers<DynamoDBBatchResponse>()
    let first = true
    const calls = serve(() => {
      if (!first) return Promise.resolve(fine)
      first = false
      return gate.promise
    })
    await put("000")
    const rest = Array.from({ length: 60 }, (_, n) => String(n + 1).padStart(3, "0"))
    for (const sk of rest) await put(sk)
    expect(calls).toEqual([["000"]])
    gate.resolve(fine)
    await expect.poll(() => calls.flat().length).toBe(61)
    expect(calls.flat()).toEqual(["000", ...rest])
    expect(calls.map((each) => each.length)).toEqual([1, 25, 25, 10])
  })
})

describe("an entry that fails", () => {
  test("is tried again alone, three times, and then told to the dead letters; the others go on", async () => {
    const calls = serve(async ({ Records }) => {
      const bad = Records.find(({ dynamodb }) => dynamodb?.Keys?.sk?.S === "bad")
      return bad ? { batchItemFailures: [{ itemIdentifier: bad.dynamodb?.SequenceNumber ?? "" }] } : fine
    })
    await Promise.all([put("a"), put("bad"), put("z")])
    await expect.poll(() => calls.flat()).toContain("z")
    await expect.poll(() => calls).toEqual([["a", "bad", "z"], ["bad"], ["bad"], ["bad"], ["z"]])
    expect(waited).toEqual([200, 400, 800])
    expect(dead).toEqual([
      {
        queue: "outbox-dead",
        function: "outbox",
        from: expect.stringMatching(/^\d{21}$/),
        to: dead[0]?.from,
        records: 1,
      },
    ])
  })

  test("together with its whole batch, as a crash does, is found by halves; each comes again", async () => {
    let crashes = 1
    const calls = serve(() => {
      crashes -= 1
      return crashes < 0 ? Promise.resolve(fine) : Promise.reject(new Error("out of memory"))
    })
    await Promise.all([put("a"), put("b")])
    await expect.poll(() => calls).toEqual([["a", "b"], ["a"], ["b"]])
    expect(dead).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain("out of memory")
  })

  test("for longer than the topology allows is not tried again", async () => {
    const calls = serve(() => {
      world.clock.advance({ seconds: trigger.maxAgeSeconds + 1 })
      return Promise.reject(new Error("no way"))
    })
    await put("a")
    await expect.poll(() => dead).toHaveLength(1)
    expect(calls).toEqual([["a"]])
  })
})

describe("a server that stops", () => {
  test("finishes what is under way and begins nothing more", async () => {
    const gate = Promise.withResolvers<DynamoDBBatchResponse>()
    const calls = serve(() => gate.promise)
    await put("a")
    await put("b")
    let over = false
    const stopping = stop().then(() => {
      over = true
    })
    await put("c")
    expect(over).toBe(false)
    gate.resolve(fine)
    await stopping
    expect(calls).toEqual([["a"]])
  })
})
