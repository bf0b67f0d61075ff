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
import type { Engine } from "./engine.ts"
import { DynamoError } from "./errors.ts"
import { toBytes, toDates } from "./native.ts"
import { straightStack } from "./straight.ts"

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

/**
 * A `DynamoDBClient` whose commands go to the engine as they are: no JSON, no endpoint, signature or retry.
 * Binary comes back as bytes and errors are the SDK's classes, as with any client.
 */
export function embeddedClient(engine: Engine): DynamoDBClient {
  const client = embeddedHttpClient(engine)
  const metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 }
  client.middlewareStack = straightStack(async (operation, input) => {
    try {
      const output = await engine.execute(operation, input)
      return { $metadata: metadata, ...(operation.endsWith("Table") ? toDates(output) : toBytes(output)) }
    } catch (error) {
      throw error instanceof DynamoError ? sdkError(error) : error
    }
  })
  return client
}
