// A light client for tests, on a server that answers what it is told: it never really waits, and notes how long it would have.
import { seededChance } from "@civil/core/chance.ts"
import { afterEach, beforeEach, expect } from "vitest"
import { type LightClient, lightClient } from "../dynamo.ts"
import type { Steering } from "../service.ts"
import { type Answering, answering, environment } from "./answering.ts"

export interface Bench {
  server: Answering
  readonly waits: number[]
  opened(more?: object, steering?: Steering): LightClient
}

/** A server for each test of the file. */
export function bench(): Bench {
  const clients: LightClient[] = []
  const made: Bench = {
    server: undefined as unknown as Answering,
    waits: [],
    opened(more = {}, steering = {}) {
      const settings = { ...environment, DYNAMODB_ENDPOINT: made.server.endpoint, ...more }
      const usual: Steering = {
        now: () => Date.UTC(2026, 10, 22, 9, 30),
        chance: seededChance(1),
        wait: async (ms) => void made.waits.push(ms),
      }
      const client = lightClient(settings, { ...usual, ...steering })
      clients.push(client)
      return client
    },
  }
  beforeEach(async () => {
    made.server = await answering()
    made.waits.length = 0
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close()
    await made.server.close()
  })
  return made
}

export const Key = { pk: { S: "民政" } }
export const get = (client: LightClient) => client.run("GetItem", { TableName: "portal", Key })

interface Failure extends Error {
  readonly $metadata?: { readonly attempts?: number }
}

export const failure = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => expect.unreachable("it was answered"),
    (error: Failure) => error,
  )
