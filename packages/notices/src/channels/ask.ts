// One request to a provider: its answer, or whether the provider may have it.
import { NotTaken } from "../shapes.ts"

/** Shorter than the outbox lets a try take. */
const mostMs = 8000

/** The connection was never made: nothing can have arrived. */
const before = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

export interface Answered {
  readonly status: number
  readonly text: string
}

/** Throws `NotTaken` where no connection was made; any other error leaves open what the provider has. Never names the address. */
export async function ask(url: URL, init: RequestInit): Promise<Answered> {
  try {
    const answer = await fetch(url, { redirect: "error", ...init, signal: AbortSignal.timeout(mostMs) })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    const code = codeOf(error)
    if (before.has(code)) throw new NotTaken(code)
    throw new Error(`no answer: ${code}`)
  }
}

function codeOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string }
  return typeof cause?.code === "string" ? cause.code : (name ?? "unknown")
}

/** The object in an answer, or nothing where there is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
