// What SST itself makes of the topology, computed by its real components.
import { beforeAll, describe, expect, test } from "vitest"
import { described } from "../../renderings/described.ts"
import { at, isJson, list, text, texts } from "../../renderings/json.ts"
import { topology } from "../../topology.ts"
import { personal, production, secrets } from "../fixture.ts"
import type { Resource } from "../outputs.ts"
import { describeSst } from "../read/describe.ts"
import { record } from "../recorder/record.ts"
import { config, configured, graph } from "./graph.ts"

let kept: readonly Resource[] = []
let passing: readonly Resource[] = []

beforeAll(async () => {
  Object.assign(process.env, secrets)
  kept = await graph(production, topology)
  passing = await graph(personal, topology)
})

const all = (type: string, of = kept) => of.filter((resource) => resource.type.endsWith(`:${type}`))
const inputs = (type: string, of = kept) => all(type, of).map((resource) => resource.inputs)

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

  test("tells the duty by mail of every alarm", () => {
    expect(inputs("TopicSubscription")).toMatchObject([
      { protocol: "email", endpoint: "duty@example.gov.cn" },
    ])
    const [topic] = new Set(inputs("MetricAlarm").flatMap((alarm) => texts(alarm, "alarmActions")))
    expect(topic).toBe(text(inputs("TopicSubscription")[0], "topic"))
  })
})

