// What lies in dist/cdk after `npm run synth`, from bundles as small as they can be.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { afterAll, describe, expect, test } from "vitest"
import { topology } from "../topology.ts"
import { readOptions } from "./options.ts"
import type { Template } from "./synthesize.ts"
import { writeAll } from "./write.ts"

const folder = mkdtempSync(join(tmpdir(), "written-"))
afterAll(() => rmSync(folder, { recursive: true }))

const built = { lambda: join(folder, "lambda"), client: join(folder, "client") }
const out = join(folder, "cdk")
const functions = Object.keys(topology.functions)

for (const name of functions) {
  mkdirSync(join(built.lambda, name), { recursive: true })
  writeFileSync(join(built.lambda, name, "index.mjs"), `export const handler = () => "${name}"\n`)
}
mkdirSync(join(built.client, "assets"), { recursive: true })
mkdirSync(join(built.client, ".vite"))
writeFileSync(join(built.client, "assets/desk-1a2b.js"), "0\n")
writeFileSync(join(built.client, ".vite/manifest.json"), "{}\n")

const write = (...args: string[]) => writeAll(readOptions(args), built, out)
write()

describe("whoever deploys what was written", () => {
  test("finds each function's own bundle under the name that the template gives it", () => {
    const { Resources }: Template = JSON.parse(readFileSync(join(out, "portal.template.json"), "utf8"))
    for (const name of functions) {
      const made = Object.values(Resources).find(
        ({ Type, Properties }) =>
          Type === "AWS::Lambda::Function" && JSON.stringify(Properties?.FunctionName).includes(`-${name}"`),
      )
      const { S3Key = "" } = (made?.Properties?.Code ?? {}) as { S3Key?: string }
      const zip = readFileSync(join(out, S3Key.replace("civil-portal/", "assets/")))
      const { "index.mjs": code = new Uint8Array() } = unzipSync(zip)
      expect(strFromU8(code)).toBe(`export const handler = () => "${name}"\n`)
    }
    expect(readdirSync(join(out, "assets"))).toHaveLength(functions.length)
  })

  test("uploads what browsers load, and not the build's own list of it", () => {
    expect(readdirSync(join(out, "site"), { recursive: true })).toEqual(["assets", "assets/desk-1a2b.js"])
  })

  test("finds nothing left of the time before", () => {
    writeFileSync(join(out, "assets/old.zip"), "")
    write("--partition", "aws", "--assets", "function")
    expect(existsSync(join(out, "assets/old.zip"))).toBe(false)
  })

  test("keeps what was written before when something is not built", () => {
    rmSync(join(built.lambda, "nightly"), { recursive: true })
    expect(() => write()).toThrow(/nightly is not built/)
    expect(existsSync(join(out, "portal.template.json"))).toBe(true)
  })
})
