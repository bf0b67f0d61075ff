// Builds, then runs the server: once in this process, or again after every change with --watch.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { watch } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const build = fileURLToPath(new URL("./build.ts", import.meta.url))
const server = `${root}dist/server/local.js`

function built(): boolean {
  // Its own process, so that the bundler's memory is gone before the server starts.
  return spawnSync(process.execPath, [build, "--local"], { stdio: "inherit", cwd: root }).status === 0
}

function watching(): void {
  const args = ["--disable-warning=ExperimentalWarning", "--enable-source-maps", server, "--demo"]
  let child: ChildProcess | undefined
  const restart = () => {
    if (!built()) return
    const old = child
    const run = () => {
      child = spawn(process.execPath, args, { stdio: "inherit", cwd: root })
    }
    if (!old || old.exitCode !== null) return run()
    old.once("exit", run)
    old.kill("SIGTERM")
  }
  let pending: NodeJS.Timeout | undefined
  watch(`${root}packages`, { recursive: true }, (_event, name) => {
    if (!name || /node_modules|\.test\.|\.md$/.test(name)) return
    clearTimeout(pending)
    pending = setTimeout(restart, 150)
  })
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      child?.kill(signal)
      process.exit(0)
    })
  }
  restart()
}

/** npm passes a signal on to its shell, which dies without telling us: then the server must not live on unseen. */
function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM")
  }, 300).unref()
}

endWithNpm()
if (process.argv.includes("--watch")) watching()
else if (built()) await import(server)
else process.exitCode = 1
