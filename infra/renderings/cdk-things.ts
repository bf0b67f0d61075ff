// Table, queue, bucket and schedule of a template, in the topology's words.
import type { BucketShape, KeyAttribute, QueueShape, ScheduleShape, TableShape } from "../shapes.ts"
import type { Made, Part } from "./cdk-made.ts"
import type { Plain } from "./described.ts"
import { at, list, text, texts, whole } from "./json.ts"

export function table({ properties }: Part, name: string): TableShape {
  const key = (schema: readonly unknown[], kind: "HASH" | "RANGE"): KeyAttribute => {
    const wanted = text(
      schema.find((one) => at(one, "KeyType") === kind),
      "AttributeName",
    )
    const type = list(properties, "AttributeDefinitions").find((one) => at(one, "AttributeName") === wanted)
    return { name: wanted, type: text(type, "AttributeType") as KeyAttribute["type"] }
  }
  const keys = list(properties, "KeySchema")
  return {
    name,
    partitionKey: key(keys, "HASH"),
    sortKey: key(keys, "RANGE"),
    indexes: list(properties, "GlobalSecondaryIndexes").map((index) => ({
      name: text(index, "IndexName"),
      partitionKey: key(list(index, "KeySchema"), "HASH"),
      ...(list(index, "KeySchema").length > 1 ? { sortKey: key(list(index, "KeySchema"), "RANGE") } : {}),
      projection: text(index, "Projection.ProjectionType") as "ALL" | "KEYS_ONLY",
    })),
    ttlAttribute:
      at(properties, "TimeToLiveSpecification.Enabled") === true
        ? text(properties, "TimeToLiveSpecification.AttributeName")
        : "",
    stream: (at(properties, "StreamSpecification.StreamViewType") ?? "none") as TableShape["stream"],
    pointInTimeRecovery:
      at(properties, "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled") === true,
    billing: (properties.BillingMode === "PAY_PER_REQUEST"
      ? "on_demand"
      : properties.BillingMode) as "on_demand",
    deletionProtection: properties.DeletionProtectionEnabled === true,
  }
}

export function queue(made: Made, { properties }: Part, name: string): QueueShape {
  return {
    name,
    visibilitySeconds: whole(properties, "VisibilityTimeout"),
    retentionDays: whole(properties, "MessageRetentionPeriod") / 86_400,
    ...(properties.RedrivePolicy
      ? {
          deadLetters: {
            queue: made.named(text(properties, "RedrivePolicy.deadLetterTargetArn")),
            receives: whole(properties, "RedrivePolicy.maxReceiveCount"),
          },
        }
      : {}),
  }
}

export function bucket(made: Made, { properties, stays }: Part, name: string): Plain<BucketShape> {
  const rules = list(properties, "LifecycleConfiguration.Rules").filter(
    (rule) => at(rule, "Status") === "Enabled",
  )
  const days = (path: string) =>
    rules.flatMap((rule) => (at(rule, path) === undefined ? [] : [whole(rule, path)]))
  const [notice] = list(properties, "NotificationConfiguration.QueueConfigurations")
  const versioned = at(properties, "VersioningConfiguration.Status") === "Enabled"
  return {
    name,
    versionsDays: versioned ? (days("NoncurrentVersionExpiration.NoncurrentDays")[0] ?? 0) : "none",
    expiry: rules
      .filter((rule) => at(rule, "ExpirationInDays"))
      .map((rule) => ({ prefix: text(rule, "Prefix"), days: whole(rule, "ExpirationInDays") })),
    unfinishedUploadDays: days("AbortIncompleteMultipartUpload.DaysAfterInitiation")[0] ?? 0,
    disposable: !stays,
    ...takesPosts(properties),
    ...(notice ? { notifies: { queue: made.named(text(notice, "Queue")) } } : {}),
  }
}

/** From the public address, posts, and nothing else; any other rule is no rendering of the topology. */
function takesPosts(properties: Part["properties"]): { readonly takesPosts?: true } {
  const rules = list(properties, "CorsConfiguration.CorsRules")
  if (rules.length === 0) return {}
  const [rule] = rules
  const said = ["AllowedOrigins", "AllowedMethods", "AllowedHeaders"].map((name) => texts(rule, name).join())
  if (rules.length > 1 || said.join(" ") !== "https://mz.example.gov.cn POST content-type")
    throw new Error(`A bucket may be asked by scripts as ${said.join(" ")}.`)
  return { takesPosts: true }
}

/** EventBridge's rules know UTC only; Shanghai is eight hours ahead all year. */
export function schedule({ properties }: Part, name: string): Plain<ScheduleShape> {
  const expression = text(properties, "ScheduleExpression")
  const every = /^rate\((\d+) minutes?\)$/.exec(expression)
  if (every) return { name, everyMinutes: Number(every[1]) }
  const daily = /^cron\((\d+) (\d+) \* \* \? \*\)$/.exec(expression)
  if (!daily) throw new Error(`${name} runs at ${expression}.`)
  const hour = (Number(daily[2]) + 8) % 24
  return { name, dailyAt: `${String(hour).padStart(2, "0")}:${daily[1]?.padStart(2, "0")}` }
}
