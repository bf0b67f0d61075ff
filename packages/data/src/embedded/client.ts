// SDK clients on an engine: the light one, which hands commands over without HTTP, and the one with the SDK's whole stack.
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  IdempotentParameterMismatchException,
  InternalServerError,
  LimitExceededException,
  ResourceInUseException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import type { Run } from "../documents.ts"
import { toBytes, toDates } from "../native.ts"
import { type SdkTableClient, sdkRun } from "../sdk.ts"
import type { Engine } from "./engine.ts"
import { DynamoError } from "./errors.ts"
import { StraightStack } from "./straight.ts"

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

const exceptions = {
  ConditionalCheckFailedException,
  IdempotentParameterMismatchException,
  InternalServerError,
  LimitExceededException,
  ResourceInUseException,
  ResourceNotFoundException,
  TransactionCanceledException,
} as const

type Exceptions = typeof exceptions

/** The error an SDK client throws for this answer. */
function sdkError(error: DynamoError): DynamoDBServiceException {
  const metadata = { httpStatusCode: error.status, attempts: 1, totalRetryDelay: 0 }
  const options = { $metadata: metadata, message: error.message, ...(toBytes(error.details) as object) }
  if (Object.hasOwn(exceptions, error.name)) {
    const Known = exceptions[error.name as keyof Exceptions] as new (
      given: typeof options,
    ) => DynamoDBServiceException
    return new Known(options)
  }
  return new DynamoDBServiceException({ ...options, name: error.name, $fault: "client" })
}

const metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 }

/** Runs operations with the SDK's errors; answers are as on the wire, with the metadata users may look at. */
const runOn =
  (engine: Engine): Run =>
  async (operation, input) => {
    try {
      return { $metadata: metadata, ...(await engine.execute(operation, input)) }
    } catch (error) {
      throw error instanceof DynamoError ? sdkError(error) : error
    }
  }

/**
 * A `DynamoDBClient` whose commands go to the engine as they are: no JSON, no endpoint, signature or retry.
 * Binary comes back as bytes and errors are the SDK's classes, as with any client. A table opened over it skips the
 * SDK altogether, unless somebody has put middleware on the client.
 */
export function embeddedClient(engine: Engine): SdkTableClient {
  const client = embeddedHttpClient(engine)
  const direct = runOn(engine)
  const stack = new StraightStack(async (operation, input) => {
    const output = await direct(operation, input)
    return operation.endsWith("Table") ? toDates(output as Record<string, unknown>) : toBytes(output)
  })
  client.middlewareStack = stack.asStack()
  const heard = sdkRun(client)
  const run: Run = (operation, input) => (stack.untouched ? direct : heard)(operation, input)
  return Object.assign(client, { run })
}
