// A PostgreSQL of our own for one bench: its own folder, loopback only, never as root, gone afterwards.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, readdirSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { createServer } from "node:net"
import { join } from "node:path"
import pg from "pg"
import { freshFolder, pin } from "./place.ts"

export interface Postgres {
  readonly url: string
  stop(): Promise<void>
}

/** The newest PostgreSQL that the distribution installed. */
export function findPostgres(): string | undefined {
  const base = "/usr/lib/postgresql"
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  return versions
    .map((version) => join(base, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")))
}

interface User {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: then the distribution's own user runs it. */
function runAs(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = freshFolder()
  const user = runAs()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, "data")
  execFileSync(join(bin, "initdb"), ["-D", data, "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C"], {
    stdio: "ignore",
    cwd: folder,
    ...user,
  })
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    logging_collector: "off",
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const child = spawn(join(bin, "postgres"), ["-D", data, ...flags], {
    stdio: "ignore",
    cwd: folder,
    ...user,
  })
  pin(child.pid, 0)
  const url = `postgres://bench@127.0.0.1:${port}/postgres`
  await answering(url, child)
  return { url, stop: () => stop(child) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.query("SELECT 1")
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if (child.exitCode !== null || tried > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGINT")
  await gone
}
