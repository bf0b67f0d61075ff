// The functions that events call, as this machine runs them: the workers of Lambda with folders, queues and figures of its own.
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda"
import { type FunctionName, topology } from "../../../../infra/topology.ts"
import { deskWorker } from "../workers/desk-work.ts"
import { feedsWorker } from "../workers/feeds.ts"
import { createWorkers, streamGrace } from "../workers/index.ts"
import type { Measure } from "../workers/metrics.ts"
import { measuresOf } from "../workers/nightly.ts"
import type { Objects } from "../workers/objects.ts"
import type { NightlyReport } from "../workers/workers.ts"
import { countdown, type LocalFunction, localFunction } from "./functions.ts"
import type { LocalDeps } from "./local-run.ts"

export interface Scheduled {
  readonly run: LocalFunction<void, unknown>
  /** Measures what a report says that another process has made. */
  readonly heard?: (report: unknown) => void
}

/** By the kind of trigger: each kind brings events of its own. */
export interface LocalFunctions {
  readonly stream: readonly LocalFunction<DynamoDBStreamEvent, DynamoDBBatchResponse>[]
  readonly queue: readonly LocalFunction<SQSEvent, SQSBatchResponse>[]
  readonly schedule: readonly Scheduled[]
  /** Does what is due, for a server that no stream serves. */
  due(): Promise<unknown>
}

/** A round of a server without a stream is over by then. */
const roundSeconds = 30

export function localFunctions(deps: LocalDeps, objects: Objects, signal: AbortSignal): LocalFunctions {
  const around = { figures: deps.figures, signal }
  const { world, years, feeds, figures, log, engine, house } = deps
  const { send } = deps.sender
  const shapes = topology.functions
  let first = true
  const measure: Measure = (values) => {
    for (const [metric, value] of Object.entries(values)) figures.measure(metric, value)
  }
  const workers = createWorkers({
    ...deps,
    measure,
    sendDead: ({ id, topic, attempts }) => {
      const at = world.clock.now().epochMilliseconds
      return send(topology.queues["outbox-dead"].name, {
        id: `${id}.${at}`,
        body: JSON.stringify({ id, topic, attempts }),
      })
    },
    // What a server that was killed has left behind is taken up at once.
    graceMs: () => (engine === undefined || first ? 0 : streamGrace),
  })
  const take = feedsWorker({ feeds, objects, log, clock: world.clock, accepted: () => years.reload() })
  const code = {
    outbox: localFunction(shapes.outbox, around, workers.outbox),
    feeds: localFunction(shapes.feeds, around, take),
    "desk-work": localFunction(shapes["desk-work"], around, deskWorker({ house, world, log })),
    minute: localFunction<void, unknown>(shapes.minute, around, async (_none, remaining) => {
      const report = await workers.minute(remaining)
      first = false
      return report
    }),
    nightly: localFunction<void, unknown>(shapes.nightly, around, (_none, left) => workers.nightly(left)),
  } satisfies Record<Exclude<FunctionName, "portal">, unknown>
  return {
    stream: [code.outbox],
    queue: [code.feeds, code["desk-work"]],
    schedule: [
      { run: code.minute },
      { run: code.nightly, heard: (report) => measure(measuresOf(report as NightlyReport)) },
    ],
    due: () => workers.due(countdown(roundSeconds, signal)),
  }
}
