// `npm run db`: real SDK clients over HTTP, beside a live server, and clear sentences when it cannot start.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { request } from "node:http"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  CreateTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { awsClient } from "../aws.ts"
import { createTable } from "../table.ts"
import { embeddedClient } from "./client.ts"
import { openEngine } from "./engine.ts"

const dataDir = mkdtempSync(join(tmpdir(), "port-"))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function start(environment: Record<string, string>): ChildProcess {
  const script = join(import.meta.dirname, "port.ts")
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

/** The first line a program says, on either stream. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const end = said.indexOf("\n")
      if (end >= 0) resolve(said.slice(0, end))
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("error", reject)
  })
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.once("exit", resolve)
  })

const Key = { id: { S: "a" } }

describe("the database on a port", () => {
  let child: ChildProcess
  let endpoint = ""
  beforeAll(async () => {
    child = start({ PORT: "0", DATA_DIR: dataDir })
    const line = await firstLine(child)
    endpoint = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? line
  })
  afterAll(async () => {
    child.kill("SIGTERM")
    expect(await ended(child)).toBe(0)
  })

  test("answers an SDK client with any credentials", async () => {
    const client = awsClient({ endpoint })
    await client.send(
      new CreateTableCommand({
        TableName: "made-outside",
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      }),
    )
    await client.send(new PutItemCommand({ TableName: "made-outside", Item: Key }))
    const { Item } = await client.send(new GetItemCommand({ TableName: "made-outside", Key }))
    expect(Item).toEqual(Key)
    client.destroy()
  })

  test("does not answer under a name that only points here", async () => {
    const { hostname, port } = new URL(endpoint)
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        { hostname, port, method: "POST", headers: { host: "evil.example" } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      sent.once("error", reject)
      sent.end("{}")
    })
    expect(status).toBe(403)
  })

  test("shares a live server's folder: each sees what the other wrote", async () => {
    const server = openEngine({ dataDir })
    const inside = embeddedClient(server)
    const outside = awsClient({ endpoint })
    const { TableNames } = await inside.send(new ListTablesCommand({}))
    expect(TableNames).toEqual(["made-outside"])
    const written = { ...Key, by: { S: "server" } }
    await inside.send(new PutItemCommand({ TableName: "made-outside", Item: written }))
    const { Item } = await outside.send(new GetItemCommand({ TableName: "made-outside", Key }))
    expect(Item).toEqual(written)
    outside.destroy()
    await server.close()
  })
})

describe("a database with expired items", () => {
  test("has them deleted, as servers that share it expect", async () => {
    const own = mkdtempSync(join(tmpdir(), "port-expired-"))
    const before = openEngine({ dataDir: own })
    const { TableName, run } = { TableName: "portal", run: before.execute }
    await createTable({ run })
    const item = (pk: string, expiresAt: number) => ({
      Item: { pk: { S: pk }, sk: { S: "x" }, expiresAt: { N: String(expiresAt) } },
    })
    const seconds = Math.floor(Date.now() / 1000)
    await run("PutItem", { TableName, ...item("past", seconds - 60) })
    await run("PutItem", { TableName, ...item("later", seconds + 3600) })
    await before.close()
    const child = start({ PORT: "0", DATA_DIR: own })
    await firstLine(child)
    const after = openEngine({ dataDir: own })
    const { Items } = (await after.execute("Scan", { TableName })) as { Items: { pk: { S: string } }[] }
    expect(Items.map(({ pk }) => pk.S)).toEqual(["later"])
    await after.close()
    child.kill("SIGTERM")
    expect(await ended(child)).toBe(0)
    rmSync(own, { recursive: true })
  })
})

describe("a database that cannot start", () => {
  let taken: Server
  let port = 0
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        taken = createServer().listen(0, "127.0.0.1", () => {
          const address = taken.address()
          port = typeof address === "object" && address !== null ? address.port : 0
          resolve()
        })
      }),
  )
  afterAll(() => taken.close())

  test("says that the port is in use", async () => {
    const child = start({ PORT: String(port), DATA_DIR: dataDir })
    expect(await firstLine(child)).toBe(
      `Port ${port} is in use by another program. Choose another: PORT=8001 npm run db`,
    )
    expect(await ended(child)).toBe(1)
  })

  test("says that the port is no port", async () => {
    const child = start({ PORT: "http", DATA_DIR: dataDir })
    expect(await firstLine(child)).toBe('PORT must be a number from 0 to 65535, not "http".')
    expect(await ended(child)).toBe(1)
  })
})
