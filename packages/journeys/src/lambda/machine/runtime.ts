// The runtime inside an execution environment: loads the bundle's handler, then one event at a time, frozen in between.
// Started as: node runtime.mjs <folder of the bundle> <milliseconds the clock is moved>
import { pathToFileURL } from "node:url"
import { format } from "node:util"
import { type FunctionError, frozenLines, type Next, type Told, tell } from "./lines.ts"
import { moveDate } from "./moved-date.ts"
import { type Invocation, watchCalls, watchEnvironment } from "./watch.ts"

type Handler = (event: unknown, context: unknown) => unknown

const [, , folder = "", moved = "0"] = process.argv
let clockMs = Number(moved)
let requestId = ""
moveDate(() => clockMs)

/** docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html: console lines get a time, the request and a level in front. */
function patchConsole(): void {
  const levels = { debug: "DEBUG", error: "ERROR", info: "INFO", log: "INFO", warn: "WARN" } as const
  for (const [name, level] of Object.entries(levels)) {
    const line = (...given: unknown[]) =>
      process.stdout.write(`${new Date().toISOString()}\t${requestId}\t${level}\t${format(...given)}\n`)
    Object.assign(console, { [name]: line })
  }
}

patchConsole()
const variables = { ...process.env }
const read = watchEnvironment()
const calls = watchCalls()

function say(kind: Told["kind"], outcome: { value?: unknown; error?: FunctionError }, unfinished = 0): void {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  tell({ kind, ...outcome, read: [...read], late: calls.takeLate(), unfinished, peakMb })
}

function errorOf(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown) }
  return {
    errorType: thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? "").split("\n").slice(0, 8),
  }
}

/** docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
function contextOf({ requestId: awsRequestId, deadlineMs, functionArn }: Next) {
  return {
    awsRequestId,
    invokedFunctionArn: functionArn,
    functionName: variables.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: "$LATEST",
    memoryLimitInMB: variables.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: variables.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: variables.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  }
}

/** docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: six megabytes each way when the caller waits. */
const largestAnswer = 6 * 1024 * 1024

async function answer(handler: Handler, next: Next): Promise<void> {
  const invocation: Invocation = { id: next.requestId, answered: false }
  let outcome: { value?: unknown; error?: FunctionError }
  try {
    const value = await calls.within(invocation, async () => handler(next.event, contextOf(next)))
    const size = Buffer.byteLength(JSON.stringify(value) ?? "null")
    const tooLarge = {
      errorType: "Function.ResponseSizeTooLarge",
      errorMessage: `${size} bytes are too many`,
    }
    outcome = size > largestAnswer ? { error: tooLarge } : { value }
  } catch (thrown) {
    outcome = { error: errorOf(thrown) }
  }
  invocation.answered = true
  say("answer", outcome, calls.unfinished(invocation))
}

/** A failure that nobody caught ends the environment; whoever waits for the answer is told. */
function fall(errorType: string, thrown: unknown): void {
  say("answer", { error: { ...errorOf(thrown), errorType } })
  process.exit(1)
}
process.on("uncaughtException", (thrown) => fall("Runtime.UnhandledError", thrown))
process.on("unhandledRejection", (reason) => fall("Runtime.UnhandledPromiseRejection", reason))

async function load(): Promise<Handler> {
  const module = (await import(pathToFileURL(`${folder}/index.mjs`).href)) as { handler?: unknown }
  if (typeof module.handler !== "function") throw new TypeError("index.handler is not a function")
  return module.handler as Handler
}

try {
  const handler = await load()
  say("ready", {})
  for (const next of frozenLines()) {
    clockMs = next.clockMs
    requestId = next.requestId
    if (!("event" in next)) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      say("ended", {})
      break
    }
    await answer(handler, next)
  }
  process.exit(0)
} catch (thrown) {
  say("ready", { error: errorOf(thrown) })
  process.exit(1)
}
