// One request on Lambda: the event read, our own front recognized, a built file or the app's answer handed back.
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import type { LambdaBindings } from "../../context.ts"
import { frontCheck } from "../../http/front.ts"
import { type Log, placeOf } from "../../http/log.ts"
import { type Incoming, readEvent } from "./event.ts"
import { resultOf } from "./result.ts"

type Result = APIGatewayProxyStructuredResultV2

export interface HttpDeps {
  fetch(request: Request, bindings: LambdaBindings): Response | Promise<Response>
  /** A built file, where no bucket serves them. */
  asset(request: Request): Response | undefined
  /** What our own front writes into `x-origin-verify`; two with a comma while one takes the other's place. */
  readonly originSecret: string | undefined
  readonly log: Log
  /** Public address without a trailing slash. */
  readonly origin: string
}

/** Answers every event; what goes wrong is an answer and a line in the log, never an error of the function. */
export function httpHandler(deps: HttpDeps): (event: unknown) => Promise<Result> {
  const ours = frontCheck(deps.originSecret)
  return async (event) => {
    let incoming: Incoming
    try {
      incoming = readEvent(event, deps.origin)
    } catch (error) {
      deps.log.write({ level: "error", job: "http", ...placeOf(error) })
      return refusal(400, "malformed")
    }
    try {
      if (!ours(incoming.originMark)) return refusal(403, "forbidden")
      return await answer(incoming, deps)
    } catch (error) {
      deps.log.write({ level: "error", request: incoming.requestId, job: "http", ...placeOf(error) })
      return refusal(500, "unexpected")
    }
  }
}

async function answer({ request, address, requestId }: Incoming, deps: HttpDeps): Promise<Result> {
  const response = deps.asset(request) ?? (await deps.fetch(request, { address, requestId }))
  return resultOf(response, request.method !== "HEAD")
}

/** What is said before the app is asked, in the shape of its own refusals. */
function refusal(statusCode: number, kind: "malformed" | "forbidden" | "unexpected"): Result {
  const sentences = {
    malformed: { zh: "请求无法识别。", en: "This is not a request we understand." },
    forbidden: { zh: "请通过网站地址访问。", en: "Please come through the site's own address." },
    unexpected: { zh: "系统出错，请稍后再试。", en: "Something went wrong. Please try again later." },
  }
  const message = sentences[kind]
  return {
    statusCode,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify({ error: { kind, code: kind, message, fields: [], offers: [] } }),
  }
}
