// kill -9 at any moment: nothing answered is lost, no transaction is half there, indexes agree with items.
// `npm test` kills 25 times; for a long run: KILLS=300 npx vitest run --project unit packages/data/src/embedded/crash.test.ts
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { afterAll, describe, expect, test } from "vitest"
import { openEngine } from "./engine.ts"
import type { Item } from "./value.ts"

const kills = Number(process.env.KILLS ?? 25)
const dataDir = mkdtempSync(join(tmpdir(), "crash-"))
const child = join(import.meta.dirname, "crash-child.ts")
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

type Answered = Map<string, Set<string>>

/** Runs the child until some moment after its first answer, and returns all it had answered when it died. */
function killedRun(round: number): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", child, dataDir, String(round)],
      { stdio: ["ignore", "pipe", "inherit"] },
    )
    const answered: Answered = new Map()
    let killing = false
    createInterface({ input: process_.stdout }).on("line", (line) => {
      const [what = "", id = ""] = line.split(" ")
      const steps = answered.get(id) ?? new Set()
      answered.set(id, steps.add(what))
      if (killing) return
      killing = true
      setTimeout(() => process_.kill("SIGKILL"), 5 + ((round * 37) % 150))
    })
    process_.on("error", reject)
    process_.on("close", () => resolve(answered))
  })
}

async function everything(IndexName?: string): Promise<Item[]> {
  const engine = openEngine({ dataDir, name: "crash" })
  const items: Item[] = []
  let ExclusiveStartKey: unknown
  do {
    const page = await engine.execute("Scan", { TableName: "crash", IndexName, ExclusiveStartKey })
    items.push(...(page.Items as Item[]))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
  await engine.close()
  return items
}

/** What the index finds under each of its keys. */
async function byDay(days: Set<string>): Promise<Item[]> {
  const engine = openEngine({ dataDir, name: "crash" })
  const items: Item[] = []
  for (const day of days) {
    let ExclusiveStartKey: unknown
    do {
      const page = await engine.execute("Query", {
        ...{ TableName: "crash", IndexName: "byDay", ExclusiveStartKey },
        KeyConditionExpression: "g = :g",
        ExpressionAttributeValues: { ":g": { S: day } },
      })
      items.push(...(page.Items as Item[]))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
  }
  await engine.close()
  return items
}

/** The items of each booking by kind. */
function bookings(items: Item[]): Map<string, Map<string, Item>> {
  const found = new Map<string, Map<string, Item>>()
  for (const item of items) {
    const [kind = "", id] = String(item.pk?.S).split("#")
    if (id === undefined) continue
    found.set(id, (found.get(id) ?? new Map()).set(kind, item))
  }
  return found
}

function problems(answered: Answered, items: Item[]): string[] {
  const found = bookings(items)
  const wrong: string[] = []
  for (const [id, steps] of answered) {
    const parts = found.get(id)
    if (parts === undefined) wrong.push(`${id} was answered and is lost`)
    if (steps.has("done") && parts?.get("APT")?.g?.S !== "done") wrong.push(`${id}: the update is lost`)
    if (steps.has("sent") && parts?.has("OUTBOX")) wrong.push(`${id}: the deletion is lost`)
  }
  for (const [id, parts] of found) {
    if (!(parts.has("SEAT") && parts.has("PERSON") && parts.has("APT"))) wrong.push(`${id} is half there`)
    const sent = parts.get("APT")?.g?.S === "done"
    if (!parts.has("OUTBOX") && !sent) wrong.push(`${id} has no notice before it was done`)
  }
  const total = Number(items.find(({ pk }) => pk?.S === "TOTAL")?.booked?.N ?? 0)
  if (total !== found.size) wrong.push(`the counter says ${total}, the items ${found.size}`)
  return wrong
}

describe("a process that is killed", () => {
  test(`${kills} times loses nothing it answered and leaves nothing half done`, {
    timeout: 3_600_000,
  }, async () => {
    const answered: Answered = new Map()
    for (let round = 0; round < kills; round++) {
      for (const [id, steps] of await killedRun(round)) answered.set(id, steps)
      if (round % 5 === 4 || round === kills - 1) expect(problems(answered, await everything())).toEqual([])
    }
    expect(answered.size).toBeGreaterThan(kills)

    const inTable = (await everything()).filter(({ g }) => g !== undefined)
    const inIndex = await byDay(new Set(inTable.map(({ g }) => String(g?.S))))
    expect((await everything("byDay")).length).toBe(inIndex.length)
    const name = ({ pk, g, gs }: Item) => `${pk?.S} ${g?.S} ${gs?.S}`
    expect(inIndex.map(name).sort()).toEqual(inTable.map(name).sort())

    const file = new DatabaseSync(join(dataDir, "crash.sqlite"))
    expect(file.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" })
    file.close()
  })
})
