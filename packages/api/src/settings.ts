// Every setting of the server: its name, default and who needs it. Read once, at the start, from the environment.
import { readSealingKeys, type SealingKey } from "@civil/core/secrets.ts"
import { claimMap, instant, key, list, logging, publicOrigin, text, url, whole } from "./setting-values.ts"

interface Setting {
  readonly about: string
  /** `serve`: the server of a real bureau does not start without it. */
  readonly needed?: "serve"
  readonly default?: string
}

/** The list the README prints; a setting that is not here is not read. */
export const settingNames = {
  PORT: { about: "Port to listen on; 0 takes any free one.", default: "3000" },
  HOST: { about: "Address to listen on; 0.0.0.0 inside a container.", default: "127.0.0.1" },
  DATA_DIR: { about: "Folder of the data, or :memory: to keep nothing.", default: ".data" },
  BUREAUS: {
    about: "Region codes of the bureaus served, with commas; all known ones when empty.",
    default: "",
  },
  ORIGIN: {
    about: "Public address, e.g. https://mz.example.gov.cn; https unless on localhost.",
    needed: "serve",
  },
  OIDC_ISSUER: { about: "Issuer of the government sign-in (OpenID Connect).", needed: "serve" },
  OIDC_CLIENT_ID: { about: "Client id that the sign-in gave to this portal.", needed: "serve" },
  OIDC_CLIENT_SECRET: { about: "Client secret that the sign-in gave to this portal.", needed: "serve" },
  OIDC_CLAIMS: { about: 'Claim names that differ, as JSON: {"document_number":"idCard"}.', default: "{}" },
  LOOKUP_KEY: { about: "32 random bytes in base64; keys of persons. Never changes.", needed: "serve" },
  SEALING_KEYS: {
    about: "version:key pairs with commas, newest first; they seal personal fields.",
    needed: "serve",
  },
  CALENDAR_YEARS: {
    about: "JSON file with working-day calendars published after this release.",
    default: "",
  },
  TRUSTED_PROXIES: { about: "How many proxies in front add X-Forwarded-For.", default: "0" },
  RATE_LIMIT: { about: "Requests a minute for one person; 0 turns limits off.", default: "600" },
  LOG: { about: "requests (one line each) or problems (only what went wrong).", default: "" },
  DEMO_RESIDENTS: { about: "Demo only: so many generated residents, resident-0001 and on.", default: "0" },
  NOW: { about: "Demo only: the instant at which the clock starts.", default: "" },
} as const satisfies Record<string, Setting>

type Name = keyof typeof settingNames

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface Settings {
  readonly demo: boolean
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly bureaus: readonly string[]
  readonly origin: string | undefined
  readonly oidc: OidcSettings | undefined
  readonly claims: Readonly<Record<string, string>>
  readonly keys: { readonly lookupKey: string; readonly sealingKeys: readonly SealingKey[] } | undefined
  readonly calendarYears: string | undefined
  readonly trustedProxies: number
  readonly ratePerMinute: number
  readonly log: "requests" | "problems"
  readonly demoResidents: number
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

/** Reads and checks all settings, and refuses with every problem at once. */
export function readSettings(env: Environment, demo: boolean): Settings {
  const problems: string[] = []
  const read = <T>(name: Name, parse: (value: string) => T, fallback: T): T => {
    const setting: Setting = settingNames[name]
    const value = env[name]?.trim() || setting.default || ""
    if (value === "") {
      if (setting.needed === "serve" && !demo) problems.push(`${name} is missing. ${setting.about}`)
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
  if (!demo && settings.now) problems.push("NOW moves the clock of a demo; a real bureau runs on real time.")
  if (!demo && settings.demoResidents > 0)
    problems.push("DEMO_RESIDENTS invents people for a demo; a real bureau has none.")
  if (problems.length > 0) throw new SettingsError(problems)
  return settings
}

type Read = <T>(name: Name, parse: (value: string) => T, fallback: T) => T

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
    bureaus: read("BUREAUS", list, []),
    origin: read<string | undefined>("ORIGIN", publicOrigin, undefined),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    claims: read("OIDC_CLAIMS", claimMap, {}),
    keys: lookupKey && sealingKeys.length > 0 ? { lookupKey, sealingKeys } : undefined,
    calendarYears: read<string | undefined>("CALENDAR_YEARS", text, undefined),
    trustedProxies: read("TRUSTED_PROXIES", (value) => whole(value, 0, 10), 0),
    ratePerMinute: read("RATE_LIMIT", (value) => whole(value, 0, 1_000_000), 600),
    log: read("LOG", logging, demo ? "problems" : "requests"),
    demoResidents: read("DEMO_RESIDENTS", (value) => whole(value, 0, 200_000), 0),
    now: read<string | undefined>("NOW", instant, undefined),
  }
}
