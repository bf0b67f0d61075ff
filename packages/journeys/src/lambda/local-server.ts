// The built server of one machine, as `npm run serve` starts it, on a trial's table and by a trial's clock.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath, pathToFileURL } from "node:url"
import { physical, region } from "./names.ts"
import type { Trial } from "./trial.ts"

const server = fileURLToPath(new URL("../../../../dist/server/local.js", import.meta.url))
const movedDate = pathToFileURL(fileURLToPath(new URL("./machine/moved-date.ts", import.meta.url))).href

export interface LocalServer {
  readonly origin: string
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, "127.0.0.1")
  await once(taken, "listening")
  const address = taken.address()
  taken.close()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

export async function startLocalServer({ cloud, clock, keys, settings }: Trial): Promise<LocalServer> {
  const port = await freePort()
  const clocked = `import { moveDate } from ${JSON.stringify(movedDate)}; moveDate(() => ${clock.movedMs})`
  const { ORIGIN_SECRET: _, ...secrets } = keys
  const where = {
    PORT: String(port),
    DATA_DIR: ":memory:",
    DYNAMODB_ENDPOINT: cloud.engineUrl,
    TABLE_NAME: physical("portal"),
    AWS_REGION: region,
  }
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--import",
    `data:text/javascript,${encodeURIComponent(clocked)}`,
  ]
  const child = spawn(process.execPath, [...flags, server], {
    env: { PATH: process.env.PATH, ...settings, ...secrets, ...where },
    stdio: ["ignore", "ignore", "pipe"],
  })
  const problems: string[] = []
  child.stderr.on("data", (chunk) => problems.push(String(chunk)))
  const origin = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGTERM")
    await ended
  }
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) break
    if ((await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) return { origin, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`the server did not answer:\n${problems.join("")}`)
}
