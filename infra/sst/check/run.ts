// `npm run check:infra`: SST's types for sst.config.ts and infra, and what SST's own components make of the topology.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { prepare } from "./prepare.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const bin = (name: string) => join(root, "node_modules/.bin", name)
// The Node that npm installed comes first, whoever starts this.
const env = { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` }

/** 1: something is wrong. 2: nothing could be looked at, since neither SST's helpers nor a package registry answer. */
function main(): number {
  const prepared = prepare()
  if (!prepared.ready) {
    console.error(`SST's types cannot be brought here, so nothing of SST was checked. ${prepared.why}`)
    if (!prepared.reached) return 2
    console.log("0 passed, 1 failed")
    return 1
  }
  console.log(`SST's platform: ${prepared.how}`)
  const types = spawnSync(bin("tsc"), ["-p", "infra/sst"], { cwd: root, stdio: "inherit", env }).status === 0
  console.log(`${types ? "ok    " : "FAILED"} sst.config.ts and infra against SST's own types`)
  const graph = components()
  const passed = graph.passed + Number(types)
  const failed = graph.failed + Number(!types)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function components(): { readonly passed: number; readonly failed: number } {
  const folder = mkdtempSync(join(tmpdir(), "portal-infra-"))
  const report = join(folder, "report.json")
  const how = ["-c", "infra/sst/check/vitest.config.ts", "--reporter=verbose", "--reporter=json"]
  const { status } = spawnSync(bin("vitest"), ["run", ...how, `--outputFile.json=${report}`], {
    cwd: root,
    stdio: "inherit",
    env,
  })
  try {
    const { numPassedTests, numFailedTests }: Counted = JSON.parse(readFileSync(report, "utf8"))
    // A file that does not even load has no tests to count.
    return { passed: numPassedTests, failed: numFailedTests || (status === 0 ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Counted {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

process.exitCode = main()
