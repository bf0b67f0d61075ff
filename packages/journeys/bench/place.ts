// Where the sides run: servers on core 0, load on core 1, data in a folder of its own that goes away afterwards.
import { type ChildProcess, fork, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../../../", import.meta.url))
const pins = availableParallelism() >= 2 && spawnSync("taskset", ["-V"]).status === 0

/** Pins a process that runs already, with its threads; without taskset it stays where it is. */
export function pin(pid: number | undefined, core: 0 | 1): void {
  if (pins && pid !== undefined) spawnSync("taskset", ["-a", "-p", "-c", String(core), String(pid)])
}

/** A command line that runs on one core, where that can be said. */
export function onCore(core: 0 | 1, command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  return pins ? ["taskset", "-c", String(core), ...command] : command
}

export const pinned = pins ? "servers on core 0, load on core 1" : "not pinned (no taskset, or one core)"

const folders: string[] = []

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A server in its own process that answers questions over IPC and stops when told. */
export interface Helper {
  readonly process: ChildProcess
  ask<T>(question: string, input?: unknown): Promise<T>
  stop(): Promise<void>
}

interface Reply {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Starts a script of the bench on core 0. */
export function startHelper(
  script: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Helper {
  const child = fork(script, {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: "1", ...env },
    execArgv: [...flags],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  pin(child.pid, 0)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let asked = 0
  child.on("message", (message) => {
    const { id, value, error } = message as Reply
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.resolve(value)
    else one?.reject(new Error(error))
  })
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  void gone.then(() => {
    for (const one of waiting.values()) one.reject(new Error(`${script} ended`))
  })
  return {
    process: child,
    ask: <T>(question: string, input?: unknown) =>
      new Promise<T>((resolve, reject) => {
        const id = ++asked
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        child.send({ id, question, input })
      }),
    async stop() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}

/** The other end: answers questions by name until the parent goes. */
export function answerParent(answers: Readonly<Record<string, (input: never) => unknown>>): void {
  process.on("message", (message) => {
    const { id, question, input } = message as { id: number; question: string; input: never }
    const work = async () => {
      const answer = answers[question]
      if (!answer) throw new Error(`nobody answers ${question}`)
      return answer(input)
    }
    work().then(
      (value) => process.send?.({ id, value }),
      (error: unknown) =>
        process.send?.({
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
    )
  })
  process.on("disconnect", () => process.exit(0))
}
