// Tools that look into the table beside the server.
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { withTableOf } from "./table.ts"

function folder() {
  const dataDir = mkdtempSync(join(tmpdir(), "civil-tools-"))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

describe("a tool beside the server", () => {
  test("reads the very data that the server has open", async () => {
    const DATA_DIR = folder()
    const engine = openEngine({ dataDir: DATA_DIR })
    onTestFinished(() => engine.close())
    const client = embeddedClient(engine)
    await createTable(client)
    await outbox(openTable(client)).add({ id: "A1", dueAt: 1, topic: "marriage.remind", body: {} })
    const good = await withTableOf({ DATA_DIR }, async (table) => {
      expect(await outbox(table).listDue(2)).toHaveLength(1)
      return true
    })
    expect(good).toBe(true)
  })

  test("in the wrong folder says so, and leaves nothing there", async () => {
    const DATA_DIR = folder()
    const told: string[] = []
    const good = await withTableOf(
      { DATA_DIR },
      async () => true,
      (line) => told.push(line),
    )
    expect(good).toBe(false)
    expect(told).toEqual([`Error: There is no data in ${DATA_DIR}. DATA_DIR names the folder of the server.`])
    expect(existsSync(join(DATA_DIR, "portal.sqlite"))).toBe(false)
  })

  test("without the right to read says what AWS said, in one line", async () => {
    const told: string[] = []
    const refused = async () => {
      throw Object.assign(new Error("not authorized to perform: dynamodb:Query"), {
        name: "AccessDeniedException",
      })
    }
    expect(await withTableOf({ ENGINE: "dynamodb" }, refused, (line) => told.push(line))).toBe(false)
    expect(told).toEqual(["AccessDeniedException: not authorized to perform: dynamodb:Query"])
  })
})
