// The services that the functions call, on local ports: DynamoDB, SQS, Secrets Manager and S3.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { createTable } from "@civil/data/table.ts"
import { topology } from "../../../../infra/topology.ts"
import type { TrialClock } from "./clock.ts"
import { makeCertificate } from "./cloud/certificate.ts"
import { type Bucket, objectService, openBucket } from "./cloud/objects.ts"
import { type Call, type Cloud, openPort } from "./cloud/port.ts"
import { openQueue, type Queue } from "./cloud/queue.ts"
import { queueService } from "./cloud/queues.ts"
import { secretService } from "./cloud/secrets.ts"
import { tableService } from "./cloud/table.ts"
import type { Credentials } from "./function.ts"
import { physical } from "./names.ts"
import { granted } from "./rights.ts"

export type Queues = Readonly<Record<keyof typeof topology.queues, Queue>>

export interface TrialCloud extends Cloud {
  readonly engine: Engine
  /** The engine's own port, which asks nobody who they are. */
  readonly engineUrl: string
  readonly queues: Queues
  readonly feeds: Bucket
  readonly documents: Bucket
  /** Where each kind of thing is reached, and under which name the SDKs take that address. */
  readonly endpoints: Readonly<Record<string, { readonly variable: string; readonly url: string }>>
  /** File with the certificate that the functions' machines trust. */
  readonly authority: string
  admit(credentials: Credentials): void
  close(): Promise<void>
}

function openQueues(clock: TrialClock): Queues {
  const queues: Record<string, Queue> = {}
  for (const shape of Object.values(topology.queues)) {
    const dead = "deadLetters" in shape ? shape.deadLetters.queue : undefined
    queues[shape.name] = openQueue(shape, clock, dead ? () => queues[dead] as Queue : undefined)
  }
  return queues as Queues
}

export async function openCloud(
  clock: TrialClock,
  secrets: Readonly<Record<string, string>>,
): Promise<TrialCloud> {
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now() })
  await createTable(embeddedClient(engine), physical(topology.tables.portal.name))
  const engineUrl = `http://127.0.0.1:${(await engine.listen(0)).port}`
  const queues = openQueues(clock)
  const feeds = openBucket("feeds", clock)
  const documents = openBucket("documents", clock)
  const known = new Map<string, Credentials>()
  const shapes = Object.values(topology.functions)
  const rights = new Map(shapes.map((shape) => [shape.name as string, new Set(granted(shape))]))
  const calls: Call[] = []
  const used = (name: string, permission: string) =>
    calls.push({
      function: name,
      service: "s3",
      operation: "missing",
      input: {},
      needs: [permission],
      during: "one",
    })
  const certificate = makeCertificate()
  const folder = mkdtempSync(join(tmpdir(), "portal-authority-"))
  const authority = join(folder, "authority.pem")
  writeFileSync(authority, certificate.cert)
  const shared = {
    clock,
    certificate,
    calls,
    refused: [] as string[],
    find: (id: string) => known.get(id),
    mayCall: (name: string, permission: string) => rights.get(name)?.has(permission) === true,
    trouble: (): undefined => undefined,
  }
  const cloud: TrialCloud = Object.assign<Cloud, Omit<TrialCloud, keyof Cloud>>(shared, {
    engine,
    engineUrl,
    queues,
    feeds,
    documents,
    endpoints: {},
    authority,
    admit: (credentials) => void known.set(credentials.accessKeyId, credentials),
    close: async () => {
      await Promise.all(ports.map((each) => each.close()))
      await engine.close()
      rmSync(folder, { recursive: true })
    },
  })
  const ports = await Promise.all([
    openPort(tableService(engineUrl), cloud),
    openPort(queueService(queues), cloud),
    openPort(secretService(secrets, clock), cloud),
    openPort(objectService([feeds, documents], shared.mayCall, used), cloud),
  ])
  const at = (variable: string, place: number) => ({ variable, url: ports[place]?.url ?? "" })
  const endpoints = {
    table: at("DYNAMODB_ENDPOINT", 0),
    queue: at("AWS_ENDPOINT_URL_SQS", 1),
    secret: at("AWS_ENDPOINT_URL_SECRETS_MANAGER", 2),
    bucket: at("AWS_ENDPOINT_URL_S3", 3),
  }
  return Object.assign(cloud, { endpoints })
}
