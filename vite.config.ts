// How bundles are made: what a browser loads (islands, desk), the server of one machine, and the Lambda functions.
import { existsSync, readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type BuildEnvironmentOptions, defineConfig } from "vite"
import solid from "vite-plugin-solid"
import { cheapBuiltins } from "./packages/api/tools/cheap-builtins.ts"
import { lightWeb } from "./packages/api/tools/light-web.ts"

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

const checks = { pluginTimings: false }

const browser: BuildEnvironmentOptions = {
  outDir: "dist/client",
  target: "es2020",
  manifest: true,
  modulePreload: { polyfill: false },
  rolldownOptions: { checks, input: browserEntries() },
}

const server: BuildEnvironmentOptions = {
  ssr: true,
  target: "node24",
  // The styles inside the pages are for browsers all the same.
  cssTarget: ["chrome80", "safari13", "ios13"],
}

const oneMachine: BuildEnvironmentOptions = {
  ...server,
  outDir: "dist/server",
  minify: false,
  sourcemap: true,
  rolldownOptions: { checks, input: { local: at("packages/api/src/local.ts") } },
}

/** In the Lambda bundles, instead of what is larger: each says in its first line why it may stand there. */
const lambdaStandIns = {
  "@aws-sdk/lib-dynamodb": at("packages/data/src/wire/commands.ts"),
  "@aws-sdk/credential-provider-node": at("packages/api/src/lambda/credentials.ts"),
  debug: at("packages/api/src/lambda/silence.ts"),
}

/** The entry and the folder are packages/api/tools/lambda.ts's to say: one build for each function. */
const lambda: BuildEnvironmentOptions = {
  ...server,
  minify: true,
  sourcemap: "hidden",
  copyPublicDir: false,
  rolldownOptions: {
    checks,
    output: {
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name]-[hash].mjs",
      // Finding and linking a file costs a start as much as reading ten kilobytes: what is always loaded is one file.
      codeSplitting: { groups: [{ name: "base", tags: ["$initial"] }] },
    },
  },
}

export default defineConfig(({ isSsrBuild, mode }) => {
  const forLambda = mode === "lambda"
  return {
    root: at("."),
    publicDir: false,
    plugins: [solid({ ssr: true, hot: false, dev: false }), ...(forLambda ? [cheapBuiltins, lightWeb] : [])],
    resolve: { alias: forLambda ? lambdaStandIns : {} },
    ssr: { noExternal: forLambda ? true : [/^@civil\//] },
    build: isSsrBuild ? (forLambda ? lambda : oneMachine) : browser,
  }
})
