// `npm run dead`: what was given up. `-- --again ID` makes an outbox entry due once more, `-- --forget QUEUE` empties a queue of dead letters.
import { fileURLToPath } from "node:url"
import { systemClock } from "@civil/core/clock.ts"
import { type DeadEntry, type Outbox, outbox } from "@civil/data/outbox.ts"
import { queues } from "@civil/data/queue.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { topology } from "../../../infra/topology.ts"
import { attendLetters } from "./letters.ts"
import { askedOf, withTableOf } from "./table.ts"

/** One line each; nothing of a person is in an entry, only codes and what was to follow. */
export function lineOf({ id, topic, attempts, buriedAt, why }: DeadEntry): string {
  return `${new Date(buriedAt).toISOString()}  ${id}  ${topic}  tried ${attempts} times  ${why}`
}

/** Lists, or makes the named ones due again; answers what to print and whether all of it went well. */
export async function attend(
  box: Pick<Outbox, "listDead" | "revive">,
  again: readonly string[],
  now: number,
): Promise<{ readonly lines: readonly string[]; readonly ok: boolean }> {
  if (again.length === 0) {
    const dead = await box.listDead(200)
    if (dead.length === 0) return { lines: ["Nothing was given up."], ok: true }
    return { lines: dead.map(lineOf), ok: true }
  }
  const lines: string[] = []
  let ok = true
  for (const id of again) {
    const revived = await box.revive(id, now)
    lines.push(revived ? `${id} is due again, as if never tried.` : `Nothing given up is called ${id}.`)
    ok &&= revived
  }
  return { lines, ok }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = { type: "string", multiple: true } as const
  const usage = "npm run dead takes --again ID, --forget QUEUE, or nothing."
  const asked = askedOf(process.argv.slice(2), { again: names, forget: names }, usage)
  const look = async (table: PortalTable) => {
    const { again = [], forget = [] } = asked ?? {}
    const entries =
      forget.length > 0 ? undefined : await attend(outbox(table), again, systemClock.now().epochMilliseconds)
    const letters = again.length > 0 ? undefined : await attendLetters(queues(table, topology.queues), forget)
    console.log([...(entries?.lines ?? []), ...(letters?.lines ?? [])].join("\n"))
    return entries?.ok !== false && letters?.ok !== false
  }
  process.exitCode = asked && (await withTableOf(process.env, look)) ? 0 : 1
}
