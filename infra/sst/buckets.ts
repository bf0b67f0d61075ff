// Buckets: private, encrypted, with the days after which things go, and who is told of a new object.
import type { BucketName, BucketShape } from "../topology.ts"
import type { Cloud } from "./cloud.ts"
import type { Key, Place } from "./key.ts"
import { logical } from "./names.ts"
import { bucketName, type Queues } from "./queues.ts"

export type Buckets = Readonly<Record<BucketName, sst.aws.Bucket>>

/** What the front may read: the site's files, and only through its own distribution. */
export interface Reader {
  readonly bucket: BucketName
  readonly distribution: $util.Input<string>
}

export interface People {
  /** What the front may read. */
  readonly reader: Reader
  /** Where the portal's pages are. */
  readonly origin: $util.Input<string>
}

export function buckets(cloud: Cloud, key: Key, where: Place, { reader, origin }: People): Buckets {
  const made = Object.values(cloud.topology.buckets).map((shape) => {
    const distribution = shape.name === reader.bucket ? reader.distribution : undefined
    const bucket = one(cloud, where, shape, { distribution, origin })
    encrypt(cloud, bucket, shape, key)
    return [shape.name, bucket] as const
  })
  return Object.fromEntries(made) as Buckets
}

interface Own {
  readonly distribution: $util.Input<string> | undefined
  readonly origin: $util.Input<string>
}

function one(cloud: Cloud, where: Place, shape: BucketShape, { distribution, origin }: Own) {
  return new cloud.sst.aws.Bucket(logical(shape.name, "Bucket"), {
    cors: shape.takesPosts ? postsFrom(origin) : false,
    versioning: shape.versionsDays !== "none",
    lifecycle: [{ id: "unfinished-uploads" }],
    ...(distribution ? { policy: [readBy(distribution)] } : {}),
    transform: {
      bucket: {
        bucket: bucketName(cloud, where, shape.name),
        forceDestroy: shape.disposable || !cloud.stage.kept,
      },
      lifecycle: { rules: rules(shape) },
    },
  })
}

/** A script may see that its post was taken; a plain form asks nobody. */
const postsFrom = (origin: $util.Input<string>) => ({
  allowOrigins: [origin],
  allowMethods: ["POST" as const],
  allowHeaders: ["content-type"],
  exposeHeaders: [],
  maxAge: "3600 seconds" as const,
})

/** Not SST's `access: "cloudfront"`, which lets every distribution of every account in. */
function readBy(distribution: $util.Input<string>) {
  return {
    actions: ["s3:GetObject"],
    principals: [{ type: "service" as const, identifiers: ["cloudfront.amazonaws.com"] }],
    conditions: [{ test: "StringEquals", variable: "aws:SourceArn", values: [distribution] }],
    paths: ["*"],
  }
}

function rules(shape: BucketShape): aws.types.input.s3.BucketLifecycleConfigurationRule[] {
  return [
    {
      id: "unfinished-uploads",
      status: "Enabled",
      filter: { prefix: "" },
      abortIncompleteMultipartUpload: { daysAfterInitiation: shape.unfinishedUploadDays },
    },
    ...(shape.versionsDays === "none"
      ? []
      : [
          {
            id: "old-versions",
            status: "Enabled",
            filter: { prefix: "" },
            noncurrentVersionExpiration: { noncurrentDays: shape.versionsDays },
          },
        ]),
    ...shape.expiry.map(({ prefix, days }) => ({
      id: `expires-${prefix.replace(/\W+/g, "")}`,
      status: "Enabled",
      filter: { prefix },
      expiration: { days },
    })),
  ]
}

/** The site's files are open to the world: S3's own key does, and the front needs no right to ours. */
function encrypt(cloud: Cloud, bucket: sst.aws.Bucket, shape: BucketShape, key: Key): void {
  new cloud.aws.s3.BucketServerSideEncryptionConfiguration(logical(shape.name, "BucketEncryption"), {
    bucket: bucket.name,
    rules: [
      {
        bucketKeyEnabled: !shape.disposable,
        applyServerSideEncryptionByDefault: shape.disposable
          ? { sseAlgorithm: "AES256" }
          : { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn },
      },
    ],
  })
}

/** Not SST's `notify`: its queue policy lets any bucket, topic and bus of the world send. */
export function notifications(
  cloud: Cloud,
  made: Buckets,
  told: Queues,
  policies: readonly aws.sqs.QueuePolicy[],
): void {
  for (const shape of Object.values(cloud.topology.buckets)) {
    if (!("notifies" in shape)) continue
    new cloud.aws.s3.BucketNotification(
      logical(shape.name, "BucketNotification"),
      {
        bucket: made[shape.name].name,
        queues: [
          {
            id: shape.notifies.queue,
            queueArn: told[shape.notifies.queue].arn,
            events: ["s3:ObjectCreated:*"],
          },
        ],
      },
      { dependsOn: [...policies] },
    )
  }
}
