// The whole test command: types, lint, format, build, unit, contract, access and browser journeys; one closing line.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { checks, failedChecks } from "./check.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
// The Node that npm installed comes first, whoever starts this.
const path = `${root}node_modules/.bin:${process.env.PATH}`
const report = join(mkdtempSync(join(tmpdir(), "portal-test-")), "report.json")
const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, PATH: path, NODE_NO_WARNINGS: "1" },
  }).status

const broken = failedChecks()
if (run(process.execPath, ["packages/api/tools/build.ts"]) !== 0) broken.push("build")
const vitest = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
const status = run(`${root}node_modules/.bin/vitest`, [...vitest, ...process.argv.slice(2)])

const counted = { passed: 0, failed: 0 }
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"))
  counted.passed = numPassedTests
  counted.failed = numFailedTests || (status !== 0 ? Math.max(1, numFailedTestSuites) : 0)
} catch {
  counted.failed = 1
}
const passed = counted.passed + checks.length + 1 - broken.length
const failed = counted.failed + broken.length
if (broken.length) console.log(`failed checks: ${broken.join(", ")}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed || status !== 0 ? 1 : 0
