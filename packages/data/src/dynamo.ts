// DynamoDB in a region, or whatever speaks like it at an endpoint: the light client, or the SDK's where a setting asks for it.
import type { TableClient } from "./documents.ts"
import { lightClient } from "./wire/dynamo.ts"
import type { Environment } from "./wire/place.ts"
import type { Steering } from "./wire/service.ts"

export interface DynamoClient extends TableClient {
  close(): void
}

/**
 * Reads `AWS_REGION`, `DYNAMODB_ENDPOINT`, the keys `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and
 * `AWS_SESSION_TOKEN`, and `AWS_CLIENT`: `light`, or `sdk` for the SDK's client, which also finds credentials in files,
 * containers and instances. The SDK is only loaded then.
 */
export async function dynamoClient(environment: Environment, steering?: Steering): Promise<DynamoClient> {
  const wanted = environment.AWS_CLIENT || "light"
  if (wanted === "light") return lightClient(environment, steering)
  if (wanted !== "sdk") throw new TypeError(`AWS_CLIENT is light or sdk, not "${wanted}"`)
  const { awsClient, awsSettings } = await import("./aws.ts")
  const client = awsClient(awsSettings(environment))
  return { run: client.run, close: () => client.destroy() }
}
