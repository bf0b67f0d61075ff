// A small keep-alive HTTP/1.1 client for load: one request at a time on each connection, as little work as possible around it.
import { connect, type Socket } from "node:net"

export interface Asked {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly text: string
}

export interface Connection {
  ask(asked: Asked): Promise<Answered>
  close(): void
}

/** Opens `count` connections to a server of this machine. */
export async function openConnections(port: number, count: number): Promise<readonly Connection[]> {
  return Promise.all(Array.from({ length: count }, () => open(port)))
}

async function open(port: number): Promise<Connection> {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve)
    socket.once("error", reject)
  })
  return connection(socket, `127.0.0.1:${port}`)
}

interface Waiting {
  readonly resolve: (answered: Answered) => void
  readonly reject: (error: Error) => void
}

function connection(socket: Socket, host: string): Connection {
  let waiting: Waiting | undefined
  let received: Buffer = Buffer.alloc(0)
  let closed = false
  const fail = (error: Error) => {
    closed = true
    waiting?.reject(error)
    waiting = undefined
  }
  socket.on("error", fail)
  socket.on("close", () => fail(new Error("the server closed the connection")))
  socket.on("data", (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const answered = readAnswer(received)
    if (!answered) return
    received = Buffer.alloc(0)
    const done = waiting
    waiting = undefined
    done?.resolve(answered)
  })
  return {
    ask: (asked) =>
      new Promise<Answered>((resolve, reject) => {
        if (closed) return reject(new Error("the server has closed the connection"))
        waiting = { resolve, reject }
        socket.write(requestText(asked, host))
      }),
    close: () => socket.destroy(),
  }
}

export function requestText({ method, path, headers = {}, body }: Asked, host: string): string {
  const text = body === undefined ? "" : JSON.stringify(body)
  const own = body === undefined ? {} : { "content-type": "application/json" }
  const length = method === "POST" ? { "content-length": String(Buffer.byteLength(text)) } : {}
  const all = { host, ...own, ...length, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${text}`
}

/** The whole answer, once all of it is there. */
export function readAnswer(bytes: Buffer): Answered | undefined {
  const end = bytes.indexOf("\r\n\r\n")
  if (end < 0) return undefined
  const head = bytes.toString("latin1", 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const from = end + 4
  if (length !== undefined) {
    const to = from + Number(length)
    return bytes.length < to ? undefined : { status, text: bytes.toString("utf8", from, to) }
  }
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const text = readChunks(bytes, from)
    return text === undefined ? undefined : { status, text }
  }
  if (status === 204 || status === 304) return { status, text: "" }
  throw new Error("an answer without a length")
}

function readChunks(bytes: Buffer, start: number): string | undefined {
  const parts: Buffer[] = []
  for (let at = start; ; ) {
    const line = bytes.indexOf("\r\n", at)
    if (line < 0) return undefined
    const size = Number.parseInt(bytes.toString("latin1", at, line), 16)
    const next = line + 2 + size + 2
    if (bytes.length < next) return undefined
    if (size === 0) return Buffer.concat(parts).toString("utf8")
    parts.push(bytes.subarray(line + 2, line + 2 + size))
    at = next
  }
}
