// SDK clients on an engine: the light one, which hands commands over without HTTP, and the one with the SDK's whole stack.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import type { Engine } from "./engine.ts"

const settings = {
  region: "local",
  endpoint: "http://embedded.invalid",
  credentials: { accessKeyId: "embedded", secretAccessKey: "embedded" },
  maxAttempts: 1,
}

/** The SDK's own serialisation, middleware and signing; only the socket is left out. */
export function embeddedHttpClient(engine: Engine): DynamoDBClient {
  return new DynamoDBClient({ ...settings, requestHandler: engine.requestHandler })
}

export const embeddedClient = embeddedHttpClient
