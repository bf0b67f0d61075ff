// The template holds the whole topology, each thing with its own sizes and settings.
import { describe, expect, test } from "vitest"
import type { FunctionShape, QueueShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { fillIn, modes, named, ofType, statements } from "./modes.fixture.ts"
import { expression } from "./triggers.ts"

const functions: readonly FunctionShape[] = Object.values(topology.functions)
const queues: readonly QueueShape[] = Object.values(topology.queues)
const ours = (name: string) => `civil-production-${name}`

describe.each(modes)("the template for $name", ({ filled, front }) => {
  test("has as many tables, queues, functions, schedules, alarms, secrets and keys as the topology", () => {
    const count = (type: string) => ofType(filled, type).length
    expect({
      tables: count("AWS::DynamoDB::Table"),
      queues: count("AWS::SQS::Queue"),
      functions: count("AWS::Lambda::Function"),
      schedules: count("AWS::Events::Rule"),
      alarms: count("AWS::CloudWatch::Alarm"),
      secrets: count("AWS::SecretsManager::Secret"),
      keys: count("AWS::KMS::Key"),
      // One more takes the access logs of the others.
      buckets: count("AWS::S3::Bucket") - 1,
    }).toEqual({
      tables: Object.keys(topology.tables).length,
      queues: queues.length,
      functions: functions.length,
      schedules: Object.keys(topology.schedules).length,
      alarms: Object.keys(topology.alarms).length,
      secrets: Object.keys(topology.secrets).length,
      keys: Object.keys(topology.keys).length,
      buckets: Object.keys(topology.buckets).length,
    })
  })

  test("makes the table with its keys, indexes, expiry and stream", () => {
    const { tables } = topology
    const table = named(filled, "AWS::DynamoDB::Table", "TableName", ours("portal"))
    const schema = (keys: readonly { readonly name: string }[]) =>
      keys.map(({ name }, at) => ({ AttributeName: name, KeyType: at === 0 ? "HASH" : "RANGE" }))
    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: schema([tables.portal.partitionKey, tables.portal.sortKey]),
      GlobalSecondaryIndexes: tables.portal.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
        IndexName: name,
        KeySchema: schema(sortKey ? [partitionKey, sortKey] : [partitionKey]),
        Projection: { ProjectionType: projection },
      })),
      TimeToLiveSpecification: { AttributeName: tables.portal.ttlAttribute, Enabled: true },
      StreamSpecification: { StreamViewType: tables.portal.stream },
    })
  })

  test.each(queues)("makes the queue $name", (shape) => {
    const queue = named(filled, "AWS::SQS::Queue", "QueueName", ours(shape.name))
    expect(queue.VisibilityTimeout).toBe(shape.visibilitySeconds)
    expect(queue.MessageRetentionPeriod).toBe(shape.retentionDays * 24 * 60 * 60)
    const dead = shape.deadLetters
    expect(queue.RedrivePolicy).toEqual(
      dead && { deadLetterTargetArn: `<${idOf(dead.queue)}.Arn>`, maxReceiveCount: dead.receives },
    )
  })

  const idOf = (name: string) =>
    ofType(filled, "AWS::SQS::Queue").find(([, each]) => each.Properties?.QueueName === ours(name))?.[0]

  test.each(functions)("makes the function $name and its environment", (shape) => {
    const made = named(filled, "AWS::Lambda::Function", "FunctionName", ours(shape.name))
    expect(made).toMatchObject({
      Runtime: topology.runtime.name,
      Architectures: [topology.runtime.architecture],
      Handler: "index.handler",
      MemorySize: shape.memoryMb,
      Timeout: shape.timeoutSeconds,
    })
    expect(made.ReservedConcurrentExecutions).toBe(shape.concurrency)
    const { Variables } = made.Environment as { Variables: Record<string, string> }
    const rights = (on: string) => shape.rights.some((right) => right.on === on)
    const queues = shape.rights.flatMap((right) => (right.on === "queue" ? [right.name] : []))
    expect(Object.keys(Variables).sort()).toEqual(
      [
        "TABLE_NAME",
        ...(rights("secret") ? ["KEYS_SECRET"] : []),
        ...queues.map((name) => `${name.replaceAll("-", "_").toUpperCase()}_URL`),
        ...shape.settings,
      ].sort(),
    )
    expect(Variables.ORIGIN).toBe(shape.settings.includes("ORIGIN") ? "https://mz.example.gov.cn" : undefined)
  })

  test("feeds the outbox worker with new entries only, splits a failing batch, and gives up what stays bad", () => {
    const shape = topology.functions.outbox
    const { trigger } = shape
    if (trigger.kind !== "stream") throw new Error("The outbox worker is called by the stream.")
    const made = named(filled, "AWS::Lambda::EventSourceMapping", "FunctionName", "<FunctionOutbox>")
    expect(made).toMatchObject({
      EventSourceArn: "<TablePortal.StreamArn>",
      StartingPosition: "TRIM_HORIZON",
      BatchSize: trigger.batch,
      MaximumBatchingWindowInSeconds: trigger.windowSeconds,
      ParallelizationFactor: trigger.parallel,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: trigger.retries,
      MaximumRecordAgeInSeconds: trigger.maxAgeSeconds,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: { Destination: "<QueueOutboxDead.Arn>" } },
    })
    const { Filters } = made.FilterCriteria as { Filters: readonly { readonly Pattern: string }[] }
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ["INSERT"], dynamodb: { Keys: { pk: { S: [{ prefix: "OUTBOX#" }] } } } },
    ])
  })

  test("feeds the feed worker from its queue, which the bucket tells of every new object", () => {
    const made = named(filled, "AWS::Lambda::EventSourceMapping", "FunctionName", "<FunctionFeeds>")
    expect(made).toMatchObject({
      EventSourceArn: "<QueueFeeds.Arn>",
      BatchSize: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 2 },
    })
    const bucket = filled.Resources.BucketFeeds
    expect(bucket?.Properties?.NotificationConfiguration).toEqual({
      QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: "<QueueFeeds.Arn>" }],
    })
    expect(bucket?.DependsOn).toContain("QueuePolicyFeeds")
  })

  test.each(functions)("lets $name be tried again as often as the topology says, and no more", (shape) => {
    const { trigger } = shape
    if (trigger.kind !== "schedule") return
    const rule = named(filled, "AWS::Events::Rule", "Name", ours(trigger.schedule))
    const dead = `<${idOf(trigger.deadLetters)}.Arn>`
    expect(rule.Targets).toMatchObject([
      {
        RetryPolicy: {
          MaximumRetryAttempts: trigger.retries,
          MaximumEventAgeInSeconds: trigger.maxAgeSeconds,
        },
        DeadLetterConfig: { Arn: dead },
      },
    ])
    const [id = ""] =
      ofType(filled, "AWS::Lambda::Function").find(
        ([, each]) => each.Properties?.FunctionName === ours(shape.name),
      ) ?? []
    expect(named(filled, "AWS::Lambda::EventInvokeConfig", "FunctionName", `<${id}>`)).toMatchObject({
      MaximumRetryAttempts: trigger.retries,
      MaximumEventAgeInSeconds: trigger.maxAgeSeconds,
      DestinationConfig: { OnFailure: { Destination: dead } },
    })
  })

  test("throttles the API as the topology says, and logs neither addresses nor values", () => {
    const [[, stage] = ["", undefined]] = ofType(filled, "AWS::ApiGatewayV2::Stage")
    const { trigger } = topology.functions.portal
    if (trigger.kind !== "http") throw new Error("The portal is called over HTTP.")
    expect(stage?.Properties?.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: trigger.throttle.rate,
      ThrottlingBurstLimit: trigger.throttle.burst,
    })
    const { Format = "" } = (stage?.Properties?.AccessLogSettings ?? {}) as { Format?: string }
    expect(JSON.parse(Format)).toMatchObject({ request: "$context.requestId", status: "$context.status" })
    expect(Format).not.toMatch(/path|query|sourceIp|identity|userAgent|header/i)
  })

  test("counts the proxies that write down who called", () => {
    const { Environment } = named(filled, "AWS::Lambda::Function", "FunctionName", ours("portal"))
    expect(Environment).toMatchObject({
      Variables: { TRUSTED_PROXIES: front === "cloudfront" ? "2" : "1" },
    })
  })
})

