// What calls the functions: the table's changes, a queue, the clock. The front has a file of its own.
import type { FunctionName, FunctionShape, QueueName, ScheduleShape, Trigger } from "../topology.ts"
import { type Cloud, physical } from "./cloud.ts"
import type { Functions } from "./functions.ts"
import { logical } from "./names.ts"
import type { Things } from "./rights.ts"

export function triggers(cloud: Cloud, things: Things, made: Functions): void {
  const shapes: readonly FunctionShape[] = Object.values(cloud.topology.functions)
  for (const shape of shapes) {
    const fn = made[shape.name as FunctionName]
    if (shape.trigger.kind === "stream") changes(cloud, things, fn, shape, shape.trigger)
    if (shape.trigger.kind === "queue") messages(things, fn, shape, shape.trigger)
    if (shape.trigger.kind === "schedule") onTime(cloud, things, fn, shape.trigger)
  }
}

type Of<Kind extends Trigger["kind"]> = Extract<Trigger, { kind: Kind }>

function changes(
  cloud: Cloud,
  things: Things,
  fn: sst.aws.Function,
  shape: FunctionShape,
  trigger: Of<"stream">,
): void {
  const key = cloud.topology.tables.portal.partitionKey
  things.table.subscribe(logical(shape.name, ""), fn.arn, {
    filters: [
      {
        eventName: ["INSERT"],
        dynamodb: { Keys: { [key.name]: { [key.type]: [{ prefix: trigger.partitionBegins }] } } },
      },
    ],
    transform: {
      eventSourceMapping: {
        // What was written while the mapping was being made is not lost.
        startingPosition: "TRIM_HORIZON",
        batchSize: trigger.batch,
        maximumBatchingWindowInSeconds: trigger.windowSeconds,
        parallelizationFactor: trigger.parallel,
        maximumRetryAttempts: trigger.retries,
        maximumRecordAgeInSeconds: trigger.maxAgeSeconds,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: ["ReportBatchItemFailures"],
        destinationConfig: {
          onFailure: { destinationArn: things.queues[trigger.deadLetters as QueueName].arn },
        },
      },
    },
  })
}

function messages(things: Things, fn: sst.aws.Function, shape: FunctionShape, trigger: Of<"queue">): void {
  things.queues[trigger.queue as QueueName].subscribe(fn.arn, {
    batch: { size: trigger.batch, window: `${trigger.windowSeconds} seconds`, partialResponses: true },
    transform: {
      eventSourceMapping: {
        // Asks for no more than may run: a message turned away would count as received.
        ...(shape.concurrency
          ? { scalingConfig: { maximumConcurrency: Math.max(2, shape.concurrency) } }
          : {}),
      },
    },
  })
}

function onTime(cloud: Cloud, things: Things, fn: sst.aws.Function, trigger: Of<"schedule">): void {
  const shapes: Readonly<Record<string, ScheduleShape>> = cloud.topology.schedules
  const shape = shapes[trigger.schedule]
  if (!shape) throw new Error(`The topology has no schedule ${trigger.schedule}.`)
  new cloud.sst.aws.CronV2(logical(shape.name, "Schedule"), {
    function: fn.arn,
    schedule: expression(shape),
    timezone: "Asia/Shanghai",
    retries: trigger.retries,
    dlq: things.queues[trigger.deadLetters as QueueName].arn,
    transform: {
      schedule: (args) => {
        args.name = physical(cloud, shape.name)
        args.description = shape.about
        args.target = cloud.$util.output(args.target).apply((target) => ({
          ...target,
          retryPolicy: { ...target.retryPolicy, maximumEventAgeInSeconds: trigger.maxAgeSeconds },
        }))
        return undefined
      },
    },
  })
}

export function expression(shape: ScheduleShape): `rate(${string})` | `cron(${string})` {
  if ("everyMinutes" in shape)
    return `rate(${shape.everyMinutes} minute${shape.everyMinutes === 1 ? "" : "s"})`
  const [hour, minute] = shape.dailyAt.split(":").map(Number)
  return `cron(${minute} ${hour} * * ? *)`
}
