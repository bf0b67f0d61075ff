// An alarm of a template, in the topology's words.
import type { AlarmShape } from "../shapes.ts"
import { ofApi } from "./api-alarms.ts"
import type { Made, Part } from "./cdk-made.ts"
import type { Plain } from "./described.ts"
import { agreed, at, list, text, whole } from "./json.ts"

type Of = AlarmShape["of"]

export function alarm(made: Made, { properties }: Part, name: string): Plain<AlarmShape> {
  if (properties.ComparisonOperator !== "GreaterThanThreshold")
    throw new Error(`${name} does not ring above.`)
  if (list(properties, "AlarmActions").length === 0) throw new Error(`${name} tells nobody.`)
  const metrics = list(properties, "Metrics").filter((one) => at(one, "MetricStat"))
  const periods = metrics.map((one) => whole(one, "MetricStat.Period"))
  return {
    name,
    of: metrics.length > 0 ? ofTable(made, metrics) : of(made, properties),
    above: whole(properties, "Threshold"),
    minutes: (metrics.length > 0 ? agreed(name, periods) : whole(properties, "Period")) / 60,
    periods: agreed(name, [whole(properties, "EvaluationPeriods"), whole(properties, "DatapointsToAlarm")]),
    missing: properties.TreatMissingData === "breaching" ? "rings" : "fine",
  }
}

function of(made: Made, properties: unknown): Of {
  const metric = text(properties, "MetricName")
  const [dimension] = list(properties, "Dimensions")
  const value = text(dimension, "Value")
  switch (`${text(properties, "Namespace")} by ${text(dimension, "Name")}`) {
    case "AWS/Lambda by FunctionName":
      return { kind: "function", function: made.named(value), metric: metric as "Errors" | "Throttles" }
    case "AWS/ApiGateway by ApiId":
      return {
        kind: ofApi(metric, at(properties, "Statistic") ?? at(properties, "ExtendedStatistic")),
        function: routed(made, value),
      }
    case "AWS/SQS by QueueName":
      if (metric !== "ApproximateNumberOfMessagesVisible") break
      return { kind: "queue_depth", queue: made.named(value) }
    case "Portal by Table":
      if (made.byId(value)?.type !== "AWS::DynamoDB::Table") break
      return { kind: "own", metric: metric as Extract<Of, { kind: "own" }>["metric"] }
  }
  throw new Error(`Nobody knows what ${metric} of ${JSON.stringify(dimension)} is.`)
}

function routed(made: Made, api: string): string {
  const integration = made
    .all("AWS::ApiGatewayV2::Integration")
    .find(({ properties }) => properties.ApiId === api)
  return made.named(text(integration?.properties, "IntegrationUri"))
}

function ofTable(made: Made, metrics: readonly unknown[]): Of {
  const stats = metrics.map((one) => {
    const dimensions = list(one, "MetricStat.Metric.Dimensions")
    const value = (name: string) =>
      text(
        dimensions.find((each) => at(each, "Name") === name),
        "Value",
      )
    return {
      metric: text(one, "MetricStat.Metric.MetricName"),
      table: made.named(value("TableName")),
      operation: value("Operation"),
    }
  })
  return {
    kind: "table",
    table: agreed(
      "the table watched",
      stats.map(({ table }) => table),
    ),
    metric: agreed(
      "the metric",
      stats.map(({ metric }) => metric),
    ) as "ThrottledRequests",
    operations: stats.map(({ operation }) => operation),
  }
}
