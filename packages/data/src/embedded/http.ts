// The engine on a port, for tools that speak DynamoDB: AWS CLI, dynamodb-admin. Any credentials are accepted.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { crc32 } from "node:zlib"
import { DynamoError } from "./errors.ts"
import { answer, type Execute } from "./handler.ts"

export interface ListenOptions {
  /** Loopback unless said otherwise: there is no sign-in on this port. */
  host?: string
}

export interface Listening {
  port: number
  close(): Promise<void>
}

const maxBodyBytes = 16 * 1024 * 1024

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBodyBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text)
  response.writeHead(status, {
    "content-type": "application/x-amz-json-1.0",
    "content-length": body.length,
    "x-amz-crc32": crc32(body),
  })
  response.end(body)
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

async function serve(execute: Execute, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "text/plain" })
    response.end("healthy: dynamodb")
    return
  }
  const text = await bodyOf(request)
  if (text === undefined) {
    send(response, 413, JSON.stringify({ __type: "com.amazon.coral.service#RequestEntityTooLarge" }))
    return
  }
  const header = request.headers["x-amz-target"]
  const result = await answer(execute, typeof header === "string" ? header : undefined, text)
  send(response, result.status, result.body)
}

function started(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

export async function listen(execute: Execute, port: number, options: ListenOptions): Promise<Listening> {
  const host = options.host ?? "127.0.0.1"
  const onlyHere = loopback.test(host)
  const server = createServer((request, response) => {
    // A page in a browser here can reach this port under a name of its own that it points at 127.0.0.1.
    if (onlyHere && !loopback.test(request.headers.host ?? "")) {
      send(
        response,
        403,
        JSON.stringify(new DynamoError("AccessDeniedException", "Not under this name").body()),
      )
      return
    }
    serve(execute, request, response).catch(() => response.destroy())
  })
  const bound = await started(server, port, host)
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
