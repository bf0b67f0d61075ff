// Queues, each with its dead letters, encrypted, and open to nobody but who is named.
import type { QueueName } from "../topology.ts"
import { type Cloud, physical } from "./cloud.ts"
import type { Key, Place } from "./key.ts"
import { logical } from "./names.ts"

export type Queues = Readonly<Record<QueueName, sst.aws.Queue>>

export function queues(cloud: Cloud, key: Key): Queues {
  const shapes = Object.values(cloud.topology.queues)
  const made = new Map<string, sst.aws.Queue>()
  // Dead letters first: the others point at them.
  for (const shape of [
    ...shapes.filter((one) => !("deadLetters" in one)),
    ...shapes.filter((one) => "deadLetters" in one),
  ]) {
    const dead = "deadLetters" in shape ? shape.deadLetters : undefined
    const target = dead && made.get(dead.queue)
    made.set(
      shape.name,
      new cloud.sst.aws.Queue(logical(shape.name, "Queue"), {
        visibilityTimeout: `${shape.visibilitySeconds} seconds`,
        ...(dead && target ? { dlq: { queue: target.arn, retry: dead.receives } } : {}),
        transform: {
          queue: {
            name: physical(cloud, shape.name),
            messageRetentionSeconds: shape.retentionDays * 86_400,
            kmsMasterKeyId: key.arn,
            kmsDataKeyReusePeriodSeconds: 3600,
          },
        },
      }),
    )
  }
  return Object.fromEntries(made) as Queues
}

/** A queue has one policy: nothing goes unencrypted, and a bucket of this account may tell its queue. */
export function queuePolicies(cloud: Cloud, made: Queues, where: Place): readonly aws.sqs.QueuePolicy[] {
  return Object.values(cloud.topology.queues).map((shape) => {
    const queue = made[shape.name]
    const tellers = Object.values(cloud.topology.buckets).filter(
      (bucket) => "notifies" in bucket && bucket.notifies.queue === shape.name,
    )
    return new cloud.aws.sqs.QueuePolicy(logical(shape.name, "QueuePolicy"), {
      queueUrl: queue.url,
      policy: cloud.$jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "OnlyEncrypted",
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "sqs:*",
            Resource: queue.arn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
          ...tellers.map((bucket) => ({
            Sid: logical(bucket.name, "BucketTells"),
            Effect: "Allow",
            Principal: { Service: "s3.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: queue.arn,
            Condition: {
              ArnLike: {
                "aws:SourceArn": cloud.$interpolate`arn:${where.partition}:s3:::${bucketName(cloud, where, bucket.name)}`,
              },
              StringEquals: { "aws:SourceAccount": where.account },
            },
          })),
        ],
      }),
    })
  })
}

/** Names of buckets are shared by all accounts of the world, so the account is part of them. */
export function bucketName(cloud: Cloud, where: Place, name: string): $util.Output<string> {
  return cloud.$interpolate`${physical(cloud, name)}-${where.account}`
}
