// B4: what a refused couple costs, a hundred contenders for each place, against static JSON of the same length from the same server.
import type { TakeHold } from "@civil/services/marriage/model.ts"
import type { Slot } from "./couples.ts"
import { type Answered, type Asked, type Connection, openConnections } from "./http-client.ts"
import { buildPortal, cookie, type Portal, startPortal } from "./portal.ts"
import type { Outcome } from "./report.ts"
import { compare, rounds, timed, type Work } from "./rounds.ts"

const inFlight = 64
const places = 12
const contendersPerPlace = 100
const crowd = places * contendersPerPlace

export async function soldOutBench(): Promise<Outcome> {
  const portal = await startPortal(await buildPortal())
  try {
    const seen: Seen[] = []
    const wanted = contended(portal.slots, rounds + 1)
    const refuse = {
      name: "sold-out answers",
      run: async (round: number) => contend(portal, wanted[round + 1] ?? [], seen),
    }
    const length = await sample(portal)
    const still = { name: `static JSON, ${length} bytes`, run: () => fetchStatic(portal) }
    const comparison = await compare(
      "sold-out answers ÷ static JSON, same server, same length",
      refuse,
      still,
      0.6,
    )
    const refused = seen.reduce((sum, one) => sum + one.refused, 0)
    const writes = seen.reduce((sum, one) => sum + one.writes, 0)
    const measures = [
      { name: "writes of a refused attempt", value: writes / refused, unit: "writes", target: 0.05 },
    ]
    const notes = [
      `each round: ${crowd} couples, each with a session of its own, ask once for one of ${places} places; ${inFlight} in flight`,
      "every place is taken once, every refused couple is offered the next free times",
      "the static side asks as one signed-in person, behind the same checks",
    ]
    return { bench: "sold out: refused attempts per second", comparisons: [comparison], measures, notes }
  } finally {
    await portal.stop()
  }
}

interface Seen {
  readonly refused: number
  readonly writes: number
}

/** Times of one office and day until they have `places` places, another day for each round. */
function contended(slots: readonly Slot[], count: number): readonly (readonly TakeHold[])[] {
  const byDay = Map.groupBy(slots, (slot) => `${slot.office} ${slot.date}`)
  const groups = [...byDay.values()].flatMap((day) => {
    const wishes: TakeHold[] = []
    let left = places
    for (const { free, ...wish } of day)
      if (free > 0 && free <= left) {
        left -= free
        for (let n = 0; n < free * contendersPerPlace; n += 1) wishes.push(wish)
      }
    return left === 0 ? [interleaved(wishes)] : []
  })
  if (groups.length < count)
    throw new Error(`only ${groups.length} days with exactly ${places} places in whole sessions`)
  return groups.slice(0, count)
}

/** Contenders of all times mixed evenly. */
function interleaved<T>(all: readonly T[]): readonly T[] {
  const step = 7 * 11 * 13 + 2
  return all.map((_, i) => all[(i * step) % all.length] as T)
}

let couples = 0
let template = ""

async function contend(portal: Portal, wishes: readonly TakeHold[], seen: Seen[]): Promise<Work> {
  const tokens = await portal.ask<readonly string[]>("sessions", { from: couples, count: wishes.length })
  couples += wishes.length
  const before = await writesOf(portal)
  const statuses = new Map<number, number>()
  const work = await onAll(
    portal,
    wishes.length,
    (i) => ({
      method: "POST",
      path: "/api/holds",
      headers: cookie(tokens[i] ?? ""),
      body: wishes[i],
    }),
    ({ status, text }) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 409) checkRefusal(text)
    },
  )
  const held = statuses.get(201) ?? 0
  const refused = statuses.get(409) ?? 0
  if (held !== places || held + refused !== wishes.length)
    throw new Error(`${places} places, but the answers were ${JSON.stringify([...statuses])}`)
  // A hold is one transaction; whatever else was written is the refused ones'.
  seen.push({ refused, writes: (await writesOf(portal)) - before - held })
  return { count: refused, seconds: work.seconds }
}

function checkRefusal(text: string): void {
  template ||= text
  const { error } = JSON.parse(text) as { error: { kind: string; offers: readonly unknown[] } }
  if (error.kind !== "taken" || error.offers.length === 0)
    throw new Error(`refused without an offer: ${text}`)
}

async function writesOf(portal: Portal): Promise<number> {
  const consumed = await portal.ask<Record<string, { requests: number }>>("consumed")
  const of = (name: string) => consumed[name]?.requests ?? 0
  return of("TransactWriteItems") + of("PutItem") + of("UpdateItem") + of("BatchWriteItem")
}

/** The static side answers as many bytes as a refusal has. */
async function sample(portal: Portal): Promise<number> {
  await contend(portal, contended(portal.slots, rounds + 2).at(-1) ?? [], [])
  await portal.ask("body", JSON.parse(template))
  return Buffer.byteLength(template)
}

async function fetchStatic(portal: Portal): Promise<Work> {
  const [token = ""] = await portal.ask<readonly string[]>("sessions", { from: couples++, count: 1 })
  const asked: Asked = { method: "GET", path: "/bench.json", headers: cookie(token) }
  return onAll(
    portal,
    crowd,
    () => asked,
    ({ status, text }) => {
      if (status !== 200 || text.length !== template.length) throw new Error(`static JSON answered ${status}`)
    },
  )
}

async function onAll(
  portal: Portal,
  count: number,
  asked: (i: number) => Asked,
  check: (answered: Answered) => void,
): Promise<Work> {
  const connections = await openConnections(portal.port, inFlight)
  const free: Connection[] = [...connections]
  const answers: Answered[] = []
  const work = await timed(count, inFlight, async (i) => {
    const connection = free.pop()
    if (!connection) throw new Error("more in flight than connections")
    answers[i] = await connection.ask(asked(i))
    free.push(connection)
  })
  for (const connection of connections) connection.close()
  for (const answer of answers) check(answer)
  return work
}
