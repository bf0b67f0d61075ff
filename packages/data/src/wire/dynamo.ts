// The light way to DynamoDB: a table's client without the SDK.
import { systemChance } from "@civil/core/chance.ts"
import type { Chance } from "@civil/core/world.ts"
import type { TableClient } from "../documents.ts"
import { jsonError } from "./error.ts"
import { askJson, type Protocol } from "./json.ts"
import { type Environment, placeOf } from "./place.ts"
import { tablePolicy } from "./retry.ts"
import { Service, type Steering } from "./service.ts"

const protocol: Protocol = { target: "DynamoDB_20120810", version: "1.0" }

/** A function answers one request at a time: a page's 28 queries are done sooner by few connections than by 28 handshakes. */
const onePersons = 10

export interface LightClient extends TableClient {
  /** Closes its connections; a request under way fails. */
  close(): void
}

/**
 * Endpoint, region and keys come from the environment; throws `WireSettingsError` when something is missing. Batches
 * answer with what was left unprocessed, as in the SDK; checksums of answers are left to TLS, as in the SDK.
 */
export function lightClient(environment: Environment, steering: Steering = {}): LightClient {
  const limits = { ...(environment.AWS_LAMBDA_FUNCTION_NAME && { mostConnections: onePersons }), ...steering }
  const service = new Service(placeOf(environment, "dynamodb"), tablePolicy, jsonError, limits)
  return {
    run: (operation, input) =>
      askJson(service, protocol, operation, repeatable(operation, input, steering.chance)),
    close: () => service.close(),
  }
}

/** A transaction may have been done although its answer was lost: its token makes sending it again safe. */
function repeatable(operation: string, input: object, chance = systemChance): object {
  if (operation !== "TransactWriteItems" || "ClientRequestToken" in input) return input
  return { ...input, ClientRequestToken: token(chance) }
}

/** 128 bits as hexadecimal digits. */
const token = (chance: Chance) =>
  Array.from({ length: 8 }, () => chance.below(0x1_0000).toString(16).padStart(4, "0")).join("")
