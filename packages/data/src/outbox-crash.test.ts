// kill -9 in the middle of the jobs: what was said to be done is done, what was not is done by the next one, nothing is left.
// `npm test` kills 6 times; for a long run: KILLS=100 npx vitest run --project unit packages/data/src/outbox-crash.test.ts
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { GetCommand } from "@aws-sdk/lib-dynamodb"
import { afterAll, expect, test } from "vitest"
import { embeddedClient } from "./embedded/client.ts"
import { openEngine } from "./embedded/engine.ts"
import { outbox, shards } from "./outbox.ts"
import { workDue } from "./outbox-work.ts"
import { createTable, openTable } from "./table.ts"

const kills = Number(process.env.KILLS ?? 6)
const perRound = 60
const dataDir = mkdtempSync(join(tmpdir(), "outbox-crash-"))
const child = join(import.meta.dirname, "outbox-crash-child.ts")
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function open(at: number) {
  const engine = openEngine({ dataDir, name: "outbox", now: () => at })
  const client = embeddedClient(engine)
  const table = openTable(client)
  return { engine, client, table, box: outbox(table) }
}

/** Runs the jobs in a process that is killed after so many answers, and returns what it had said was done. */
function killedAfter(answers: number, at: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const arguments_ = ["--disable-warning=ExperimentalWarning", child, dataDir, String(at)]
    const run = spawn(process.execPath, arguments_, { stdio: ["ignore", "pipe", "inherit"] })
    const said: string[] = []
    createInterface({ input: run.stdout }).on("line", (line) => {
      said.push(line)
      if (said.length === answers) run.kill("SIGKILL")
    })
    run.on("error", reject)
    run.on("close", () => resolve(said))
  })
}

test("a job that is killed at any entry leaves none undone and none for ever", {
  timeout: 600_000,
}, async () => {
  let at = Date.parse("2026-03-02T01:00:00Z")
  const said = new Set<string>()
  const written: string[] = []
  for (let round = 0; round < kills; round += 1) {
    const { engine, client, box } = open(at)
    if (round === 0) await createTable(client)
    for (let n = 0; n < perRound; n += 1) {
      written.push(`${round}-${n}`)
      await box.add({ id: `${round}-${n}`, dueAt: at, topic: "test.any", body: {} })
    }
    await engine.close()
    for (const id of await killedAfter(1 + ((round * 17) % perRound), at)) said.add(id)
    at += 200_000
  }
  expect(said.size).toBeGreaterThan(kills)

  const { engine, table, box } = open(at)
  const left: string[] = []
  await workDue(box, { now: () => at, handle: async ({ id }) => void left.push(id) })
  for (let shard = 0; shard < shards; shard += 1) expect((await box.listAll(shard)).entries).toEqual([])
  expect(await box.countDead()).toBe(0)
  expect([...new Set([...said, ...left])].sort()).toEqual(written.sort())
  for (const id of said) {
    const Key = { pk: `EFFECT#${id}`, sk: "EFFECT" }
    const { Item } = await table.getDocumentClient().send(new GetCommand({ TableName: table.getName(), Key }))
    expect(Item?.times).toBeGreaterThan(0)
  }
  await engine.close()
})
