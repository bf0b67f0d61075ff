// `npm run contract -- http://host:8000`: what an engine that speaks DynamoDB does and does not do, group by group.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../../", import.meta.url))
const usage = `npm run contract -- <endpoint> [--dynamodb-local]

  <endpoint>        e.g. http://127.0.0.1:8000 (npm run db), or https://dynamodb.cn-north-1.amazonaws.com.cn
                    with AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
  --dynamodb-local  the endpoint is AWS's DynamoDB Local: what it is known to do otherwise is not asked

It makes tables named contract-… and deletes them again.`

interface Result {
  readonly ancestorTitles: readonly string[]
  readonly title: string
  readonly status: string
}
interface Report {
  readonly testResults: readonly { readonly message?: string; readonly assertionResults: readonly Result[] }[]
}

function ask(endpoint: string, known: string): Report | undefined {
  const folder = mkdtempSync(join(tmpdir(), "contract-"))
  const file = join(folder, "report.json")
  const vitest = join(root, "node_modules/vitest/vitest.mjs")
  const given = ["run", "--project", "unit", "packages/data/src/contract", "--reporter=json"]
  const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint, CONTRACT: known }
  spawnSync(process.execPath, [vitest, ...given, `--outputFile=${file}`], { cwd: root, env, stdio: "ignore" })
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One line for each group, and one for each case that did not hold; answers how many did not. */
function print(report: Report): number {
  const results = report.testResults.flatMap((file) => file.assertionResults)
  const groups = Map.groupBy(results, ({ ancestorTitles }) => ancestorTitles.join(": "))
  for (const [name, cases] of groups) {
    const failed = cases.filter(({ status }) => status !== "passed")
    console.log(
      `${failed.length === 0 ? "holds" : "FAILS"}  ${cases.length - failed.length}/${cases.length}  ${name}`,
    )
    if (failed.length === cases.length) console.log("       none of them")
    else for (const { title } of failed) console.log(`       not: ${title}`)
  }
  for (const { message } of report.testResults) if (message) console.log(message)
  const held = results.filter(({ status }) => status === "passed").length
  console.log(`\n${held} of ${results.length} cases hold.`)
  return results.length === 0 ? 1 : results.length - held
}

const [endpoint = "", flag] = process.argv.slice(2)
if (!/^https?:\/\//.test(endpoint) || (flag !== undefined && flag !== "--dynamodb-local")) {
  console.error(usage)
  process.exit(1)
}
const there = await fetch(endpoint).then(
  () => true,
  () => false,
)
if (!there) {
  console.error(`Nobody answers at ${endpoint}.`)
  process.exit(1)
}
const report = ask(endpoint, flag === undefined ? "endpoint" : "dynamodb-local")
if (report === undefined) console.error("The cases could not be run.")
process.exit(report !== undefined && print(report) === 0 ? 0 : 1)
