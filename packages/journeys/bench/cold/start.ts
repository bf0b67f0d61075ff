// One cold start in a process of its own: loads a bundle, hands it one event, tells what both took.
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

type Handler = (event: unknown, context: unknown) => Promise<unknown>

const [bundle = "", eventFile = ""] = process.argv.slice(2)
const event: unknown = JSON.parse(readFileSync(eventFile, "utf8"))
const context = { awsRequestId: "cold", getRemainingTimeInMillis: () => 20_000 }

const cpu = process.cpuUsage()
const begun = performance.now()
const { handler } = (await import(pathToFileURL(bundle).href)) as { readonly handler: Handler }
const loaded = performance.now()
const result = await handler(event, context)
const answered = performance.now()
const { user, system } = process.cpuUsage(cpu)
const { moduleLoadList = [] } = process as { readonly moduleLoadList?: readonly string[] }
const undici = moduleLoadList.some((name) => name.includes("undici"))
const told = { importMs: loaded - begun, firstMs: answered - loaded, cpuMs: (user + system) / 1000, undici }
process.stdout.write(`\n${JSON.stringify({ ...told, result })}\n`)
process.exit(0)
