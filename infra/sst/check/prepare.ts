// Brings SST's own types and components (.sst/platform) onto this machine, once for each version of SST.
import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const sst = join(root, "node_modules/sst/bin/sst.mjs")

/** The bun that SST installs its platform with. */
const bun = "1.2.1"

/** Where SST looks for its helper binaries: on Linux, and on a Mac. */
const places = [".config/sst/bin", "Library/Application Support/sst/bin"]

export type Prepared =
  | { readonly ready: true; readonly how: string }
  /** `reached`: the package registry answered, so it is no matter of the network. */
  | { readonly ready: false; readonly why: string; readonly reached: boolean }

/** Never throws: a machine that can reach neither SST's helpers nor a package registry is told so in one sentence. */
export function prepare(): Prepared {
  if (isReady()) return { ready: true, how: "already here" }
  const first = install({})
  if (isReady()) return { ready: true, how: "sst install" }
  if (process.platform === "win32") return { ready: false, why: said(first), reached: false }
  const home = mkdtempSync(join(tmpdir(), "portal-sst-"))
  try {
    return withStandIns(home, first)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** `sst install` only asks pulumi for its version, and bun also comes as an npm package. */
function withStandIns(home: string, first: string): Prepared {
  const name = `@oven/bun-${process.platform}-${process.arch === "arm64" ? "aarch64" : process.arch}`
  const npm = spawnSync("npm", ["install", "--prefix", home, "--no-audit", "--no-fund", `${name}@${bun}`], {
    cwd: home,
    encoding: "utf8",
  })
  const binary = join(home, "node_modules", name, "bin/bun")
  if (!existsSync(binary))
    return {
      ready: false,
      why: `${said(first)} And npm has no ${name}: ${said(npm.stdout + npm.stderr)}`,
      reached: false,
    }
  const version = /pulumi-(v\d+\.\d+\.\d+)/.exec(first)?.[1]
  if (version) for (const place of places) pulumiStandIn(join(home, place), version)
  const registry = spawnSync("npm", ["config", "get", "registry"], {
    cwd: root,
    encoding: "utf8",
  }).stdout.trim()
  const second = install({ HOME: home, SST_BUN_PATH: binary, BUN_CONFIG_REGISTRY: registry })
  return isReady()
    ? { ready: true, how: `sst install with ${name}` }
    : { ready: false, why: said(second), reached: true }
}

function pulumiStandIn(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "pulumi"), `#!/bin/sh\necho ${version}\n`)
  chmodSync(join(folder, "pulumi"), 0o755)
}

function install(more: Readonly<Record<string, string>>): string {
  const run = spawnSync(process.execPath, [sst, "install", "--stage", "check"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SST_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...more },
  })
  return `${run.stdout}\n${run.stderr}`
}

function isReady(): boolean {
  const platform = join(root, ".sst/platform")
  const version = join(platform, "version")
  const wanted: { version: string } = JSON.parse(
    readFileSync(join(root, "node_modules/sst/package.json"), "utf8"),
  )
  return (
    existsSync(version) &&
    readFileSync(version, "utf8").trim() === wanted.version &&
    existsSync(join(platform, "node_modules/@pulumi/aws/package.json")) &&
    existsSync(join(platform, "node_modules/@pulumi/pulumi/package.json"))
  )
}

/** The last lines of what a tool said, as one. */
function said(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(-3)
    .join(" ")
}
