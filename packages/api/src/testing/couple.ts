// A couple of the demo books over the API, as tests need it again and again.
import { demoPeople } from "@civil/demo/index.ts"
import { expect } from "vitest"
import type { Jar } from "./jar.ts"
import type { TestServer } from "./server.ts"

export interface Time {
  readonly date: string
  readonly start: string
}

interface Found {
  readonly days: readonly {
    readonly date: string
    readonly state: string
    readonly times: readonly { readonly start: string; readonly free: number }[]
  }[]
}

/** The first free time for marriages at 宝山. */
export async function firstFree(jar: Jar): Promise<Time> {
  const answer = await jar.send("/api/open/availability?office=baoshan&business=M1")
  const { days } = (await answer.json()) as Found
  const day = days.find(({ state }) => state === "free")
  const time = day?.times.find(({ free }) => free > 0)
  if (!day || !time) throw new Error("no free time in the demo")
  return { date: day.date, start: time.start }
}

export function holdBody(time: Time) {
  return { office: "baoshan", business: "M1", ...time }
}

/** The form of the first party, naming a demo person as the second. */
export function bookBody(server: TestServer, hold: string, partner: string) {
  const person = demoPeople(server.world.bureaus, 2000).find(partner)
  if (!person) throw new Error(`no demo person ${partner}`)
  return {
    hold,
    applicant: { party: "mainland", mobile: "13800000000", status: "single" },
    partner: {
      party: "mainland",
      name: person.name,
      documentType: "resident_id",
      number: person.claims.document_number,
      status: "single",
    },
    agreed: true,
  }
}

export interface Booked {
  readonly id: string
  readonly code: string
  readonly revision: number
  readonly state: string
}

/** Holds and books; the second party has not confirmed yet. */
export async function book(server: TestServer, jar: Jar, partner: string, time: Time): Promise<Booked> {
  const held = await jar.json("/api/holds", holdBody(time))
  expect(held.status).toBe(201)
  const { id } = (await held.json()) as { id: string }
  const booked = await jar.json("/api/appointments", bookBody(server, id, partner))
  expect(booked.status).toBe(201)
  return (await booked.json()) as Booked
}
