// What is in the Lambda bundles, read from the lists that the build writes beside them.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { type FunctionName, topology } from "../../../infra/topology.ts"
import type { BundleMeta } from "./lambda.ts"
import { root } from "./sources.ts"

const names = Object.keys(topology.functions) as FunctionName[]

function metaOf(name: FunctionName): BundleMeta {
  const file = join(root, "dist/lambda-meta", `${name}.json`)
  if (!existsSync(file)) throw new Error("the bundles are not built: npm run build")
  return JSON.parse(readFileSync(file, "utf8")) as BundleMeta
}

type Chunk = BundleMeta["chunks"][number]

/** Chunks that are loaded with the function, whatever it is asked. */
function atOnce({ chunks }: BundleMeta): readonly Chunk[] {
  const found = new Set<Chunk>()
  const add = (file: string) => {
    const chunk = chunks.find((each) => each.file === file)
    if (!chunk || found.has(chunk)) return
    found.add(chunk)
    chunk.imports.forEach(add)
  }
  add("index.mjs")
  return [...found]
}

const modulesOf = (chunks: readonly Chunk[]) => chunks.flatMap(({ modules }) => Object.keys(modules))

function packagesOf(modules: readonly string[]): readonly string[] {
  const found = modules.flatMap(
    (path) => path.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
  )
  return [...new Set(found)].sort()
}

/** What only a server of our own, a demo, a build or a test needs. */
const elsewhere = [
  /^packages\/api\/src\/(?:server|testing)\//,
  /^packages\/api\/src\/(?:local|app|index)\.ts$/,
  /^packages\/(?:demo|desk|journeys|handbook)\//,
  /^packages\/data\/src\/(?:embedded|contract)\//,
  /^packages\/[^/]+\/(?:tools|tests|bench|sim|cost)\//,
  /\.(?:test|bench)\.tsx?$|\bfixture\.ts$|\/beside\.ts$/,
  /^infra\/(?:cdk|sst|renderings)\b/,
  /node_modules\/(?:dynalite|big\.js|oidc-provider|@hono\/node-server|vite|rolldown|vitest|sst|aws-cdk-lib)\//,
  /node_modules\/@aws-sdk\/(?:lib-dynamodb|credential-provider-|nested-clients|token-providers)/,
]

/** Beside the SDK that `AWS_CLIENT=sdk` loads. */
/** What looks into a paper, loaded when one has come; what writes an export, loaded when one is made. */
const papers = [
  "@borewit/text-codec",
  "@tokenizer/inflate",
  "fflate",
  "file-type",
  "papaparse",
  "strtok3",
  "token-types",
  "uint8array-extras",
  "write-excel-file",
]
/** What reads a registrar's workbook, and builds the index of a version: beside the others, loaded by a job of `desk-work`. */
const registers = ["opencc-js", "pend", "pinyin-pro", "saxes", "xmlchars", "yauzl"]
/** Whoever tells people loads the mail's library when there is a mail to send. */
const telling = ["nodemailer"]
const everywhere = ["aws4", "dynamodb-toolbox", "hono", "temporal-polyfill", "temporal-utils"]
const allowed: Readonly<Record<FunctionName, readonly string[]>> = {
  feeds: everywhere,
  "desk-work": [...everywhere, ...telling, ...papers, ...registers, "zod"],
  minute: [...everywhere, ...telling, ...papers, ...registers, "zod"],
  nightly: [...everywhere, ...telling, ...papers, ...registers, "zod"],
  outbox: [...everywhere, ...telling, ...papers, ...registers, "zod"],
  portal: [
    ...everywhere,
    ...telling,
    ...papers,
    ...registers,
    "zod",
    "openid-client",
    "oauth4webapi",
    "jose",
    "solid-js",
    "seroval",
    "seroval-plugins",
    "ical-generator",
    "uqr",
  ],
}
const ofTheSdk = /^@(?:aws-sdk|smithy|aws)\/|^(?:mnemonist|obliterator)$/

describe.each(names)("the bundle of %s", (name) => {
  test("holds nothing of the local run, the demo, the build or the tests", () => {
    const wrong = modulesOf(metaOf(name).chunks).filter((path) => elsewhere.some((each) => each.test(path)))
    expect(wrong).toEqual([])
  })

  test("holds the packages it uses and no other", () => {
    const packages = packagesOf(modulesOf(metaOf(name).chunks))
    expect(packages.filter((each) => !ofTheSdk.test(each) && !allowed[name].includes(each))).toEqual([])
    expect(packages.filter((each) => each.startsWith("@aws-sdk/client-"))).toEqual([
      "@aws-sdk/client-dynamodb",
    ])
  })

  test("loads neither the SDK, nor pages, the sign-in, mail, papers or exports before it is asked", () => {
    const packages = packagesOf(modulesOf(atOnce(metaOf(name))))
    const late = /^(?:solid-js|seroval|openid-client|oauth4webapi|jose|ical-generator|uqr|nodemailer)$/
    const early = (each: string) =>
      ofTheSdk.test(each) || late.test(each) || papers.includes(each) || registers.includes(each)
    expect(packages.filter(early)).toEqual([])
  })

  test("reads no module of Node by import, which would load more than it needs", () => {
    const folder = join(root, "dist/lambda", name)
    const files = readdirSync(folder).filter((file) => file.endsWith(".mjs"))
    const imported = files.flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/\bfrom\s*["'](node:[\w/]+)["']/g),
    ])
    expect(imported.map(([, module]) => module)).toEqual([])
  })

  test("keeps its maps out of what is deployed", () => {
    const maps = readdirSync(join(root, "dist/lambda-maps", name))
    expect(maps).toContain("index.mjs.map")
    expect(readdirSync(join(root, "dist/lambda", name)).filter((file) => file.endsWith(".map"))).toEqual([])
  })
})

describe("a worker", () => {
  const workers = names.filter((name) => name !== "portal")

  test.each(workers)("has no page, no route and no session in it (%s)", (name) => {
    const pages = /^packages\/(?:portal|ui)\/|\.tsx$|^packages\/api\/src\/(?:routes|session|identity)\//
    expect(modulesOf(metaOf(name).chunks).filter((path) => pages.test(path))).toEqual([])
  })
})

describe("the portal", () => {
  test("has beside it what a browser loads, to serve where no bucket does", () => {
    expect(existsSync(join(root, "dist/lambda/portal/client/.vite/manifest.json"))).toBe(true)
  })

  test("makes requests and answers of the light classes, but for the sign-in's own calls", () => {
    const global = /\bnew (?:Response|Request|Headers)\b/
    // The sign-in's client, and what Solid's server brings along to write such objects into a page.
    const others = ["openid-client", "seroval-plugins"]
    const chunks = metaOf("portal").chunks.filter(({ modules }) => {
      const packages = packagesOf(Object.keys(modules))
      return !packages.some((each) => ofTheSdk.test(each) || others.includes(each))
    })
    const text = ({ file }: Chunk) => readFileSync(join(root, "dist/lambda/portal", file), "utf8")
    expect(chunks.map(({ file }) => file)).toContain("index.mjs")
    expect(chunks.filter((chunk) => global.test(text(chunk))).map(({ file }) => file)).toEqual([])
  })
})
