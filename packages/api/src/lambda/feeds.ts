// Files that others published, as the bucket told the queue of them. Needs no keys.

import { systemClock } from "@civil/core/clock.ts"
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda"
import { feedsWorker } from "../workers/feeds.ts"
import { once } from "./once.ts"
import { openLambdaGround } from "./world.ts"

const opened = once(async () => {
  const { feeds, log, aws } = await openLambdaGround(process.env, "feeds")
  return feedsWorker({ feeds, log, clock: systemClock, objects: { read: aws.readObject } })
})

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const take = await opened()
  return take(event, () => context.getRemainingTimeInMillis())
}
