// Everything together, as the topology says: functions of the built bundles, their event sources, and the services they call.
import type { IncomingMessage, ServerResponse } from "node:http"
import { type FunctionName, type FunctionShape, topology } from "../../../../infra/topology.ts"
import { openBundles } from "./bundles.ts"
import { type TrialClock, trialClock } from "./clock.ts"
import { queueUrl } from "./cloud/queues.ts"
import { openCloud, type TrialCloud } from "./cloud.ts"
import { type DeployedFunction, deployFunction } from "./function.ts"
import { arns, physical } from "./names.ts"
import { type Front, openFront } from "./sources/front.ts"
import { type QueuePoller, queuePoller } from "./sources/queue-poller.ts"
import { type Schedule, schedule } from "./sources/schedule.ts"
import { type StreamPoller, streamPoller } from "./sources/stream.ts"

type Functions = Readonly<Record<FunctionName, DeployedFunction>>

export interface Deployment {
  readonly clock: TrialClock
  readonly cloud: TrialCloud
  readonly functions: Functions
  readonly front: Front
  readonly stream: StreamPoller
  readonly feeds: QueuePoller
  readonly deskWork: QueuePoller
  readonly minute: Schedule
  readonly nightly: Schedule
  /** A file is put into the bucket of feeds, which tells its queue. */
  publish(key: string, body: string | Buffer): void
  /** All environments end; whatever they left undone shows now. */
  retire(): Promise<void>
  stop(): Promise<void>
}

export interface DeploymentSettings {
  /** Instant at which the trial's clock starts. */
  readonly now: string
  /** What a deployment chooses: `BUREAUS`, `OIDC_ISSUER` and so on; each function gets those its shape names. */
  readonly settings: (origin: string) => Readonly<Record<string, string>>
  /** Members of the secret `keys`. */
  readonly keys: Readonly<Record<string, string>>
  /** Whose CloudFront stands in front; China's unless said otherwise. */
  readonly partition?: "aws" | "aws-cn"
  /** Beside what a rendering gives, e.g. `AWS_CLIENT`. */
  readonly more?: Readonly<Record<string, string>>
  /** What else answers at the front's address. */
  readonly beside?: (request: IncomingMessage, response: ServerResponse, origin: string) => boolean
}

/** `outbox-dead` is found at OUTBOX_DEAD_URL. */
function addressVariable(queue: string): string {
  return `${queue.replaceAll("-", "_").toUpperCase()}_URL`
}

/** What the renderings put into a function's environment, and where this trial's services are. */
function environmentOf(
  shape: FunctionShape,
  settings: Readonly<Record<string, string>>,
  { endpoints }: TrialCloud,
): Record<string, string> {
  const has = (on: string) => shape.rights.some((right) => right.on === on)
  const services = Object.entries(endpoints).filter(([on]) => has(on))
  const chosen = shape.settings.flatMap((name) => (settings[name] ? [[name, settings[name]]] : []))
  return {
    TABLE_NAME: physical(topology.tables.portal.name),
    ...(has("secret") && { KEYS_SECRET: arns.secret("keys") }),
    ...Object.fromEntries(
      shape.rights.flatMap(({ on, name }) =>
        on === "queue" ? [[addressVariable(name), queueUrl(name)] as const] : [],
      ),
    ),
    ...Object.fromEntries(chosen),
    ...Object.fromEntries(services.map(([, { variable, url }]) => [variable, url])),
  }
}

export async function deploy(settings: DeploymentSettings): Promise<Deployment> {
  const clock = trialClock(settings.now)
  try {
    return await deployBy(clock, settings)
  } catch (error) {
    clock.restore()
    throw error
  }
}

async function deployBy(clock: TrialClock, given: DeploymentSettings): Promise<Deployment> {
  const { settings, keys, more, partition = "aws-cn", beside } = given
  const bundles = await openBundles()
  const cloud = await openCloud(clock, { keys: JSON.stringify(keys) })
  const about = { clock, partition, portal: () => functions.portal, mark: keys.ORIGIN_SECRET ?? "" }
  const front = await openFront({ ...about, ...(beside && { beside }) })
  const chosen = settings(front.origin)
  const functions = Object.fromEntries(
    Object.values(topology.functions).map((shape) => {
      const environment = { ...environmentOf(shape, chosen, cloud), ...more }
      const folder = bundles.folderOf(shape.name as FunctionName)
      const { admit, authority } = cloud
      return [shape.name, deployFunction({ shape, folder, environment, clock, admit, authority })]
    }),
  ) as Functions
  const sources = connect(functions, cloud, clock)
  const retire = async () => {
    await Promise.all(Object.values(functions).map((each) => each.retire()))
  }
  return {
    clock,
    cloud,
    functions,
    front,
    ...sources,
    publish(key, body) {
      cloud.queues.feeds.send(cloud.feeds.put(key, body))
    },
    retire,
    async stop() {
      await retire()
      await front.close()
      await cloud.close()
      bundles.remove()
      clock.restore()
    },
  }
}

function connect(functions: Functions, cloud: TrialCloud, clock: TrialClock) {
  const { queues, engine } = cloud
  const { outbox, feeds, "desk-work": work, minute, nightly } = topology.functions
  if (outbox.trigger.kind !== "stream" || feeds.trigger.kind !== "queue" || work.trigger.kind !== "queue")
    throw new TypeError("other triggers")
  if (minute.trigger.kind !== "schedule" || nightly.trigger.kind !== "schedule")
    throw new TypeError("other triggers")
  const dead = queues["outbox-dead"]
  const stream = streamPoller({ worker: functions.outbox, trigger: outbox.trigger, clock, deadLetters: dead })
  engine.changes((records) => {
    for (const { eventName, dynamodb } of records) {
      const { Keys: keys, NewImage: newImage, OldImage: oldImage } = dynamodb
      stream.put({ eventName, keys, newImage, oldImage } as Parameters<StreamPoller["put"]>[0])
    }
  })
  return {
    stream,
    feeds: queuePoller(queues.feeds, functions.feeds, feeds.trigger.batch, clock),
    deskWork: queuePoller(queues["desk-work"], functions["desk-work"], work.trigger.batch, clock),
    minute: schedule(functions.minute, minute.trigger, clock, queues["jobs-dead"]),
    nightly: schedule(functions.nightly, nightly.trigger, clock, queues["jobs-dead"]),
  }
}
