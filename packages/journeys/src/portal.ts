// Starts the built server the way `npm start` does, on a free port and a store of its own, for one story.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))

export interface RunningPortal {
  readonly origin: string
  readonly log: () => string
  /** `kill -9`, for stories about power cuts. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, "exit")
  child.kill(signal)
  await ended
}

/** @param settings environment for the server, e.g. `{ NOW: "2026-11-23T09:00:00+08:00", BUREAUS: "310113" }`. */
export async function startPortal(settings: Record<string, string> = {}): Promise<RunningPortal> {
  const port = settings.PORT ?? String(await freePort())
  const origin = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", `${root}dist/server/local.js`, "--demo"],
    {
      // Without the demo's cases and registers, which take longer than all the rest of a start, unless the story is about them.
      env: {
        ...process.env,
        ...{ DATA_DIR: ":memory:", DEMO_CASES: "0", DEMO_REGISTER: "0" },
        ...settings,
        PORT: port,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  )
  const lines: string[] = []
  child.stdout.on("data", (chunk) => lines.push(String(chunk)))
  child.stderr.on("data", (chunk) => lines.push(String(chunk)))
  const log = () => lines.join("")
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${log()}`)
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
    if (answer?.ok)
      return { origin, log, kill: () => end(child, "SIGKILL"), stop: () => end(child, "SIGTERM") }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await end(child, "SIGKILL")
  throw new Error(`the server did not answer:\n${log()}`)
}
