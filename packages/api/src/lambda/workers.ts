// The workers of a function that keeps keys: what the stream, the minute and the night ask for.

import { createWorkers } from "../workers/index.ts"
import { measureTo } from "../workers/metrics.ts"
import type { Workers } from "../workers/workers.ts"
import { neededToWork, openLambdaWorld } from "./world.ts"

type Environment = Readonly<Record<string, string | undefined>>

export async function openWorkers(env: Environment): Promise<Omit<Workers, "feeds">> {
  const { world, calendar, log, out, aws, settings } = await openLambdaWorld(env, neededToWork)
  return createWorkers({
    world,
    calendar,
    log,
    measure: measureTo(out, world.clock, settings.data.table),
    sendDead: (message) => aws.sendMessage(settings.outboxDeadUrl ?? "", JSON.stringify(message)),
    streamed: true,
  })
}
