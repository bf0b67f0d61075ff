// The body of a light request or answer: a text or bytes, read once. Streams, blobs and uploads are the platform's own.
import type { LightHeaders } from "./headers.ts"

/** What a body is made of, as long as nobody asked for a stream. */
export type Source = string | Uint8Array | null

/** Streams that we made, and what is in them: handed from one answer to the next they need not be read. */
const sources = new WeakMap<ReadableStream, Source>()

function isDisturbed(stream: ReadableStream): boolean {
  return process.getBuiltinModule("node:stream").Readable.isDisturbed(stream as never)
}

export interface Given {
  readonly source: Source
  /** What the platform would write into a missing `content-type`. */
  readonly type?: string
}

/** Undefined for what only the platform's own classes can hold. */
export function sourceOf(body: unknown): Given | undefined {
  if (body === undefined || body === null) return { source: null }
  if (typeof body === "string") return { source: body, type: "text/plain;charset=UTF-8" }
  if (body instanceof URLSearchParams)
    return { source: body.toString(), type: "application/x-www-form-urlencoded;charset=UTF-8" }
  // Copied, as the platform does: who made it may go on writing into it.
  if (body instanceof ArrayBuffer) return { source: new Uint8Array(body.slice(0)) }
  if (ArrayBuffer.isView(body))
    return { source: Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)) }
  if (typeof body !== "object") return { source: String(body), type: "text/plain;charset=UTF-8" }
  const source = sources.get(body as ReadableStream)
  if (source === undefined || (body as ReadableStream).locked || isDisturbed(body as ReadableStream))
    return undefined
  return { source }
}

export function bytesOf(source: Source): Uint8Array {
  if (source === null) return new Uint8Array()
  return typeof source === "string" ? Buffer.from(source, "utf8") : source
}

function textOf(source: Source): string {
  if (source === null) return ""
  const text =
    typeof source === "string"
      ? source.toWellFormed()
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("utf8")
  return text.startsWith("\ufeff") ? text.slice(1) : text
}

function streamOf(source: Source): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = new ReadableStream({
    type: "bytes",
    pull(controller) {
      const bytes = bytesOf(source)
      if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes))
      controller.close()
      controller.byobRequest?.respond(0)
    },
  })
  sources.set(stream, source)
  return stream
}

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i

export abstract class LightBody {
  readonly #source: Source
  #used = false
  #stream: ReadableStream<Uint8Array<ArrayBuffer>> | undefined

  constructor(source: Source) {
    this.#source = source
  }

  abstract readonly headers: LightHeaders

  /** The same as the platform's own object, around this body: what we do not cover is its to do. */
  protected abstract real(body: BodyInit | null): Response | Request

  get bodyUsed(): boolean {
    return this.#used || (this.#stream !== undefined && isDisturbed(this.#stream))
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    if (this.#source === null) return null
    if (this.#stream) return this.#stream
    this.#stream = streamOf(this.#source)
    // Read already: what is left is a stream that is over.
    if (this.#used) void this.#stream.cancel()
    return this.#stream
  }

  /** The body without reading it; undefined when it was read, or handed out as a stream. */
  get unread(): Source | undefined {
    return this.#used || this.#stream ? undefined : this.#source
  }

  get locked(): boolean {
    return this.#stream?.locked === true
  }

  static is(value: unknown): value is LightBody {
    return typeof value === "object" && value !== null && #source in value
  }

  /** Marks the body as read. Where its stream was handed out, the platform's own class reads that. */
  #take(): Source | Response | Request {
    if (this.bodyUsed || this.locked) throw new TypeError("Body is unusable: Body has already been read")
    if (this.#stream) return this.real(this.#stream)
    if (this.#source !== null) this.#used = true
    return this.#source
  }

  async text(): Promise<string> {
    const taken = this.#take()
    return isSource(taken) ? textOf(taken) : taken.text()
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const taken = this.#take()
    return isSource(taken) ? new Uint8Array(bytesOf(taken)) : taken.bytes()
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer
  }

  async blob(): Promise<Blob> {
    const taken = this.#take()
    return isSource(taken) ? this.real(bodyInit(taken)).blob() : taken.blob()
  }

  /** A form without uploads: URL parameters have all methods of form data, and mean the same by them. */
  async formData(): Promise<FormData> {
    const form = formType.test(this.headers.get("content-type") ?? "")
    const taken = this.#take()
    if (!isSource(taken)) return taken.formData()
    if (form) return new URLSearchParams(textOf(taken)) as unknown as FormData
    return this.real(bodyInit(taken)).formData()
  }
}

function isSource(taken: Source | Response | Request): taken is Source {
  return taken === null || typeof taken === "string" || taken instanceof Uint8Array
}

export function bodyInit(source: Source): BodyInit | null {
  return source instanceof Uint8Array ? new Uint8Array(source) : source
}
