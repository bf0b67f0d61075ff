// A provider on this machine: a real HTTP server whose answers a test writes, and which keeps what it was asked.
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export interface Asked {
  readonly method: string
  readonly url: URL
  /** Path and query as they came. */
  readonly target: string
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

/** `hang`: takes it and never answers. `drop`: closes the connection. */
export type Reply = { readonly status?: number; readonly body: string } | "hang" | "drop"

export interface Provider {
  readonly origin: string
  readonly asked: Asked[]
  reply: (asked: Asked) => Reply
  close(): Promise<void>
}

export async function provider(reply: Provider["reply"]): Promise<Provider> {
  const asked: Asked[] = []
  const server: Server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const target = request.url ?? "/"
      const each: Asked = {
        method: request.method ?? "",
        url: new URL(target, here.origin),
        target,
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      }
      asked.push(each)
      const said = here.reply(each)
      if (said === "drop") request.socket.destroy()
      else if (said !== "hang")
        answer.writeHead(said.status ?? 200, { "content-type": "application/json" }).end(said.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const here: Provider = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    reply,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return here
}

export const json = (body: unknown, status = 200): Reply => ({ status, body: JSON.stringify(body) })
