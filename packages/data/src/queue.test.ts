// A queue of one machine: nothing lost, nothing twice at once, nothing without end.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { embeddedClient } from "./embedded/client.ts"
import { type Engine, openEngine } from "./embedded/engine.ts"
import { type Queues, queues } from "./queue.ts"
import { createTable, openTable } from "./table.ts"

const rules = {
  files: {
    name: "files",
    visibilitySeconds: 60,
    retentionDays: 4,
    deadLetters: { queue: "dead", receives: 3 },
  },
  dead: { name: "dead", visibilitySeconds: 30, retentionDays: 14 },
}
const start = Date.UTC(2026, 10, 22)
const minute = 61_000

let engine: Engine
let box: Queues
/** The same queues as another server sees them. */
let others: Queues

beforeEach(async () => {
  engine = openEngine({ dataDir: ":memory:", now: () => start })
  const client = embeddedClient(engine)
  await createTable(client)
  box = queues(openTable(client), rules)
  others = queues(openTable(client), rules)
})
afterEach(() => engine.close())

const send = (id: string, at = start) => box.send("files", { id, body: `about ${id}` }, at)
const ids = (messages: readonly { readonly id: string }[]) => messages.map(({ id }) => id).sort()

describe("a message", () => {
  test("is received by one of many who ask at once", async () => {
    for (const id of ["a", "b", "c"]) await send(id)
    const taken = await Promise.all([box, others, box, others].map((each) => each.receive("files", 2, start)))
    expect(ids(taken.flat())).toEqual(["a", "b", "c"])
  })

  test("that was done is gone", async () => {
    await send("a")
    const [message] = await box.receive("files", 1, start)
    if (message === undefined) throw new Error("nothing came")
    expect(message).toMatchObject({ body: "about a", receives: 1 })
    await box.done(message)
    expect(await box.list("files")).toEqual([])
  })

  test("whose receiver was killed is shown again at once, and the receiving counts", async () => {
    await send("a")
    await box.receive("files", 1, start)
    await others.release("files", start + 1)
    expect(await others.receive("files", 1, start + 1)).toMatchObject([{ id: "a", receives: 2 }])
  })

  test("that was not done is shown again when its time is over, and not before", async () => {
    await send("a")
    await box.receive("files", 1, start)
    expect(await others.receive("files", 1, start + 59_999)).toEqual([])
    expect(await others.receive("files", 1, start + 60_000)).toMatchObject([{ id: "a", receives: 2 }])
  })

  test("that somebody else has received meanwhile is not done by who was too slow", async () => {
    await send("a")
    const [slow] = await box.receive("files", 1, start)
    const [quick] = await others.receive("files", 1, start + minute)
    if (!slow || !quick) throw new Error("nothing came")
    await box.done(slow)
    expect(ids(await box.list("files"))).toEqual(["a"])
    await others.done(quick)
    expect(await box.list("files")).toEqual([])
  })

  test("sent twice is one", async () => {
    await send("a")
    await send("a", start + 1)
    expect(await box.list("files")).toMatchObject([{ id: "a", sentAt: start }])
  })

  test("received in vain as often as it may lies among the dead letters, once", async () => {
    await send("a")
    for (let n = 0; n < 3; n += 1) expect(await box.receive("files", 1, start + n * minute)).toHaveLength(1)
    const late = start + 3 * minute
    expect((await Promise.all([box, others].map((each) => each.receive("files", 1, late)))).flat()).toEqual(
      [],
    )
    expect(await box.list("files")).toEqual([])
    expect(await box.list("dead")).toMatchObject([{ id: "a", body: "about a", receives: 0, sentAt: late }])
  })

  test("is not received any more when its days are over", async () => {
    await send("a")
    expect(await box.receive("files", 1, start + 4 * 86_400_000)).toEqual([])
  })
})

test("a queue nobody has is refused by name", async () => {
  await expect(box.send("nowhere", { id: "a", body: "" }, start)).rejects.toThrow("there is no queue nowhere")
})
