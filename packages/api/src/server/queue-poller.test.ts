// A queue's function on one machine, on the real engine: batches, what failed comes again, what was hidden by a dead process too.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { type Queues, queues } from "@civil/data/queue.ts"
import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { type Crowd, crowd } from "./crowd.ts"
import { type Poller, pollQueue } from "./queue-poller.ts"

const shape = topology.functions.feeds
const { feeds: rules } = topology.queues
let world: TestWorld
let box: Queues
let poller: Poller | undefined
let lines: string[]

beforeEach(async () => {
  world = await testWorld()
  box = queues(world.table, topology.queues)
  lines = []
  onTestFinished(async () => {
    await poller?.stop()
    await world.close()
  })
})

const now = () => world.clock.now().epochMilliseconds
const send = (id: string) => box.send(rules.name, { id, body: `about ${id}` }, now())

/** Answers the ids of every call. */
function serve(
  call: (ids: readonly string[]) => Promise<SQSBatchResponse>,
  alone = false,
  people: Crowd = crowd(),
): string[][] {
  const calls: string[][] = []
  if (shape.trigger.kind !== "queue") throw new Error("no queue calls the feeds worker")
  poller = pollQueue({
    trigger: shape.trigger,
    queues: box,
    run: {
      shape,
      call: ({ Records }: SQSEvent) => {
        const ids = Records.map(({ messageId }) => messageId)
        calls.push(ids)
        return call(ids)
      },
    },
    now,
    log: logTo((line) => lines.push(line)),
    quiet: people.quiet,
    alone,
  })
  return calls
}

const fine = () => Promise.resolve({ batchItemFailures: [] })

describe("messages", () => {
  test("sent while it sleeps are taken at once, in batches no larger than the topology says", async () => {
    const calls = serve(fine)
    for (let n = 0; n < 7; n += 1) await send(`m${n}`)
    poller?.wake()
    await expect.poll(() => calls.flat().length).toBe(7)
    expect(Math.max(...calls.map(({ length }) => length))).toBeLessThanOrEqual(5)
    await expect.poll(() => box.list(rules.name)).toEqual([])
  })

  test("that failed stay, and the others of their batch are done", async () => {
    for (const id of ["a", "b", "c"]) await send(id)
    const calls = serve(() => Promise.resolve({ batchItemFailures: [{ itemIdentifier: "b" }] }))
    await expect.poll(async () => (await box.list(rules.name)).map(({ id }) => id)).toEqual(["b"])
    expect(calls).toHaveLength(1)
  })

  test("whose function crashes all stay, come again three times, and lie among the dead letters", async () => {
    await send("a")
    const calls = serve(() => Promise.reject(new Error("no way")))
    for (let n = 1; n <= 3; n += 1) {
      await expect.poll(() => calls.length).toBe(n)
      world.clock.advance({ seconds: rules.visibilitySeconds })
      await expect.poll(() => lines.length).toBe(n)
      poller?.wake()
    }
    await expect.poll(async () => (await box.list("feeds-dead")).map(({ id }) => id)).toEqual(["a"])
    expect(await box.list(rules.name)).toEqual([])
    expect(calls).toHaveLength(3)
    expect(lines.join()).not.toContain("no way")
  })

  test("wait for a lull while many people are there", async () => {
    await send("a")
    const many = crowd()
    const ends = Array.from({ length: 20 }, () => many.begin())
    let asked = false
    const quiet: Crowd["quiet"] = (_atMost, signal) => {
      asked = true
      return many.quiet(60_000, signal)
    }
    const calls = serve(fine, false, { ...many, quiet })
    await expect.poll(() => asked).toBe(true)
    expect(calls).toEqual([])
    for (const end of ends) end()
    await expect.poll(() => calls).toEqual([["a"]])
  })

  test("that a killed process had in its hands are taken up by the next start", async () => {
    await send("a")
    await box.receive(rules.name, 1, now())
    const calls = serve(fine, true)
    await expect.poll(() => calls).toEqual([["a"]])
  })
})
