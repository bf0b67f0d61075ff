// The alarms, and the topic they tell.
import type { AlarmShape } from "../topology.ts"
import { type Cloud, physical, type Text } from "./cloud.ts"
import type { Key } from "./key.ts"
import { logical } from "./names.ts"
import type { Things } from "./rights.ts"

type MetricArgs = Omit<aws.cloudwatch.MetricAlarmArgs, "comparisonOperator" | "evaluationPeriods">

export function alarms(cloud: Cloud, key: Key, things: Things, api: sst.aws.ApiGatewayV2): sst.aws.SnsTopic {
  const topic = new cloud.sst.aws.SnsTopic("Alarms", {
    transform: { topic: { name: physical(cloud, "alarms"), kmsMasterKeyId: key.arn } },
  })
  if (cloud.stage.alarmEmail)
    new cloud.aws.sns.TopicSubscription("AlarmsByMail", {
      topic: topic.arn,
      protocol: "email",
      endpoint: cloud.stage.alarmEmail,
    })
  const shapes: readonly AlarmShape[] = Object.values(cloud.topology.alarms)
  for (const shape of shapes)
    new cloud.aws.cloudwatch.MetricAlarm(logical(shape.name, "Alarm"), {
      name: physical(cloud, shape.name),
      alarmDescription: shape.about,
      comparisonOperator: "GreaterThanThreshold",
      threshold: shape.above,
      evaluationPeriods: shape.periods,
      datapointsToAlarm: shape.periods,
      treatMissingData: shape.missing === "rings" ? "breaching" : "notBreaching",
      alarmActions: [topic.arn],
      okActions: [topic.arn],
      ...metric(cloud, shape, things, api),
    })
  return topic
}

function metric(cloud: Cloud, shape: AlarmShape, things: Things, api: sst.aws.ApiGatewayV2): MetricArgs {
  const period = shape.minutes * 60
  const { of } = shape
  switch (of.kind) {
    case "function":
      return {
        namespace: "AWS/Lambda",
        metricName: of.metric,
        dimensions: { FunctionName: physical(cloud, of.function) },
        statistic: "Sum",
        period,
      }
    case "http_errors":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "5xx",
        dimensions: { ApiId: api.nodes.api.id },
        statistic: "Sum",
        period,
      }
    case "http_p99":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "Latency",
        dimensions: { ApiId: api.nodes.api.id },
        extendedStatistic: "p99",
        period,
      }
    case "http_requests":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "Count",
        dimensions: { ApiId: api.nodes.api.id },
        statistic: "SampleCount",
        period,
      }
    case "table":
      return { metricQueries: ofTable(of.metric, of.operations, things.table.name, period) }
    case "queue_depth":
      return {
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: physical(cloud, of.queue) },
        statistic: "Maximum",
        period,
      }
    case "own":
      return {
        namespace: "Portal",
        metricName: of.metric,
        dimensions: { Table: things.table.name },
        statistic: "Maximum",
        period,
      }
  }
}

/** DynamoDB counts by table and operation only, and says nothing of an operation nobody calls: the alarm sums. */
function ofTable(metricName: string, operations: readonly string[], table: Text, period: number) {
  const filled = operations.map((operation) => `FILL(of${operation}, 0)`)
  return [
    { id: "all", expression: `SUM([${filled.join(", ")}])`, label: metricName, returnData: true },
    ...operations.map((operation) => ({
      id: `of${operation}`,
      metric: {
        namespace: "AWS/DynamoDB",
        metricName,
        dimensions: { TableName: table, Operation: operation },
        stat: "Sum",
        period,
      },
    })),
  ]
}
