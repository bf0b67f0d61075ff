// Messages between Lambda and an execution environment: one line of JSON each, over two pipes.
import { readSync, writeSync } from "node:fs"

/** What the runtime is told of an invocation (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, next invocation). */
export interface Next {
  readonly requestId: string
  readonly deadlineMs: number
  readonly functionArn: string
  /** Milliseconds that this machine's clock is away from the real time. */
  readonly clockMs: number
  /** Absent: let what was left behind go on for a moment, tell of it, and end. */
  readonly event?: unknown
}

/** As the runtime reports it (the same page, invocation error). */
export interface FunctionError {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace?: readonly string[]
}

export interface Told {
  readonly kind: "ready" | "answer" | "ended"
  readonly value?: unknown
  readonly error?: FunctionError
  /** Environment variables asked for so far. */
  readonly read: readonly string[]
  readonly late: readonly string[]
  readonly unfinished: number
  readonly peakMb: number
}

const toMachine = 3
const fromMachine = 4

/** Waits without letting anything else run in this process: that is how Lambda freezes an environment between two events. */
export function* frozenLines(): Generator<Next> {
  const chunk = Buffer.alloc(64 * 1024)
  let rest: Buffer = Buffer.alloc(0)
  for (;;) {
    const end = rest.indexOf(10)
    if (end >= 0) {
      const line = rest.subarray(0, end).toString("utf8")
      rest = rest.subarray(end + 1)
      yield JSON.parse(line) as Next
      continue
    }
    const size = readSync(toMachine, chunk)
    if (size === 0) return
    rest = Buffer.concat([rest, chunk.subarray(0, size)])
  }
}

export function tell(told: Told): void {
  const bytes = Buffer.from(`${JSON.stringify(told)}\n`)
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(fromMachine, bytes, sent)
}
