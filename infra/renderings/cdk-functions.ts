// A function of a template: what calls it, what its role may do, what its environment tells it.
import type { Right, Trigger } from "../shapes.ts"
import type { Made, Part } from "./cdk-made.ts"
import { type DescribedFunction, granted } from "./described.ts"
import { agreed, at, isJson, list, text, texts, whole } from "./json.ts"

/** Variables that name things and are no settings. */
const things = new Set(["TABLE_NAME", "KEYS_SECRET", "OUTBOX_DEAD_URL", "DESK_WORK_URL"])

export function fn(made: Made, { properties }: Part, name: string): DescribedFunction {
  const variables = at(properties, "Environment.Variables")
  const reserved = properties.ReservedConcurrentExecutions
  return {
    name,
    memoryMb: whole(properties, "MemorySize"),
    timeoutSeconds: whole(properties, "Timeout"),
    ...(reserved === undefined ? {} : { concurrency: Number(reserved) }),
    trigger: trigger(made, name),
    granted: granted(rights(made, text(properties, "Role"))),
    settings: Object.keys(isJson(variables) ? variables : {})
      .filter((variable) => !things.has(variable))
      .sort(),
  }
}

function trigger(made: Made, name: string): Trigger {
  const found = [...mapped(made, name), ...scheduled(made, name), ...routed(made, name)]
  const [only, ...more] = found
  if (!only || more.length > 0) throw new Error(`${name} is called by ${found.length} things, not one.`)
  return only
}

function of(made: Made, type: string, path: string, name: string): readonly Part[] {
  return made.all(type).filter(({ properties }) => made.named(text(properties, path)) === name)
}

function mapped(made: Made, name: string): Trigger[] {
  return of(made, "AWS::Lambda::EventSourceMapping", "FunctionName", name).map(({ properties }) => {
    if (texts(properties, "FunctionResponseTypes").join() !== "ReportBatchItemFailures")
      throw new Error(`${name} loses the failures it reports.`)
    const source = text(properties, "EventSourceArn")
    const common = {
      batch: whole(properties, "BatchSize"),
      windowSeconds: whole(properties, "MaximumBatchingWindowInSeconds"),
    }
    if (!source.includes("Stream")) return { kind: "queue", queue: made.named(source), ...common }
    if (properties.BisectBatchOnFunctionError !== true)
      throw new Error(`${name} does not halve a failing batch.`)
    const pattern: unknown = JSON.parse(text(list(properties, "FilterCriteria.Filters")[0], "Pattern"))
    if (JSON.stringify(at(pattern, "eventName")) !== '["INSERT"]')
      throw new Error(`${name} is not told of new items only.`)
    return {
      kind: "stream",
      table: made.named(source),
      partitionBegins: text(list(pattern, "dynamodb.Keys.pk.S")[0], "prefix"),
      ...common,
      parallel: whole(properties, "ParallelizationFactor"),
      retries: whole(properties, "MaximumRetryAttempts"),
      maxAgeSeconds: whole(properties, "MaximumRecordAgeInSeconds"),
      deadLetters: made.named(text(properties, "DestinationConfig.OnFailure.Destination")),
    }
  })
}

/** The clock hands its call to Lambda's own queue: both must be told the same. */
function scheduled(made: Made, name: string): Trigger[] {
  const rules = made
    .all("AWS::Events::Rule")
    .filter(({ properties }) =>
      list(properties, "Targets").some((target) => made.named(text(target, "Arn")) === name),
    )
  return rules.map(({ id, properties }) => {
    const [target] = list(properties, "Targets")
    const [invoke] = of(made, "AWS::Lambda::EventInvokeConfig", "FunctionName", name)
    const schedule = made.named(`<${id}>`)
    return agreed(`how often ${name} is tried`, [
      {
        kind: "schedule" as const,
        schedule,
        retries: whole(target, "RetryPolicy.MaximumRetryAttempts"),
        maxAgeSeconds: whole(target, "RetryPolicy.MaximumEventAgeInSeconds"),
        deadLetters: made.named(text(target, "DeadLetterConfig.Arn")),
      },
      {
        kind: "schedule" as const,
        schedule,
        retries: whole(invoke?.properties, "MaximumRetryAttempts"),
        maxAgeSeconds: whole(invoke?.properties, "MaximumEventAgeInSeconds"),
        deadLetters: made.named(text(invoke?.properties, "DestinationConfig.OnFailure.Destination")),
      },
    ])
  })
}

function routed(made: Made, name: string): Trigger[] {
  return of(made, "AWS::ApiGatewayV2::Integration", "IntegrationUri", name).map(() =>
    made.agreed("AWS::ApiGatewayV2::Stage", "the API's throttle", ({ properties }) => ({
      kind: "http" as const,
      throttle: {
        rate: whole(properties, "DefaultRouteSettings.ThrottlingRateLimit"),
        burst: whole(properties, "DefaultRouteSettings.ThrottlingBurstLimit"),
      },
    })),
  )
}

const kinds: Readonly<Record<string, Right["on"]>> = {
  dynamodb: "table",
  sqs: "queue",
  s3: "bucket",
  secretsmanager: "secret",
}

/** Its own log, and the key through the service that holds what it may read, are no words of the topology's. */
function rights(made: Made, role: string): Right[] {
  const statements = list(made.byId(role)?.properties, "Policies").flatMap((policy) =>
    list(policy, "PolicyDocument.Statement"),
  )
  return statements.flatMap((statement) => {
    const resource = text(statement, "Resource")
    return texts(statement, "Action").flatMap((action) => right(made, statement, resource, action))
  })
}

function right(made: Made, statement: unknown, resource: string, action: string): Right[] {
  const [service = "", verb = ""] = action.split(":")
  if (service === "logs" && made.byId(resource)?.type === "AWS::Logs::LogGroup") return []
  if (service === "kms" && at(statement, "Condition.StringLike.kms:ViaService")) return []
  const on = kinds[service]
  if (!on) throw new Error(`Nobody said that ${action} is needed on ${resource}.`)
  const index = /\/index\/(\w+)$/.exec(resource)?.[1]
  if (index !== undefined) return [{ on: "index", name: index, actions: [verb] }]
  const stream = resource.includes("StreamArn") ? " stream" : ""
  return [{ on, name: `${made.named(resource)}${stream}`, actions: [verb] }]
}
