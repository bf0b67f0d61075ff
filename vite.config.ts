// How the two bundles are made: what a browser loads (islands, desk) and the server of one machine.
import { existsSync, readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import solid from "vite-plugin-solid"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Every island is an entry of its own; a page loads only the ones it shows. */
function browserEntries(): Record<string, string> {
  const islands = at("packages/portal/src/islands/")
  const entries: Record<string, string> = {}
  for (const file of existsSync(islands) ? readdirSync(islands) : []) {
    const name = file.match(/^(.+)\.client\.tsx?$/)?.[1]
    if (name) entries[name] = islands + file
  }
  const desk = at("packages/desk/src/main.tsx")
  return existsSync(desk) ? { ...entries, desk } : entries
}

export default defineConfig(({ isSsrBuild }) => ({
  root: at("."),
  publicDir: false,
  plugins: [solid({ ssr: true, hot: false, dev: false })],
  ssr: { noExternal: [/^@civil\//] },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: "dist/server",
        target: "node24",
        cssTarget: ["chrome80", "safari13", "ios13"],
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: { local: at("packages/api/src/local.ts") },
        },
      }
    : {
        outDir: "dist/client",
        target: "es2020",
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { checks: { pluginTimings: false }, input: browserEntries() },
      },
}))