describe.each(modes)("after a restore, the template for $name", ({ template, partition }) => {
  const restored = fillIn(template, partition, {
    RestoredTable: "civil-production-portal-2",
    RestoredTableStream: "2026-11-22T05:00:00.000",
  })
  const region = partition === "aws-cn" ? "cn-north-1" : "ap-southeast-1"
  const arn = `arn:${partition}:dynamodb:${region}:123456789012:table/civil-production-portal-2`

  test("leads every function, its rights, the stream and the alarms to the restored table", () => {
    for (const [, { Properties }] of ofType(restored, "AWS::Lambda::Function"))
      expect(Properties?.Environment).toMatchObject({
        Variables: { TABLE_NAME: "civil-production-portal-2" },
      })
    const reached = statements(restored)
      .filter(({ Action }) => Action.some((action) => action.startsWith("dynamodb:")))
      .flatMap(({ Resource }) => Resource)
    expect(new Set(reached)).toEqual(
      new Set([arn, `${arn}/index/gsi1`, `${arn}/stream/2026-11-22T05:00:00.000`]),
    )
    expect(restored.Resources.TriggerOutbox?.Properties?.EventSourceArn).toBe(
      `${arn}/stream/2026-11-22T05:00:00.000`,
    )
    expect(JSON.stringify(ofType(restored, "AWS::CloudWatch::Alarm"))).not.toContain("<TablePortal>")
  })

  test("keeps the old table until somebody has looked at it", () => {
    expect(restored.Resources.TablePortal).toMatchObject({ DeletionPolicy: "Retain" })
  })
})

describe("the clock", () => {
  test("turns a wall time of Shanghai into UTC, also across midnight", () => {
    const at = (dailyAt: string) => expression({ name: "x", about: "x", dailyAt })
    expect(at("02:10")).toBe("cron(10 18 * * ? *)")
    expect(at("08:00")).toBe("cron(0 0 * * ? *)")
    expect(at("23:59")).toBe("cron(59 15 * * ? *)")
  })

  test("counts one minute and several", () => {
    const every = (everyMinutes: number) => expression({ name: "x", about: "x", everyMinutes })
    expect([every(1), every(5)]).toEqual(["rate(1 minute)", "rate(5 minutes)"])
  })
})
