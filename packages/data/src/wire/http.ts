// One request over kept-alive connections of Node's own HTTP, with limits on connecting, on answering and on size.
import type {
  Agent,
  ClientRequest,
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
} from "node:http"

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "DELETE"

export interface Request {
  readonly method: Method
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Uint8Array
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Limits {
  /** Until a new connection stands, TLS included. */
  readonly connectMs: number
  /** From sending to the last byte of the answer. */
  readonly answerMs: number
  /** Of an answer: a page of a Query is 1 MB and a batch 16 MB at most, and nobody reads larger objects whole. */
  readonly mostBytes: number
  /** Requests beyond so many at once wait for one that is done. */
  readonly mostConnections: number
}

const usualLimits: Limits = {
  ...{ connectMs: 1000, answerMs: 4000 },
  ...{ mostBytes: 64 * 1024 * 1024, mostConnections: 64 },
}
/** A function may have been frozen for minutes, and a gateway on the way (NAT: 350 s) have forgotten the connection. */
const longestIdleMs = 240_000

const late = (what: string, ms: number) =>
  Object.assign(new Error(`${what} within ${ms} ms`), { name: "TimeoutError", code: "ETIMEDOUT" })

export class Connections {
  readonly #origin: URL
  readonly #limits: Limits
  readonly #request: typeof import("node:http").request
  readonly #agent: Agent
  readonly #now: () => number
  #lastSent = 0

  constructor(origin: URL, now: () => number, limits: Partial<Limits> = {}) {
    this.#origin = origin
    this.#now = now
    this.#limits = { ...usualLimits, ...limits }
    // Only the module that is needed, and not by `import`: for a module of Node that also reads every export it has,
    // one of which loads undici. That was most of a cold start.
    const node = process.getBuiltinModule(origin.protocol === "https:" ? "node:https" : "node:http")
    this.#request = node.request
    this.#agent = new node.Agent({ keepAlive: true, maxSockets: this.#limits.mostConnections })
  }

  /** Fails with what Node calls the fault (`ECONNRESET`, …) or with a `TimeoutError`. */
  send({ method, path, headers, body }: Request): Promise<Answer> {
    const { hostname, port } = this.#origin
    this.#dropIdle()
    return new Promise((resolve, reject) => {
      const request = this.#request(
        { agent: this.#agent, hostname: bare(hostname), port: port || null, method, path, headers },
        (answer) => collect(answer, this.#limits.mostBytes, resolve, fail),
      )
      // Once an answer has begun, destroying its request tells nobody: the promise has to hear of it here.
      const fail = (error: Error) => {
        reject(error)
        request.destroy()
      }
      const timers = limited(request, this.#limits, fail)
      request.once("close", () => timers.forEach(clearTimeout))
      request.on("error", reject)
      request.end(body)
    })
  }

  #dropIdle(): void {
    const now = this.#now()
    if (now - this.#lastSent > longestIdleMs)
      for (const sockets of Object.values(this.#agent.freeSockets))
        for (const socket of sockets ?? []) socket.destroy()
    this.#lastSent = now
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** A URL writes an IPv6 address in brackets, a socket wants it without. */
const bare = (hostname: string) => hostname.replace(/^\[(.*)\]$/, "$1")

type Fail = (error: Error) => void

function limited(request: ClientRequest, { connectMs, answerMs }: Limits, fail: Fail): Set<NodeJS.Timeout> {
  const timers = new Set([setTimeout(() => fail(late("no answer", answerMs)), answerMs)])
  request.once("socket", (socket) => {
    if (!socket.connecting) return
    const timer = setTimeout(() => fail(late("no connection", connectMs)), connectMs)
    timers.add(timer)
    socket.once("encrypted" in socket ? "secureConnect" : "connect", () => clearTimeout(timer))
  })
  return timers
}

function collect(
  answer: IncomingMessage,
  mostBytes: number,
  resolve: (answer: Answer) => void,
  fail: Fail,
): void {
  const chunks: Buffer[] = []
  let bytes = 0
  answer.on("data", (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > mostBytes) fail(new RangeError(`the answer is larger than ${mostBytes} bytes`))
    else chunks.push(chunk)
  })
  // Cut off in the middle: there is no `end` then.
  answer.on("error", fail)
  answer.on("end", () => {
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks, bytes) })
  })
}
