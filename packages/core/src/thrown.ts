// What may be said of an error in a log or a record: its class, its code and where it was thrown. Its message stays out: it may quote what a person typed.

/** Frames that are kept; the first is where it was thrown. */
const mostFrames = 6

export interface ThrownAt {
  readonly name: string
  readonly at: string
  /** What the system calls the fault, e.g. `ECONNREFUSED`. */
  readonly code?: string
  /** The service that was asked and its host, where the client noted it as `$service`. */
  readonly service?: string
}

export function placeOf(thrown: unknown): ThrownAt {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: "" }
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  const at = frames.slice(0, mostFrames).map((line) =>
    line
      .trim()
      .replace(/^at /, "")
      .replace(/file:\/\/\S*\/(?=packages|dist|node_modules)/, ""),
  )
  return { name: thrown.name, at: at.join(" < "), ...faultOf(thrown) }
}

function faultOf(error: Error): Pick<ThrownAt, "code" | "service"> {
  const { code = codeOf(error.cause), $service: service } = error as { code?: unknown; $service?: unknown }
  return {
    ...(isCode(code) && { code }),
    ...(typeof service === "string" && { service }),
  }
}

const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && "code" in cause ? cause.code : undefined

/** Capitals only, as Node and the system write them: whatever else is called a code may be what somebody typed. */
const isCode = (code: unknown): code is string => typeof code === "string" && /^[A-Z][A-Z_]{2,40}$/.test(code)
