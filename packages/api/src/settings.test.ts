// Settings as the person who starts the server meets them.
import { newKey } from "@civil/core/secrets.ts"
import { describe, expect, test } from "vitest"
import { readSettings, SettingsError } from "./settings.ts"

const real = {
  ORIGIN: "https://mz.example.gov.cn",
  OIDC_ISSUER: "https://id.example.gov.cn",
  OIDC_CLIENT_ID: "portal",
  OIDC_CLIENT_SECRET: "secret",
  LOOKUP_KEY: newKey(),
  SEALING_KEYS: `1:${newKey()}`,
}

function problems(env: Readonly<Record<string, string>>, demo = false): readonly string[] {
  try {
    readSettings(env, demo)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe("a newcomer who starts the demo", () => {
  test("needs no setting at all", () => {
    const settings = readSettings({}, true)
    expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", dataDir: ".data", bureaus: [] })
    expect(settings.keys).toBeUndefined()
  })

  test("picks bureaus with commas", () => {
    expect(readSettings({ BUREAUS: "310113, 310120" }, true).bureaus).toEqual(["310113", "310120"])
  })

  test.each([
    [{ PORT: "80a" }, "PORT cannot be used: a whole number from 0 to 65535 is needed"],
    [{ PORT: "70000" }, "PORT cannot be used: a whole number from 0 to 65535 is needed"],
    [{ BUREAUS: "," }, "BUREAUS cannot be used: at least one is needed, e.g. 310113,310120"],
    [
      { ORIGIN_SECRET: "old,," },
      "ORIGIN_SECRET cannot be used: one mark is needed, or two with a comma between while one replaces the other",
    ],
    [{ LOG: "all" }, "LOG cannot be used: requests or problems"],
    [{ OIDC_CLAIMS: '{"name":1}' }, "OIDC_CLAIMS cannot be used: claim names are texts"],
    [{ ORIGIN: "http://mz.example.gov.cn" }, "ORIGIN cannot be used: an https address is needed"],
    [
      { ORIGIN: "https://mz.example.gov.cn/portal" },
      "ORIGIN cannot be used: the portal is served at the root of its address, without a path",
    ],
  ])("is told what is wrong with %j", (env, problem) => {
    expect(problems(env, true)).toEqual([problem])
  })

  test("is told when the clock cannot start where it was asked to", () => {
    expect(problems({ NOW: "yesterday" }, true)).toEqual([
      "NOW cannot be used: an instant is needed, e.g. 2026-11-23T09:00:00+08:00",
    ])
  })
})

describe("who runs the table elsewhere", () => {
  test("names an endpoint, and that is enough", () => {
    const { data } = readSettings({ DYNAMODB_ENDPOINT: "http://127.0.0.1:8000" }, true)
    expect(data).toEqual({
      engine: "dynamodb",
      endpoint: "http://127.0.0.1:8000",
      region: undefined,
      table: "portal",
      client: "light",
    })
  })

  test("names a region; a region alone, as many machines have set, moves nothing", () => {
    expect(readSettings({ AWS_REGION: "cn-north-1" }, true).data.engine).toBe("embedded")
    const { data } = readSettings({ ENGINE: "dynamodb", AWS_REGION: "cn-north-1", TABLE_NAME: "mz" }, true)
    expect(data).toMatchObject({ engine: "dynamodb", region: "cn-north-1", table: "mz" })
  })

  test.each([
    [{ ENGINE: "dynamodb" }, "ENGINE is dynamodb: AWS_REGION or DYNAMODB_ENDPOINT says where."],
    [{ ENGINE: "sqlite" }, "ENGINE cannot be used: embedded or dynamodb"],
    [
      { DYNAMODB_ENDPOINT: "127.0.0.1:8000" },
      "DYNAMODB_ENDPOINT cannot be used: an address such as http://127.0.0.1:8000 is needed",
    ],
    [{ AWS_CLIENT: "fat" }, "AWS_CLIENT cannot be used: light or sdk"],
  ])("is told what is wrong with %j", (env, problem) => {
    expect(problems(env, true)).toEqual([problem])
  })
})

describe("a bureau that starts the real server", () => {
  test("is told every missing setting at once, by name", () => {
    const names = problems({}).map((problem) => problem.split(" ", 1)[0])
    expect(names).toEqual(expect.arrayContaining(Object.keys(real)))
    expect(names).toHaveLength(Object.keys(real).length)
  })

  test.each(Object.keys(real))("does not start without %s", (name) => {
    const env = Object.fromEntries(Object.entries(real).filter(([key]) => key !== name))
    expect(problems(env)).toEqual([expect.stringMatching(`^${name} is missing`)])
  })

  test("starts with all of them", () => {
    const settings = readSettings(real, false)
    expect(settings.oidc).toEqual({
      issuer: "https://id.example.gov.cn",
      clientId: "portal",
      clientSecret: "secret",
    })
    expect(settings.keys?.sealingKeys).toHaveLength(1)
    expect(settings.log).toBe("requests")
  })

  test("cannot move the clock", () => {
    expect(problems({ ...real, NOW: "2026-11-23T09:00:00+08:00" })).toEqual([
      "NOW moves the clock of a demo; a real bureau runs on real time.",
    ])
  })

  test("cannot invent people", () => {
    expect(problems({ ...real, DEMO_RESIDENTS: "5" })).toEqual([
      "DEMO_RESIDENTS invents people for a demo; a real bureau has none.",
    ])
  })

  test("cannot use a key that is too short", () => {
    expect(problems({ ...real, LOOKUP_KEY: "c2hvcnQ=" })).toEqual([
      "LOOKUP_KEY cannot be used: 32 bytes in base64 are needed, e.g. from: openssl rand -base64 32",
    ])
  })
})
