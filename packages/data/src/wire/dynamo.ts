// The light way to DynamoDB: a table's client without the SDK.
import type { TableClient } from "../documents.ts"
import { jsonError } from "./error.ts"
import { askJson, type Protocol } from "./json.ts"
import { type Environment, placeOf } from "./place.ts"
import { tablePolicy } from "./retry.ts"
import { Service, type Steering } from "./service.ts"

const protocol: Protocol = { target: "DynamoDB_20120810", version: "1.0" }

export interface LightClient extends TableClient {
  /** Closes its connections; a request under way fails. */
  close(): void
}

/**
 * Endpoint, region and keys come from the environment; throws `WireSettingsError` when something is missing. Batches
 * answer with what was left unprocessed, as in the SDK; checksums of answers are left to TLS, as in the SDK.
 */
export function lightClient(environment: Environment, steering: Steering = {}): LightClient {
  const service = new Service(placeOf(environment, "dynamodb"), tablePolicy, jsonError, steering)
  return {
    run: (operation, input) => askJson(service, protocol, operation, repeatable(operation, input)),
    close: () => service.close(),
  }
}

/** A transaction may have been done although its answer was lost: its token makes sending it again safe. */
function repeatable(operation: string, input: object): object {
  if (operation !== "TransactWriteItems" || "ClientRequestToken" in input) return input
  return { ...input, ClientRequestToken: process.getBuiltinModule("node:crypto").randomUUID() }
}
