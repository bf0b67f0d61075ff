// Opens what the contract runs on: the engine in process and on a port, an endpoint, and DynamoDB Local when Java is there.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import aws4 from "aws4"
import { embeddedClient, embeddedHttpClient } from "../embedded/client.ts"
import { openEngine } from "../embedded/engine.ts"
import { StraightStack } from "../embedded/straight.ts"
import { toBytes, toDates, toTexts } from "../native.ts"
import { lightClient } from "../wire/dynamo.ts"
import { placeOf } from "../wire/place.ts"
import type { Target } from "./case.ts"

export interface Opened {
  target: Target
  close(): Promise<void>
}

const environment = { AWS_REGION: "local", AWS_ACCESS_KEY_ID: "contract", AWS_SECRET_ACCESS_KEY: "contract" }

/** Whoever names an endpoint may need its real region and keys; all others take any. */
const settingsFor = (endpoint: string, given: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...environment,
  ...(given.AWS_ACCESS_KEY_ID !== undefined && given),
  DYNAMODB_ENDPOINT: endpoint,
})

/** A request whose body no client would write. */
function rawly(settings: NodeJS.ProcessEnv): NonNullable<Target["wire"]> {
  const { endpoint, region, credentials } = placeOf(settings, "dynamodb")
  return async (operation, body) => {
    const { headers = {} } = aws4.sign(
      {
        ...{
          host: endpoint.host,
          service: "dynamodb",
          region,
          method: "POST",
          path: endpoint.pathname,
          body,
        },
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": `DynamoDB_20120810.${operation}`,
        },
      },
      credentials,
    )
    const { Host: _, "Content-Length": __, ...others } = headers as Record<string, string>
    const answer = await fetch(endpoint, { method: "POST", headers: others, body })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
}

/** The SDK's client over HTTP. */
function onPort(settings: NodeJS.ProcessEnv, local = false): Opened {
  const { endpoint, region, credentials } = placeOf(settings, "dynamodb")
  const client = new DynamoDBClient({ region, endpoint: endpoint.href, credentials, maxAttempts: 1 })
  const target = { name: endpoint.href, client, local, wire: rawly(settings) }
  return { target, close: async () => client.destroy() }
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

/** The engine on a port, and what is opened there. */
async function onEnginePort(open: (endpoint: string) => Opened): Promise<Opened> {
  const engine = openEngine({ dataDir: ":memory:" })
  const { port } = await engine.listen(0)
  const { target, close } = open(`http://127.0.0.1:${port}`)
  return { target, close: () => close().then(engine.close) }
}

export const embeddedPortTarget = () => onEnginePort((endpoint) => onPort(settingsFor(endpoint)))
export const embeddedLightTarget = () => onEnginePort((endpoint) => lightly(settingsFor(endpoint)))

/** The SDK's commands, but the light client sends them: binary and times are turned as the SDK turns them. */
function lightly(settings: NodeJS.ProcessEnv, local = false): Opened {
  const light = lightClient(settings)
  const client = new DynamoDBClient({ region: "local", endpoint: "http://light.invalid" })
  const stack = new StraightStack(async (operation, input) => {
    const output = await light.run(operation, toTexts(input)).catch((error: unknown) => {
      throw Object.assign(error as Error, toBytes({ ...(error as Error) }))
    })
    return operation.endsWith("Table") ? toDates(output as Record<string, unknown>) : toBytes(output)
  })
  client.middlewareStack = stack.asStack()
  return { target: { name: "light", client, local }, close: async () => light.close() }
}

/** `local`: it is known to be DynamoDB Local, and is not asked what that is known to do otherwise. */
export const endpointTarget = async (endpoint: string, local: boolean) =>
  onPort(settingsFor(endpoint, process.env), local)
export const endpointLightTarget = async (endpoint: string, local: boolean) =>
  lightly(settingsFor(endpoint, process.env), local)

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
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint, child)
  const { target, close } = onPort(settingsFor(endpoint), true)
  return {
    target,
    async close() {
      await close()
      child.kill("SIGKILL")
    },
  }
}
