// The engine as an AWS SDK request handler: the SDK's own JSON goes in and out, but no socket.
import { DynamoError, internal, serialization } from "./errors.ts"

export type Execute = (operation: string, input: unknown) => Promise<Record<string, unknown>>

interface HttpRequestLike {
  headers: Record<string, string>
  body?: unknown
}
interface HttpResponseLike {
  statusCode: number
  reason?: string
  headers: Record<string, string>
  body?: unknown
}

/** What the SDK asks of a request handler. */
export interface HandlerLike {
  handle(request: HttpRequestLike): Promise<{ response: HttpResponseLike }>
  updateHttpClientConfig(key: never, value: never): void
  httpHandlerConfigs(): Record<string, never>
}

const target = /^DynamoDB_20120810\.(\w+)$/

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw serialization("Unexpected token received from parser")
  }
}

export interface WireAnswer {
  status: number
  body: string
}

/** One request as it comes over the wire: the target header and JSON text. */
export async function answer(
  execute: Execute,
  header: string | undefined,
  text: string,
): Promise<WireAnswer> {
  try {
    const operation = header === undefined ? undefined : target.exec(header)?.[1]
    if (operation === undefined) throw new DynamoError("UnknownOperationException", "")
    return { status: 200, body: JSON.stringify(await execute(operation, parseBody(text))) }
  } catch (error) {
    // The caller only learns that it failed; why (a full disk, a closed file) is for whoever runs the server.
    if (!(error instanceof DynamoError)) console.error(error)
    const known = error instanceof DynamoError ? error : internal()
    return { status: known.status, body: JSON.stringify(known.body()) }
  }
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

export function inProcess(execute: Execute): HandlerLike {
  return {
    async handle({ headers, body }) {
      const text = typeof body === "string" ? body : body instanceof Uint8Array ? decoder.decode(body) : "{}"
      const result = await answer(execute, headers["x-amz-target"], text)
      const response = {
        statusCode: result.status,
        headers: { "content-type": "application/x-amz-json-1.0" },
        body: encoder.encode(result.body),
      }
      return { response }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  }
}
