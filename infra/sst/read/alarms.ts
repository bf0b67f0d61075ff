// An alarm as SST makes it, in the topology's words.
import { ofApi } from "../../renderings/api-alarms.ts"
import type { Plain } from "../../renderings/described.ts"
import { agreed, at, list, text, whole } from "../../renderings/json.ts"
import type { AlarmShape } from "../../shapes.ts"
import type { Resource } from "../outputs.ts"
import type { Graph } from "./graph.ts"

export function alarm(graph: Graph, { inputs }: Resource, name: string): Plain<AlarmShape> {
  if (inputs.comparisonOperator !== "GreaterThanThreshold") throw new Error(`${name} does not ring above.`)
  if (list(inputs, "alarmActions").length === 0) throw new Error(`${name} tells nobody.`)
  const metrics = list(inputs, "metricQueries").filter((query) => at(query, "metric"))
  const period =
    metrics.length > 0
      ? agreed(
          name,
          metrics.map((one) => whole(one, "metric.period")),
        )
      : whole(inputs, "period")
  return {
    name,
    of: metrics.length > 0 ? ofTable(graph, metrics) : of(graph, inputs),
    above: whole(inputs, "threshold"),
    minutes: period / 60,
    periods: agreed(name, [whole(inputs, "evaluationPeriods"), whole(inputs, "datapointsToAlarm")]),
    missing: inputs.treatMissingData === "breaching" ? "rings" : "fine",
  }
}

type Of = AlarmShape["of"]

function of(graph: Graph, inputs: unknown): Of {
  const metric = text(inputs, "metricName")
  switch (text(inputs, "namespace")) {
    case "AWS/Lambda": {
      const name = graph.named(text(inputs, "dimensions.FunctionName"))
      return { kind: "function", function: name, metric: metric as "Errors" | "Throttles" }
    }
    case "AWS/ApiGateway":
      return {
        kind: ofApi(metric, at(inputs, "statistic") ?? at(inputs, "extendedStatistic")),
        function: routed(graph, text(inputs, "dimensions.ApiId")),
      }
    case "AWS/SQS":
      if (metric !== "ApproximateNumberOfMessagesVisible") break
      return { kind: "queue_depth", queue: graph.named(text(inputs, "dimensions.QueueName")) }
    case "Portal":
      // The jobs write under their table's name, so that two stages do not ring each other's alarm.
      if (
        graph.of("aws:dynamodb/table:Table", "name", graph.named(text(inputs, "dimensions.Table"))).length !==
        1
      )
        break
      return { kind: "own", metric: metric as Extract<Of, { kind: "own" }>["metric"] }
  }
  throw new Error(`Nobody knows what ${metric} of ${text(inputs, "namespace")} is.`)
}

function routed(graph: Graph, api: string): string {
  const [integration] = graph
    .all("aws:apigatewayv2/integration:Integration")
    .filter(({ inputs }) => inputs.apiId === api)
  return graph.named(text(integration?.inputs, "integrationUri"))
}

function ofTable(graph: Graph, metrics: readonly unknown[]): Of {
  return {
    kind: "table",
    table: agreed(
      "the table watched",
      metrics.map((one) => graph.named(text(one, "metric.dimensions.TableName"))),
    ),
    metric: agreed(
      "the metric",
      metrics.map((one) => text(one, "metric.metricName")),
    ) as "ThrottledRequests",
    operations: metrics.map((one) => text(one, "metric.dimensions.Operation")),
  }
}
