// The workers of a function that keeps keys: what the stream, the minute and the night ask for.

import type { FunctionName } from "../../../../infra/topology.ts"
import { createWorkers } from "../workers/index.ts"
import { measureTo } from "../workers/metrics.ts"
import type { Workers } from "../workers/workers.ts"
import { openLambdaWorld } from "./world.ts"

type Environment = Readonly<Record<string, string | undefined>>

export async function openWorkers(env: Environment, name: FunctionName): Promise<Omit<Workers, "feeds">> {
  const { world, years, log, out, aws, settings } = await openLambdaWorld(env, name)
  return createWorkers({
    world,
    years,
    log,
    measure: measureTo(out, world.clock, settings.data.table),
    sendDead: (message) => aws.sendMessage(settings.outboxDeadUrl ?? "", JSON.stringify(message)),
    streamed: true,
  })
}
