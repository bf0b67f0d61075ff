// Buckets: closed to the public, only by TLS, encrypted, old versions kept and thrown away; one more takes their access logs.
import type { CfnKey } from "aws-cdk-lib/aws-kms"
import { CfnBucket, CfnBucketPolicy } from "aws-cdk-lib/aws-s3"
import type { BucketName, BucketShape } from "../topology.ts"
import { topology } from "../topology.ts"
import type { Queues } from "./queues.ts"
import {
  bucketArn,
  bucketName,
  logicalId,
  ofThisAccount,
  onlyByTls,
  outlives,
  type Rendering,
} from "./rendering.ts"

export interface Bucket {
  readonly bucket: CfnBucket
  /** Further statements of its policy, e.g. for the front. */
  readonly statements: object[]
}

export type Buckets = Readonly<Record<BucketName, Bucket>>

const shapes: readonly BucketShape[] = Object.values(topology.buckets)

const closed = {
  publicAccessBlockConfiguration: {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  },
  ownershipControls: { rules: [{ objectOwnership: "BucketOwnerEnforced" }] },
}

/** The service's own key. For what a browser loads anyway, and for access logs, which S3 writes to no other. */
const byService = {
  bucketEncryption: {
    serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
  },
}

const byKey = (key: CfnKey) => ({
  bucketEncryption: {
    serverSideEncryptionConfiguration: [
      {
        bucketKeyEnabled: true,
        serverSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.attrArn },
      },
    ],
  },
})

export function addBuckets(rendering: Rendering, key: CfnKey, queues: Queues, origin: string): Buckets {
  const { logs, policy } = addLogBucket(rendering)
  const buckets: Partial<Record<string, Bucket>> = {}
  for (const shape of shapes) {
    const made = addBucket(rendering, shape, key, { queues, logs, origin })
    made.bucket.addResourceDependency(policy)
    buckets[shape.name] = made
  }
  return buckets as Buckets
}

function addBucket(
  { stack }: Rendering,
  shape: BucketShape,
  key: CfnKey,
  { queues, logs, origin }: { readonly queues: Queues; readonly logs: CfnBucket; readonly origin: string },
): Bucket {
  const queue = shape.notifies && Object.entries(queues).find(([name]) => name === shape.notifies?.queue)?.[1]
  const bucket = new CfnBucket(stack, logicalId("Bucket", shape.name), {
    bucketName: bucketName(shape.name),
    ...closed,
    ...(shape.disposable ? byService : byKey(key)),
    ...(shape.versionsDays === "none" ? {} : { versioningConfiguration: { status: "Enabled" } }),
    lifecycleConfiguration: { rules: lifecycle(shape) },
    ...(shape.takesPosts ? { corsConfiguration: { corsRules: [postsFrom(origin)] } } : {}),
    loggingConfiguration: { destinationBucketName: logs.ref, logFilePrefix: `${shape.name}/` },
    ...(queue
      ? {
          notificationConfiguration: {
            queueConfigurations: [{ event: "s3:ObjectCreated:*", queue: queue.attrArn }],
          },
        }
      : {}),
  })
  // A bucket that still holds something is never deleted, also where its things could be made again.
  bucket.applyRemovalPolicy(outlives)
  const statements: object[] = [onlyByTls("s3:*", [bucket.attrArn, `${bucket.attrArn}/*`])]
  new CfnBucketPolicy(stack, logicalId("BucketPolicy", shape.name), {
    bucket: bucket.ref,
    policyDocument: { Version: "2012-10-17", Statement: statements },
  })
  return { bucket, statements }
}

/** A script may see that its post was taken; a plain form asks nobody. */
const postsFrom = (origin: string) => ({
  id: "posts",
  allowedOrigins: [origin],
  allowedMethods: ["POST"],
  allowedHeaders: ["content-type"],
  maxAge: 3600,
})

function lifecycle(shape: BucketShape): CfnBucket.RuleProperty[] {
  return [
    {
      id: "unfinished-uploads",
      status: "Enabled",
      abortIncompleteMultipartUpload: { daysAfterInitiation: shape.unfinishedUploadDays },
    },
    ...(shape.versionsDays === "none"
      ? []
      : [
          {
            id: "old-versions",
            status: "Enabled",
            noncurrentVersionExpiration: { noncurrentDays: shape.versionsDays },
            expiredObjectDeleteMarker: true,
          },
        ]),
    ...shape.expiry.map(({ prefix, days }) => ({
      id: `expires-${prefix.replace(/\W/g, "")}`,
      status: "Enabled",
      prefix,
      expirationInDays: days,
    })),
  ]
}

function addLogBucket({ stack }: Rendering): { logs: CfnBucket; policy: CfnBucketPolicy } {
  const bucket = new CfnBucket(stack, "AccessLogs", {
    bucketName: bucketName("access-logs"),
    ...closed,
    ...byService,
    lifecycleConfiguration: {
      rules: [{ id: "old", status: "Enabled", expirationInDays: topology.logs.days }],
    },
  })
  bucket.applyRemovalPolicy(outlives)
  const policy = new CfnBucketPolicy(stack, "AccessLogsPolicy", {
    bucket: bucket.ref,
    policyDocument: {
      Version: "2012-10-17",
      Statement: [
        onlyByTls("s3:*", [bucket.attrArn, `${bucket.attrArn}/*`]),
        {
          Sid: "AccessLogs",
          Effect: "Allow",
          Principal: { Service: "logging.s3.amazonaws.com" },
          Action: "s3:PutObject",
          Resource: shapes.map(({ name }) => `${bucket.attrArn}/${name}/*`),
          Condition: {
            ...ofThisAccount,
            ArnLike: { "aws:SourceArn": shapes.map(({ name }) => bucketArn(name)) },
          },
        },
      ],
    },
  })
  return { logs: bucket, policy }
}
