import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { attend } from "./dead.ts"

const at = Date.parse("2026-11-23T01:00:00Z")

async function withOneGivenUp() {
  const engine = openEngine({ dataDir: ":memory:" })
  onTestFinished(() => engine.close())
  const client = embeddedClient(engine)
  await createTable(client)
  const box = outbox(openTable(client))
  await box.add({ id: "A1.remind", dueAt: at, topic: "marriage.remind", body: { code: "A1" } })
  const [entry] = await box.listDue(at)
  if (!entry) throw new Error("nothing is due")
  await box.bury(entry, "TypeError at tell", at)
  return box
}

describe("an operator", () => {
  test("sees what was given up, why, and how often it was tried", async () => {
    const { lines, ok } = await attend(await withOneGivenUp(), [], at)
    expect(ok).toBe(true)
    expect(lines).toEqual([
      "2026-11-23T01:00:00.000Z  A1.remind  marriage.remind  tried 1 times  TypeError at tell",
    ])
  })

  test("puts one back: it is due now, and no longer given up", async () => {
    const box = await withOneGivenUp()
    expect((await attend(box, ["A1.remind"], at + 5)).ok).toBe(true)
    expect(await box.listDue(at + 5)).toEqual([expect.objectContaining({ id: "A1.remind", attempts: 0 })])
    expect((await attend(box, [], at)).lines).toEqual(["Nothing was given up."])
  })

  test("is told of a name that nothing has", async () => {
    const { lines, ok } = await attend(await withOneGivenUp(), ["B2"], at)
    expect(ok).toBe(false)
    expect(lines).toEqual(["Nothing given up is called B2."])
  })
})
