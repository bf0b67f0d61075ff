// What a case of the contract is, and how it states the errors it expects.
import assert from "node:assert/strict"
import type { AttributeValue, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb"

export type Item = Record<string, AttributeValue>

/** A DynamoDB to hold to the contract: the embedded engine, an endpoint, DynamoDB Local. */
export interface Target {
  name: string
  client: DynamoDBClient
  /** AWS's DynamoDB Local, which differs from the service in known ways. */
  local: boolean
  /** Sends a raw request, for what an SDK client would never send. */
  wire?: (operation: string, body: string) => Promise<{ status: number; body: Record<string, unknown> }>
}

export interface Case {
  name: string
  /** Why DynamoDB Local does not do what the service does: the case is not asked of it. */
  notLocal?: string
  run(target: Target, own: string): Promise<void>
}

export interface Group {
  name: string
  cases: Case[]
}

/** An error by name, and by its message or a part of it. */
export type Expected = readonly [name: string, message?: string | RegExp]

export const invalid = (message?: string | RegExp): Expected =>
  message === undefined ? ["ValidationException"] : ["ValidationException", message]
export const conditionFailed: Expected = ["ConditionalCheckFailedException", "The conditional request failed"]

/** Any command of the SDK: its `send` is overloaded for each, which no common type satisfies. */
type AnyCommand = { input: object }

/** DynamoDB Local words many errors in its own way: of it only the name is asked. */
export async function refused(
  { client, local }: Target,
  command: AnyCommand,
  [name, message]: Expected,
): Promise<Error> {
  const outcome = await client.send(command as GetItemCommand).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  assert.ok("error" in outcome, `expected ${name}, but it was accepted`)
  const { error } = outcome
  assert.ok(error instanceof Error)
  assert.equal(error.name, name, error.message)
  if (local) return error
  if (typeof message === "string") assert.equal(error.message, message)
  else if (message !== undefined) assert.match(error.message, message)
  return error
}

/** Answers as plain data: sets without order, no metadata, so that `deepEqual` compares what counts. */
export function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value]
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => name !== "$metadata" && each !== undefined)
      .map(([name, each]) => [name, isSet(name, each) ? each.map(plain).sort() : plain(each)]),
  )
}

const isSet = (name: string, value: unknown): value is unknown[] =>
  Array.isArray(value) && (name === "SS" || name === "NS" || name === "BS")

export const same = (actual: unknown, expected: unknown) => assert.deepEqual(plain(actual), plain(expected))
