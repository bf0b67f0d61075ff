// From the app's answer to what Lambda hands back: texts as they are, everything else in base64, cookies apart.
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import { unreadOf } from "./light/response.ts"

/** Bytes that Lambda passes on at most (6 MB); base64 and the JSON around it count. */
const largest = 6 * 1024 * 1024
/** For headers and the JSON around the body. */
const around = 32 * 1024

const textTypes = /^text\/|[/+](?:json|xml|javascript)\b|^application\/x-www-form-urlencoded\b/i

/** Of one connection (RFC 9110, 7.6.1): it is the gateway's, not ours. */
const ofTheConnection = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade"])

export class AnswerTooLarge extends Error {
  override readonly name = "AnswerTooLarge"
}

type Result = APIGatewayProxyStructuredResultV2

/** `reads` is false for HEAD: its answer has the headers of a body, and none. */
export async function resultOf(response: Response, reads: boolean): Promise<Result> {
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") cookies.push(value)
    else if (!ofTheConnection.has(name)) headers[name] = value
  }
  const content = reads ? await contentOf(response, headers) : {}
  return { statusCode: response.status, headers, ...(cookies.length > 0 && { cookies }), ...content }
}

async function contentOf(
  response: Response,
  headers: Readonly<Record<string, string>>,
): Promise<Pick<Result, "body" | "isBase64Encoded">> {
  const source = unreadOf(response)
  if (source === null) return {}
  const text = headers["content-encoding"] === undefined && textTypes.test(headers["content-type"] ?? "")
  if (text) {
    const body = typeof source === "string" ? source : await response.text()
    if (body === "") return {}
    // JSON escapes what is in a text; measured only where it could matter.
    if (body.length * 2 > largest - around && Buffer.byteLength(JSON.stringify(body)) > largest - around)
      throw new AnswerTooLarge()
    return { body, isBase64Encoded: false }
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length === 0) return {}
  if (bytes.length * (4 / 3) > largest - around) throw new AnswerTooLarge()
  return { body: bytes.toString("base64"), isBase64Encoded: true }
}
