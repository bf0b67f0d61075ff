// The key that encrypts table, queues, buckets, secret and logs; each service may use it for its own purpose only.
import { Aws, Fn } from "aws-cdk-lib"
import { CfnAlias, CfnKey } from "aws-cdk-lib/aws-kms"
import { topology } from "../topology.ts"
import { logicalId, ours, outlives, ownArn, physicalName, type Rendering } from "./rendering.ts"

const { name, about, rotates } = topology.keys.data

/** Whoever the account's own IAM policies allow. Spelled out, so that a new action of KMS is not granted by itself. */
const administration = [
  ...[
    "DescribeKey",
    "GetKeyPolicy",
    "GetKeyRotationStatus",
    "ListKeyPolicies",
    "ListResourceTags",
    "ListGrants",
  ],
  ...[
    "PutKeyPolicy",
    "EnableKey",
    "DisableKey",
    "EnableKeyRotation",
    "DisableKeyRotation",
    "RotateKeyOnDemand",
  ],
  ...["ListKeyRotations", "UpdateKeyDescription", "CreateAlias", "UpdateAlias", "DeleteAlias", "TagResource"],
  ...[
    "UntagResource",
    "ScheduleKeyDeletion",
    "CancelKeyDeletion",
    "CreateGrant",
    "RevokeGrant",
    "RetireGrant",
  ],
  ...[
    "Encrypt",
    "Decrypt",
    "ReEncryptFrom",
    "ReEncryptTo",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
  ],
].map((action) => `kms:${action}`)

export function addKey({ stack }: Rendering): CfnKey {
  const key = new CfnKey(stack, logicalId("Key", name), {
    description: about,
    enableKeyRotation: rotates,
    pendingWindowInDays: 30,
    keyPolicy: { Version: "2012-10-17", Statement: [ofAccount, ...ofServices()] },
  })
  key.applyRemovalPolicy(outlives)
  new CfnAlias(stack, logicalId("Alias", name), {
    aliasName: Fn.join("", ["alias/", physicalName(name)]),
    targetKeyId: key.ref,
  })
  return key
}

// In a key's own policy "*" is that key; its ARN is not known before it exists.
const ofAccount = {
  Sid: "AccountDecidesByIam",
  Effect: "Allow",
  Principal: { AWS: Fn.sub(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root`) },
  Action: administration,
  Resource: "*",
}

/**
 * Services that write on their own account. The encryption context names the queue, topic or log group, so that the key
 * opens nothing else for them; who may write there is the queue's and the topic's own policy.
 */
function ofServices(): readonly object[] {
  const writes = ["kms:GenerateDataKey", "kms:Decrypt"]
  return [
    service("FeedsTellTheirQueue", "s3.amazonaws.com", writes, {
      StringEquals: { "kms:EncryptionContext:aws:sqs:arn": ownArn("sqs", ours("feeds")) },
    }),
    service("SchedulesGiveUp", "events.amazonaws.com", writes, {
      StringEquals: { "kms:EncryptionContext:aws:sqs:arn": ownArn("sqs", ours("jobs-dead")) },
    }),
    service("AlarmsAreTold", "cloudwatch.amazonaws.com", writes, {
      StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": ownArn("sns", ours("alarms")) },
    }),
    // The one principal that carries region and partition in its name:
    // https://docs.amazonaws.cn/en_us/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    service(
      "LogsAreSealed",
      `logs.${Aws.REGION}.${Aws.URL_SUFFIX}`,
      [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
        "kms:GenerateDataKey",
        "kms:DescribeKey",
      ],
      {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": [
            ownArn("logs", `log-group:/aws/lambda/${ours("*")}`),
            ownArn("logs", `log-group:/aws/vendedlogs/${ours("*")}`),
          ],
        },
      },
    ),
  ]
}

function service(sid: string, principal: string, actions: readonly string[], condition: object): object {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: principal },
    Action: actions,
    Resource: "*",
    Condition: condition,
  }
}
