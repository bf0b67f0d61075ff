// The files of every side: ours as `npm run build` makes them, the others bundled and minified the same way.
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"
import { root } from "../place.ts"

/** Builds ours when it is out of date; answers the folder with one folder for each function. */
export function buildOurs(): string {
  const { status } = spawnSync(process.execPath, ["packages/api/tools/build.ts"], {
    stdio: "inherit",
    cwd: root,
  })
  if (status !== 0) throw new Error("the bundles could not be built")
  return join(root, "dist/lambda")
}

/** Bundles one script of this folder alone; answers the folder with `index.mjs`. */
export async function bundleOther(name: string, outDir: string): Promise<string> {
  const folder = join(outDir, name)
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: "node24",
      minify: true,
      rolldownOptions: {
        input: { index: join(root, "packages/journeys/bench/cold", `${name}.ts`) },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  })
  return folder
}

export interface Size {
  readonly files: number
  readonly kilobytes: number
  readonly gzipped: number
  /** Of the first file alone: what is read before anything is asked for. */
  readonly entry: number
}

/** Of the code; what browsers load lies beside it and is only read when asked for. */
export function sizeOf(folder: string): Size {
  const files = readdirSync(folder).filter((file) => file.endsWith(".mjs"))
  const all = files.map((file) => readFileSync(join(folder, file)))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1024
  return {
    files: files.length,
    kilobytes: sum(all.map((file) => file.length)),
    gzipped: sum(all.map((file) => gzipSync(file).length)),
    entry: readFileSync(join(folder, "index.mjs")).length / 1024,
  }
}
