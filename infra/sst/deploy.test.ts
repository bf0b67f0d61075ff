// What `npm run deploy` says before it lets SST begin.
import { spawnSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { readStage, stageProblem } from "./stage.ts"

const script = fileURLToPath(new URL("deploy.ts", import.meta.url))
const home = mkdtempSync(join(tmpdir(), "portal-deploy-"))
const settings = { OIDC_ISSUER: "https://login.example.gov.cn", OIDC_CLIENT_ID: "portal" }

/** Somebody at a machine that knows nothing of AWS. */
function deploy(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { HOME: home, PATH: process.env.PATH ?? "", ...env },
  })
  return { status, said: `${stdout}${stderr}` }
}

describe("who deploys", () => {
  test("without a stage hears how to say one", () => {
    expect(deploy([])).toEqual({ status: 1, said: "Say which stage: npm run deploy -- --stage production\n" })
  })

  test("without the settings of the sign-in hears which are missing, and where they go", () => {
    const { status, said } = deploy(["--stage", "production"])
    expect(status).toBe(1)
    expect(said).toContain(".env.production")
    expect(said).toContain("OIDC_ISSUER=…")
    expect(said).toContain("OIDC_CLIENT_ID=…")
    expect(said).not.toContain("ORIGIN=")
  })

  test("without credentials is refused before anything is built", () => {
    const { status, said } = deploy(["--stage", "production"], settings)
    expect({ status, said }).toEqual({
      status: 1,
      said: expect.stringContaining("There are no AWS credentials here"),
    })
  })

  test("hears that a stage's name would make a bucket's name too long, or unfit", () => {
    expect(stageProblem("production")).toBeUndefined()
    expect(stageProblem("Prod_1")).toMatch("lower-case")
    const longest = "a".repeat(34)
    expect(`civil-${longest}-documents-123456789012`).toHaveLength(63)
    expect(stageProblem(longest)).toBeUndefined()
    expect(stageProblem(`${longest}a`)).toBe("A stage's name has 34 letters at most.")
  })
})

describe("a stage", () => {
  test("is kept when it serves people, and takes its settings from the deployer's environment", () => {
    const stage = readStage("production", { ...settings, DOMAIN: "mz.example.gov.cn", LOG: " " }, home)
    expect(stage).toMatchObject({ kept: true, domain: "mz.example.gov.cn", certificate: undefined, site: [] })
    expect(stage.settings).toMatchObject({ ...settings, LOG: undefined })
    expect(readStage("li", {}, home).kept).toBe(false)
  })
})
