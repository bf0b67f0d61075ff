// What was given up: entries of the outbox that failed too often, for the manager to look at and try again.

import type { Staff } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock } from "@civil/core/world.ts"
import type { Outbox } from "@civil/data/outbox.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { later, list } from "../shapes.ts"

const DeadAnswer = later(() =>
  z.object({
    id: z.string(),
    topic: z.string(),
    attempts: z.number(),
    at: z.string(),
    /** Class and place of the fault; never its message. */
    why: z.string(),
  }),
)

const mostShown = 200

export function deadApi(box: Pick<Outbox, "listDead" | "revive">, clock: Clock): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/dead",
      access: "desk",
      summary: "What was given up after too many tries; managers and auditors",
      answer: () => z.object({ rows: list(DeadAnswer()) }),
      run: async ({ actor }) => {
        allowed(staffOf(actor), ["manager", "auditor"])
        const dead = await box.listDead(mostShown)
        return {
          rows: dead.map(({ id, topic, attempts, buriedAt, why }) => ({
            id,
            topic,
            attempts,
            at: new Date(buriedAt).toISOString(),
            why,
          })),
        }
      },
    }),
    route({
      method: "post",
      path: "/api/desk/dead/:id/again",
      access: "desk",
      summary: "Try it again, as if never tried; managers",
      body: z.strictObject({}),
      run: async ({ actor, param }) => {
        allowed(staffOf(actor), ["manager"])
        if (!(await box.revive(param("id"), clock.now().epochMilliseconds)))
          throw new Refusal("missing", "not_found")
        return undefined
      },
    }),
  ]
}

function allowed(staff: Staff, roles: readonly string[]): void {
  if (!staff.roles.some((role) => roles.includes(role))) throw new Refusal("forbidden", "not_allowed")
}
