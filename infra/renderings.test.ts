// One topology, three renderings: each is read back from what it really makes, and all come to the same.
import { testServer } from "@civil/api/testing/server.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { modes } from "./cdk/modes.fixture.ts"
import type { Template } from "./cdk/synthesize.ts"
import { describeCdk } from "./renderings/cdk.ts"
import { type Described, described, each, type Named } from "./renderings/described.ts"
import { type DescribedLocal, describeLocal } from "./renderings/local.ts"
import { readSst, recorded } from "./renderings/sst.ts"
import { type Topology, topology } from "./topology.ts"

const wished = described(topology)

describe("SST", () => {
  test("makes the topology, name by name and property by property", () => {
    expect(readSst(recorded(topology))).toEqual(wished)
  })
})

describe.each(modes)("the template for $name", ({ filled }) => {
  test("makes the topology, name by name and property by property", () => {
    expect(describeCdk(filled)).toEqual(cloudFormation)
  })
})

/** CloudFormation deletes no bucket that has something in it, so it keeps them all. */
const cloudFormation: Described = {
  ...wished,
  buckets: each(wished.buckets, (bucket) => ({ ...bucket, disposable: false })),
}

describe("one machine", () => {
  let machine: DescribedLocal
  let stop: () => Promise<void> = async () => undefined

  beforeAll(async () => {
    const server = await testServer()
    stop = server.stop
    machine = await describeLocal(server, topology.tables.portal.name)
  })
  afterAll(() => stop())

  test("runs the topology, name by name and property by property", () => {
    expect(machine).toEqual(ofOneMachine(wished))
  })

  test("has every name that the two clouds have", () => {
    const names = namesOf({ ...machine, keys: wished.keys })
    expect(names).toEqual(namesOf(readSst(recorded(topology))))
    for (const { filled } of modes) expect(namesOf(describeCdk(filled))).toEqual(names)
  })
})

describe("a rendering that forgets", () => {
  const whole = recorded(topology)
  const parts = whole.filter(({ type }) => !unread.sst.has(type.split(":").at(-1) ?? ""))

  test.each(parts.map((part) => [part.type, part.name, part] as const))(
    "%s %s is found out in SST",
    (_type, _name, part) => {
      expect(() => expect(readSst(whole.filter((one) => one !== part))).toEqual(wished)).toThrow()
    },
  )

  const filled = modes[0]?.filled ?? { Parameters: {}, Resources: {}, Outputs: {} }
  const ids = Object.entries(filled.Resources).filter(
    ([id, { Type }]) => id !== "AccessLogs" && !unread.cdk.has(Type),
  )

  test.each(ids.map(([id]) => [id] as const))("%s is found out in CloudFormation", (id) => {
    expect(() => expect(describeCdk(without(filled, id))).toEqual(cloudFormation)).toThrow()
  })
})

describe("a topology that changes", () => {
  test.each(numbers(topology))("takes SST along at %s", (_where, changed) => {
    expect(described(changed)).not.toEqual(wished)
    expect(readSst(recorded(changed))).toEqual(described(changed))
  })

  test("takes SST along when a function may do more, or hears of one setting more", () => {
    const { feeds } = topology.functions
    const more = {
      ...feeds,
      rights: [...feeds.rights, { on: "queue", name: "outbox-dead", actions: ["SendMessage"] } as const],
      settings: [...feeds.settings, "RATE_LIMIT"],
    }
    const changed: Topology = { ...topology, functions: { ...topology.functions, feeds: more } }
    expect(readSst(recorded(changed)).functions.feeds?.granted).toContain("queue outbox-dead SendMessage")
    expect(readSst(recorded(changed))).toEqual(described(changed))
  })
})

/** What surrounds the topology and is no part of it: policies, fronts, who may call whom. The renderings' own tests see to it. */
const unread = {
  sst: new Set([
    "Api",
    "BucketObjectv2",
    "BucketServerSideEncryptionConfiguration",
    "Distribution",
    "LogGroup",
    "OriginAccessControl",
    "QueuePolicy",
    "Topic",
    "TopicSubscription",
  ]),
  cdk: new Set([
    "AWS::ApiGatewayV2::Api",
    "AWS::ApiGatewayV2::Route",
    "AWS::CloudFront::CloudFrontOriginAccessIdentity",
    "AWS::CloudFront::Distribution",
    "AWS::Lambda::Permission",
    "AWS::Logs::LogGroup",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::Subscription",
    "AWS::SNS::Topic",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueuePolicy",
  ]),
}

function without(template: Template, id: string): Template {
  const { [id]: _forgotten, ...Resources } = template.Resources
  return { ...template, Resources }
}

function ofOneMachine(all: Described): DescribedLocal {
  const { queues, schedules, secrets, alarms } = all
  return {
    queues,
    schedules,
    secrets,
    alarms,
    tables: each(all.tables, onMachine),
    functions: each(all.functions, ({ name, timeoutSeconds, concurrency, trigger }) =>
      trigger.kind === "http"
        ? { name, trigger: { kind: "http" } }
        : { name, timeoutSeconds, ...(concurrency === undefined ? {} : { concurrency }), trigger },
    ),
    buckets: each(all.buckets, ({ name, expiry, notifies }) => ({
      name,
      expiry,
      ...(notifies ? { notifies } : {}),
    })),
  }
}

function onMachine({ name, partitionKey, sortKey, indexes, ttlAttribute }: Described["tables"][string]) {
  return { name, partitionKey, sortKey, indexes, ttlAttribute }
}

function namesOf(all: Readonly<Record<keyof Omit<Described, "logs" | "runtime">, Named<unknown>>>): string[] {
  const { tables, queues, buckets, schedules, secrets, keys, functions, alarms } = all
  const indexes = Object.fromEntries(indexNames(tables).map((name) => [name, name]))
  return Object.entries({ tables, indexes, queues, buckets, schedules, secrets, keys, functions, alarms })
    .flatMap(([kind, named]) => Object.keys(named).map((name) => `${kind} ${name}`))
    .sort()
}

function indexNames(tables: Named<unknown>): string[] {
  return Object.values(tables as Described["tables"]).flatMap(({ indexes }) =>
    indexes.map(({ name }) => name),
  )
}

/** Each number of the topology, one at a time, twice as high and one more. */
function numbers(whole: Topology): (readonly [string, Topology])[] {
  const found: (readonly [string, Topology])[] = []
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === "number")
      found.push([path.join("."), changedAt(whole, path, value * 2 + 1) as Topology])
    if (typeof value === "object" && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name])
  }
  walk(whole, [])
  return found
}

function changedAt(value: unknown, path: readonly string[], to: number): unknown {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === step ? changedAt(one, rest, to) : one))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [step]: changedAt(record[step], rest, to) }
}
