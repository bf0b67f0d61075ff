// Queues and their dead letters: encrypted, only by TLS, and written to by nobody but who is named.
import type { CfnKey } from "aws-cdk-lib/aws-kms"
import { CfnQueue, CfnQueuePolicy } from "aws-cdk-lib/aws-sqs"
import type { FunctionShape, QueueName, QueueShape } from "../topology.ts"
import { topology } from "../topology.ts"
import {
  bucketArn,
  except,
  logicalId,
  ofThisAccount,
  onlyByTls,
  ours,
  ownArn,
  physicalName,
  type Rendering,
} from "./rendering.ts"

export type Queues = Readonly<Record<QueueName, CfnQueue>>

const shapes: readonly QueueShape[] = Object.values(topology.queues)

/** Every queue with its policy; `told` are the policies that must stand before a bucket may tell its queue. */
export function addQueues(rendering: Rendering, key: CfnKey): { queues: Queues; told: CfnQueuePolicy[] } {
  const queues: Partial<Record<string, CfnQueue>> = {}
  const told: CfnQueuePolicy[] = []
  // Dead letters first: the others point to them.
  const ordered = [...shapes].sort(
    (a, b) => Number(a.deadLetters !== undefined) - Number(b.deadLetters !== undefined),
  )
  for (const shape of ordered) {
    const dead = shape.deadLetters && queues[shape.deadLetters.queue]
    const queue = addQueue(rendering, shape, key, dead)
    queues[shape.name] = queue
    const policy = addPolicy(rendering, shape, queue)
    if (tellers(shape).length > 0) told.push(policy)
  }
  return { queues: queues as Queues, told }
}

function addQueue(
  { stack }: Rendering,
  shape: QueueShape,
  key: CfnKey,
  dead: CfnQueue | undefined,
): CfnQueue {
  const sources = shapes.filter(({ deadLetters }) => deadLetters?.queue === shape.name)
  const queue = new CfnQueue(stack, logicalId("Queue", shape.name), {
    queueName: physicalName(shape.name),
    visibilityTimeout: shape.visibilitySeconds,
    messageRetentionPeriod: shape.retentionDays * 86_400,
    kmsMasterKeyId: key.attrArn,
    ...(shape.deadLetters && dead
      ? { redrivePolicy: { deadLetterTargetArn: dead.attrArn, maxReceiveCount: shape.deadLetters.receives } }
      : {}),
    redriveAllowPolicy:
      sources.length === 0
        ? { redrivePermission: "denyAll" }
        : {
            redrivePermission: "byQueue",
            sourceQueueArns: sources.map(({ name }) => ownArn("sqs", ours(name))),
          },
  })
  if (shape.deadLetters === undefined && sources.length === 0)
    except(
      queue,
      "SQS3",
      "It is itself where dead letters go: of a stream, or of runs by the clock. Its depth rings an alarm.",
    )
  return queue
}

function addPolicy({ stack }: Rendering, shape: QueueShape, queue: CfnQueue): CfnQueuePolicy {
  return new CfnQueuePolicy(stack, logicalId("QueuePolicy", shape.name), {
    queues: [queue.ref],
    policyDocument: {
      Version: "2012-10-17",
      Statement: [
        onlyByTls("sqs:*", [queue.attrArn]),
        ...tellers(shape).map((name) => ({
          Sid: logicalId("Tells", name),
          Effect: "Allow",
          Principal: { Service: "s3.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: queue.attrArn,
          Condition: { ...ofThisAccount, ArnEquals: { "aws:SourceArn": bucketArn(name) } },
        })),
        ...givers(shape).map((name) => ({
          Sid: logicalId("GivesUp", name),
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: queue.attrArn,
          Condition: { ArnEquals: { "aws:SourceArn": ownArn("events", `rule/${ours(name)}`) } },
        })),
      ],
    },
  })
}

/** Buckets that tell this queue of new objects. */
function tellers(shape: QueueShape): readonly string[] {
  return Object.values(topology.buckets).flatMap((bucket) =>
    "notifies" in bucket && bucket.notifies.queue === shape.name ? [bucket.name] : [],
  )
}

/** Schedules whose runs end here when they cannot even begin. */
function givers(shape: QueueShape): readonly string[] {
  const functions: readonly FunctionShape[] = Object.values(topology.functions)
  return functions.flatMap(({ trigger }) =>
    trigger.kind === "schedule" && trigger.deadLetters === shape.name ? [trigger.schedule] : [],
  )
}
