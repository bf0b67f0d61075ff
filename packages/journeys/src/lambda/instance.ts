// One execution environment: a fresh Node process that may read its bundle and the runtime, write nothing, and knows
// only the environment variables it is given (docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html).
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import type { FunctionError, Next, Told } from "./machine/lines.ts"
import { machineFolder } from "./machine.ts"

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: FunctionError }

export interface Instance {
  /** Answers or fails; after a time-out or a crash the instance is gone. */
  invoke(next: Next, limitMs: number): Promise<Outcome>
  readonly alive: boolean
  /** Begins its time-out anew. */
  refresh(): void
  /** Cut off in the middle, as when the machine below fails. */
  kill(): void
  /** Thawed for a moment, to see what it left behind, and ended. */
  end(clockMs: number): Promise<void>
}

export interface InstanceSettings {
  /** Holds `index.mjs` and nothing that the bundle does not need. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly memoryMb: number
  readonly clockMs: number
  /** All that it says of itself. */
  readonly told: (told: Told) => void
  /** Its log, line by line. */
  readonly line: (line: string) => void
}

const living = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of living) child.kill("SIGKILL")
})

function start({ folder, environment, memoryMb, clockMs }: InstanceSettings): ChildProcess {
  const machine = machineFolder()
  const rules = ["--permission", `--allow-fs-read=${folder}/*`, `--allow-fs-read=${machine}/*`]
  const child = spawn(
    // Another Node than ours: FUNCTIONS_NODE=/path/to/node
    process.env.FUNCTIONS_NODE ?? process.execPath,
    [...rules, `--max-old-space-size=${memoryMb}`, `${machine}/runtime.mjs`, folder, String(clockMs)],
    { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"] },
  )
  living.add(child)
  child.once("exit", () => living.delete(child))
  return child
}

/** Starts and initialises one; a bundle that cannot be loaded fails here, as Lambda's init phase does. */
export async function openInstance(settings: InstanceSettings): Promise<Instance | FunctionError> {
  const child = start(settings)
  const [, , , events, answers] = child.stdio as unknown as [unknown, Readable, Readable, Writable, Readable]
  events.on("error", () => undefined)
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on("line", settings.line)
  let hear: (told: Told | undefined) => void = () => undefined
  createInterface({ input: answers }).on("line", (line) => {
    const told = JSON.parse(line) as Told
    settings.told(told)
    hear(told)
  })
  // `close` comes after all that was written has been read: an answer given before the end still counts.
  child.once("close", () => hear(undefined))
  const heard = () =>
    new Promise<Told | undefined>((resolve) => {
      hear = resolve
    })
  let limit: NodeJS.Timeout | undefined
  const first = await heard()
  if (!first || first.error) return first?.error ?? ended(child)
  return {
    get alive() {
      return child.exitCode === null && child.signalCode === null
    },
    refresh: () => void limit?.refresh(),
    kill: () => child.kill("SIGKILL"),
    async invoke(next, limitMs) {
      const answer = heard()
      let timedOut = false
      limit = setTimeout(() => {
        timedOut = true
        child.kill("SIGKILL")
      }, limitMs)
      events.write(`${JSON.stringify(next)}\n`)
      const told = await answer
      clearTimeout(limit)
      if (timedOut) return { ok: false, error: tooLong(next, limitMs) }
      if (!told) return { ok: false, error: ended(child) }
      return told.error ? { ok: false, error: told.error } : { ok: true, value: told.value ?? null }
    },
    async end(clock) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, "close")
      events.write(`${JSON.stringify({ requestId: "", deadlineMs: 0, functionArn: "", clockMs: clock })}\n`)
      await gone
    },
  }
}

/** docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html: how a time-out and an exit are reported. */
function tooLong({ requestId }: Next, limitMs: number): FunctionError {
  const seconds = (limitMs / 1000).toFixed(2)
  return {
    errorType: "Sandbox.Timedout",
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
  }
}

function ended({ exitCode, signalCode }: ChildProcess): FunctionError {
  const how = signalCode === null ? `exit status ${exitCode}` : `signal: ${signalCode}`
  return { errorType: "Runtime.ExitError", errorMessage: `Error: Runtime exited with error: ${how}` }
}
