// What was given up: entries of the outbox that failed too often, for the manager of their bureau to try again or to drop with a reason.

import type { Staff } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { typedText } from "@civil/core/shapes.ts"
import type { Clock, Secrets } from "@civil/core/world.ts"
import type { DeadEntry, Outbox } from "@civil/data/outbox.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { later, list, maybe } from "../shapes.ts"

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

export interface DeadDeps {
  readonly box: Pick<Outbox, "pageDead" | "findDead" | "revive" | "drop">
  readonly clock: Clock
  readonly secrets: Pick<Secrets, "seal">
  /** Whose an entry is; undefined where it does not tell: then no desk sees it, and `npm run dead` does. */
  bureauOf(entry: DeadEntry): Promise<string | undefined>
}

const pageSize = 50

const rowOf = ({ id, topic, attempts, buriedAt, why }: DeadEntry) => ({
  ...{ id, topic, attempts, why },
  at: new Date(buriedAt).toISOString(),
})

export function deadApi(deps: DeadDeps): readonly Route[] {
  const { box, clock, secrets } = deps
  const now = () => clock.now().epochMilliseconds
  /** Another bureau's is looked for in vain. */
  async function ownEntry(actor: Staff, id: string): Promise<string> {
    allowed(actor, ["manager"])
    const found = await box.findDead(id)
    if (found === undefined || (await deps.bureauOf(found)) !== actor.bureau) throw absent(actor)
    return id
  }
  return [
    route({
      method: "get",
      path: "/api/desk/dead",
      access: "desk",
      summary: "What was given up for this bureau after too many tries; managers and auditors",
      query: z.strictObject({ after: maybe(z.string().check(z.maxLength(400))) }),
      answer: () => z.object({ rows: list(DeadAnswer()), next: maybe(z.string()) }),
      run: async ({ actor, query }) => {
        const staff = staffOf(actor)
        allowed(staff, ["manager", "auditor"])
        return page(deps, staff, query.after)
      },
    }),
    route({
      method: "post",
      path: "/api/desk/dead/:id/again",
      access: "desk",
      summary: "Try it again, as if never tried; managers",
      body: z.strictObject({}),
      run: async ({ actor, param }) => {
        const staff = staffOf(actor)
        if (!(await box.revive(await ownEntry(staff, param("id")), now()))) throw absent(staff)
        return undefined
      },
    }),
    route({
      method: "post",
      path: "/api/desk/dead/:id/drop",
      access: "desk",
      summary: "Leave it undone, with the reason, which is kept; managers",
      body: z.strictObject({ note: typedText(500) }),
      run: async ({ actor, body, param }) => {
        const staff = staffOf(actor)
        const id = await ownEntry(staff, param("id"))
        const sealed = secrets.seal(body.note, `DROPPED#${id}`)
        if (!(await box.drop(id, { staff: staff.id, name: staff.name, sealed }, now()))) throw absent(staff)
        return undefined
      },
    }),
  ]
}

/** Reads on until there is something to show, or nothing more. */
async function page({ box, bureauOf }: DeadDeps, { bureau }: Staff, from: string | undefined) {
  for (let after = from; ; ) {
    const { entries, next } = await box.pageDead(after, pageSize)
    const whose = await Promise.all(entries.map(bureauOf))
    const rows = entries.filter((_, i) => whose[i] === bureau).map(rowOf)
    if (rows.length > 0 || next === undefined) return { rows, ...(next === undefined ? {} : { next }) }
    after = next
  }
}

function allowed(staff: Staff, roles: readonly string[]): void {
  if (!staff.roles.some((role) => roles.includes(role))) throw new Refusal("forbidden", "not_allowed")
}
