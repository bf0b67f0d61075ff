// The alarms and the topic that tells of them.
import { CfnCondition, Fn } from "aws-cdk-lib"
import type { CfnApi } from "aws-cdk-lib/aws-apigatewayv2"
import { CfnAlarm, type CfnAlarmProps } from "aws-cdk-lib/aws-cloudwatch"
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from "aws-cdk-lib/aws-sns"
import type { AlarmShape } from "../topology.ts"
import { topology } from "../topology.ts"
import type { Functions } from "./functions.ts"
import {
  logicalId,
  ofThisAccount,
  onlyByTls,
  ours,
  ownArn,
  physicalName,
  type Rendering,
} from "./rendering.ts"
import { found, type Things } from "./rights.ts"

interface Watched extends Things {
  readonly functions: Functions
  readonly api: CfnApi
}

export function addAlarms(rendering: Rendering, watched: Watched): CfnTopic {
  const topic = addTopic(rendering, watched)
  const shapes: readonly AlarmShape[] = Object.values(topology.alarms)
  for (const shape of shapes)
    new CfnAlarm(rendering.stack, logicalId("Alarm", shape.name), {
      alarmName: physicalName(shape.name),
      alarmDescription: shape.about,
      comparisonOperator: "GreaterThanThreshold",
      threshold: shape.above,
      evaluationPeriods: shape.periods,
      datapointsToAlarm: shape.periods,
      treatMissingData: shape.missing === "rings" ? "breaching" : "notBreaching",
      alarmActions: [topic.ref],
      okActions: [topic.ref],
      ...measured(shape, watched),
    })
  return topic
}

function addTopic({ stack, value }: Rendering, { key }: Watched): CfnTopic {
  const topic = new CfnTopic(stack, "Alarms", {
    topicName: physicalName("alarms"),
    kmsMasterKeyId: key.attrArn,
  })
  new CfnTopicPolicy(stack, "AlarmsPolicy", {
    topics: [topic.ref],
    policyDocument: {
      Version: "2012-10-17",
      Statement: [
        onlyByTls("sns:Publish", [topic.ref]),
        {
          Sid: "AlarmsTell",
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: topic.ref,
          Condition: {
            ...ofThisAccount,
            ArnLike: { "aws:SourceArn": ownArn("cloudwatch", `alarm:${ours("*")}`) },
          },
        },
      ],
    },
  })
  const subscription = new CfnSubscription(stack, "AlarmMail", {
    topicArn: topic.ref,
    protocol: "email",
    endpoint: value("AlarmEmail"),
  })
  subscription.cfnOptions.condition = new CfnCondition(stack, "HasAlarmEmail", {
    expression: Fn.conditionNot(Fn.conditionEquals(value("AlarmEmail"), "")),
  })
  return topic
}

type Measured = Pick<
  CfnAlarmProps,
  "namespace" | "metricName" | "dimensions" | "statistic" | "extendedStatistic" | "period" | "metrics"
>

const dimension = (name: string, value: string): CfnAlarm.DimensionProperty => ({ name, value })

function measured({ of, minutes }: AlarmShape, { functions, table, queues, api }: Watched): Measured {
  const period = minutes * 60
  switch (of.kind) {
    case "function":
      return {
        namespace: "AWS/Lambda",
        metricName: of.metric,
        dimensions: [dimension("FunctionName", found(functions, of.function).ref)],
        statistic: "Sum",
        period,
      }
    case "http_errors":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "5xx",
        dimensions: [dimension("ApiId", api.ref)],
        statistic: "Sum",
        period,
      }
    case "http_p99":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "Latency",
        dimensions: [dimension("ApiId", api.ref)],
        extendedStatistic: "p99",
        period,
      }
    case "http_requests":
      return {
        namespace: "AWS/ApiGateway",
        metricName: "Count",
        dimensions: [dimension("ApiId", api.ref)],
        statistic: "SampleCount",
        period,
      }
    case "table":
      return { metrics: overOperations(of, table.name, period) }
    case "queue_depth":
      return {
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: [dimension("QueueName", found(queues, of.queue).attrQueueName)],
        statistic: "Maximum",
        period,
      }
    case "own":
      return {
        namespace: "Portal",
        metricName: of.metric,
        dimensions: [dimension("Table", table.name)],
        statistic: "Maximum",
        period,
      }
  }
}

/** DynamoDB counts these by table and operation only: by table alone there is never a number, and never an alarm. */
function overOperations(
  { metric, operations }: Extract<AlarmShape["of"], { kind: "table" }>,
  table: string,
  period: number,
): CfnAlarm.MetricDataQueryProperty[] {
  const ids = operations.map((operation) => operation.charAt(0).toLowerCase() + operation.slice(1))
  return [
    {
      id: "all",
      label: metric,
      expression: `SUM([${ids.map((id) => `FILL(${id}, 0)`).join(", ")}])`,
      returnData: true,
    },
    ...operations.map((operation, at) => ({
      id: ids[at] ?? operation,
      returnData: false,
      metricStat: {
        metric: {
          namespace: "AWS/DynamoDB",
          metricName: metric,
          dimensions: [dimension("TableName", table), dimension("Operation", operation)],
        },
        stat: "Sum",
        period,
      },
    })),
  ]
}
