// The workers of a function that keeps keys: what the stream, the minute and the night ask for.
import type { FunctionName } from "../../../../infra/topology.ts"
import { createWorkers, streamGrace } from "../workers/index.ts"
import { measureTo } from "../workers/metrics.ts"
import type { Workers } from "../workers/workers.ts"
import { lambdaHouse } from "./house.ts"
import { openLambdaWorld } from "./world.ts"

type Environment = Readonly<Record<string, string | undefined>>

export async function openWorkers(
  env: Environment,
  name: FunctionName,
): Promise<Omit<Workers, "feeds" | "deskWork">> {
  const opened = await openLambdaWorld(env, name)
  const { world, years, log, out, aws, settings } = opened
  const { outboxDeadUrl = "", data } = settings
  return createWorkers({
    world,
    house: lambdaHouse(opened).house,
    years,
    log,
    measure: measureTo(out, world.clock, data.table),
    sendDead: (message) => aws.sendMessage(outboxDeadUrl, JSON.stringify(message)),
    graceMs: () => streamGrace,
  })
}
