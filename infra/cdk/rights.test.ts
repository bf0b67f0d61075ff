// Nobody may more than the topology says: every statement of every policy is looked at.
import { describe, expect, test } from "vitest"
import type { FunctionShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { modes, ofType, statements } from "./modes.fixture.ts"

const functions: readonly FunctionShape[] = Object.values(topology.functions)

describe.each(modes)("with the template for $name", ({ filled }) => {
  const all = statements(filled)
  const allowed = all.filter(({ Effect }) => Effect === "Allow")
  const ofRole = (name: string) =>
    allowed.filter(
      ({ at, Action }) =>
        at.toLowerCase() === `role${name.replaceAll("-", "")}` && !Action.includes("sts:AssumeRole"),
    )

  const idOf = (type: string, property: string, name: string) =>
    ofType(filled, type).find(([, { Properties }]) => Properties?.[property] === name)?.[0] ?? `no ${name}`

  test("statements are found at all", () => {
    expect(allowed.length).toBeGreaterThan(25)
  })

  describe("nobody", () => {
    test("is allowed a kind of actions: each is spelled out", () => {
      expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([])
    })

    test("is allowed everything of a service: only the key's own policy says *, which there means that key", () => {
      const everything = allowed.filter(({ Resource }) => Resource.includes("*"))
      expect(new Set(everything.map(({ at }) => at))).toEqual(new Set(["KeyData"]))
    })

    test("is allowed a group of things, but for the objects of one bucket", () => {
      const groups = allowed.flatMap(({ at, Resource }) =>
        Resource.filter((each) => each !== "*" && each.includes("*")).map((each) => `${at} ${each}`),
      )
      for (const group of groups) expect(group).toMatch(/^\w+ <(Bucket\w+|AccessLogs)\.Arn>\/(\w+\/)?\*$/)
    })

    test("has a policy of AWS, which would grow without us", () => {
      for (const [, { Properties }] of ofType(filled, "AWS::IAM::Role"))
        expect(Properties?.ManagedPolicyArns).toBeUndefined()
    })

    test("of another account may use a service to reach ours: each service is held to this account", () => {
      const services = allowed.filter(
        ({ Principal, Action, at }) =>
          JSON.stringify(Principal ?? "").includes("amazonaws.com") &&
          !Action.includes("sts:AssumeRole") &&
          at,
      )
      expect(services.length).toBeGreaterThan(6)
      for (const { at, Condition } of services) expect([at, Condition]).toEqual([at, expect.any(Object)])
      for (const [, { Properties }] of ofType(filled, "AWS::Lambda::Permission"))
        expect(Properties?.SourceArn).toBeTypeOf("string")
    })
  })

  describe.each(functions)("the function $name", (shape) => {
    const own = ofRole(shape.name)
    const log = idOf("AWS::Logs::LogGroup", "LogGroupName", `/aws/lambda/civil-production-${shape.name}`)
    const actions = (service: string) =>
      own.flatMap(({ Action }) => Action.filter((action) => action.startsWith(`${service}:`))).sort()

    test("may do what its code calls and its trigger needs, to those things, and nothing else", () => {
      const { trigger } = shape
      const queue = (name: string) =>
        `<${idOf("AWS::SQS::Queue", "QueueName", `civil-production-${name}`)}.Arn>`
      const things = {
        index: (name: string) => ["dynamodb", `<TablePortal.Arn>/index/${name}`],
        table: () => ["dynamodb", "<TablePortal.Arn>"],
        queue: (name: string) => ["sqs", queue(name)],
        bucket: (name: string) => [
          "s3",
          `<${idOf("AWS::S3::Bucket", "BucketName", `civil-production-${name}-123456789012`)}.Arn>`,
        ],
        secret: () => ["secretsmanager", "<SecretKeys>"],
      }
      const polled = {
        http: [],
        schedule: [],
        stream: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
          (each) => `dynamodb:${each} <TablePortal.StreamArn>`,
        ),
        queue: ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"].map(
          (each) => `sqs:${each} ${"queue" in trigger ? queue(trigger.queue) : ""}`,
        ),
      }
      const expected = [
        ...shape.rights.flatMap(({ on, name, actions }) => {
          const [service, thing] = things[on](name)
          // Listing is asked of the bucket, all else of its objects.
          const at = (action: string) => (on === "bucket" && action !== "ListBucket" ? `${thing}/*` : thing)
          return actions.map((action) => `${service}:${action} ${at(action)}`)
        }),
        ...polled[trigger.kind],
        ...("deadLetters" in trigger ? [`sqs:SendMessage ${queue(trigger.deadLetters)}`] : []),
        `logs:CreateLogStream <${log}.Arn>`,
        `logs:PutLogEvents <${log}.Arn>`,
      ]
      const may = own
        .flatMap(({ Action, Resource }) => Action.map((action) => `${action} ${Resource.join(" ")}`))
        .filter((each) => !each.startsWith("kms:"))
      expect(may.sort()).toEqual([...new Set(expected)].sort())
    })

    test("uses our key only, and only through the services it may call", () => {
      const keyed = own.filter(({ Action }) => Action.some((action) => action.startsWith("kms:")))
      expect(new Set(keyed.flatMap(({ Resource }) => Resource))).toEqual(new Set(["<KeyData.Arn>"]))
      const through = keyed.map(
        ({ Condition }) => String(Condition?.StringLike?.["kms:ViaService"]).split(".")[0],
      )
      // Who lists and deletes objects opens none.
      const sealed = (action: string) => !/^s3:(ListBucket|DeleteObject)$/.test(action)
      const called = ["dynamodb", "sqs", "s3", "secretsmanager"].filter((service) =>
        actions(service).some(sealed),
      )
      expect(through.sort()).toEqual(called.sort())
    })
  })

  test("the site's files are read by the front only, objects and nothing else", () => {
    const site = allowed.filter(({ at }) => at === "BucketPolicySite")
    for (const { Action, Resource } of site)
      expect({ Action, Resource }).toEqual({ Action: ["s3:GetObject"], Resource: ["<BucketSite.Arn>/*"] })
  })
})
