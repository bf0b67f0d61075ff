// A service of AWS asked lightly: signed by `aws4`, over kept-alive connections, again when that helps.

import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { systemChance } from "@civil/core/chance.ts"
import { systemClock } from "@civil/core/clock.ts"
import type { Chance } from "@civil/core/world.ts"
import aws4 from "aws4"
import { type Metadata, metadataOf, type WireError } from "./error.ts"
import { type Answer, Connections, type Limits, type Method } from "./http.ts"
import type { Place } from "./place.ts"
import { askedDelay, delayOf, RetryBudget, type RetryPolicy, type Trouble, troubleOf } from "./retry.ts"

/** What tests steer; left out, it is the system's. */
export interface Steering extends Partial<Limits> {
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly chance?: Chance
  readonly wait?: (ms: number) => Promise<void>
}

export interface Ask {
  readonly method: Method
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body: string | Uint8Array
  /** Another host than the endpoint's own, as the buckets of S3 have. */
  readonly endpoint?: URL
}

export interface Asked {
  readonly answer: Answer
  readonly metadata: Metadata
}

interface Fault {
  readonly fault: unknown
  readonly headers: IncomingHttpHeaders
}

/** Says on an error who was asked, and how often and how long it was tried, the latter as the SDK does. */
function noted(fault: unknown, $service: string, attempts: number, totalRetryDelay: number): unknown {
  if (!(fault instanceof Error)) return fault
  const { $metadata } = fault as { $metadata?: Partial<Metadata> }
  return Object.assign(fault, { $service, $metadata: { ...$metadata, attempts, totalRetryDelay } })
}

const systemNow = () => systemClock.now().epochMilliseconds

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** `2026-11-22T09:00:00.000Z` as `20261122T090000Z`. */
const stamp = (now: number) => new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, "")

export class Service {
  readonly place: Place
  readonly #policy: RetryPolicy
  readonly #refusal: (answer: Answer) => WireError
  readonly #steering: Steering
  readonly #now: () => number
  readonly #budget = new RetryBudget()
  readonly #connections = new Map<string, Connections>()

  constructor(
    place: Place,
    policy: RetryPolicy,
    refusal: (answer: Answer) => WireError,
    steering: Steering = {},
  ) {
    this.place = place
    this.#policy = policy
    this.#refusal = refusal
    this.#steering = steering
    this.#now = steering.now ?? systemNow
  }

  /** Asks until there is an answer, or no use in asking again. */
  async ask(ask: Ask): Promise<Asked> {
    const { chance = systemChance, wait: pause = wait } = this.#steering
    let waited = 0
    let paid: Trouble | undefined
    for (let attempts = 1; ; attempts++) {
      const outcome = await this.#once(ask)
      if ("answer" in outcome && outcome.answer.status < 300) {
        const { answer } = outcome
        this.#budget.earn(paid)
        return { answer, metadata: { ...metadataOf(answer), attempts, totalRetryDelay: waited } }
      }
      const { fault, headers } = "answer" in outcome ? this.#refused(outcome.answer) : outcome
      const trouble = troubleOf(fault)
      const again = trouble !== undefined && attempts < this.#policy.mostAttempts
      if (!again || !this.#budget.spend(trouble)) throw noted(fault, this.#asked(ask), attempts, waited)
      paid = trouble
      const delay = askedDelay(headers, delayOf(this.#policy, attempts - 1, trouble, chance))
      waited += delay
      await pause(delay)
    }
  }

  #asked({ endpoint = this.place.endpoint }: Ask): string {
    return `${this.place.service} at ${endpoint.host}`
  }

  #refused(answer: Answer): Fault {
    return { fault: this.#refusal(answer), headers: answer.headers }
  }

  close(): void {
    for (const connections of this.#connections.values()) connections.close()
    this.#connections.clear()
  }

  async #once(ask: Ask): Promise<{ readonly answer: Answer } | Fault> {
    try {
      return { answer: await this.#send(ask) }
    } catch (fault) {
      return { fault, headers: {} }
    }
  }

  #send({ endpoint = this.place.endpoint, method, path, headers, body }: Ask): Promise<Answer> {
    const { service, region, credentials } = this.place
    const signed = aws4.sign(
      {
        ...{ host: endpoint.host, service, region, method, path },
        body: body as string,
        headers: { ...headers, "X-Amz-Date": stamp(this.#now()) },
      },
      credentials,
    )
    return this.#connected(endpoint).send({ method, path, headers: signed.headers ?? {}, body })
  }

  #connected(endpoint: URL): Connections {
    const known = this.#connections.get(endpoint.origin)
    if (known !== undefined) return known
    const made = new Connections(endpoint, this.#now, this.#steering)
    this.#connections.set(endpoint.origin, made)
    return made
  }
}
