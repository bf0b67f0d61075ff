// Types, lint and format of the whole tree. Prints what fails; `npm run format` mends the format.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../", import.meta.url))
export const checks = [
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "lint and format", command: ["biome", "ci", "."] },
] as const

/** Runs every check; the names of those that failed. */
export function failedChecks(): string[] {
  return checks.flatMap(({ name, command: [tool, ...args] }) => {
    const { status } = spawnSync(`${root}node_modules/.bin/${tool}`, args, { stdio: "inherit", cwd: root })
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`)
    return status === 0 ? [] : [name]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = failedChecks().length ? 1 : 0
