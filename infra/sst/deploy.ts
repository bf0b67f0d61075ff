// `npm run deploy -- --stage NAME`: looks whether all is there that a deployment needs, builds, and hands over to SST.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs, parseEnv } from "node:util"
import { neededToServe, settingNames } from "@civil/api/setting-names.ts"
import { topology } from "../topology.ts"
import { secretName } from "./names.ts"
import { production, readStage, stageProblem } from "./stage.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const sst = join(root, "node_modules/sst/bin/sst.mjs")

type Environment = Readonly<Record<string, string | undefined>>

/** What goes wrong is for who deploys to read, not for SST's makers. */
const quiet = { SST_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" }

class Unfit extends Error {}

function main(): number {
  const name = stageName()
  const env = environment(name)
  needSettings(name, env)
  needCredentials(env)
  needSecrets(name)
  run(["packages/api/tools/build.ts"], "The bundles cannot be built.")
  run([sst, "deploy", "--stage", name], "SST did not finish; what it said stands above.")
  return 0
}

function stageName(): string {
  const { stage } = parseArgs({ options: { stage: { type: "string" } }, strict: false }).values
  if (typeof stage !== "string") throw new Unfit(`Say which stage: npm run deploy -- --stage ${production}`)
  const problem = stageProblem(stage)
  if (problem) throw new Unfit(problem)
  return stage
}

/** SST reads the same files in this order: a stage's own overrides even the shell. */
function environment(stage: string): Environment {
  return { ...file(".env"), ...process.env, ...file(`.env.${stage}`) }
}

function file(name: string): Environment {
  const path = join(root, name)
  return existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {}
}

/** The front finds out ORIGIN by itself, and the secret holds the rest. */
function needSettings(stage: string, env: Environment): void {
  const { settings } = readStage(stage, env)
  const missing = neededToServe.filter((name) => name !== "ORIGIN" && name in settings && !settings[name])
  if (missing.length === 0) return
  const lines = missing.map((name) => `  ${name}=…   ${settingNames[name].about}`)
  throw new Unfit(`Write into .env.${stage}, which holds settings and no secrets:\n${lines.join("\n")}`)
}

const credentials = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
]

function needCredentials(env: Environment): void {
  const files = [env.AWS_SHARED_CREDENTIALS_FILE, env.AWS_CONFIG_FILE].map((path) => path ?? "")
  const usual = ["credentials", "config"].map((name) => join(env.HOME ?? homedir(), ".aws", name))
  const found =
    credentials.some((name) => env[name]) || [...files, ...usual].some((path) => path && existsSync(path))
  if (!found)
    throw new Unfit(
      "There are no AWS credentials here: set AWS_PROFILE (after `aws sso login`) or AWS_ACCESS_KEY_ID.",
    )
}

/** SST prints values with the names; they stay in this process. */
function needSecrets(stage: string): void {
  const listed = spawnSync(process.execPath, [sst, "secret", "list", "--stage", stage], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...quiet },
  })
  if (listed.status !== 0 && !listed.stderr.includes("No secrets found"))
    throw new Unfit(`SST cannot look at the secrets of ${stage}.\n${listed.stderr.trim()}`)
  const set = listed.stdout.split("\n").flatMap((line) => /^(\w+)=./.exec(line)?.[1] ?? [])
  const missing = topology.secrets.keys.members.map(secretName).filter((name) => !set.includes(name))
  if (missing.length > 0)
    throw new Unfit(
      `Of the secrets of ${stage} these are not set: ${missing.join(", ")}. ` +
        `Make them with \`npm run -s keys -- --sst > keys.env\`, load them with ` +
        `\`npx sst secret load keys.env --stage ${stage}\`, keep a copy where the backups are not, and delete the file.`,
    )
}

function run(args: readonly string[], problem: string): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...quiet },
  })
  if (status !== 0) throw new Unfit(problem)
}

try {
  process.exitCode = main()
} catch (error) {
  if (!(error instanceof Unfit)) throw error
  console.error(error.message)
  process.exitCode = 1
}
