// The server of one machine. Importing it starts it: `--demo` with invented people, otherwise for a real bureau.
import { fileURLToPath } from "node:url"
import { logTo, placeOf } from "./http/log.ts"
import { start } from "./server/start.ts"
import { readSettings, SettingsError } from "./settings.ts"

async function main(): Promise<void> {
  const demo = process.argv.includes("--demo")
  const settings = readSettings(process.env, demo)
  const running = await start(settings, {
    clientDir: fileURLToPath(new URL("../client", import.meta.url)),
    out: (line) => process.stdout.write(line),
  })
  const log = logTo((line) => process.stderr.write(line))
  process.on("unhandledRejection", (error) => {
    log.write(lost(error))
    running.fault()
  })
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void running.stop().then(() => process.exit(0))
    })
  console.log(greeting(running.url, demo))
}

/** Nothing a request left behind may end the server for the others. */
function lost(error: unknown): Readonly<Record<string, string>> {
  return { level: "error", job: "lost promise", ...placeOf(error) }
}

function greeting(url: string, demo: boolean): string {
  if (!demo) return `民政自助服务门户 ready at ${url}`
  return `民政自助服务门户 ready at ${url} (demo people: lin-wei and chen-jing, a couple; clerk-baoshan at the desk ${url}/desk; all others on the sign-in page)`
}

try {
  await main()
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  console.error(error.problems.join("\n"))
  process.exitCode = 1
}
