// A stage as its name and the environment of who deploys say it.
import { existsSync, readdirSync } from "node:fs"
import { extname, join } from "node:path"
import { topology } from "../topology.ts"

export interface Stage {
  readonly app: string
  readonly name: string
  /** Real people's data: nothing is deleted with the stack, and somebody is told when it rings. */
  readonly kept: boolean
  readonly domain: string | undefined
  /** ARN of a certificate in us-east-1, for a domain whose DNS is not Route 53. */
  readonly certificate: string | undefined
  /** A table restored from a point in time, with stream, expiry and recovery switched on, to work on instead. */
  readonly restoredTable: string | undefined
  /** Where alarms are sent. */
  readonly alarmEmail: string | undefined
  /** What the functions read, by the names of the topology's `settings`. */
  readonly settings: Readonly<Record<string, string | undefined>>
  /** What a browser loads, by the path under the site's root. */
  readonly site: readonly SiteFile[]
}

export interface SiteFile {
  readonly path: string
  readonly file: string
  readonly contentType: string
}

export const app = "civil"

/** The stage that serves people; all others go without a trace. */
export const production = "production"

type Environment = Readonly<Record<string, string | undefined>>

export function readStage(name: string, env: Environment, client = "dist/client"): Stage {
  const said = (variable: string) => env[variable]?.trim() || undefined
  const settings = Object.values(topology.functions).flatMap((shape) => shape.settings)
  return {
    app,
    name,
    kept: name === production,
    domain: said("DOMAIN"),
    certificate: said("DOMAIN_CERTIFICATE"),
    restoredTable: said("RESTORED_TABLE"),
    alarmEmail: said("ALARM_EMAIL"),
    settings: Object.fromEntries(settings.map((setting) => [setting, said(setting)])),
    site: siteFiles(client),
  }
}

/** Bucket names end with the account and have 63 letters at most. */
export function stageProblem(name: string): string | undefined {
  const longest = Math.max(...Object.keys(topology.buckets).map((bucket) => bucket.length))
  const room = 63 - `${app}---123456789012`.length - longest
  if (!/^[a-z][a-z0-9-]*$/.test(name) || name.endsWith("-"))
    return "A stage is lower-case letters, digits and dashes."
  return name.length > room ? `A stage's name has ${room} letters at most.` : undefined
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
}

function siteFiles(client: string): SiteFile[] {
  const assets = join(client, "assets")
  if (!existsSync(assets)) return []
  return readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const contentType = contentTypes[extname(entry.name)]
      if (!contentType) throw new Error(`Nobody said what kind of file ${entry.name} is.`)
      return { path: file.slice(client.length + 1).replaceAll("\\", "/"), file, contentType }
    })
    .sort((one, other) => one.path.localeCompare(other.path))
}
