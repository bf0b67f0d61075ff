// `npm run synth`: writes the template and all that it names into dist/cdk, without network or account, and says how to go on.
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { OptionError, readOptions } from "./options.ts"
import { next } from "./steps.ts"
import { writeAll } from "./write.ts"

const dist = fileURLToPath(new URL("../../dist/", import.meta.url))

try {
  const options = readOptions(process.argv.slice(2))
  const built = { lambda: join(dist, "lambda"), client: join(dist, "client") }
  const { template, sizes } = writeAll(options, built, join(dist, "cdk"))
  const each = Object.entries(sizes).map(([name, bytes]) => `${name} ${Math.ceil(bytes / 1024)} KB`)
  console.log(`dist/cdk/portal.template.json, dist/cdk/assets (${each.join(", ")}), dist/cdk/site\n`)
  console.log(next(options, template))
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
