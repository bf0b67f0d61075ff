// What a function knows of itself: its settings, its secret, its table; and what it never says.
import { newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { type FunctionName, topology } from "../../../../infra/topology.ts"
import { SettingsError } from "../settings.ts"
import { once } from "./once.ts"
import { secretMembers } from "./secret.ts"
import { openLambdaWorld } from "./world.ts"

const keys = { LOOKUP_KEY: newKey(), SEALING_KEYS: `1:${newKey()}` }
const portal = {
  ...keys,
  ORIGIN: "https://mz.example.gov.cn",
  OIDC_ISSUER: "https://id.example.gov.cn",
  OIDC_CLIENT_ID: "portal",
  OIDC_CLIENT_SECRET: "a secret of the sign-in",
  ORIGIN_SECRET: "a secret of the front",
}

async function endpoint(): Promise<{ readonly DYNAMODB_ENDPOINT: string }> {
  const engine = openEngine({ dataDir: ":memory:" })
  onTestFinished(() => engine.close())
  await createTable(embeddedClient(engine))
  const { port } = await engine.listen(0)
  return { DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` }
}

async function problems(act: Promise<unknown>): Promise<readonly string[]> {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof SettingsError) return error.problems
  throw error ?? new Error("nothing was wrong")
}

/** An environment that notes what it is asked for. */
function watched(env: Readonly<Record<string, string>>): { env: typeof env; asked: Set<string> } {
  const asked = new Set<string>()
  const get = (target: typeof env, name: string) => {
    asked.add(name)
    return target[name]
  }
  return { env: new Proxy(env, { get: (target, name) => get(target, String(name)) }), asked }
}

describe("the person who deploys", () => {
  test("opens the portal's world with its settings and its secret", async () => {
    const opened = await openLambdaWorld({ ...portal, ...(await endpoint()), BUREAUS: "310113" })
    expect(opened.settings).toMatchObject({ demo: false, log: "requests", origin: portal.ORIGIN })
    expect(opened.originSecret).toBe(portal.ORIGIN_SECRET)
    expect(opened.world.bureaus.map(({ code }) => code)).toEqual(["310113"])
    expect(await opened.records.find("SESSION", "nobody", 0)).toBeUndefined()
  })

  test("is told every problem at once, and never a value of the secret", async () => {
    const env = {
      ...(await endpoint()),
      LOOKUP_KEY: "tooShortAKey",
      SEALING_KEYS: "noVersion",
      ORIGIN: "mz",
      LOG: "all",
    }
    const told = await problems(openLambdaWorld(env))
    expect(told.map((each) => each.split(" ", 1)[0]).sort()).toEqual(
      [
        "LOG",
        "LOOKUP_KEY",
        "OIDC_CLIENT_ID",
        "OIDC_CLIENT_SECRET",
        "OIDC_ISSUER",
        "ORIGIN",
        "SEALING_KEYS",
      ].sort(),
    )
    expect(told.join()).not.toMatch(/tooShortAKey|noVersion/)
  })

  test.each(["outbox", "minute"] as const)(
    "is told that %s needs its keys and its queues, and no sign-in",
    async (name) => {
      const told = await problems(openLambdaWorld(await endpoint(), name))
      expect(told.map((each) => each.split(" ", 1)[0]).sort()).toEqual([
        "DESK_WORK_URL",
        "LOOKUP_KEY",
        "OUTBOX_DEAD_URL",
        "SEALING_KEYS",
      ])
    },
  )

  test("is told of a bureau nobody knows", async () => {
    const env = { ...portal, ...(await endpoint()), BUREAUS: "999999" }
    expect(await problems(openLambdaWorld(env))).toEqual([
      expect.stringMatching(/^BUREAUS cannot be used: .*999999/),
    ])
  })
})

describe("a function", () => {
  const beside = /^(TABLE_NAME|KEYS_SECRET|OUTBOX_DEAD_URL|DESK_WORK_URL|AWS_\w+|DYNAMODB_ENDPOINT)$/
  test.each([
    "portal",
    "outbox",
    "desk-work",
    "minute",
    "nightly",
  ] as const satisfies readonly FunctionName[])("%s asks for no setting but its own", async (name) => {
    const { env, asked } = watched({
      ...portal,
      ...(await endpoint()),
      OUTBOX_DEAD_URL: "https://sqs.example/q",
      DESK_WORK_URL: "https://sqs.example/work",
    })
    await openLambdaWorld(env, name)
    const { settings } = topology.functions[name]
    const members: readonly string[] = topology.secrets.keys.members
    const others = [...asked].filter(
      (each) => !settings.includes(each) && !members.includes(each) && !beside.test(each),
    )
    expect(others).toEqual([])
  })

  test("goes on with the calendar of its release when the table does not answer", async () => {
    const env = { ...portal, DYNAMODB_ENDPOINT: "http://127.0.0.1:9" }
    const { world } = await openLambdaWorld(env)
    expect(world.calendar?.isWorkday("2026-10-01")).toBe(false)
  })

  /** Opens at the second time. */
  function opening(failure: Error) {
    const now = { ms: 0 }
    let times = 0
    const open = () => {
      times += 1
      return times === 1 ? Promise.reject(failure) : Promise.resolve(`open ${times}`)
    }
    return { now, opened: once(open, () => now.ms) }
  }

  test("that could not be opened is tried again by the next event, and once for all that come then", async () => {
    const { opened, now } = opening(new Error("no way"))
    await expect(opened()).rejects.toThrow("no way")
    expect(await Promise.all([opened(), opened()])).toEqual(["open 2", "open 2"])
    now.ms = 1_000_000
    expect(await opened()).toBe("open 2")
  })

  test("with wrong settings tells so to a whole crowd, and looks again some seconds later", async () => {
    const { opened, now } = opening(new SettingsError(["LOOKUP_KEY is missing."]))
    await expect(opened()).rejects.toThrow("LOOKUP_KEY is missing.")
    now.ms = 3_000
    await expect(opened()).rejects.toThrow("LOOKUP_KEY is missing.")
    now.ms = 3_001
    expect(await opened()).toBe("open 2")
  })
})

describe("the secret", () => {
  const arn = (name: string) => ({ KEYS_SECRET: `arn:aws-cn:secretsmanager:cn-north-1:1:secret:${name}` })

  test("is read for its own members, and for nothing else in it or around it", async () => {
    const read = async () => JSON.stringify({ ...keys, BUREAUS: "310113", ORIGIN_SECRET: "front" })
    const env = { ...arn("keys"), LOOKUP_KEY: "of the environment" }
    expect(await secretMembers(env, read)).toEqual({ ...keys, ORIGIN_SECRET: "front" })
  })

  test("that was filled in later is found by a process that was started before", async () => {
    let text = "{}"
    const read = async () => text
    const open = async () => {
      const members = await secretMembers(arn("later"), read)
      if (members.LOOKUP_KEY === undefined) throw new SettingsError(["LOOKUP_KEY is missing."])
      return members
    }
    let now = 0
    const opened = once(open, () => now)
    await expect(opened()).rejects.toThrow("LOOKUP_KEY is missing.")
    text = JSON.stringify(keys)
    now = 60_000
    expect(await opened()).toEqual(keys)
  })

  test.each([
    ["{ half", "KEYS_SECRET cannot be used: the secret is no JSON."],
    ['["half"]', "KEYS_SECRET cannot be used: the secret is no JSON object."],
    ['{"LOOKUP_KEY":4711}', "KEYS_SECRET: its member LOOKUP_KEY is no text."],
  ])("that reads %s is not quoted", async (text, sentence) => {
    expect(await problems(secretMembers(arn(text), () => Promise.resolve(text)))).toEqual([sentence])
  })
})
