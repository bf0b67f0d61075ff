// What an operator sees of files and of dead letters.
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { feeds } from "@civil/data/feeds.ts"
import { queues } from "@civil/data/queue.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../infra/topology.ts"
import { listFeeds } from "./feeds.ts"
import { attendLetters } from "./letters.ts"

const at = Date.parse("2026-11-23T01:00:00Z")

async function table() {
  const engine = openEngine({ dataDir: ":memory:" })
  onTestFinished(() => engine.close())
  const client = embeddedClient(engine)
  await createTable(client)
  return openTable(client)
}

describe("an operator", () => {
  test("sees every file with what became of it and why, the latest first", async () => {
    const store = feeds(await table())
    expect(await listFeeds(store)).toEqual(["No file has come yet. Folders: calendar/"])
    const file = { etag: "e", by: "uid:1000", modified: at, key: "calendar/2027.json" }
    await store.record({
      ...file,
      feed: "calendar",
      outcome: "rejected",
      reasons: ["year: one", "year: two"],
      at,
    })
    await store.record({
      ...file,
      feed: "unknown",
      key: "x/y",
      outcome: "refused",
      reasons: [],
      at: at + 1000,
    })
    expect(await listFeeds(store)).toEqual([
      "2026-11-23T01:00:01.000Z  x/y  refused  by uid:1000",
      "2026-11-23T01:00:00.000Z  calendar/2027.json  rejected  by uid:1000",
      "    year: one",
      "    year: two",
    ])
  })

  test("sees the dead letters, and throws a queue of them away by its name", async () => {
    const box = queues(await table(), topology.queues)
    await box.send("jobs-dead", { id: "a", body: '{"schedule":"nightly"}' }, at)
    await box.send("feeds", { id: "b", body: "alive" }, at)
    const told = { lines: ['2026-11-23T01:00:00.000Z  jobs-dead  {"schedule":"nightly"}'], ok: true }
    expect(await attendLetters(box, [])).toEqual(told)
    expect(await attendLetters(box, ["feeds"])).toEqual({
      lines: [
        "No dead letters are kept in feeds; only in desk-work-dead, feeds-dead, outbox-dead, jobs-dead.",
      ],
      ok: false,
    })
    expect(await attendLetters(box, ["jobs-dead"])).toEqual({
      lines: ["jobs-dead: 1 thrown away."],
      ok: true,
    })
    expect((await attendLetters(box, [])).lines).toEqual([])
    expect(await box.list("feeds")).toHaveLength(1)
  })
})
