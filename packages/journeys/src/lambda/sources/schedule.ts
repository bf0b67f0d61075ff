// Runs by the clock: EventBridge sends its event, Lambda takes it at once and answers for what becomes of it
// (docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html, …/invocation-async-retain-records.html).
import { randomUUID } from "node:crypto"
import type { FunctionShape } from "../../../../../infra/topology.ts"
import type { TrialClock } from "../clock.ts"
import type { Queue } from "../cloud/queue.ts"
import type { DeployedFunction } from "../function.ts"
import type { Outcome } from "../instance.ts"
import { account, arns, region } from "../names.ts"

type ScheduleTrigger = Extract<FunctionShape["trigger"], { kind: "schedule" }>

export interface Schedule {
  /** The clock strikes: one event, its retries and what is left of it. Answers how the last try ended. */
  strike(): Promise<Outcome>
}

/** A minute before the first retry, two before the second. */
const waits = [60, 120]

export function schedule(
  worker: DeployedFunction,
  trigger: ScheduleTrigger,
  clock: TrialClock,
  deadLetters: Queue,
): Schedule {
  return {
    async strike() {
      const event = scheduledEvent(trigger.schedule, clock.now())
      const since = clock.now()
      for (let tries = 1; ; tries += 1) {
        const outcome = await worker.invoke(event)
        if (outcome.ok) return outcome
        const wait = waits[tries - 1] ?? 0
        const exhausted = tries > trigger.retries
        const tooOld = clock.now() + wait * 1000 - since > trigger.maxAgeSeconds * 1000
        if (exhausted || tooOld) {
          const condition = exhausted ? "RetriesExhausted" : "EventAgeExceeded"
          const about = { name: worker.shape.name, condition, tries, at: clock.now() }
          deadLetters.send(JSON.stringify(given(event, outcome, about)))
          return outcome
        }
        clock.advance({ seconds: wait })
      }
    },
  }
}

/** docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html */
function scheduledEvent(name: string, at: number) {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.events",
    account,
    time: new Date(at).toISOString().replace(/\.\d+/, ""),
    region,
    resources: [arns.rule(name)],
    detail: {},
  }
}

interface About {
  readonly name: string
  readonly condition: string
  readonly tries: number
  readonly at: number
}

/** The page on retained records, "Destination" example. */
function given(
  event: unknown,
  outcome: Extract<Outcome, { ok: false }>,
  { name, condition, tries, at }: About,
) {
  return {
    version: "1.0",
    timestamp: new Date(at).toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${arns.function(name)}:$LATEST`,
      condition,
      approximateInvokeCount: tries,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    responsePayload: outcome.error,
  }
}
