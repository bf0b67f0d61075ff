// When a request is sent again, and after how long: the SDK's standard mode, with full jitter and a budget per client.

import type { IncomingHttpHeaders } from "node:http"
import type { Chance } from "@civil/core/world.ts"

export interface RetryPolicy {
  readonly mostAttempts: number
  /** The longest first wait; it doubles with every attempt. */
  readonly delayMs: number
}

/** As the SDK's DynamoDB client has it; other services wait longer and ask less often. */
export const tablePolicy: RetryPolicy = { mostAttempts: 4, delayMs: 25 }
export const usualPolicy: RetryPolicy = { mostAttempts: 3, delayMs: 50 }

const throttledDelayMs = 1000
const longestDelayMs = 20_000
/** What a service asks for in `retry-after` is granted up to so much more than our own wait. */
const grantedMs = 5000

/** Names from the SDK's classification (smithy-typescript, service-error-classification). */
const throttled: ReadonlySet<string> = new Set([
  "BandwidthLimitExceeded",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException",
])
const transientNames: ReadonlySet<string> = new Set([
  "TimeoutError",
  "RequestTimeout",
  "RequestTimeoutException",
])
const transientStatus: ReadonlySet<number> = new Set([500, 502, 503, 504])
const transientCodes: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
])

/** Reasons of a cancelled transaction that say nothing about its items. */
const throttledReasons: ReadonlySet<string> = new Set(["ThrottlingError", "ProvisionedThroughputExceeded"])

interface Cancelled {
  readonly CancellationReasons?: readonly { readonly Code?: string }[]
}

/** Cancelled for want of capacity alone. The SDK leaves these to its callers, who could only do the same. */
function wasThrottled(error: Error): boolean {
  const reasons = (error as Cancelled).CancellationReasons ?? []
  const codes = reasons.map(({ Code = "None" }) => Code).filter((code) => code !== "None")
  return codes.length > 0 && codes.every((code) => throttledReasons.has(code))
}

export type Trouble = "throttled" | "transient"

/** Why it may be worth sending again; undefined when the answer would be the same. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined
  const { name } = error
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode ?? 0
  if (throttled.has(name) || status === 429 || wasThrottled(error)) return "throttled"
  if (transientNames.has(name) || transientStatus.has(status)) return "transient"
  return typeof code === "string" && transientCodes.has(code) ? "transient" : undefined
}

/** Not to be had for the moment, whoever asks: unreachable, in trouble, or without its table. */
export function isAway(error: unknown): boolean {
  return (
    troubleOf(error) !== undefined || (error instanceof Error && error.name === "ResourceNotFoundException")
  )
}

/** The wait before attempt `retries + 2`: anything up to a bound that doubles, so that many who failed at once do not return at once. */
export function delayOf(policy: RetryPolicy, retries: number, trouble: Trouble, chance: Chance): number {
  const base = trouble === "throttled" ? throttledDelayMs : policy.delayMs
  return chance.below(Math.min(base * 2 ** retries, longestDelayMs) + 1)
}

/** How long the service asks to wait, within reason. */
export function askedDelay(headers: IncomingHttpHeaders, own: number): number {
  const milliseconds = headers["x-amz-retry-after"]
  const seconds = headers["retry-after"]
  const asked =
    typeof milliseconds === "string"
      ? Number(milliseconds)
      : seconds === undefined
        ? 0
        : Number(seconds) * 1000
  return asked > own ? Math.min(asked, own + grantedMs) : own
}

const fullBudget = 500
const price: Readonly<Record<Trouble, number>> = { throttled: 5, transient: 14 }

/** While most requests fail, retries would only double the load: they are paid from what successes bring in. */
export class RetryBudget {
  #left = fullBudget

  /** Takes the price of a retry; false when there is not enough left. */
  spend(trouble: Trouble): boolean {
    if (this.#left < price[trouble]) return false
    this.#left -= price[trouble]
    return true
  }

  /** A success brings one, or returns the price of the retry that led to it. */
  earn(trouble: Trouble | undefined): void {
    this.#left = Math.min(fullBudget, this.#left + (trouble === undefined ? 1 : price[trouble]))
  }
}
