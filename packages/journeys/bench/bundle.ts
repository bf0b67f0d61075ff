// One script of ours as a file that Node runs: made like the product's own server bundle, pages and all.
import { basename, join } from "node:path"
import { build } from "vite"
import solid from "vite-plugin-solid"
import { root } from "./place.ts"

/** `script` is a path in the repository, `outDir` is emptied; answers the file. */
export async function bundle(script: string, outDir: string): Promise<string> {
  const name = basename(script, ".ts")
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [solid({ ssr: true, hot: false, dev: false })],
    ssr: { noExternal: [/^@civil\//] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node24",
      minify: false,
      rolldownOptions: { input: { [name]: join(root, script) } },
    },
  })
  return join(outDir, `${name}.js`)
}
