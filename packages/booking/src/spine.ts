// What every act of the spine works with, and the small steps they share.
import { dateOf } from "@civil/core/date.ts"
import type { Part } from "@civil/data/change.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Temporal } from "temporal-polyfill"
import { type Days, days } from "./days.ts"
import { type Gate, gate } from "./gate.ts"
import { emptyLedger } from "./ledger.ts"
import type { Appointment, Ledger } from "./shapes.ts"
import { type Store, store } from "./store.ts"
import type { World } from "./world.ts"

/** What the spine writes into the outbox; each begins with the name of the service that opened it. */
export const bookingTopics = ["appointment", "lapse", "remind", "session"] as const
export type BookingTopic = (typeof bookingTopics)[number]

export interface Spine {
  /** Name of the service that opened it. */
  readonly service: string
  readonly world: World
  readonly store: Store
  readonly days: Days
  readonly box: Outbox
  readonly gate: Gate
}

export function spine(world: World, service: string): Spine {
  const opened = store(world.table)
  return {
    service,
    world,
    store: opened,
    days: days(opened, () => world.clock.now().epochMilliseconds),
    box: outbox(world.table),
    gate: gate(),
  }
}

export const topicOf = ({ service }: Spine, topic: BookingTopic): string => `${service}.${topic}`

/** The instant of one decision, in the shapes rules ask for. */
export interface Moment {
  readonly instant: Temporal.Instant
  readonly now: number
  readonly today: string
}

export function moment(world: World): Moment {
  return momentOf(world.clock.now())
}

export function momentOf(instant: Temporal.Instant): Moment {
  return { instant, now: instant.epochMilliseconds, today: dateOf(instant).toString() }
}

export async function ledgerOf(spine: Spine, person: string): Promise<Ledger> {
  return (await spine.store.findLedger(person)) ?? emptyLedger(person)
}

/** Saves a ledger as decided on the revision read: `revision - 1`, or none for the first. */
export function ledgerPart(spine: Spine, ledger: Ledger, name = "ledger"): Part {
  const before = ledger.revision - 1
  const condition =
    before === 0
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: before } as const)
  return { name, write: spine.store.LedgerItem.build(WholePut).item(ledger).options({ condition }) }
}

export function appointmentPart(spine: Spine, appointment: Appointment): Part {
  const before = appointment.revision - 1
  const condition =
    before === 0
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: before } as const)
  return {
    name: "appointment",
    write: spine.store.AppointmentItem.build(WholePut).item(appointment).options({ condition }),
  }
}

/** What happened, for whoever must be told: one entry per revision, so a repeated write is one event. */
export function eventPart(spine: Spine, appointment: Appointment, event: string, at: number): Part {
  return spine.box.part({
    id: `${appointment.code}.${appointment.revision}`,
    dueAt: at,
    topic: topicOf(spine, "appointment"),
    body: { code: appointment.code, event, revision: appointment.revision },
  })
}
