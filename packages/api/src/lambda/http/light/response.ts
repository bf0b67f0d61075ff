// An answer as Hono makes it: status, headers, a text or bytes. What else an answer can be is the platform's own class.
import { LightBody, type Source, sourceOf } from "./body.ts"
import { LightHeaders, tagOf } from "./headers.ts"

const withoutBody = new Set([101, 204, 205, 304])

interface Init {
  readonly status?: number
  readonly statusText?: string
  readonly headers?: object
}

export class LightResponse extends LightBody {
  declare readonly headers: LightHeaders
  declare readonly status: number
  declare readonly statusText: string

  constructor(body?: unknown, init: Init | null = {}) {
    const given = sourceOf(body)
    super(given?.source ?? null)
    // A constructor may answer another object than its own: here the platform's, for a body that is not light.
    if (!given)
      // biome-ignore lint/correctness/noConstructorReturn: see above
      return new globalThis.Response(body as BodyInit, platformInit(init ?? {})) as unknown as LightResponse
    // As the platform reads a number into 16 bits: 200.5 is 200.
    this.status = Number(init?.status ?? 200) & 0xffff
    this.statusText = String(init?.statusText ?? "")
    this.headers = new LightHeaders(init?.headers)
    if (this.status < 200 || this.status > 599) throw new RangeError("Response: a status is from 200 to 599.")
    if (given.source !== null && withoutBody.has(this.status))
      throw new TypeError(`Response: an answer with status ${this.status} has no body.`)
    if (given.type && !this.headers.has("content-type")) this.headers.set("content-type", given.type)
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get redirected(): boolean {
    return false
  }

  get type(): ResponseType {
    return "default"
  }

  get url(): string {
    return ""
  }

  clone(): LightResponse {
    if (this.bodyUsed || this.locked) throw new TypeError("Response.clone: Body has already been consumed.")
    // Through the stream, so that no type is guessed from a text again.
    return new LightResponse(this.body, this)
  }

  protected override real(body: BodyInit | null): Response {
    return new globalThis.Response(body, platformInit(this))
  }

  get [Symbol.toStringTag](): string {
    return "Response"
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return tagOf(value) === "Response"
  }

  static json(data: unknown, init: Init = {}): LightResponse {
    const text = JSON.stringify(data)
    if (text === undefined) throw new TypeError("Response.json: the value cannot be written as JSON.")
    const headers = new LightHeaders(init.headers)
    if (!headers.has("content-type")) headers.set("content-type", "application/json")
    return new LightResponse(text, { ...init, headers })
  }

  static redirect(url: string | URL, status?: number): Response {
    return globalThis.Response.redirect(url, status)
  }

  static error(): Response {
    return globalThis.Response.error()
  }
}

function platformInit({ status, statusText, headers }: Init): ResponseInit {
  return {
    ...(status !== undefined && { status }),
    ...(statusText !== undefined && { statusText }),
    ...(headers !== undefined && { headers: [...new LightHeaders(headers)] }),
  }
}

/** What an answer carries, when it is a light one that nobody has read; undefined when it must be read. */
export function unreadOf(response: object): Source | undefined {
  return LightBody.is(response) ? response.unread : undefined
}
