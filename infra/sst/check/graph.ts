// Runs SST's real components without an account: Pulumi's mocks answer for AWS, a small server for SST's own command.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import * as pulumi from "@pulumi/pulumi"
import { isJson } from "../../renderings/json.ts"
import type { Topology } from "../../shapes.ts"
import type { topology as theTopology } from "../../topology.ts"
import type { Cloud } from "../cloud.ts"
import { account, outputsOf, type Resource, region } from "../outputs.ts"
import type { Stage } from "../stage.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Every resource that `sst deploy` would ask of AWS, with its computed inputs. */
export function graph(stage: Stage, topology: Topology): Promise<readonly Resource[]> {
  return made(stage, async (names) => {
    const { portal } = await import("../portal.ts")
    return portal({ ...names, topology: topology as typeof theTopology, stage })
  })
}

/** The same from sst.config.ts as it stands, with the environment of this process. */
export function configured(stage: Stage): Promise<readonly Resource[]> {
  return made(stage, async (names) => {
    Object.assign(globalThis, names)
    const { run } = await config()
    return (await run()) ?? {}
  })
}

export async function config(): Promise<ReturnType<typeof $config>> {
  Object.assign(globalThis, { $config: (said: unknown) => said })
  return (await import("../../../sst.config.ts")).default
}

type Names = Omit<Cloud, "topology" | "stage">

async function made(stage: Stage, program: (names: Names) => Promise<object>): Promise<readonly Resource[]> {
  const resources: Omit<Resource, "stays" | "guarded">[] = []
  const staying = new Set<string>()
  const guarded = new Set<string>()
  const stop = await answerForSst()
  setGlobals(stage)
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, id }) => {
        // What has an id already is only looked up.
        if (id)
          return { id, state: { name: id, streamEnabled: true, ...outputsOf({ type, name: id, inputs }) } }
        resources.push({ type, name, inputs: opened(inputs) as Resource["inputs"] })
        return { id: `${name}-id`, state: { ...inputs, ...outputsOf({ type, name, inputs }) } }
      },
      call: ({ token, inputs }) => answerOf(token, inputs),
    },
    stage.app,
    stage.name,
    false,
  )
  const components = await import("../../../.sst/platform/src/components/aws/index.ts")
  const { Secret } = await import("../../../.sst/platform/src/components/secret.ts")
  const { run } = await import("../../../.sst/platform/src/auto/run.ts")
  const aws = await import("@pulumi/aws")
  try {
    await pulumi.runtime.runInPulumiStack(() =>
      run(async () => {
        pulumi.runtime.registerStackTransformation(({ type, name, opts }) => {
          if (opts.retainOnDelete) staying.add(`${type} ${name}`)
          if (opts.protect) guarded.add(`${type} ${name}`)
          return undefined
        })
        return program({
          sst: { aws: components, Secret } as unknown as typeof sst,
          aws: aws as unknown as typeof globalThis.aws,
          $interpolate: pulumi.interpolate,
          $jsonStringify: pulumi.jsonStringify,
          $util: pulumi as unknown as typeof $util,
        })
      }),
    )
    await pulumi.runtime.disconnect()
    return resources.map((one) => {
      const called = `${one.type} ${one.name}`
      return { ...one, stays: staying.has(called), guarded: guarded.has(called) }
    })
  } finally {
    stop()
  }
}

/** Pulumi marks what is secret by wrapping it. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened)
  if (!isJson(value)) return value
  if ("4dabf18193072939515e22adb298388d" in value && "value" in value) return opened(value.value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one)]))
}

function answerOf(token: string, inputs: Record<string, unknown>): Record<string, unknown> {
  if (token.startsWith("aws:index/getPartition")) return { partition: "aws" }
  if (token.startsWith("aws:index/getRegion")) return { region, name: region }
  if (token.startsWith("aws:index/getCallerIdentity")) return { accountId: account }
  if (token.startsWith("aws:iam/getPolicyDocument"))
    return { ...inputs, json: JSON.stringify(inputs.statements ?? []) }
  throw new Error(`SST asked AWS for ${token}, which this check has no answer to.`)
}

/** SST's command builds bundles (ours are built) and knows the account's bucket for code. */
async function answerForSst(): Promise<() => void> {
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on("end", () => {
      const { method, params } = JSON.parse(body) as { method: string; params: [Record<string, string>] }
      const built = { handler: params[0].handler, out: params[0].bundle, errors: [], sourcemaps: [] }
      const result = method === "Runtime.Build" ? built : { asset: "sst-asset", state: "sst-state" }
      response.end(JSON.stringify({ result }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  process.env.SST_SERVER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

function setGlobals(stage: Stage): void {
  Object.assign(globalThis, {
    $app: {
      name: stage.app,
      stage: stage.name,
      removal: stage.kept ? "retain" : "remove",
      protect: stage.kept,
    },
    $dev: false,
    $interpolate: pulumi.interpolate,
    $cli: {
      command: "deploy",
      paths: { home: root, root, work: `${root}.sst`, platform: `${root}.sst/platform` },
      state: { version: {} },
    },
  })
}
