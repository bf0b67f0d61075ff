// One line a request, and one for what went wrong: path templates, never addresses with values, never a person.

import { placeOf } from "@civil/core/thrown.ts"
import type { MiddlewareHandler } from "hono"
import { matchedRoutes } from "hono/route"
import type { AppContext, AppEnv } from "../context.ts"

export { placeOf }

export interface Log {
  /** A line of JSON. */
  write(line: Readonly<Record<string, string | number>>): void
  problem(c: AppContext, thrown: unknown): void
}

/** `problemsOnly`: lines that tell that something went well are left out. */
export function logTo(out: (line: string) => void, problemsOnly = false): Log {
  const write: Log["write"] = (line) => {
    if (!problemsOnly || line.level !== "info") out(`${JSON.stringify(line)}\n`)
  }
  return {
    write,
    problem(c, thrown) {
      write({
        level: "error",
        request: c.get("requestId") ?? "",
        method: c.req.method,
        path: templateOf(c),
        ...placeOf(thrown),
      })
    },
  }
}

/** The pattern of the handler that answered, `/api/appointments/:id`; never the path itself. */
function templateOf(c: AppContext): string {
  return matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "none"
}

/** Writes one line for each request when `log` is given. */
export function requestLog(log: Log): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const begun = process.uptime()
    await next()
    log.write({
      level: "info",
      request: c.get("requestId"),
      method: c.req.method,
      path: templateOf(c),
      status: c.res.status,
      ms: Math.round((process.uptime() - begun) * 10_000) / 10,
      who: c.get("session")?.actor.kind ?? "visitor",
    })
  }
}
