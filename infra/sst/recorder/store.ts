// SST's Dynamo, Queue and Bucket in small.
import type { Known } from "./known.ts"
import type { Args, Notes } from "./notes.ts"
import { amount, part } from "./parts.ts"

const letters: Readonly<Record<string, string>> = { string: "S", number: "N", binary: "B" }

export function recordedDynamo(notes: Notes) {
  return class {
    readonly nodes: { readonly table: Record<string, Known> }
    readonly arn: Known | undefined
    readonly name: Known | undefined
    constructor(name: string, args: Args) {
      const keys = part(args, "primaryIndex")
      const table = notes.make(
        "aws:dynamodb/table:Table",
        `${name}Table`,
        {
          attributes: Object.entries(part(args, "fields")).map(([field, type]) => ({
            name: field,
            type: letters[String(type)],
          })),
          billingMode: "PAY_PER_REQUEST",
          hashKey: keys.hashKey,
          rangeKey: keys.rangeKey,
          streamEnabled: Boolean(args.stream),
          streamViewType: String(args.stream).toUpperCase().replaceAll("-", "_"),
          ttl: { attributeName: args.ttl, enabled: true },
          globalSecondaryIndexes: Object.entries(part(args, "globalIndexes")).map(([index, of]) => ({
            name: index,
            ...Object.fromEntries(Object.entries(of as Args).filter(([key]) => key !== "projection")),
            projectionType: String((of as Args).projection)
              .toUpperCase()
              .replace("-", "_"),
          })),
          deletionProtectionEnabled: args.deletionProtection,
        },
        {},
        part(args, "transform").table,
      )
      this.nodes = { table }
      this.arn = table.arn
      this.name = table.name
    }

    subscribe(name: string, functionName: Known, args: Args): void {
      notes.make(
        "aws:lambda/eventSourceMapping:EventSourceMapping",
        name,
        {
          eventSourceArn: this.nodes.table.streamArn,
          functionName,
          filterCriteria: {
            filters: (args.filters as readonly Args[]).map((filter) => ({ pattern: JSON.stringify(filter) })),
          },
        },
        {},
        part(args, "transform").eventSourceMapping,
      )
    }
  }
}

export function recordedQueue(notes: Notes) {
  return class {
    readonly arn: Known | undefined
    readonly url: Known | undefined
    constructor(name: string, args: Args) {
      const dead = part(args, "dlq")
      const made = notes.make(
        "aws:sqs/queue:Queue",
        `${name}Queue`,
        {
          visibilityTimeoutSeconds: amount(args.visibilityTimeout),
          redrivePolicy: (dead.queue as Known | undefined)?.apply((arn) =>
            JSON.stringify({ deadLetterTargetArn: arn, maxReceiveCount: dead.retry }),
          ),
        },
        {},
        part(args, "transform").queue,
      )
      this.arn = made.arn
      this.url = made.url
    }

    subscribe(functionName: Known, args: Args): void {
      const batch = part(args, "batch")
      notes.make(
        "aws:lambda/eventSourceMapping:EventSourceMapping",
        "subscriber",
        {
          eventSourceArn: this.arn,
          functionName,
          functionResponseTypes: batch.partialResponses ? ["ReportBatchItemFailures"] : [],
          batchSize: batch.size,
          maximumBatchingWindowInSeconds: amount(batch.window),
        },
        {},
        part(args, "transform").eventSourceMapping,
      )
    }
  }
}

export function recordedBucket(notes: Notes) {
  return class {
    readonly name: Known | undefined
    readonly arn: Known | undefined
    constructor(name: string, args: Args) {
      const transform = part(args, "transform")
      const made = notes.make(
        "aws:s3/bucket:Bucket",
        `${name}Bucket`,
        { forceDestroy: true },
        {},
        transform.bucket,
      )
      this.name = made.bucket
      this.arn = made.arn
      if (args.versioning)
        notes.make("aws:s3/bucketVersioning:BucketVersioning", `${name}Versioning`, {
          bucket: made.bucket,
          versioningConfiguration: { status: "Enabled" },
        })
      if (args.cors) {
        const cors = part(args, "cors")
        notes.make("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", `${name}Cors`, {
          bucket: made.bucket,
          corsRules: [
            {
              allowedOrigins: cors.allowOrigins,
              allowedMethods: cors.allowMethods,
              allowedHeaders: cors.allowHeaders,
              exposeHeaders: cors.exposeHeaders,
              maxAgeSeconds: amount(cors.maxAge),
            },
          ],
        })
      }
      notes.make(
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        `${name}Lifecycle`,
        { bucket: made.bucket },
        {},
        transform.lifecycle,
      )
    }
  }
}