describe("a stage on a table brought back from a point in time", () => {
  test("works on it alone, and leaves its own as it is", async () => {
    const restoredTable = "civil-production-portal-0912"
    const all = await graph({ ...production, restoredTable }, topology)
    expect(inputs("Table", all)).toEqual(inputs("Table"))
    const functions = inputs("Function", all).filter((one) => one.runtime)
    for (const one of functions) expect(at(one, "environment.variables.TABLE_NAME")).toBe(restoredTable)
    const others = all.filter((one) => one.type.startsWith("aws:") && !one.type.endsWith(":Table"))
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

describe("a function", () => {
  const roles = () => all("Role").filter((role) => role.name.endsWith("FunctionRole"))

  test("is Lambda's alone: nobody in the account may take its role", () => {
    expect(roles()).toHaveLength(Object.keys(topology.functions).length)
    for (const role of roles())
      expect(role.inputs.assumeRolePolicy).toMatchObject({
        Statement: [{ Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      })
  })

  test("may do nothing to everything: each right names an action and a thing", () => {
    for (const role of all("Role"))
      for (const statement of statementsOf(role)) {
        expect(texts(statement, "actions").join()).not.toContain("*")
        for (const resource of texts(statement, "resources"))
          expect(resource).toMatch(/^arn:aws:\w+:.*:.*[\w/]+(:\*|\/\*)?$/)
      }
  })

  test("is told no secret, and nothing of SST's own", () => {
    for (const one of inputs("Function").filter((each) => each.runtime)) {
      const told = JSON.stringify(at(one, "environment.variables"))
      for (const secret of Object.values(secrets)) expect(told).not.toContain(secret)
      expect(told).not.toContain("SST_")
    }
  })

  test("is our own bundle, as it was built", () => {
    for (const one of inputs("Function").filter((each) => each.runtime))
      expect(one).toMatchObject({ handler: "index.handler", runtime: "nodejs24.x", packageType: "Zip" })
  })

  test("is called by the clock through a role that may call it and put by what fails, and no more", () => {
    const clocks = all("Role").filter((role) => role.name.endsWith("ScheduleRole"))
    expect(clocks).toHaveLength(Object.keys(topology.schedules).length)
    for (const clock of clocks)
      expect(statementsOf(clock).flatMap((one) => texts(one, "actions"))).toEqual([
        "lambda:InvokeFunction",
        "sqs:SendMessage",
      ])
  })
})

describe("somebody from outside", () => {
  test("reads no bucket", () => {
    const closed = {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }
    expect(inputs("BucketPublicAccessBlock")).toHaveLength(Object.keys(topology.buckets).length)
    for (const block of inputs("BucketPublicAccessBlock")) expect(block).toMatchObject(closed)
    const allowed = inputs("BucketPolicy").flatMap((policy) =>
      list({ all: JSON.parse(text(policy, "policy")) }, "all").filter((one) => at(one, "effect") !== "Deny"),
    )
    expect(allowed).toMatchObject([
      {
        actions: ["s3:GetObject"],
        principals: [{ type: "Service", identifiers: ["cloudfront.amazonaws.com"] }],
        conditions: [{ variable: "aws:SourceArn", values: [expect.stringContaining(":distribution/")] }],
      },
    ])
  })

  test("sends nothing to a queue; only the bucket of feeds does", () => {
    const allowed = inputs("QueuePolicy").flatMap((policy) =>
      list(JSON.parse(text(policy, "policy")), "Statement").filter((one) => at(one, "Effect") === "Allow"),
    )
    expect(allowed).toMatchObject([
      {
        Principal: { Service: "s3.amazonaws.com" },
        Action: "sqs:SendMessage",
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::civil-production-feeds-123456789012" } },
      },
    ])
  })

  test("comes to the portal through the front, which brings what the portal asks for", () => {
    const [distribution] = inputs("Distribution")
    const [portal, site] = list(distribution, "origins")
    expect(portal).toMatchObject({
      domainName: "civil-production-portal.execute-api.ap-southeast-1.amazonaws.com",
      customHeaders: [{ name: "x-origin-verify", value: secrets.SST_SECRET_OriginSecret }],
      customOriginConfig: { originProtocolPolicy: "https-only" },
    })
    expect(site).toMatchObject({
      domainName: "civil-production-site-123456789012.s3.ap-southeast-1.amazonaws.com",
    })
    expect(distribution).toMatchObject({
      aliases: ["mz.example.gov.cn"],
      viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" },
    })
  })

  test("may post a form, and gets scripts that a browser may keep", () => {
    const [distribution] = inputs("Distribution")
    expect(texts(distribution, "defaultCacheBehavior.allowedMethods")).toContain("POST")
    expect(list(distribution, "orderedCacheBehaviors")).toMatchObject([
      { pathPattern: "/assets/*", targetOriginId: "site" },
    ])
    expect(inputs("BucketObjectv2").filter((one) => one.cacheControl)).toMatchObject([
      { key: "assets/desk-1a2b3c.js", cacheControl: "public, max-age=31536000, immutable" },
    ])
  })

  test("finds a stage without a domain of its own at the distribution's address", () => {
    const portal = inputs("Function", passing).find((one) => one.name === "civil-li-portal")
    expect(at(portal, "environment.variables.ORIGIN")).toBe("https://d0123456789.cloudfront.net")
    expect(inputs("Distribution", passing)).toMatchObject([
      { viewerCertificate: { cloudfrontDefaultCertificate: true } },
    ])
  })
})

describe("what lies still", () => {
  test("is encrypted with the bureau's key: table, queues, buckets, secret, logs and alarms", () => {
    const key = text(
      inputs("Secret").find((one) => one.kmsKeyId),
      "kmsKeyId",
    )
    expect(inputs("Table")).toMatchObject([{ serverSideEncryption: { enabled: true, kmsKeyArn: key } }])
    for (const queue of inputs("Queue").filter((one) => one.name))
      expect(queue).toMatchObject({ kmsMasterKeyId: key })
    for (const log of inputs("LogGroup")) expect(log).toMatchObject({ kmsKeyId: key })
    expect(inputs("Topic")).toMatchObject([{ kmsMasterKeyId: key }])
    const rules = inputs("BucketServerSideEncryptionConfiguration").map((one) => list(one, "rules")[0])
    expect(rules.map((rule) => at(rule, "applyServerSideEncryptionByDefault.sseAlgorithm")).sort()).toEqual([
      "AES256",
      "aws:kms",
      "aws:kms",
    ])
  })

  test("is opened for a service only where the thing is named", () => {
    const statements = list(JSON.parse(text(inputs("Key")[0], "policy")), "Statement")
    const others = statements.filter((one) => at(one, "Sid") !== "TheAccountDecides")
    expect(others).toHaveLength(4)
    for (const one of others)
      expect(JSON.stringify(at(one, "Condition"))).toMatch(/EncryptionContext|CallerAccount/)
  })

  test("holds every member of the secret", () => {
    const [version] = inputs("SecretVersion")
    expect(Object.keys(JSON.parse(text(version, "secretString")))).toEqual(topology.secrets.keys.members)
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
function containing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(containing)
  return isJson(value) ? expect.objectContaining(mapped(value, containing)) : value
}

function statementsOf(role: Resource): readonly unknown[] {
  return list(role.inputs, "inlinePolicies").flatMap((policy) =>
    list({ all: JSON.parse(text(policy, "policy")) }, "all"),
  )
}

function mapped<T, U>(named: Readonly<Record<string, T>>, change: (one: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, change(one)]))
}
