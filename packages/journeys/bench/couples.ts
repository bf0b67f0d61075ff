// The crowd of a bench: invented couples, the same for the same number, and what they send.
import type { Citizen } from "@civil/core/actor.ts"
import { type MadeUpPerson, makeResidentId } from "@civil/core/identity/made-up.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { Book, Confirm, TakeHold } from "@civil/services/marriage/model.ts"
import type { Availability } from "@civil/services/marriage/views.ts"

const days = 2800

function resident(couple: number, sex: MadeUpPerson["sex"]) {
  const birthDate = new Date(Date.UTC(1990, 0, 1 + (couple % days))).toISOString().slice(0, 10)
  const number = makeResidentId({ region: "310113", birthDate, sex, sequence: Math.floor(couple / days) })
  return {
    name: sex === "male" ? "张志远" : "李佳怡",
    number,
    mobile: `138${String(couple).padStart(8, "0")}`,
  }
}

export function applicantOf(couple: number, secrets: Secrets): Citizen {
  return citizen(resident(couple, "male"), secrets)
}

export function partnerOf(couple: number, secrets: Secrets): Citizen {
  return citizen(resident(couple, "female"), secrets)
}

function citizen({ name, number, mobile }: ReturnType<typeof resident>, secrets: Secrets): Citizen {
  const document = { type: "resident_id", number } as const
  return { kind: "citizen", person: personKey(secrets, document), name, document, mobile, realName: 3 }
}

export function bookingOf(couple: number, hold: string): Book {
  const { mobile } = resident(couple, "male")
  const partner = resident(couple, "female")
  return {
    hold,
    applicant: { party: "mainland", mobile, status: "single" },
    partner: { party: "mainland", documentType: "resident_id", status: "single", ...partner },
    agreed: true,
  }
}

export function confirmationOf(couple: number, revision: number): Confirm {
  return { revision, mobile: resident(couple, "female").mobile, agreed: true }
}

/** A time that can be booked, with as many places as are free. */
export interface Slot extends TakeHold {
  readonly free: number
}

export function slotsOf({ office, business, days: list }: Availability): readonly Slot[] {
  return list.flatMap(({ date, state, times }) =>
    state === "free" ? times.map(({ start, free }) => ({ office, business, date, start, free })) : [],
  )
}

/** One wish for each couple, spread over all slots in turn, never more on a slot than it has places. */
export function spread(slots: readonly Slot[], count: number): readonly TakeHold[] {
  const left = slots.map(({ free, ...wish }) => ({ free, wish })).filter(({ free }) => free > 0)
  const wishes: TakeHold[] = []
  for (let turn = 0; wishes.length < count; turn += 1) {
    const before = wishes.length
    for (const { free, wish } of left) if (free > turn && wishes.length < count) wishes.push(wish)
    if (wishes.length === before) throw new Error(`only ${before} places for ${count} couples`)
  }
  return wishes
}
