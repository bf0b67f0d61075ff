// DynamoDB's errors by name: what an operation throws, and what each looks like on the wire.
import type { Item } from "./value.ts"

const service = "com.amazonaws.dynamodb.v20120810#"
const coral = "com.amazon.coral."

/** Prefix of `__type` on the wire; all that is not listed belongs to the service's own model. */
const prefixes: Readonly<Record<string, string>> = {
  ValidationException: `${coral}validate#`,
  SerializationException: `${coral}service#`,
  UnknownOperationException: `${coral}service#`,
  MissingAuthenticationTokenException: `${coral}service#`,
}

export interface CancellationReason {
  Code: string
  Message?: string
  Item?: Item
}

export interface ErrorDetails {
  Item?: Item
  CancellationReasons?: CancellationReason[]
}

/** A DynamoDB error with its name, message and, where the service sends them, an item or reasons. */
export class DynamoError extends Error {
  readonly details: ErrorDetails
  readonly status: number

  constructor(name: string, message: string, details: ErrorDetails = {}, status = 400) {
    super(message)
    this.name = name
    this.details = details
    this.status = status
  }

  /** The JSON body an AWS client reads. */
  body(): Record<string, unknown> {
    const message =
      this.name === "SerializationException" ? { Message: this.message } : { message: this.message }
    return { __type: (prefixes[this.name] ?? service) + this.name, ...message, ...this.details }
  }
}

export const invalid = (message: string) => new DynamoError("ValidationException", message)

/** Most of DynamoDB's validation messages begin with this sentence. */
export const invalidValue = (message: string) =>
  invalid(`One or more parameter values were invalid: ${message}`)

export const serialization = (message: string) => new DynamoError("SerializationException", message)

export const notFound = (message = "Requested resource not found") =>
  new DynamoError("ResourceNotFoundException", message)

export const conditionFailed = (item?: Item) =>
  new DynamoError(
    "ConditionalCheckFailedException",
    "The conditional request failed",
    item === undefined ? {} : { Item: item },
  )

export const internal = () =>
  new DynamoError(
    "InternalServerError",
    "The request processing has failed because of an unknown error, exception or failure.",
    {},
    500,
  )
