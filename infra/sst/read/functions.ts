// A function as SST makes it: what calls it, what its role may do, what its environment tells it.
import { type DescribedFunction, granted } from "../../renderings/described.ts"
import { agreed, at, isJson, list, text, texts, whole } from "../../renderings/json.ts"
import type { Right, Trigger } from "../../shapes.ts"
import type { Resource } from "../outputs.ts"
import type { Graph } from "./graph.ts"

/** Variables that name things and are no settings. */
const things = new Set(["TABLE_NAME", "KEYS_SECRET", "OUTBOX_DEAD_URL", "DESK_WORK_URL"])

export function fn(graph: Graph, { inputs }: Resource, name: string): DescribedFunction {
  const variables = at(inputs, "environment.variables")
  const reserved = at(inputs, "reservedConcurrentExecutions")
  return {
    name,
    memoryMb: whole(inputs, "memorySize"),
    timeoutSeconds: whole(inputs, "timeout"),
    ...(reserved === undefined ? {} : { concurrency: whole(inputs, "reservedConcurrentExecutions") }),
    trigger: trigger(graph, name),
    granted: granted(rights(graph, text(inputs, "role"))),
    settings: Object.keys(isJson(variables) ? variables : {})
      .filter((variable) => !things.has(variable))
      .sort(),
  }
}

function trigger(graph: Graph, name: string): Trigger {
  const found = [...mapped(graph, name), ...scheduled(graph, name), ...routed(graph, name)]
  const [only, ...more] = found
  if (!only || more.length > 0) throw new Error(`${name} is called by ${found.length} things, not one.`)
  return only
}

function mapped(graph: Graph, name: string): Trigger[] {
  return graph
    .of("aws:lambda/eventSourceMapping:EventSourceMapping", "functionName", name)
    .map(({ inputs }) => {
      if (texts(inputs, "functionResponseTypes").join() !== "ReportBatchItemFailures")
        throw new Error(`${name} loses the failures it reports.`)
      const source = text(inputs, "eventSourceArn")
      const common = {
        batch: whole(inputs, "batchSize"),
        windowSeconds: whole(inputs, "maximumBatchingWindowInSeconds"),
      }
      if (source.includes(":sqs:")) return { kind: "queue", queue: graph.named(source), ...common }
      if (inputs.bisectBatchOnFunctionError !== true)
        throw new Error(`${name} does not halve a failing batch.`)
      const [filter] = list(inputs, "filterCriteria.filters")
      const pattern: unknown = JSON.parse(text(filter, "pattern"))
      if (JSON.stringify(at(pattern, "eventName")) !== '["INSERT"]')
        throw new Error(`${name} is not told of new items only.`)
      return {
        kind: "stream",
        table: graph.named(source),
        partitionBegins: text(list(pattern, "dynamodb.Keys.pk.S")[0], "prefix"),
        ...common,
        parallel: whole(inputs, "parallelizationFactor"),
        retries: whole(inputs, "maximumRetryAttempts"),
        maxAgeSeconds: whole(inputs, "maximumRecordAgeInSeconds"),
        deadLetters: graph.named(text(inputs, "destinationConfig.onFailure.destinationArn")),
      }
    })
}

/** The clock hands its call to Lambda's own queue: both must be told the same. */
function scheduled(graph: Graph, name: string): Trigger[] {
  return graph.of("aws:scheduler/schedule:Schedule", "target.arn", name).map(({ inputs }) => {
    const invoke = graph.one(
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
      "functionName",
      name,
    )
    return agreed(`how often ${name} is tried`, [
      {
        kind: "schedule" as const,
        schedule: graph.named(text(inputs, "name")),
        retries: whole(inputs, "target.retryPolicy.maximumRetryAttempts"),
        maxAgeSeconds: whole(inputs, "target.retryPolicy.maximumEventAgeInSeconds"),
        deadLetters: graph.named(text(inputs, "target.deadLetterConfig.arn")),
      },
      {
        kind: "schedule" as const,
        schedule: graph.named(text(inputs, "name")),
        retries: whole(invoke.inputs, "maximumRetryAttempts"),
        maxAgeSeconds: whole(invoke.inputs, "maximumEventAgeInSeconds"),
        deadLetters: graph.named(text(invoke.inputs, "destinationConfig.onFailure.destination")),
      },
    ])
  })
}

function routed(graph: Graph, name: string): Trigger[] {
  return graph.of("aws:apigatewayv2/integration:Integration", "integrationUri", name).map(() =>
    graph.agreed("aws:apigatewayv2/stage:Stage", "the API's throttle", ({ inputs }) => ({
      kind: "http" as const,
      throttle: {
        rate: whole(inputs, "defaultRouteSettings.throttlingRateLimit"),
        burst: whole(inputs, "defaultRouteSettings.throttlingBurstLimit"),
      },
    })),
  )
}

const on: Readonly<Record<string, Right["on"]>> = {
  dynamodb: "table",
  sqs: "queue",
  s3: "bucket",
  secretsmanager: "secret",
}

/** Writing its own log is every function's right, and not a word of the topology's. */
function rights(graph: Graph, role: string): Right[] {
  const found = graph.all("aws:iam/role:Role").find((one) => role.endsWith(`/${one.inputs.name}`))
  if (!found) throw new Error(`There is no role ${role}.`)
  if (list(found.inputs, "managedPolicyArns").length > 0)
    throw new Error(`${role} has somebody else's policy.`)
  const statements = list(found.inputs, "inlinePolicies").flatMap((policy) =>
    list({ all: JSON.parse(text(policy, "policy")) }, "all"),
  )
  return statements.flatMap((statement) =>
    texts(statement, "resources").flatMap((resource) =>
      texts(statement, "actions").flatMap((action) => right(graph, resource, action)),
    ),
  )
}

function right(graph: Graph, resource: string, action: string): Right[] {
  const [service = "", verb = ""] = action.split(":")
  if (service === "logs" && resource.includes(`:log-group:/aws/lambda/${graph.prefix}`)) return []
  const kind = on[service]
  if (!kind) throw new Error(`Nobody said that ${action} is needed on ${resource}.`)
  const index = /\/index\/(\w+)$/.exec(resource)?.[1]
  if (index !== undefined) return [{ on: "index", name: index, actions: [verb] }]
  const stream = resource.includes("/stream/") ? " stream" : ""
  return [{ on: kind, name: `${graph.named(resource)}${stream}`, actions: [verb] }]
}
