// The way from a browser to the portal's function: CloudFront, then an HTTP API, on one local port.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { forwardedHeaders } from "../../../../../infra/front.ts"
import type { TrialClock } from "../clock.ts"
import type { DeployedFunction } from "../function.ts"
import { type HttpAnswer, httpAnswer, httpEvent } from "./http-event.ts"

export interface Front {
  readonly origin: string
  /** What the function made of one event, as the HTTP API would answer it. */
  answer(event: unknown): Promise<HttpAnswer>
  close(): Promise<void>
}

export interface FrontSettings {
  readonly clock: TrialClock
  readonly portal: () => DeployedFunction
  /** Put into every request on its way to the origin, as our CloudFront does. */
  readonly mark: string
  /** China's CloudFront knows no origin request policies: it passes on what it always does and what our list names. */
  readonly partition: "aws" | "aws-cn"
  /** Other sites at the same address, for instance the sign-in; true when it took the request. */
  readonly beside?: (request: IncomingMessage, response: ServerResponse, origin: string) => boolean
}

/** docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html */
const notPassedOn = /^(connection|keep-alive|transfer-encoding|upgrade|proxy-.*|te|trailer|expect)$/i
/** Whose address CloudFront sees; a test may come from another. */
const usualViewer = "198.51.100.23"
export const viewerHeader = "x-trial-viewer"
const edge = "203.0.113.101"

/** The same page, "HTTP request headers and CloudFront behavior", column of the legacy cache settings. */
const removedUnlessListed = /^(accept|accept-charset|accept-language|authorization|referer)$/i
const listed: ReadonlySet<string> = new Set(forwardedHeaders.map((name) => name.toLowerCase()))

type Header = readonly [name: string, value: string]

function asInChina([name, value]: Header): readonly Header[] {
  const lower = name.toLowerCase()
  if (lower === "user-agent" && !listed.has(lower)) return [[name, "Amazon CloudFront"]]
  if (lower === "accept-encoding") return /\bgzip\b/.test(value) ? [[name, "gzip"]] : []
  return removedUnlessListed.test(name) && !listed.has(lower) ? [] : [[name, value]]
}

function headersOf(
  { rawHeaders }: IncomingMessage,
  partition: FrontSettings["partition"],
): readonly Header[] {
  const pairs: Header[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) pairs.push([rawHeaders[i] ?? "", rawHeaders[i + 1] ?? ""])
  const passed = pairs.filter(([name]) => !notPassedOn.test(name))
  return partition === "aws" ? passed : passed.flatMap(asInChina)
}

/** CloudFront adds the viewer to what the viewer itself wrote, the HTTP API adds CloudFront. */
function forwarded(headers: readonly Header[], mark: string) {
  const viewer = headers.find(([name]) => name.toLowerCase() === viewerHeader)?.[1] ?? usualViewer
  const said = headers.filter(([name]) => /^x-forwarded-for$/i.test(name)).map(([, value]) => value)
  return [
    ...headers.filter(([name]) => !/^(x-forwarded-.*|x-origin-verify|x-trial-viewer|via)$/i.test(name)),
    ["via", "1.1 0123456789abcdef.cloudfront.net (CloudFront)"],
    ["x-amz-cf-id", "0000000000000000000000000000000000000000000000000000=="],
    ["x-origin-verify", mark],
    ["x-forwarded-for", [...said, viewer, edge].join(", ")],
    ["x-forwarded-port", "443"],
    ["x-forwarded-proto", "https"],
  ] as const
}

/** API Gateway refuses more than 10 MB; what Lambda takes ends at 6 MB of event, the caller then sees 413 too. */
const largest = 6 * 1024 * 1024

export async function openFront({ clock, portal, mark, partition, beside }: FrontSettings): Promise<Front> {
  const answer = async (event: unknown) => {
    const outcome = await portal().invoke(event)
    return httpAnswer(outcome.ok ? outcome.value : undefined)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (body.length * 1.34 > largest) {
      response.writeHead(413, { "content-type": "application/json" })
      response.end('{"message":"Request Entity Too Large"}')
      return
    }
    const headers = forwarded(headersOf(request, partition), mark)
    const { method = "GET", url: target = "/" } = request
    const event = httpEvent({ method, target, headers, body, sourceIp: edge, at: clock.now() })
    const answered = await answer(event)
    for (const [name, value] of answered.headers)
      if (name !== "content-length") response.appendHeader(name, value)
    const hasBody = method !== "HEAD" && answered.status !== 304 && answered.status !== 204
    if (hasBody) response.setHeader("content-length", answered.body.length)
    response.writeHead(answered.status).end(hasBody ? answered.body : undefined)
  }

  let origin = ""
  const server = createServer((request, response) => {
    if (beside?.(request, response, origin)) return
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
