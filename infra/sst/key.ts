// The key that encrypts table, queues, buckets, secret, logs and alarms, and who may use it through which service.
import { type Cloud, physical, type Text } from "./cloud.ts"
import { logical } from "./names.ts"

export type Key = aws.kms.Key

export interface Place {
  readonly partition: Text
  readonly region: Text
  readonly account: Text
}

export function place({ aws }: Cloud): Place {
  return {
    partition: aws.getPartitionOutput().partition,
    region: aws.getRegionOutput().region,
    account: aws.getCallerIdentityOutput().accountId,
  }
}

const use = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
const write = ["kms:Decrypt", "kms:GenerateDataKey"]

export function dataKey(cloud: Cloud, where: Place): Key {
  const { data } = cloud.topology.keys
  const key = new cloud.aws.kms.Key(
    logical(data.name, "Key"),
    {
      description: data.about,
      enableKeyRotation: data.rotates,
      deletionWindowInDays: cloud.stage.kept ? 30 : 7,
      policy: cloud.$jsonStringify({ Version: "2012-10-17", Statement: statements(cloud, where) }),
    },
    // A table that stays without its key is lost.
    { retainOnDelete: cloud.stage.kept, protect: cloud.stage.kept },
  )
  new cloud.aws.kms.Alias(logical(data.name, "KeyAlias"), {
    name: `alias/${physical(cloud, data.name)}`,
    targetKeyId: key.keyId,
  })
  return key
}

function statements(cloud: Cloud, { partition, region, account }: Place) {
  const { $interpolate, topology } = cloud
  const arn = (service: string, rest: string) =>
    $interpolate`arn:${partition}:${service}:${region}:${account}:${rest}`
  const groups = ["/aws/lambda/", "/aws/vendedlogs/"].map((group) => `${group}${physical(cloud, "*")}`)
  const tellers = Object.values(topology.buckets).filter((bucket) => "notifies" in bucket)
  const through = ["dynamodb", "sqs", "s3", "secretsmanager"]
  return [
    {
      Sid: "TheAccountDecides",
      Effect: "Allow",
      Principal: { AWS: $interpolate`arn:${partition}:iam::${account}:root` },
      Action: "kms:*",
      Resource: "*",
    },
    {
      // So a role names its table, queue and secret only: who may read them may have them decrypted.
      Sid: "WhoMayUseTheThingMayUseItsKey",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: use,
      Resource: "*",
      Condition: {
        StringEquals: {
          "kms:CallerAccount": account,
          "kms:ViaService": through.map((service) => $interpolate`${service}.${region}.amazonaws.com`),
        },
      },
    },
    service("LogsAreSealed", $interpolate`logs.${region}.amazonaws.com`, use, {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": groups.map((group) => arn("logs", `log-group:${group}`)),
      },
    }),
    ...tellers.map((bucket) =>
      service(logical(bucket.name, "BucketTells"), "s3.amazonaws.com", write, {
        StringEquals: {
          "kms:EncryptionContext:aws:sqs:arn": arn("sqs", physical(cloud, bucket.notifies.queue)),
        },
      }),
    ),
    service("AlarmsAreTold", "cloudwatch.amazonaws.com", write, {
      StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arn("sns", physical(cloud, "alarms")) },
    }),
  ]
}

/** What a service writes for itself; the encryption context names the thing, so that the key opens nothing else for it. */
function service(Sid: string, principal: Text, Action: readonly string[], Condition: object) {
  return { Sid, Effect: "Allow", Principal: { Service: principal }, Action, Resource: "*", Condition }
}
