// The check of the books, every night.
import type { Context } from "aws-lambda"
import type { NightlyReport } from "../workers/workers.ts"
import { once } from "./once.ts"
import { openWorkers } from "./workers.ts"

const opened = once(() => openWorkers(process.env, "nightly"))

export async function handler(_event: unknown, context: Context): Promise<NightlyReport> {
  const workers = await opened()
  return workers.nightly(() => context.getRemainingTimeInMillis())
}
