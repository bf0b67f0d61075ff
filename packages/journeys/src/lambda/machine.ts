// The runtime as plain JavaScript in a folder of its own: its types are taken off once, not at every start.
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

let made: string | undefined

/** The folder that holds `runtime.mjs`; gone with this process. */
export function machineFolder(): string {
  if (made !== undefined) return made
  const sources = fileURLToPath(new URL("./machine/", import.meta.url))
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "portal-machine-")))
  for (const name of readdirSync(sources)) {
    const text = stripTypeScriptTypes(readFileSync(join(sources, name), "utf8"))
    const plain = text.replaceAll(/(from "\.\/[\w-]+)\.ts"/g, '$1.mjs"')
    writeFileSync(join(folder, name.replace(/\.ts$/, ".mjs")), plain)
  }
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  made = folder
  return folder
}
