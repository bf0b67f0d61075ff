// New outbox entries, as the table's stream brings them.
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"
import { once } from "./once.ts"
import { openWorkers } from "./workers.ts"

const opened = once(() => openWorkers(process.env, "outbox"))

export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const workers = await opened()
  return workers.outbox(event, () => context.getRemainingTimeInMillis())
}
