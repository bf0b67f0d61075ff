// Any number of invented couples: one asks, the other is invited, and both are told, once each.
import type { Jar } from "@civil/api/testing/jar.ts"
import { demoPeople } from "@civil/demo/index.ts"
import { expect } from "vitest"
import type { Trial } from "../trial.ts"
import { messagesOf } from "./forms.ts"

export interface Couple {
  /** Their browsers, signed in. */
  readonly one: Jar
  readonly other: Jar
  /** Code of their booking. */
  readonly code: string
}

const residents = 200
const people = demoPeople([], residents)
const login = (n: number) => `resident-${String(n).padStart(4, "0")}`
const starts = ["09:00", "09:30", "10:00", "10:30", "11:00", "13:30", "14:00", "14:30", "15:00"]
const days = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"]

/** The n-th couple of a trial, from 0, books a time of its own; the stream has not been read yet. */
export async function invite(trial: Trial, n: number): Promise<Couple> {
  const [one, other] = [login(2 * n + 1), login(2 * n + 2)]
  const partner = people.find(other)
  const [jar, theirs] = [await trial.person(one), await trial.person(other)]
  const time = { date: days[Math.floor(n / starts.length)], start: starts[n % starts.length] }
  const held = (await (
    await jar.json("/api/holds", { office: "baoshan", business: "M1", ...time })
  ).json()) as {
    id: string
  }
  const booked = await jar.json("/api/appointments", {
    hold: held.id,
    applicant: { party: "mainland", mobile: "13800000000", status: "single" },
    partner: {
      party: "mainland",
      name: partner?.name,
      documentType: "resident_id",
      number: partner?.claims.document_number,
      status: "single",
    },
    agreed: true,
  })
  expect(booked.status).toBe(201)
  const { id } = (await booked.json()) as { id: string }
  return { one: jar, other: theirs, code: id.replace(/^apt_/, "") }
}

/** What both have been told of an invitation. */
export async function told({ one, other }: Couple): Promise<readonly (readonly string[])[]> {
  return [await messagesOf(one), await messagesOf(other)]
}

export const once = [["notice.waiting"], ["notice.invited"]]
export const never = [[], []]
