// The settings of the server and of the functions, read once at the start from the environment and checked together.
import { readSealingKeys, type SealingKey } from "@civil/core/secrets.ts"
import { neededToServe, type Setting, type SettingName, settingNames } from "./setting-names.ts"
import {
  claimMap,
  clientKind,
  endpoint,
  engineKind,
  instant,
  key,
  list,
  logging,
  marks,
  objectOrFile,
  publicOrigin,
  text,
  url,
  whole,
} from "./setting-values.ts"

export { settingNames } from "./setting-names.ts"

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Where the table is. */
export interface DataSettings {
  readonly engine: "embedded" | "dynamodb"
  readonly endpoint: string | undefined
  readonly region: string | undefined
  readonly table: string
  readonly client: "light" | "sdk"
}

export interface Settings {
  readonly demo: boolean
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly bureaus: readonly string[]
  readonly data: DataSettings
  readonly origin: string | undefined
  readonly originSecret: string | undefined
  readonly outboxDeadUrl: string | undefined
  readonly deskWorkUrl: string | undefined
  readonly documentsBucket: string | undefined
  readonly oidc: OidcSettings | undefined
  readonly claims: Readonly<Record<string, string>>
  readonly keys: { readonly lookupKey: string; readonly sealingKeys: readonly SealingKey[] } | undefined
  /** How people are told beside the message centre; read by whoever tells them. */
  readonly channels: string | undefined
  readonly calendarYears: string | undefined
  readonly trustedProxies: number
  readonly ratePerMinute: number
  readonly log: "requests" | "problems"
  readonly demoResidents: number
  readonly demoCases: number
  readonly demoRegister: number
  readonly now: string | undefined
}

/** What is wrong with the settings, one sentence each, for the person who starts the server. */
export class SettingsError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join("\n"))
    this.name = "SettingsError"
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks all settings, and refuses with every problem at once. `needed`: names that may not be empty. */
export function readSettings(
  env: Environment,
  demo: boolean,
  needed: readonly SettingName[] = demo ? [] : neededToServe,
): Settings {
  const problems: string[] = []
  const read: Read = (name, parse, fallback) => {
    const setting: Setting = settingNames[name]
    const value = env[name]?.trim() || setting.default || ""
    if (value === "") {
      if (needed.includes(name)) problems.push(`${name} is missing. ${setting.about}`)
      return fallback
    }
    try {
      return parse(value)
    } catch (error) {
      problems.push(`${name} cannot be used: ${error instanceof Error ? error.message : "not understood"}`)
      return fallback
    }
  }
  const settings = readAll(read, demo)
  const { data } = settings
  if (data.engine === "dynamodb" && !data.region && !data.endpoint)
    problems.push("ENGINE is dynamodb: AWS_REGION or DYNAMODB_ENDPOINT says where.")
  if (!demo && settings.now) problems.push("NOW moves the clock of a demo; a real bureau runs on real time.")
  if (!demo && settings.demoResidents > 0)
    problems.push("DEMO_RESIDENTS invents people for a demo; a real bureau has none.")
  if (problems.length > 0) throw new SettingsError(problems)
  return settings
}

type Read = <T>(name: SettingName, parse: (value: string) => T, fallback: T) => T

function readData(read: Read): DataSettings {
  const at = read<string | undefined>("DYNAMODB_ENDPOINT", endpoint, undefined)
  return {
    engine: read("ENGINE", engineKind, at === undefined ? "embedded" : "dynamodb"),
    endpoint: at,
    region: read<string | undefined>("AWS_REGION", text, undefined),
    table: read("TABLE_NAME", text, "portal"),
    client: read("AWS_CLIENT", clientKind, "light"),
  }
}

function readAll(read: Read, demo: boolean): Settings {
  const issuer = read("OIDC_ISSUER", url, "")
  const clientId = read("OIDC_CLIENT_ID", text, "")
  const clientSecret = read("OIDC_CLIENT_SECRET", text, "")
  const lookupKey = read("LOOKUP_KEY", key, "")
  const sealingKeys = read("SEALING_KEYS", readSealingKeys, [])
  return {
    demo,
    port: read("PORT", (value) => whole(value, 0, 65_535), 3000),
    host: read("HOST", text, "127.0.0.1"),
    dataDir: read("DATA_DIR", text, ".data"),
    data: readData(read),
    bureaus: read("BUREAUS", list, []),
    origin: read<string | undefined>("ORIGIN", publicOrigin, undefined),
    originSecret: read<string | undefined>("ORIGIN_SECRET", marks, undefined),
    outboxDeadUrl: read<string | undefined>("OUTBOX_DEAD_URL", url, undefined),
    deskWorkUrl: read<string | undefined>("DESK_WORK_URL", url, undefined),
    documentsBucket: read<string | undefined>("DOCUMENTS_BUCKET", text, undefined),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    claims: read("OIDC_CLAIMS", claimMap, {}),
    keys: lookupKey && sealingKeys.length > 0 ? { lookupKey, sealingKeys } : undefined,
    channels: read<string | undefined>("CHANNELS", objectOrFile, undefined),
    calendarYears: read<string | undefined>("CALENDAR_YEARS", text, undefined),
    trustedProxies: read("TRUSTED_PROXIES", (value) => whole(value, 0, 10), 0),
    ratePerMinute: read("RATE_LIMIT", (value) => whole(value, 0, 1_000_000), 600),
    log: read("LOG", logging, demo ? "problems" : "requests"),
    demoRegister: read("DEMO_REGISTER", (value) => whole(value, 0, 100_000), 3000),
    demoCases: read("DEMO_CASES", (value) => whole(value, 0, 100), 50),
    demoResidents: read("DEMO_RESIDENTS", (value) => whole(value, 0, 200_000), 0),
    now: read<string | undefined>("NOW", instant, undefined),
  }
}
