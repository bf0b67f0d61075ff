// Opens what the contract runs on: the engine in process and on a port, an endpoint, and DynamoDB Local when Java is there.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { embeddedClient, embeddedHttpClient } from "../embedded/client.ts"
import { openEngine } from "../embedded/engine.ts"
import { StraightStack } from "../embedded/straight.ts"
import { toBytes, toDates, toTexts } from "../native.ts"
import { lightClient } from "../wire/dynamo.ts"
import type { Target } from "./case.ts"

export interface Opened {
  target: Target
  close(): Promise<void>
}

const credentials = { accessKeyId: "contract", secretAccessKey: "contract" }
const headers = {
  authorization:
    "AWS4-HMAC-SHA256 Credential=contract/20261122/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
  "content-type": "application/x-amz-json-1.0",
  "x-amz-date": "20261122T000000Z",
}

function onPort(name: string, endpoint: string, local: boolean): Target {
  const client = new DynamoDBClient({ region: "local", endpoint, credentials, maxAttempts: 1 })
  const wire: Target["wire"] = async (operation, body) => {
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, "x-amz-target": `DynamoDB_20120810.${operation}` },
      body,
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return { name, client, local, wire }
}

export async function embeddedTarget(): Promise<Opened> {
  const engine = openEngine({ dataDir: ":memory:" })
  return {
    target: { name: "embedded", client: embeddedClient(engine), local: false },
    close: () => engine.close(),
  }
}

export async function embeddedHttpTarget(): Promise<Opened> {
  const engine = openEngine({ dataDir: ":memory:" })
  return {
    target: { name: "embedded, SDK stack", client: embeddedHttpClient(engine), local: false },
    close: () => engine.close(),
  }
}

export async function embeddedPortTarget(): Promise<Opened> {
  const engine = openEngine({ dataDir: ":memory:" })
  const { port } = await engine.listen(0)
  const target = onPort("embedded on a port", `http://127.0.0.1:${port}`, false)
  return {
    target,
    async close() {
      target.client.destroy()
      await engine.close()
    },
  }
}

/** The SDK's commands, but the light client sends them: binary and times are turned as the SDK turns them. */
function lightly(endpoint: string): Opened & { readonly client: DynamoDBClient } {
  const light = lightClient({ DYNAMODB_ENDPOINT: endpoint })
  const client = new DynamoDBClient({ region: "local", endpoint, credentials })
  const stack = new StraightStack(async (operation, input) => {
    const output = await light.run(operation, toTexts(input)).catch((error: unknown) => {
      throw Object.assign(error as Error, toBytes({ ...(error as Error) }))
    })
    return operation.endsWith("Table") ? toDates(output as Record<string, unknown>) : toBytes(output)
  })
  client.middlewareStack = stack.asStack()
  return {
    client,
    target: { name: `light at ${endpoint}`, client, local: false },
    close: async () => light.close(),
  }
}

export async function embeddedLightTarget(): Promise<Opened> {
  const engine = openEngine({ dataDir: ":memory:" })
  const { port } = await engine.listen(0)
  const { target, close } = lightly(`http://127.0.0.1:${port}`)
  return {
    target,
    async close() {
      await close()
      await engine.close()
    },
  }
}

export async function endpointTarget(endpoint: string): Promise<Opened> {
  const target = onPort(endpoint, endpoint, false)
  return { target, close: async () => target.client.destroy() }
}

/** The folder of DynamoDB Local, when it is installed and Java can run it. */
export function dynamoDbLocal(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("local-dynamo/package.json")
    const folder = join(dirname(manifest), "aws_dynamodb_local")
    const java = spawnSync("java", ["-version"], { stdio: "ignore" })
    return existsSync(join(folder, "DynamoDBLocal.jar")) && java.status === 0 ? folder : undefined
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("DynamoDB Local ended before it answered")
}

export async function localTarget(folder: string): Promise<Opened> {
  const port = await freePort()
  const child = spawn(
    "java",
    [
      "-Xmx256m",
      "-Djava.library.path=./DynamoDBLocal_lib",
      "-jar",
      "DynamoDBLocal.jar",
      "-inMemory",
      "-port",
      String(port),
    ],
    { cwd: folder, stdio: "ignore" },
  )
  const target = onPort("DynamoDB Local", `http://127.0.0.1:${port}`, true)
  await answering(`http://127.0.0.1:${port}`, child)
  return {
    target,
    async close() {
      target.client.destroy()
      child.kill("SIGKILL")
    },
  }
}
