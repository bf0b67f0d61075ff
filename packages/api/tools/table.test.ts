// Tools that look into the table beside the server.
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable, type PortalTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { askedOf, withTableOf } from "./table.ts"

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
    const told: string[] = []
    const look = async (table: PortalTable) => (await outbox(table).listDue(2)).length === 1
    expect(await withTableOf({ DATA_DIR }, look, (line) => told.push(line))).toBe(true)
    expect(told).toEqual([`Looking at ${join(DATA_DIR, "portal.sqlite")}.`])
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
    const env = { ENGINE: "dynamodb", AWS_REGION: "cn-north-1", TABLE_NAME: "civil-portal" }
    const refused = async () => {
      throw Object.assign(new Error("not authorized to perform: dynamodb:Query"), {
        name: "AccessDeniedException",
      })
    }
    expect(await withTableOf(env, refused, (line) => told.push(line))).toBe(false)
    expect(told).toEqual([
      "Looking at the table civil-portal at DynamoDB in cn-north-1.",
      "AccessDeniedException: not authorized to perform: dynamodb:Query",
    ])
  })

  test.each([
    [["--nonsense"], "Unknown option '--nonsense'."],
    [["--again"], "Option '--again <value>' argument missing."],
    [["--again", "--forget"], "Option '--again' argument is ambiguous."],
    [["4K7"], "Unexpected argument '4K7'."],
  ])("asked for %j says in one line that it does not understand, and what it takes", (args, sentence) => {
    const told: string[] = []
    const options = { again: { type: "string" } } as const
    expect(askedOf(args, options, "It takes --again ID.", (line) => told.push(line))).toBeUndefined()
    expect(told).toEqual([`${sentence} It takes --again ID.`])
    expect(askedOf(["--again", "4K7"], options, "")).toEqual({ again: "4K7" })
  })
})
