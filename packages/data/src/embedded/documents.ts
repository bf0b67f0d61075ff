// A document client that, on the embedded engine, goes from JavaScript values to the engine and back without middleware.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { DynamoDBDocumentClient, type TranslateConfig } from "@aws-sdk/lib-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { directRun } from "./client.ts"
import type { Run } from "./straight.ts"
import type { AttributeValue } from "./value.ts"

type Node = { readonly [name: string]: Node } | readonly never[] | null | undefined

/** A command of lib-dynamodb: which parts of input and output are values is written on the command itself. */
interface DocumentCommand {
  input: object
  inputKeyNodes: Node
  outputKeyNodes: Node
  clientCommand: { schema?: readonly unknown[] }
}

const isDocumentCommand = (command: object): command is DocumentCommand =>
  "inputKeyNodes" in command && "outputKeyNodes" in command && "clientCommand" in command

const operationOf = (command: DocumentCommand): string | undefined => {
  const name = command.clientCommand.schema?.[2]
  return typeof name === "string" ? name : undefined
}

type Members = Record<string, unknown>
const mapped = (value: object, each: (member: unknown) => unknown): object => {
  if (Array.isArray(value)) return value.map(each)
  const result: Members = {}
  for (const name in value) {
    const member = (value as Members)[name]
    if (member !== undefined && typeof member !== "function") result[name] = each(member)
  }
  return result
}

/** Applies `convert` to the parts that are values, as lib-dynamodb's key nodes name them. */
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

const exact = { removeUndefinedValues: true, convertTopLevelContainer: true } as const

/** As lib-dynamodb with `removeUndefinedValues`; sets, binary, big numbers and classes are left to it. */
function toValue(value: unknown): unknown {
  if (typeof value === "string") return { S: value }
  if (typeof value === "number" && Number.isSafeInteger(value)) return { N: String(value) }
  if (typeof value === "boolean") return { BOOL: value }
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.filter(kept).map(toValue) }
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    const members: Members = {}
    for (const name in value) {
      const member = (value as Members)[name]
      if (kept(member)) members[name] = toValue(member)
    }
    return { M: members }
  }
  return marshall(value, exact)
}

const kept = (value: unknown) => value !== undefined && typeof value !== "function"

const toNumber = (text: string): number | bigint => {
  const number = Number(text)
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(text) : number
}
const toBinary = (text: string) => new Uint8Array(Buffer.from(text, "base64"))

function fromValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return toNumber(value.N)
  if (value.M !== undefined) {
    const members: Members = {}
    for (const name in value.M) members[name] = fromValue(value.M[name] as AttributeValue)
    return members
  }
  if (value.L !== undefined) return value.L.map(fromValue)
  if (value.BOOL !== undefined) return value.BOOL
  if (value.NULL !== undefined) return null
  if (value.B !== undefined) return toBinary(value.B)
  if (value.SS !== undefined) return new Set(value.SS)
  if (value.NS !== undefined) return new Set(value.NS.map(toNumber))
  return new Set((value.BS ?? []).map(toBinary))
}

/** Options under which `toValue` and `fromValue` do exactly what lib-dynamodb does. */
function usual({ marshallOptions = {}, unmarshallOptions = {} }: TranslateConfig): boolean {
  const { removeUndefinedValues, ...others } = marshallOptions
  const set = Object.values({ ...others, ...unmarshallOptions }).filter(
    (each) => each !== undefined && each !== false,
  )
  return removeUndefinedValues === true && set.length === 0
}

type Send = (command: object, ...rest: unknown[]) => unknown

/**
 * `DynamoDBDocumentClient.from`, but on an `embeddedClient` its commands skip the SDK's middleware.
 * They take the SDK's way all the same when the client has middleware of its own or unusual options.
 */
export function documentClient(client: DynamoDBClient, config: TranslateConfig): DynamoDBDocumentClient {
  const documents = DynamoDBDocumentClient.from(client, config)
  if (!usual(config)) return documents
  const around = documents.send.bind(documents) as Send
  const send: Send = (command, ...rest) => {
    const run = rest.some((each) => typeof each === "function") ? undefined : directRun(client)
    const operation = isDocumentCommand(command) ? operationOf(command) : undefined
    if (run === undefined || operation === undefined) return around(command, ...rest)
    return direct(run, operation, command as DocumentCommand)
  }
  documents.send = send as DynamoDBDocumentClient["send"]
  return documents
}

async function direct(run: Run, operation: string, command: DocumentCommand): Promise<unknown> {
  const input = along(command.input, command.inputKeyNodes, toValue) as object
  const output = await run(operation, input)
  return along(output, command.outputKeyNodes, (value) => fromValue(value as AttributeValue))
}
