// A deployed function: warm environments are used again, each takes one event at a time, a dead one is replaced.
import { randomBytes, randomUUID } from "node:crypto"
import type { FunctionShape } from "../../../../infra/topology.ts"
import type { TrialClock } from "./clock.ts"
import { type Instance, type Outcome, openInstance } from "./instance.ts"
import type { Told } from "./machine/lines.ts"
import { arns, physical, region } from "./names.ts"

/** What the function's role gives to one environment. */
export interface Credentials {
  readonly function: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** The event that the environment works on; undefined while it should be frozen. */
  working: string | undefined
  /** Cuts the environment off in the middle of its work. */
  kill: () => void
  /** Told of each of its calls. */
  called: () => void
}

export interface Run {
  readonly requestId: string
  readonly event: unknown
  readonly outcome: Outcome
  /** Began with a fresh environment. */
  readonly cold: boolean
}

export interface DeployedFunction {
  readonly shape: FunctionShape
  /** docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html. Throttled above its own concurrency. */
  invoke(event: unknown): Promise<Outcome>
  /** Lambda may end idle environments whenever it likes; the next event then starts cold. */
  retire(): Promise<void>
  /**
   * A test need not wait for the topology's time-out: it may come early, as soon as nothing was called for so long. The
   * function is not told; it dies earlier than it thinks.
   */
  timeOutAfter(quietMs: number | undefined): void
  /** Names of the variables that its rendering gives it. */
  readonly given: readonly string[]
  readonly runs: readonly Run[]
  readonly log: readonly string[]
  readonly seen: Seen
}

/** What all its environments did beside answering. */
export interface Seen {
  readonly variables: ReadonlySet<string>
  /** Calls that began after the answer of the event they belong to. */
  readonly late: readonly string[]
  /** Events answered while a call they had made was still open. */
  readonly unfinished: readonly string[]
  readonly peakMb: number
}

export interface FunctionSettings {
  readonly shape: FunctionShape
  readonly folder: string
  /** What the rendering puts into its environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly clock: TrialClock
  /** Certificate of the services, beside those that Node trusts. */
  readonly authority?: string
  /** Makes the credentials known to the cloud. */
  readonly admit: (credentials: Credentials) => void
}

export const throttled: Outcome = {
  ok: false,
  error: { errorType: "TooManyRequestsException", errorMessage: "Rate Exceeded." },
}

interface Warm {
  readonly instance: Instance
  readonly credentials: Credentials
}

/** docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime, for an .mjs bundle. */
function runtimeVariables({ name, memoryMb }: FunctionShape, folder: string): Record<string, string> {
  return {
    _HANDLER: "index.handler",
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_NAME: physical(name),
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${physical(name)}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "2026/11/23/[$LATEST]0",
    AWS_REGION: region,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    LAMBDA_TASK_ROOT: folder,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
  }
}

function newCredentials(name: string): Credentials {
  return {
    function: name,
    accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString("base64url"),
    sessionToken: randomBytes(60).toString("base64"),
    working: "init",
    kill: () => undefined,
    called: () => undefined,
  }
}

function environmentOf(settings: FunctionSettings, credentials: Credentials): Record<string, string> {
  const { shape, folder, authority, environment } = settings
  return {
    ...runtimeVariables(shape, folder),
    ...(authority && { NODE_EXTRA_CA_CERTS: authority }),
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    ...environment,
  }
}

export function deployFunction(settings: FunctionSettings): DeployedFunction {
  const { shape, clock } = settings
  const runs: Run[] = []
  const log: string[] = []
  const seen = { variables: new Set<string>(), late: [] as string[], unfinished: [] as string[], peakMb: 0 }
  let idle: Warm[] = []
  let busy = 0
  const wholeMs = shape.timeoutSeconds * 1000
  let quietMs: number | undefined

  const told = ({ read, late, unfinished, peakMb }: Told) => {
    for (const name of read) seen.variables.add(name)
    seen.late.push(...late)
    if (unfinished > 0) seen.unfinished.push(`${shape.name}: ${unfinished}`)
    seen.peakMb = Math.max(seen.peakMb, peakMb)
  }

  async function open(): Promise<Warm | Outcome> {
    const credentials = newCredentials(shape.name)
    settings.admit(credentials)
    const environment = environmentOf(settings, credentials)
    const line = (text: string) => log.push(text)
    const { folder } = settings
    const about = { folder, environment, memoryMb: shape.memoryMb, clockMs: clock.movedMs, told, line }
    const instance = await openInstance(about)
    if ("errorType" in instance) return { ok: false, error: instance }
    credentials.kill = () => instance.kill()
    credentials.called = () => {
      if (quietMs !== undefined) instance.refresh()
    }
    return { instance, credentials }
  }

  async function run(event: unknown): Promise<Outcome> {
    const kept = idle.pop()
    const warm = kept ?? (await open())
    const requestId = randomUUID()
    const note = (outcome: Outcome) => {
      runs.push({ requestId, event, outcome, cold: kept === undefined })
      return outcome
    }
    if ("ok" in warm) return note(warm)
    const { instance, credentials } = warm
    credentials.working = requestId
    const next = {
      requestId,
      deadlineMs: clock.now() + wholeMs,
      functionArn: arns.function(shape.name),
      clockMs: clock.movedMs,
      event,
    }
    const outcome = await instance.invoke(next, quietMs ?? wholeMs)
    credentials.working = undefined
    if (instance.alive) idle.push(warm)
    return note(outcome)
  }

  return {
    shape,
    given: Object.keys(settings.environment),
    runs,
    log,
    seen,
    async invoke(event) {
      if (busy >= (shape.concurrency ?? Number.POSITIVE_INFINITY)) return throttled
      busy += 1
      try {
        // What is sent is what the service would send: text.
        return await run(JSON.parse(JSON.stringify(event)))
      } finally {
        busy -= 1
      }
    },
    async retire() {
      const ending = idle
      idle = []
      await Promise.all(ending.map(({ instance }) => instance.end(clock.movedMs)))
    },
    timeOutAfter(milliseconds) {
      quietMs = milliseconds
    },
  }
}
