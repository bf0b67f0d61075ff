// B3 and B5: whole bookings over HTTP against one Put through the AWS SDK; and what a booking takes in write units.
import { openCrowd } from "./crowd.ts"
import { buildPortal, type Portal, startPortal } from "./portal.ts"
import type { Measure, Outcome } from "./report.ts"
import { compare } from "./rounds.ts"
import { putSide } from "./sdk-put.ts"

const inFlight = 64
const bookings = 350
const puts = 2000

/** US dollars for a million units, on demand, us-east-1, as published since 2024-11; looked up 2026-11-22. */
export const price = { writeMillion: 0.625, readMillion: 0.125, of: "us-east-1, 2024-11" } as const

export async function httpBench(): Promise<Outcome> {
  const portal = await startPortal(await buildPortal())
  const crowd = await openCrowd(portal, inFlight)
  const put = await putSide(puts, inFlight)
  try {
    const whole = { name: "hold and booking over HTTP", run: () => crowd.wholeBookings(bookings) }
    const confirm = { name: "booking of a held place over HTTP", run: () => crowd.confirmations(bookings) }
    const comparisons = [
      await compare("a held place booked ÷ one Put", confirm, put, 1),
      {
        ...(await compare("hold and booking (two requests, two transactions) ÷ one Put", whole, put, 1)),
        informative: true,
      },
    ]
    const measures = await cost(portal, () => crowd.wholeBookings(bookings))
    await crowd.check()
    return { bench: "HTTP: confirmed bookings per second", comparisons, measures, notes: notes(portal) }
  } finally {
    await put.stop()
    await portal.stop()
  }
}

function notes(portal: Portal): readonly string[] {
  const places = portal.slots.reduce((sum, { free }) => sum + free, 0)
  return [
    `${inFlight} in flight, a session for each couple, ${portal.slots.length} times with ${places} places`,
  ]
}

type Consumed = Readonly<Record<string, { readUnits: number; writeUnits: number }>>

async function cost(portal: Portal, book: () => Promise<{ count: number }>): Promise<readonly Measure[]> {
  const before = await portal.ask<Consumed>("consumed")
  const { count } = await book()
  const after = await portal.ask<Consumed>("consumed")
  const sum = (kind: "readUnits" | "writeUnits", only?: string) =>
    Object.entries(after)
      .filter(([operation]) => only === undefined || operation === only)
      .reduce((total, [operation, one]) => total + one[kind] - (before[operation]?.[kind] ?? 0), 0) / count
  const inTransactions = sum("writeUnits", "TransactWriteItems")
  const [writes, reads] = [sum("writeUnits"), sum("readUnits")]
  return [
    {
      name: "write units of a confirmed booking (hold and booking)",
      value: inTransactions,
      unit: "WCU",
      target: 14,
    },
    { name: "all write units meanwhile, sessions and timers included", value: writes, unit: "WCU a booking" },
    { name: "all read units meanwhile", value: reads, unit: "RCU a booking" },
    {
      name: "writes of a million bookings",
      value: inTransactions * price.writeMillion,
      unit: `US$ (${price.of})`,
    },
    {
      name: "writes and reads of a million bookings, all of the above",
      value: writes * price.writeMillion + reads * price.readMillion,
      unit: `US$ (${price.of})`,
    },
  ]
}
