// What calls the functions beside the API: the table's stream, queues and the clock, and where a failing call ends.
import { CfnRule } from "aws-cdk-lib/aws-events"
import { CfnEventInvokeConfig, CfnEventSourceMapping, CfnPermission } from "aws-cdk-lib/aws-lambda"
import type { FunctionShape, ScheduleShape, Trigger } from "../topology.ts"
import { topology } from "../topology.ts"
import type { Functions } from "./functions.ts"
import { logicalId, physicalName, type Rendering } from "./rendering.ts"
import { found, type Things } from "./rights.ts"

type Of<Kind> = Extract<Trigger, { kind: Kind }>

export function addTriggers(rendering: Rendering, things: Things, functions: Functions): void {
  const shapes: readonly FunctionShape[] = Object.values(topology.functions)
  for (const shape of shapes) {
    if (shape.trigger.kind === "stream") addStream(rendering, shape, shape.trigger, things, functions)
    if (shape.trigger.kind === "queue") addQueueTrigger(rendering, shape, shape.trigger, things, functions)
    if (shape.trigger.kind === "schedule") addSchedule(rendering, shape, shape.trigger, things, functions)
  }
}

function addStream(
  { stack }: Rendering,
  { name }: FunctionShape,
  trigger: Of<"stream">,
  { table, queues }: Things,
  functions: Functions,
): void {
  const partition = topology.tables.portal.partitionKey
  const onlyNew = {
    eventName: ["INSERT"],
    dynamodb: { Keys: { [partition.name]: { [partition.type]: [{ prefix: trigger.partitionBegins }] } } },
  }
  new CfnEventSourceMapping(stack, logicalId("Trigger", name), {
    functionName: found(functions, name).ref,
    eventSourceArn: table.streamArn,
    // What is written while the stack is made is not passed over.
    startingPosition: "TRIM_HORIZON",
    batchSize: trigger.batch,
    maximumBatchingWindowInSeconds: trigger.windowSeconds,
    parallelizationFactor: trigger.parallel,
    filterCriteria: { filters: [{ pattern: JSON.stringify(onlyNew) }] },
    functionResponseTypes: ["ReportBatchItemFailures"],
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: trigger.retries,
    maximumRecordAgeInSeconds: trigger.maxAgeSeconds,
    destinationConfig: { onFailure: { destination: found(queues, trigger.deadLetters).attrArn } },
  })
}

function addQueueTrigger(
  { stack }: Rendering,
  { name, concurrency }: FunctionShape,
  trigger: Of<"queue">,
  { queues }: Things,
  functions: Functions,
): void {
  new CfnEventSourceMapping(stack, logicalId("Trigger", name), {
    functionName: found(functions, name).ref,
    eventSourceArn: found(queues, trigger.queue).attrArn,
    batchSize: trigger.batch,
    maximumBatchingWindowInSeconds: trigger.windowSeconds,
    functionResponseTypes: ["ReportBatchItemFailures"],
    // Without it the poller runs into the function's limit, and each time uses up one of the message's receives.
    ...(concurrency === undefined ? {} : { scalingConfig: { maximumConcurrency: Math.max(2, concurrency) } }),
  })
}

/**
 * A rule of EventBridge, not EventBridge Scheduler, which came to China's regions late (missing there in
 * github.com/aws-samples/stable-diffusion-on-eks/issues/44) and needs a role of its own. Rules know UTC only, which is
 * enough: Asia/Shanghai is UTC+8 all year.
 */
function addSchedule(
  { stack }: Rendering,
  { name }: FunctionShape,
  trigger: Of<"schedule">,
  { queues }: Things,
  functions: Functions,
): void {
  const schedules: Readonly<Record<string, ScheduleShape>> = topology.schedules
  const schedule = found(schedules, trigger.schedule)
  const called = found(functions, name)
  const dead = found(queues, trigger.deadLetters).attrArn
  const rule = new CfnRule(stack, logicalId("Schedule", schedule.name), {
    name: physicalName(schedule.name),
    description: schedule.about,
    scheduleExpression: expression(schedule),
    state: "ENABLED",
    targets: [
      {
        id: name,
        arn: called.attrArn,
        retryPolicy: {
          maximumRetryAttempts: trigger.retries,
          maximumEventAgeInSeconds: trigger.maxAgeSeconds,
        },
        deadLetterConfig: { arn: dead },
      },
    ],
  })
  new CfnPermission(stack, logicalId("Calls", schedule.name), {
    action: "lambda:InvokeFunction",
    functionName: called.ref,
    principal: "events.amazonaws.com",
    sourceArn: rule.attrArn,
  })
  // The rule only hands the event to Lambda's own queue; how often a failing run is tried again is said here.
  new CfnEventInvokeConfig(stack, logicalId("Tries", name), {
    functionName: called.ref,
    qualifier: "$LATEST",
    maximumRetryAttempts: trigger.retries,
    maximumEventAgeInSeconds: trigger.maxAgeSeconds,
    destinationConfig: { onFailure: { destination: dead } },
  })
}

/** `dailyAt` is a wall time in Asia/Shanghai; the answer is in UTC. */
export function expression(schedule: ScheduleShape): string {
  if ("everyMinutes" in schedule)
    return `rate(${schedule.everyMinutes} minute${schedule.everyMinutes === 1 ? "" : "s"})`
  const [hours = 0, minutes = 0] = schedule.dailyAt.split(":").map(Number)
  return `cron(${minutes} ${(hours + 24 - 8) % 24} * * ? *)`
}
