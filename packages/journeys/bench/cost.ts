// What bookings take in write units, counted by the engine until nothing that follows from them is due, and in dollars.
import type { Crowd } from "./crowd.ts"
import type { Portal } from "./portal.ts"
import type { Measure } from "./report.ts"

/** US dollars for a million units, on demand, us-east-1, as published since 2024-11; looked up 2026-11-22. */
const price = { writeMillion: 0.625, readMillion: 0.125, of: "us-east-1 on demand, 2024-11" } as const

type Consumed = Readonly<Record<string, { readUnits: number; writeUnits: number }>>

interface Units {
  readonly inTransactions: number
  readonly writes: number
  readonly reads: number
}

async function unitsOf(portal: Portal): Promise<Units> {
  const consumed = await portal.ask<Consumed>("consumed")
  const sum = (kind: "readUnits" | "writeUnits") =>
    Object.values(consumed).reduce((total, one) => total + one[kind], 0)
  const inTransactions = consumed.TransactWriteItems?.writeUnits ?? 0
  return { inTransactions, writes: sum("writeUnits"), reads: sum("readUnits") }
}

const less = (after: Units, before: Units): Units => ({
  inTransactions: after.inTransactions - before.inTransactions,
  writes: after.writes - before.writes,
  reads: after.reads - before.reads,
})

/** Few at a time: quick enough that the server's own timers hardly come in between. */
export async function costs(portal: Portal, crowd: Crowd, couples: number): Promise<readonly Measure[]> {
  const group = await crowd.arrive(couples)
  await portal.ask("settle")
  const start = await unitsOf(portal)
  await group.holdAndBook()
  const booked = less(await unitsOf(portal), start)
  await portal.ask("settle")
  const followed = less(await unitsOf(portal), start)
  const sessions = await unitsOf(portal)
  await group.confirm()
  await portal.ask("settle")
  const confirmed = less(await unitsOf(portal), sessions)
  const each = (units: number) => units / couples
  const writes = each(followed.writes + confirmed.writes)
  const reads = each(followed.reads + confirmed.reads)
  return [
    {
      name: "write units of a confirmed booking (hold and booking)",
      value: each(booked.inTransactions),
      unit: "WCU",
      target: 14,
    },
    { name: "with what follows it (timer, invitation, messages)", value: each(followed.writes), unit: "WCU" },
    { name: "with the partner's sign-in and confirmation and what follows that", value: writes, unit: "WCU" },
    {
      name: "a million hold-and-bookings",
      value: each(booked.inTransactions) * price.writeMillion,
      unit: `US$ (${price.of})`,
    },
    {
      name: "a million bookings confirmed by both, everything that follows, reads and writes",
      value: writes * price.writeMillion + reads * price.readMillion,
      unit: `US$ (${price.of})`,
    },
  ]
}
