// Long jobs of the desk, as the queue brings them.
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda"
import { deskWorker } from "../workers/desk-work.ts"
import { lambdaHouse } from "./house.ts"
import { once } from "./once.ts"
import { openLambdaWorld } from "./world.ts"

const opened = once(async () => {
  const opened = await openLambdaWorld(process.env, "desk-work")
  const take = deskWorker({ house: lambdaHouse(opened).house, world: opened.world, log: opened.log })
  return { take, years: opened.years }
})

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const { take, years } = await opened()
  await years.fresh()
  return take(event, () => context.getRemainingTimeInMillis())
}
