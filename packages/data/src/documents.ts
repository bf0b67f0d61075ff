// The document client of a table: commands of lib-dynamodb become operations on wire-shaped JSON, without the SDK's middleware.
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import { fromValue, isName, toValue, type WireValue } from "./values.ts"

/**
 * Runs one operation of DynamoDB, e.g. `GetItem`. Input and answer are the service's JSON (binary as base64 text, times
 * in seconds). Errors have the service's names, whatever their class.
 */
export type Run = (operation: string, input: object) => Promise<object>

/** All that a table needs of a client: the embedded engine's, the light one's and the SDK's have it. */
export interface TableClient {
  readonly run: Run
}

/** Which parts of an input or answer are values: `{}` all members, `null` the part itself, `*` each member. */
export type Node = { readonly [name: string]: Node } | readonly never[] | null | undefined

/** A command of lib-dynamodb, or one of ours that stands in for it (`wire/commands.ts`). */
export interface DocumentCommand {
  readonly input: object
  readonly inputKeyNodes: Node
  readonly outputKeyNodes: Node
  readonly operation?: string
  readonly clientCommand?: { readonly schema?: readonly unknown[] }
}

export function operationOf(command: DocumentCommand): string {
  const name = command.operation ?? command.clientCommand?.schema?.[2]
  if (typeof name === "string") return name
  throw new TypeError(`no command of a document client: ${command.constructor.name}`)
}

type Members = Record<string, unknown>

const mapped = (value: object, each: (member: unknown) => unknown): object => {
  if (Array.isArray(value)) return value.map(each)
  const result: Members = {}
  for (const name in value) {
    const member = (value as Members)[name]
    if (member !== undefined && typeof member !== "function" && isName(name)) result[name] = each(member)
  }
  return result
}

/** Applies `convert` to the parts that are values, as the command's nodes name them. */
function along(value: unknown, node: Node, convert: (value: unknown) => unknown): unknown {
  if (value === undefined) return undefined
  if (node === null || node === undefined) return convert(value)
  if (typeof value !== "object" || value === null) return value
  const names = Object.keys(node)
  if (names.length === 0) return mapped(value, convert)
  const nodes = node as Record<string, Node>
  if (names.length === 1 && names[0] === "*") return mapped(value, (each) => along(each, nodes["*"], convert))
  const result: Members = { ...(value as Members) }
  for (const name of names) {
    if (result[name] !== undefined) result[name] = along(result[name], nodes[name], convert)
  }
  return result
}

const backwards = (value: unknown) => fromValue(value as WireValue)

/**
 * As `DynamoDBDocumentClient.from` with `removeUndefinedValues`, for whoever only sends commands: it has neither
 * middleware nor configuration.
 */
export function documentClient({ run }: TableClient): DynamoDBDocumentClient {
  const send = async (command: DocumentCommand): Promise<unknown> => {
    const input = along(command.input, command.inputKeyNodes, toValue) as object
    const output = await run(operationOf(command), input)
    return along(output, command.outputKeyNodes, backwards)
  }
  return { send } as unknown as DynamoDBDocumentClient
}
