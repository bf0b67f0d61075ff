// One definition of an API route: what it takes and answers, who may call it. The server and /api/openapi.json read the same.
import type { Actor, Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type * as z from "zod/mini"
import type { AppContext } from "../context.ts"

type Schema = z.core.$ZodType

/** `open`: anyone. `signed_in`: a citizen or staff; who exactly, the service decides. `desk`: staff. */
export type Access = "open" | "signed_in" | "desk"

export interface Call<Query, Body> {
  readonly actor: Actor
  readonly query: Query
  readonly body: Body
  param(name: string): string
  readonly c: AppContext
}

interface Definition<Query extends Schema, Body extends Schema, Answer extends Schema> {
  readonly method: "get" | "post" | "delete"
  /** As Hono writes it: `/api/appointments/:id/cancel`. */
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly query?: Query
  readonly body?: Body
  /** Left out: nothing is answered (204). Only described by it, so only made when the description is asked for. */
  readonly answer?: () => Answer
  readonly status?: 200 | 201
  /** Seconds for which caches may answer; only for open routes. */
  readonly maxAge?: number
  /** Answers a file of this type instead of JSON: `run` then makes the whole `Response`. */
  readonly media?: string
  run(call: Call<z.output<Query>, z.output<Body>>): Promise<z.input<Answer> | undefined> | z.input<Answer>
}

/** A route with its types forgotten: what the router and the document need. */
export interface Route {
  readonly method: "get" | "post" | "delete"
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly query: Schema | undefined
  readonly body: Schema | undefined
  readonly answer: (() => Schema) | undefined
  readonly status: 200 | 201 | 204
  readonly maxAge: number | undefined
  readonly media: string | undefined
  /** Reads, runs and answers what is to be sent. */
  handle(c: AppContext): Promise<unknown>
}

export function route<Query extends Schema, Body extends Schema, Answer extends Schema>(
  defined: Definition<Query, Body, Answer>,
): Route {
  const { query, body, answer, status, maxAge, media, run } = defined
  return {
    ...defined,
    query,
    body,
    answer,
    status: answer ? (status ?? 200) : 204,
    ...{ maxAge, media },
    async handle(c) {
      return run({
        actor: c.get("actor"),
        query: (query ? parse(query, c.req.query()) : undefined) as z.output<Query>,
        body: (body ? parse(body, await json(c)) : undefined) as z.output<Body>,
        param: (name) => c.req.param(name) ?? "",
        c,
      })
    },
  }
}

async function json(c: AppContext): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal("malformed", "input.malformed")
  }
}

/** The staff member who calls; desk routes are mounted behind the check that makes this true. */
export function staffOf(actor: Actor): Staff {
  if (actor.kind === "staff") return actor
  throw new Refusal("forbidden", "staff.required")
}
