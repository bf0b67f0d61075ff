// What each function may do: the topology's rights, what its trigger needs, its own log. Named things only, no wildcard.
import { Aws, Fn } from "aws-cdk-lib"
import type { CfnKey } from "aws-cdk-lib/aws-kms"
import type { CfnLogGroup } from "aws-cdk-lib/aws-logs"
import type { CfnSecret } from "aws-cdk-lib/aws-secretsmanager"
import type { FunctionShape, Right, Trigger } from "../topology.ts"
import type { Buckets } from "./buckets.ts"
import type { Queues } from "./queues.ts"
import type { UsedTable } from "./table.ts"

export interface Things {
  readonly table: UsedTable
  readonly queues: Queues
  readonly buckets: Buckets
  readonly secret: CfnSecret
  readonly key: CfnKey
}

type Service = "dynamodb" | "sqs" | "s3" | "secretsmanager" | "logs"

interface Grant {
  readonly service: Service
  readonly actions: readonly string[]
  readonly resource: string
}

export function found<T>(things: Readonly<Record<string, T>>, name: string): T {
  const thing = things[name]
  if (thing === undefined) throw new Error(`The topology has no ${name}.`)
  return thing
}

/** The statements of a function's role. */
export function statementsFor(shape: FunctionShape, things: Things, log: CfnLogGroup): readonly object[] {
  const grants = merged([
    ...shape.rights.flatMap((right) => granted(right, things)),
    ...neededBy(shape.trigger, things),
    { service: "logs", actions: ["CreateLogStream", "PutLogEvents"], resource: log.attrArn },
  ])
  return [
    ...grants.map(({ service, actions, resource }) => ({
      Effect: "Allow",
      Action: actions.map((action) => `${service}:${action}`),
      Resource: resource,
    })),
    ...keyStatements(grants, things.key),
  ]
}

function granted(right: Right, { table, queues, buckets, secret }: Things): readonly Grant[] {
  const { on, name, actions } = right
  switch (on) {
    case "index":
      return [{ service: "dynamodb", actions, resource: Fn.join("/", [table.arn, "index", name]) }]
    case "table":
      return [{ service: "dynamodb", actions, resource: table.arn }]
    case "queue":
      return [{ service: "sqs", actions, resource: found(queues, name).attrArn }]
    case "bucket":
      return ofBucket(found(buckets, name).bucket.attrArn, actions)
    case "secret":
      return [{ service: "secretsmanager", actions, resource: secret.ref }]
  }
}

/** Listing is a right on the bucket, all others are on its objects. */
function ofBucket(arn: string, actions: readonly string[]): readonly Grant[] {
  const own = actions.filter((action) => action === "ListBucket")
  const others = actions.filter((action) => action !== "ListBucket")
  return [
    ...(own.length > 0 ? [{ service: "s3", actions: own, resource: arn } as const] : []),
    ...(others.length > 0 ? [{ service: "s3", actions: others, resource: `${arn}/*` } as const] : []),
  ]
}

/** Lambda polls streams and queues, and gives up what fails, with the function's own role. */
function neededBy(trigger: Trigger, { table, queues }: Things): readonly Grant[] {
  const givesUp = (name: string): Grant => ({
    service: "sqs",
    actions: ["SendMessage"],
    resource: found(queues, name).attrArn,
  })
  switch (trigger.kind) {
    case "http":
      return []
    case "stream":
      return [
        {
          service: "dynamodb",
          actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"],
          resource: table.streamArn,
        },
        givesUp(trigger.deadLetters),
      ]
    case "queue":
      return [
        {
          service: "sqs",
          actions: ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"],
          resource: found(queues, trigger.queue).attrArn,
        },
      ]
    case "schedule":
      return [givesUp(trigger.deadLetters)]
  }
}

function merged(grants: readonly Grant[]): readonly Grant[] {
  const byThing = new Map<string, Grant>()
  for (const grant of grants) {
    const before = byThing.get(grant.resource)?.actions ?? []
    byThing.set(grant.resource, { ...grant, actions: [...new Set([...before, ...grant.actions])] })
  }
  return [...byThing.values()]
}

const sealing = ["Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"]

/** What a service does with the key in the name of its caller: opening for those who read, sealing for those who write. */
function keyActions({ service, actions }: Grant): readonly string[] {
  const writes = actions.some(
    (action) => /^(Put|Update|Delete|Send)/.test(action) && action !== "DeleteMessage",
  )
  switch (service) {
    case "dynamodb":
      return writes ? ["Decrypt", "DescribeKey", ...sealing] : ["Decrypt", "DescribeKey"]
    case "sqs":
      return writes ? ["Decrypt", "GenerateDataKey"] : ["Decrypt"]
    case "s3":
      // Listing and deleting open nothing; a part of a larger object is opened again when all are put together.
      if (actions.includes("PutObject")) return ["Decrypt", "GenerateDataKey"]
      return actions.includes("GetObject") ? ["Decrypt"] : []
    case "secretsmanager":
      return ["Decrypt"]
    case "logs":
      return []
  }
}

function keyStatements(grants: readonly Grant[], key: CfnKey): readonly object[] {
  const services = new Map<Service, Set<string>>()
  for (const grant of grants) {
    const actions = keyActions(grant)
    if (actions.length === 0) continue
    const all = services.get(grant.service) ?? new Set()
    for (const action of actions) all.add(`kms:${action}`)
    services.set(grant.service, all)
  }
  return [...services].map(([service, actions]) => ({
    Effect: "Allow",
    Action: [...actions].sort(),
    Resource: key.attrArn,
    // Nobody says whether this value ends in .cn in China's regions: CDK itself writes it without. Both fit.
    Condition: { StringLike: { "kms:ViaService": Fn.join(".", [service, Aws.REGION, "*"]) } },
  }))
}
