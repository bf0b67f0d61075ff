// Table, queue, bucket and schedule as SST makes them, in the topology's words.

import type { Plain } from "../../renderings/described.ts"
import { at, list, text, texts, whole } from "../../renderings/json.ts"
import type { BucketShape, KeyAttribute, QueueShape, ScheduleShape, TableShape } from "../../shapes.ts"
import type { Resource } from "../outputs.ts"
import type { Graph } from "./graph.ts"

export function table({ inputs }: Resource, name: string): TableShape {
  const attribute = (from: unknown, path: string): KeyAttribute => {
    const wanted = text(from, path)
    const type = list(inputs, "attributes").find((one) => at(one, "name") === wanted)
    return { name: wanted, type: text(type, "type") as KeyAttribute["type"] }
  }
  return {
    name,
    partitionKey: attribute(inputs, "hashKey"),
    sortKey: attribute(inputs, "rangeKey"),
    indexes: list(inputs, "globalSecondaryIndexes").map((index) => ({
      name: text(index, "name"),
      partitionKey: attribute(index, "hashKey"),
      ...(at(index, "rangeKey") ? { sortKey: attribute(index, "rangeKey") } : {}),
      projection: text(index, "projectionType") as "ALL" | "KEYS_ONLY",
    })),
    ttlAttribute: at(inputs, "ttl.enabled") === true ? text(inputs, "ttl.attributeName") : "",
    stream: inputs.streamEnabled === true ? (text(inputs, "streamViewType") as TableShape["stream"]) : "none",
    pointInTimeRecovery: at(inputs, "pointInTimeRecovery.enabled") === true,
    billing: (inputs.billingMode === "PAY_PER_REQUEST" ? "on_demand" : inputs.billingMode) as "on_demand",
    deletionProtection: inputs.deletionProtectionEnabled === true,
  }
}

export function queue(graph: Graph, { inputs }: Resource, name: string): QueueShape {
  const redrive: unknown = inputs.redrivePolicy ? JSON.parse(text(inputs, "redrivePolicy")) : undefined
  return {
    name,
    visibilitySeconds: whole(inputs, "visibilityTimeoutSeconds"),
    retentionDays: whole(inputs, "messageRetentionSeconds") / 86_400,
    ...(redrive
      ? {
          deadLetters: {
            queue: graph.named(text(redrive, "deadLetterTargetArn")),
            receives: whole(redrive, "maxReceiveCount"),
          },
        }
      : {}),
  }
}

export function bucket(graph: Graph, { inputs }: Resource, name: string): Plain<BucketShape> {
  const versioned = graph.of("aws:s3/bucketVersioning:BucketVersioning", "bucket", name).length > 0
  const lifecycle = graph.one(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "bucket",
    name,
  )
  const rules = list(lifecycle.inputs, "rules").filter((rule) => at(rule, "status") === "Enabled")
  const days = (path: string) =>
    rules.flatMap((rule) => (at(rule, path) === undefined ? [] : [whole(rule, path)]))
  const [notice] = graph.of("aws:s3/bucketNotification:BucketNotification", "bucket", name)
  const [told] = list(notice?.inputs, "queues")
  return {
    name,
    versionsDays: versioned ? (days("noncurrentVersionExpiration.noncurrentDays")[0] ?? 0) : "none",
    expiry: rules
      .filter((rule) => at(rule, "expiration"))
      .map((rule) => ({ prefix: text(rule, "filter.prefix"), days: whole(rule, "expiration.days") })),
    unfinishedUploadDays: days("abortIncompleteMultipartUpload.daysAfterInitiation")[0] ?? 0,
    disposable: inputs.forceDestroy === true,
    ...takesPosts(graph, name),
    ...(told ? { notifies: { queue: graph.named(text(told, "queueArn")) } } : {}),
  }
}

/** From one public address, posts, and nothing else; any other rule is no rendering of the topology. */
function takesPosts(graph: Graph, name: string): { readonly takesPosts?: true } {
  const [cors] = graph.of("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", "bucket", name)
  if (cors === undefined) return {}
  const rules = list(cors.inputs, "corsRules")
  const [rule] = rules
  const [origin = "", ...others] = texts(rule, "allowedOrigins")
  const said = ["allowedMethods", "allowedHeaders"].map((property) => texts(rule, property).join()).join(" ")
  if (
    rules.length > 1 ||
    others.length > 0 ||
    !/^https:\/\/[^*]+$/.test(origin) ||
    said !== "POST content-type"
  )
    throw new Error(`A bucket may be asked by scripts of ${origin} as ${said}.`)
  return { takesPosts: true }
}

export function schedule({ inputs }: Resource, name: string): Plain<ScheduleShape> {
  const expression = text(inputs, "scheduleExpression")
  const every = /^rate\((\d+) minutes?\)$/.exec(expression)
  if (every) return { name, everyMinutes: Number(every[1]) }
  const daily = /^cron\((\d+) (\d+) \* \* \? \*\)$/.exec(expression)
  if (!daily || inputs.scheduleExpressionTimezone !== "Asia/Shanghai")
    throw new Error(`${name} runs at ${expression}, ${inputs.scheduleExpressionTimezone}.`)
  const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0")
  return { name, dailyAt: `${two(daily[2])}:${two(daily[1])}` }
}
