// The stages that SST itself makes of the topology, computed by its real components.
import { beforeAll, describe, expect, test } from "vitest"
import { described } from "../../renderings/described.ts"
import { at, isJson, text, texts } from "../../renderings/json.ts"
import { topology } from "../../topology.ts"
import { personal, production, secrets } from "../fixture.ts"
import type { Resource } from "../outputs.ts"
import { describeSst } from "../read/describe.ts"
import { record } from "../recorder/record.ts"
import { inputsOf, mapped } from "./found.ts"
import { config, configured, graph } from "./graph.ts"

let kept: readonly Resource[] = []
let passing: readonly Resource[] = []

beforeAll(async () => {
  Object.assign(process.env, secrets)
  kept = await graph(production, topology)
  passing = await graph(personal, topology)
})

describe("the bureau's stage", () => {
  test("is the topology, name by name and property by property", () => {
    expect(describeSst(kept, "civil-production-")).toEqual(described(topology))
  })

  test("leaves table, buckets, key, secret and logs when it goes", () => {
    const staying = kept.filter((resource) => resource.stays && !resource.name.startsWith("SiteFile"))
    const kinds = staying.map((resource) => resource.type.split(":").at(-1))
    const count = (kind: string) => kinds.filter((one) => one === kind).length
    expect({ tables: count("Table"), buckets: count("Bucket"), keys: count("Key") }).toEqual({
      tables: 1,
      buckets: Object.keys(topology.buckets).length,
      keys: 1,
    })
    expect({ secrets: count("Secret"), logs: count("LogGroup") }).toEqual({
      secrets: 1,
      logs: Object.keys(topology.functions).length + 1,
    })
  })

  test("stops when another table, key or secret would take the place of its own", () => {
    expect(
      kept
        .filter((one) => one.guarded)
        .map((one) => one.name)
        .sort(),
    ).toEqual(["DataKey", "KeysSecret", "PortalTableTable"])
    expect(passing.filter((one) => one.guarded)).toEqual([])
  })

  test("tells the duty by mail of every alarm", () => {
    expect(inputsOf(kept, "TopicSubscription")).toMatchObject([
      { protocol: "email", endpoint: "duty@example.gov.cn" },
    ])
    const [topic] = new Set(inputsOf(kept, "MetricAlarm").flatMap((alarm) => texts(alarm, "alarmActions")))
    expect(topic).toBe(text(inputsOf(kept, "TopicSubscription")[0], "topic"))
  })
})

describe("a stage on a table brought back from a point in time", () => {
  test("works on it alone, and leaves its own as it is", async () => {
    const restoredTable = "civil-production-portal-0912"
    const made = await graph({ ...production, restoredTable }, topology)
    expect(inputsOf(made, "Table")).toEqual(inputsOf(kept, "Table"))
    const functions = inputsOf(made, "Function").filter((one) => one.runtime)
    for (const one of functions) expect(at(one, "environment.variables.TABLE_NAME")).toBe(restoredTable)
    const others = made.filter((one) => one.type.startsWith("aws:") && !one.type.endsWith(":Table"))
    const tellOf = (name: string) =>
      others.filter((one) =>
        new RegExp(`:table/${name}[/"\\\\]|"Table(Name)?":"${name}"`).test(JSON.stringify(one)),
      )
    expect(tellOf("civil-production-portal").map((one) => one.name)).toEqual([])
    const touching = others.filter((one) => one.name.endsWith("FunctionRole"))
    expect(tellOf(restoredTable)).toEqual(expect.arrayContaining(touching))
  })
})

describe("a stage to try things in", () => {
  test("has everything but protection, alarms and functions set aside", () => {
    const { alarms: _alarms, ...expected } = described(topology)
    const table = { ...expected.tables.portal, pointInTimeRecovery: false, deletionProtection: false }
    const { alarms, ...found } = describeSst(passing, "civil-li-")
    expect(alarms).toEqual({})
    expect(found).toEqual({
      ...expected,
      tables: { portal: table },
      buckets: mapped(expected.buckets, (bucket) => ({ ...bucket, disposable: true })),
      functions: mapped(expected.functions, ({ concurrency: _concurrency, ...rest }) => rest),
    })
  })

  test("leaves nothing but old scripts when it goes", () => {
    expect(passing.filter((one) => one.stays).every((one) => one.name.startsWith("SiteFile"))).toBe(true)
  })
})

describe("sst.config.ts", () => {
  test("keeps and protects what serves people, and nothing else", async () => {
    const { app } = await config()
    expect(await app({ stage: "production" })).toMatchObject({
      name: "civil",
      removal: "retain",
      protect: true,
    })
    expect(await app({ stage: "li" })).toMatchObject({ removal: "remove", protect: false })
  })

  test("makes of the deployer's environment what the tests make of a stage", async () => {
    const { domain, certificate, alarmEmail, settings } = production
    const said = { DOMAIN: domain, DOMAIN_CERTIFICATE: certificate, ALARM_EMAIL: alarmEmail, ...settings }
    Object.assign(process.env, said)
    const found = describeSst(await configured(production), "civil-production-")
    for (const name of Object.keys(said)) delete process.env[name]
    expect(found).toEqual(described(topology))
  })
})

describe("the small components of the other tests", () => {
  test("ask for nothing that SST's own would not ask for just so", () => {
    const named = (from: readonly Resource[]): Resource[] =>
      JSON.parse(JSON.stringify(from).replaceAll(/civil-production-(\w+Role)-\w{8}/g, "$1"))
    const real = named(kept)
    for (const { type, name, inputs: wished } of named(record(production, topology))) {
      const { source: _source, ...rest } = wished
      const candidates = real.filter((one) => one.type === type).map((one) => one.inputs)
      expect(candidates, `${type} ${name}`).toContainEqual(containing(rest))
    }
  })
})

/** Whatever holds at least this, however deep. */

/** Whatever holds at least this, however deep. */
function containing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(containing)
  return isJson(value) ? expect.objectContaining(mapped(value, containing)) : value
}
