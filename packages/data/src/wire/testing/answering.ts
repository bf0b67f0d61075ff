// A server on this machine for tests: it checks every signature as AWS does and answers what it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { type Scope, verify } from "./signature.ts"

export const environment = {
  AWS_REGION: "cn-north-1",
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
}

export interface Heard {
  readonly url: string
  readonly headers: IncomingMessage["headers"]
  readonly body: string
  readonly scope: Scope
}

/** Answers one request, or leaves it without an answer. */
export type Reply = (response: ServerResponse, heard: Heard) => void

export const json =
  (status: number, body: object, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { "x-amzn-requestid": "REQUEST-1", ...headers })
    response.end(JSON.stringify(body))
  }

export const text =
  (status: number, body: string, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

export const fails = (name: string, status = 400, message = "no") =>
  json(status, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message })

export const resets: Reply = (response) => response.destroy()

/** Half of what it announced. */
export const breaksOff: Reply = (response) => {
  response.writeHead(200, { "content-length": 100 })
  response.write('{"Item":')
  setImmediate(() => response.destroy())
}

/** Begins and never ends. */
export const stalls: Reply = (response) => {
  response.writeHead(200, { "content-length": 100 })
  response.write('{"Item":')
}

export const isSilent: Reply = () => {}

export interface Answering {
  readonly endpoint: string
  readonly heard: readonly Heard[]
  readonly connections: () => number
  /** What the next requests get; the last one stays. */
  replies(...replies: readonly Reply[]): void
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export async function answering(): Promise<Answering> {
  const heard: Heard[] = []
  let script: Reply[] = [json(200, {})]
  let connections = 0
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request
    void bodyOf(request).then((body) => {
      try {
        const scope = verify({ method, url, headers, body }, environment.AWS_SECRET_ACCESS_KEY)
        heard.push({ url, headers, body: body.toString(), scope })
      } catch (error) {
        json(403, { __type: "InvalidSignatureException", message: String(error) })(response, {} as Heard)
        return
      }
      const [reply = isSilent] = script
      if (script.length > 1) script = script.slice(1)
      reply(response, heard.at(-1) as Heard)
    })
  })
  server.on("connection", () => connections++)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    connections: () => connections,
    replies(...replies) {
      script = [...replies]
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
