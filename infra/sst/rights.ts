// What a function may do: what the topology says its code calls, and what its trigger needs. Nothing else, no wildcard.
import type { FunctionShape, QueueName, Right, Trigger } from "../topology.ts"
import type { Buckets } from "./buckets.ts"
import type { Cloud } from "./cloud.ts"
import type { Queues } from "./queues.ts"
import type { Keys } from "./secrets.ts"

export interface Things {
  readonly table: sst.aws.Dynamo
  readonly queues: Queues
  readonly buckets: Buckets
  readonly keys: Keys
}

export interface Statement {
  readonly actions: string[]
  readonly resources: $util.Input<string>[]
}

const services = {
  index: "dynamodb",
  table: "dynamodb",
  queue: "sqs",
  bucket: "s3",
  secret: "secretsmanager",
} as const

/** SST's links would give `dynamodb:*`, `sqs:*` and `s3:*`; nothing is linked. */
export function rights(
  cloud: Cloud,
  shape: FunctionShape,
  things: Things,
  logs: aws.cloudwatch.LogGroup,
): Statement[] {
  return [
    ...shape.rights.flatMap(apart).map((right) => ({
      actions: right.actions.map((action) => `${services[right.on]}:${action}`),
      resources: [arn(cloud, right, things)],
    })),
    ...ofTrigger(shape.trigger, things),
    {
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [cloud.$interpolate`${logs.arn}:*`],
    },
  ]
}

/** Listing is a right on the bucket, all others are on its objects. */
function apart(right: Right): Right[] {
  if (right.on !== "bucket") return [right]
  const lists = (action: string) => action === "ListBucket"
  const own = { ...right, actions: right.actions.filter(lists) }
  const others = { ...right, actions: right.actions.filter((action) => !lists(action)) }
  return [own, others].filter(({ actions }) => actions.length > 0)
}

const ofBucket = (cloud: Cloud, { arn: bucket }: sst.aws.Bucket, [action]: readonly string[]) =>
  action === "ListBucket" ? bucket : cloud.$interpolate`${bucket}/*`

function arn(cloud: Cloud, right: Right, things: Things): $util.Input<string> {
  switch (right.on) {
    case "index":
      return cloud.$interpolate`${things.table.arn}/index/${right.name}`
    case "table":
      return things.table.arn
    case "queue":
      return things.queues[right.name as QueueName].arn
    case "bucket":
      return ofBucket(cloud, things.buckets[right.name as keyof Buckets], right.actions)
    case "secret":
      return things.keys.secret.arn
  }
}

function ofTrigger(trigger: Trigger, things: Things): Statement[] {
  switch (trigger.kind) {
    case "http":
      return []
    case "stream":
      return [
        {
          actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
            (a) => `dynamodb:${a}`,
          ),
          resources: [things.table.nodes.table.streamArn],
        },
        send(trigger.deadLetters, things),
      ]
    case "queue":
      return [
        {
          actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
          resources: [things.queues[trigger.queue as QueueName].arn],
        },
      ]
    case "schedule":
      return [send(trigger.deadLetters, things)]
  }
}

function send(queue: string, things: Things): Statement {
  return { actions: ["sqs:SendMessage"], resources: [things.queues[queue as QueueName].arn] }
}
