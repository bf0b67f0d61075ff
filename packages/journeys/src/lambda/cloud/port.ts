// One service of the tests' cloud on a port, over TLS: who calls is read from the signature, what may be called from the
// topology's rights, and every call is noted. A test may put trouble in between.
import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import type { TrialClock } from "../clock.ts"
import type { Credentials } from "../function.ts"
import { region } from "../names.ts"
import { type Permission, refusal } from "../rights.ts"
import type { Certificate } from "./certificate.ts"
import { ServiceError, type SignedRequest, verify } from "./signature.ts"

export interface Call {
  readonly function: string
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  readonly needs: readonly Permission[]
  /** The event that was being worked on, `init`, or undefined: then nobody should have called. */
  readonly during: string | undefined
}

/** `unavailable`: 500 for every call. `silent`: no answer ever. `broken`: the connection is cut. `killed`: so is the caller. */
export type Trouble = "unavailable" | "silent" | "broken" | "killed" | undefined

/** What all services of one trial share. */
export interface Cloud {
  readonly clock: TrialClock
  readonly certificate: Certificate
  readonly calls: Call[]
  /** Requests that were refused before anything was done: unsigned, altered, or without the right. */
  readonly refused: string[]
  find(accessKeyId: string): Credentials | undefined
  mayCall(name: string, permission: Permission): boolean
  /** Asked before each call is done, and once more after it was done but not yet answered. */
  trouble: (call: Call, done: boolean) => Trouble
}

export interface Asked {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  readonly needs: readonly Permission[]
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export interface Service {
  /** Its name in signatures. */
  readonly name: string
  read(request: SignedRequest): Asked
  answer(asked: Asked, request: SignedRequest, caller: string): Promise<Reply>
  /** Somebody without keys who brings a function's signature; undefined when it is a caller with keys. */
  guest?(
    request: SignedRequest,
    cloud: { readonly now: number; readonly find: Cloud["find"] },
  ): Promise<Guest | undefined>
  fail(error: ServiceError): Reply
}

/** What a function's signature lets somebody do; done only when the function itself may. */
export interface Guest {
  readonly function: string
  readonly needs: readonly Permission[]
  reply(): Reply
}

export interface Port {
  readonly url: string
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Clients set their clock by the service's, so its `Date` is the trial's. */
function send(response: ServerResponse, { status, headers, body }: Reply, at: number): void {
  const date = new Date(at).toUTCString()
  response.writeHead(status, { date, ...headers, "content-length": Buffer.byteLength(body) }).end(body)
}

export async function openPort(service: Service, cloud: Cloud): Promise<Port> {
  /** True when the caller gets no answer. */
  function inTrouble(call: Call, caller: Credentials, response: ServerResponse, done: boolean): boolean {
    const trouble = cloud.trouble(call, done)
    if (trouble === "unavailable")
      throw new ServiceError("InternalServerError", "The service is not available", 500)
    if (trouble === "killed") caller.kill()
    if (trouble === "broken" || trouble === "killed") response.destroy()
    return trouble !== undefined
  }

  function asGuest(guest: Guest): Reply {
    const { function: name, needs } = guest
    const call = {
      function: name,
      service: service.name,
      operation: "guest",
      input: {},
      needs,
      during: "a guest",
    }
    cloud.calls.push(call)
    const missing = needs.find((permission) => !cloud.mayCall(name, permission))
    if (missing) throw new ServiceError("AccessDenied", refusal(name, missing), 403)
    return guest.reply()
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "/", headers } = request
    const signed = { method, url, headers, body: await bodyOf(request) }
    try {
      const guest = await service.guest?.(signed, { now: cloud.clock.now(), find: cloud.find })
      if (guest) return send(response, asGuest(guest), cloud.clock.now())
      const expected = { service: service.name, region, now: cloud.clock.now(), find: cloud.find }
      const caller = verify(signed, expected)
      const asked = service.read(signed)
      const call = { ...asked, function: caller.function, service: service.name, during: caller.working }
      cloud.calls.push(call)
      caller.called()
      const missing = asked.needs.find((permission) => !cloud.mayCall(caller.function, permission))
      if (missing) throw new ServiceError("AccessDeniedException", refusal(caller.function, missing))
      if (inTrouble(call, caller, response, false)) return
      const reply = await service.answer(asked, signed, caller.function)
      if (!inTrouble(call, caller, response, true)) send(response, reply, cloud.clock.now())
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      // Looking for what is not there is nobody's mistake.
      if (error.status < 500 && error.status !== 404)
        cloud.refused.push(`${service.name}: ${error.name} ${error.message}`)
      send(response, service.fail(error), cloud.clock.now())
    }
  }

  const server = createServer(cloud.certificate, (request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The JSON protocol's error, docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
export function jsonError(type: string, { name, message, status }: ServiceError): Reply {
  const body = JSON.stringify({ __type: `${type}#${name}`, message })
  return { status, headers: { "content-type": "application/x-amz-json-1.0" }, body }
}

export function readJson({ body }: SignedRequest): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body.toString("utf8")) as Record<string, unknown>
  } catch {
    throw new ServiceError("SerializationException", "the body is not JSON")
  }
}

/** `X-Amz-Target: DynamoDB_20120810.GetItem` */
export function operationOf({ headers }: SignedRequest, prefix: string): string {
  const target = String(headers["x-amz-target"] ?? "")
  if (!target.startsWith(`${prefix}.`)) throw new ServiceError("UnknownOperationException", target)
  return target.slice(prefix.length + 1)
}
