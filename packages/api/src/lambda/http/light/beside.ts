// For tests: the light classes beside the platform's own, one thing done with both.
import { expect } from "vitest"
import * as light from "./web.ts"

export interface Web {
  readonly Headers: typeof Headers
  readonly Request: typeof Request
  readonly Response: typeof Response
}
export type Case = readonly [name: string, act: (web: Web) => unknown]

const platform: Web = { Headers, Request, Response }

/** What came out, in a form that compares: bytes as numbers, headers as pairs, an error as its class. */
async function outcome(act: Case[1], web: Web): Promise<unknown> {
  try {
    const value = await act(web)
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
    return value instanceof Uint8Array ? [...value] : value
  } catch (error) {
    return { thrown: error instanceof Error ? error.constructor.name : String(error) }
  }
}

/** Both do the same, or throw the same. */
export async function same(act: Case[1]): Promise<void> {
  const expected = await outcome(act, platform)
  expect(expected).toBeDefined()
  expect(await outcome(act, light)).toEqual(expected)
}

export const address = "https://mz.example.gov.cn/marriage/apply?step=you&x=%E5%A9%9A"
export const words = "登记 🎎 café"
export const post = (web: Web, body: BodyInit | null, type?: string) =>
  new web.Request(address, { method: "post", body, ...(type && { headers: { "Content-Type": type } }) })
