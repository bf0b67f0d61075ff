// Writes the template and all that it names into one folder.
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { artifactFolder, bundle } from "./bundles.ts"
import { problems } from "./check.ts"
import type { Options } from "./options.ts"
import { bundled } from "./stack.ts"
import { synthesize, type Template } from "./synthesize.ts"

export interface Built {
  /** A folder for each function. */
  readonly lambda: string
  /** What browsers load. */
  readonly client: string
}

export interface Written {
  readonly template: Template
  /** Bytes of each function's zip. */
  readonly sizes: Readonly<Record<string, number>>
}

/** Nothing is written when something is missing or the template is not sound. */
export function writeAll(options: Options, built: Built, out: string): Written {
  const bundles = bundled.map((name) => bundle(name, join(built.lambda, name)))
  if (!existsSync(built.client)) throw new Error(`${built.client} is missing: run npm run build.`)
  const code = Object.fromEntries(bundles.map((each) => [each.function, `${artifactFolder}/${each.file}`]))
  const made = synthesize(options, code)
  const wrong = problems(made, options.region)
  if (wrong.length > 0) throw new Error(`The template is not sound:\n${wrong.join("\n")}`)

  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, "assets"), { recursive: true })
  for (const { file, bytes } of bundles) writeFileSync(join(out, "assets", file), bytes)
  writeFileSync(join(out, "assets.json"), JSON.stringify(code, null, 2))
  copyFileSync(made.path, join(out, "portal.template.json"))
  copySite(built.client, join(out, "site"))
  return {
    template: made.template,
    sizes: Object.fromEntries(bundles.map((each) => [each.function, each.bytes.length])),
  }
}

/** What browsers load; the build's own list of it stays with the function. */
function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from))
    if (!entry.startsWith(".")) cpSync(join(from, entry), join(to, entry), { recursive: true })
}
