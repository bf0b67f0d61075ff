// A request as the app reads it: method, address, headers, a text or bytes. What else a request has is the platform's.
import { bodyInit, LightBody, sourceOf } from "./body.ts"
import { LightHeaders, tagOf } from "./headers.ts"

interface Init {
  readonly method?: string
  readonly headers?: object
  readonly body?: unknown
}

const covered = new Set(["method", "headers", "body"])
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const forbidden = /^(?:connect|trace|track)$/i
const normalized = /^(?:delete|get|head|options|post|put)$/i

function addressOf(input: unknown): string {
  const url = new URL(String(input))
  if (url.username || url.password) throw new TypeError("Request: an address carries no credentials.")
  return url.href
}

export class LightRequest extends LightBody {
  declare readonly headers: LightHeaders
  declare readonly method: string
  declare readonly url: string

  constructor(input: unknown, init: Init = {}) {
    const from = LightBody.is(input) && input instanceof LightRequest ? input : undefined
    const inherited = init.body === undefined ? from?.unread : undefined
    const given = inherited === undefined ? sourceOf(init.body) : { source: inherited }
    super(given?.source ?? null)
    const foreign = typeof input === "object" && !from && !(input instanceof URL)
    const read = from && init.body === undefined && inherited === undefined
    if (foreign || read || !given || Object.keys(init).some((name) => !covered.has(name))) {
      const plain = from ? from.platform() : (input as Request)
      // A constructor may answer another object than its own: here the platform's, for what is not light.
      // biome-ignore lint/correctness/noConstructorReturn: see above
      return new globalThis.Request(plain, init as RequestInit) as unknown as LightRequest
    }
    this.url = from ? from.url : addressOf(input)
    const method = String(init.method ?? from?.method ?? "GET")
    this.method = normalized.test(method) ? method.toUpperCase() : method
    if (!token.test(method) || forbidden.test(method)) throw new TypeError("Request: no such method.")
    this.headers = new LightHeaders(init.headers ?? from?.headers)
    if (given.source !== null && (this.method === "GET" || this.method === "HEAD"))
      throw new TypeError("Request with GET/HEAD method cannot have body.")
    if ("type" in given && given.type && !this.headers.has("content-type"))
      this.headers.set("content-type", given.type)
  }

  clone(): LightRequest {
    if (this.bodyUsed) throw new TypeError("Request.clone: Body has already been consumed.")
    return new LightRequest(this)
  }

  protected override real(body: BodyInit | null): Request {
    const { url, method, headers } = this
    const streamed = body instanceof ReadableStream ? { duplex: "half" } : {}
    return new globalThis.Request(url, { method, headers: [...headers], body, ...streamed } as RequestInit)
  }

  /** The same request as the platform's own object. */
  platform(): Request {
    return this.real(this.unread === undefined ? this.body : bodyInit(this.unread))
  }

  get [Symbol.toStringTag](): string {
    return "Request"
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return tagOf(value) === "Request"
  }
}

/** What nobody here asks for, answered by the platform's own class all the same. */
const asked = [
  "cache",
  "credentials",
  "destination",
  "duplex",
  "integrity",
  "isHistoryNavigation",
  "isReloadNavigation",
  "keepalive",
  "mode",
  "redirect",
  "referrer",
  "referrerPolicy",
  "signal",
] as const

for (const name of asked) {
  Object.defineProperty(LightRequest.prototype, name, {
    get(this: LightRequest) {
      const { url, method } = this
      return new globalThis.Request(url, { method })[name as keyof Request]
    },
    configurable: true,
    enumerable: true,
  })
}
