// The booking transactions that production code writes: recorded from the marriage service on a real engine, to be replayed.
import { bureaus } from "@civil/bureaus/index.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { seededChance } from "@civil/core/chance.ts"
import { startingAt } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { applicantOf, bookingOf, type Slot, slotsOf, spread } from "./couples.ts"

/** Wire-shaped input of one TransactWriteItems. */
export interface Transaction {
  readonly TransactItems: readonly Readonly<Record<string, Written>>[]
}

export interface Written {
  readonly Item?: Readonly<Record<string, Value>>
  readonly Key?: Readonly<Record<string, Value>>
}

export type Value = Readonly<Record<string, unknown>>

/** Every transaction of one couple, in order: the hold, then the booking. */
export type Recorded = readonly (readonly Transaction[])[]

export const benchNow = "2026-11-23T09:00:00+08:00"

/** Lets `count` couples book, one after the other, and answers what was written for each. */
export async function record(count: number): Promise<Recorded> {
  let written: Transaction[] = []
  const engine = openEngine({ dataDir: ":memory:" })
  const listening: Engine = {
    ...engine,
    execute(operation, input) {
      if (operation === "TransactWriteItems") written.push(JSON.parse(JSON.stringify(input)))
      return engine.execute(operation, input)
    },
  }
  const { service, secrets, slots } = await world(listening)
  const all: Transaction[][] = []
  for (const [couple, wish] of spread(slots, count).entries()) {
    written = []
    const actor = applicantOf(couple, secrets)
    const hold = await service.hold(actor, wish)
    await service.book(actor, bookingOf(couple, hold.id))
    all.push(written)
  }
  await engine.close()
  return all
}

async function world(engine: Engine) {
  const client = embeddedClient(engine)
  await createTable(client)
  const clock = startingAt(benchNow)
  const chance = seededChance(1)
  const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
  const table = openTable(client)
  const ids = createIds(clock, chance)
  const all = bureaus([])
  const service = marriage({ table, bureaus: all, calendar: publishedCalendar, clock, ids, chance, secrets })
  const slots: Slot[] = []
  for (const office of service.offices({ business: "M1" }))
    slots.push(...slotsOf(await service.availability({ office: office.id, business: "M1" })))
  return { service, secrets, slots }
}

/** The same bookings as if all were for one slot of one day. */
export function onOneSlot(recorded: Recorded): Recorded {
  let place = 0
  const renamed = new Map<string, string>()
  const text = JSON.stringify(recorded).replace(
    /"pk":\{"S":"PLACES#([^"]+)"\},"sk":\{"S":"([^"#]+)#([^"#]+)#(\d+)"\}/g,
    (whole) => {
      const known =
        renamed.get(whole) ??
        `"pk":{"S":"PLACES#hot#2026-12-01"},"sk":{"S":"marriage#09:00#${String(place++).padStart(4, "0")}"}`
      renamed.set(whole, known)
      return known
    },
  )
  if (place === 0) throw new Error("no place was renamed: the shape of the keys has changed")
  return JSON.parse(text) as Recorded
}
