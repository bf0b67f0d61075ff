// The desk's side of casework.
import type { Staff } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit } from "@civil/data/change.ts"
import * as z from "zod/mini"
import { lookedPart } from "../citizen/looked.ts"
import { sight } from "../may.ts"
import type { DeskCases } from "../service.ts"
import { moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { doAct, seeCase } from "./act.ts"
import { findCases } from "./find.ts"
import { openings } from "./opening.ts"
import { listCards, listQueues } from "./queue.ts"
import { savedViews } from "./saved.ts"
import { beside, deskCase } from "./view.ts"
import type { Seen } from "./why.ts"

const none: ReadonlySet<string> = new Set()
/** How many look-ups of an hour are remembered as already logged. */
const mostSeen = 5000

async function readable(spine: Spine, actor: Staff, id: string): Promise<Seen> {
  const seen = await seeCase(spine, actor, id)
  if (seen === undefined || sight(actor, seen.subject, seen.matter) === "nothing")
    throw absent(actor, "case.missing")
  if (seen.own) throw new Refusal("forbidden", "case.own")
  return seen
}

/** An open page is read again and again: one line for the person each day, and written once an hour at most. */
function looking(spine: Spine) {
  const logged = new Set<string>()
  return async (actor: Staff, { subject, matter }: Seen) => {
    if (sight(actor, subject, matter) !== "content") return
    const at = moment(spine.world)
    const key = `${Math.floor(at.now / 3_600_000)} ${actor.id} ${subject.id}`
    if (logged.has(key)) return
    const parts = lookedPart(spine, actor, subject, { what: "opened" }, at)
    if (parts.length > 0) await commit(spine.world.table, parts)
    if (logged.size >= mostSeen) logged.clear()
    logged.add(key)
  }
}

export function openDesk(spine: Spine): DeskCases {
  const look = looking(spine)
  async function view(actor: Staff, id: string, open = none): Promise<views.DeskCase> {
    const seen = await readable(spine, actor, id)
    await look(actor, seen)
    return deskCase(spine, actor, seen, open, moment(spine.world))
  }
  return {
    queues: (actor) => listQueues(spine, actor),
    list: (actor, query) => listCards(spine, actor, query),
    find: (actor, text) => findCases(spine, actor, text),
    get: (actor, id) => view(actor, id),
    ...openings(spine, view),
    async sideBySide(actor, id, other) {
      const found = await Promise.all([readable(spine, actor, id), readable(spine, actor, other)])
      if (found.some(({ subject, matter }) => sight(actor, subject, matter) !== "content"))
        throw absent(actor, "case.missing")
      const [one, two] = [found[0].subject, found[1].subject]
      return beside(spine, [one, two], [await view(actor, id), await view(actor, other)])
    },
    async act(actor, id, act, input) {
      await doAct(spine, actor, id, act, input)
      const field =
        act === "reveal" ? z.object({ field: z.string() }).safeParse(input).data?.field : undefined
      return after(spine, actor, id, field === undefined ? none : new Set([field]))
    },
    ...savedViews(spine),
  }
}

/** The case as it stands after an act; one that has left the officer's sight (forwarded) is answered as it is known to exist. */
async function after(spine: Spine, actor: Staff, id: string, open: ReadonlySet<string>) {
  const seen = await seeCase(spine, actor, id)
  if (seen === undefined) throw absent(actor, "case.missing")
  return deskCase(spine, actor, seen, open, moment(spine.world))
}
