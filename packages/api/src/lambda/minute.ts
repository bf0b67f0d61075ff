// What has become due, every minute.
import type { Context } from "aws-lambda"
import type { MinuteReport } from "../workers/workers.ts"
import { once } from "./once.ts"
import { openWorkers } from "./workers.ts"

const opened = once(() => openWorkers(process.env, "minute"))

export async function handler(_event: unknown, context: Context): Promise<MinuteReport> {
  const workers = await opened()
  return workers.minute(() => context.getRemainingTimeInMillis())
}
