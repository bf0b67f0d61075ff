// Errors of a service under the names and with the members that the SDK's clients give them.
import type { Answer } from "./http.ts"

export interface Metadata {
  readonly httpStatusCode: number
  readonly requestId?: string
  readonly attempts: number
  /** Milliseconds waited between attempts. */
  readonly totalRetryDelay: number
}

export class WireError extends Error {
  readonly $fault: "client" | "server"
  $metadata: Partial<Metadata>

  constructor(name: string, message: string, answer: Answer, members: object = {}) {
    super(message)
    this.name = name
    this.$fault = answer.status >= 500 ? "server" : "client"
    this.$metadata = metadataOf(answer)
    Object.assign(this, members)
  }
}

export function metadataOf({ status, headers }: Answer): Pick<Metadata, "httpStatusCode" | "requestId"> {
  const requestId = headers["x-amzn-requestid"] ?? headers["x-amz-request-id"]
  return { httpStatusCode: status, ...(typeof requestId === "string" && { requestId }) }
}

/** `com.amazonaws.dynamodb.v20120810#Name` or `Name:http://…` as `Name`. */
const shortName = (type: string) => type.replace(/^.*#/, "").replace(/:.*$/, "")

/** What an AWS JSON service refuses with. A proxy's page in its place has no name: its status has to do. */
export function jsonError(answer: Answer): WireError {
  const body = objectIn(answer)
  const { __type, message, Message, ...members } = body ?? {}
  const header = answer.headers["x-amzn-errortype"]
  const type = typeof __type === "string" ? __type : header
  const text = message ?? Message
  return new WireError(
    typeof type === "string" ? shortName(type) : "UnknownError",
    typeof text === "string" ? text : body === undefined ? `answered ${answer.status}` : "",
    answer,
    members,
  )
}

/** The answer of an AWS JSON service. Half an answer counts as none: who sends again has a token or a condition. */
export function jsonAnswer(answer: Answer): Record<string, unknown> {
  const body = objectIn(answer)
  if (body === undefined) throw new WireError("UnreadableAnswer", "the answer is no JSON object", answer)
  return body
}

function objectIn({ body }: Answer): Record<string, unknown> | undefined {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const element = (name: string, xml: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

/** What S3 refuses with; its errors are a flat XML document. */
export function xmlError(answer: Answer): WireError {
  const xml = answer.body.toString()
  const code = element("Code", xml) ?? "UnknownError"
  return new WireError(code, element("Message", xml) ?? `answered ${answer.status}`, answer)
}
