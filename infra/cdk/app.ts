// `npm run synth`: writes the template and all that it names into dist/cdk, without network or account, and says how to go on.
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { artifactFolder, bundle } from "./bundles.ts"
import { problems } from "./check.ts"
import { OptionError, readOptions } from "./options.ts"
import { bundled } from "./stack.ts"
import { next } from "./steps.ts"
import { synthesize } from "./synthesize.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const out = join(root, "dist/cdk")

function write(args: readonly string[]): string {
  const options = readOptions(args)
  const bundles = bundled.map((name) => bundle(name, join(root, "dist/lambda", name)))
  const code = Object.fromEntries(bundles.map((each) => [each.function, `${artifactFolder}/${each.file}`]))
  const made = synthesize(options, code)
  const wrong = problems(made, options.region)
  if (wrong.length > 0) throw new Error(`The template is not sound:\n${wrong.join("\n")}`)

  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, "assets"), { recursive: true })
  for (const { file, bytes } of bundles) writeFileSync(join(out, "assets", file), bytes)
  writeFileSync(join(out, "assets.json"), JSON.stringify(code, null, 2))
  copyFileSync(made.path, join(out, "portal.template.json"))
  copySite(join(root, "dist/client"), join(out, "site"))
  const size = bundles.map((each) => `${each.function} ${Math.ceil(each.bytes.length / 1024)} KB`).join(", ")
  return `dist/cdk/portal.template.json, dist/cdk/assets (${size}), dist/cdk/site\n\n${next(options, made.template)}`
}

/** What browsers load; the list of it stays with the function. */
function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  if (!existsSync(from)) throw new Error("dist/client is missing: run npm run build.")
  for (const entry of readdirSync(from))
    if (!entry.startsWith(".")) cpSync(join(from, entry), join(to, entry), { recursive: true })
}

try {
  console.log(write(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
