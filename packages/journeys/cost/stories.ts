// The journeys whose runs are counted, as real people walk them: a couple books, changes its mind, a desk works its day, jobs run.
import { addDays, dateOf, instantOf } from "@civil/core/date.ts"
import { demoPaper } from "@civil/demo/cases/paper.ts"
import { demoPeople } from "@civil/demo/index.ts"
import { seedRegister } from "@civil/demo/register/seed.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { applicantOf, bookingOf, slotsOf, spread } from "../bench/couples.ts"
import { lookUp } from "./look-up.ts"
import { type Meter, openMeter, pauseSeconds } from "./meter.ts"
import { type Counted, type JourneyName, journeyNames, lookSeconds } from "./month.ts"
import { type Person, person } from "./people.ts"
import { bytesOfABooking } from "./runs.ts"
import type { Step } from "./units.ts"

const office = "baoshan"
/** Appointments on a day's list: 667 a month on 21 days. */
const dayList = 30
/** Numbers of couples that are no residents of the demo. */
const strangers = 50_000
/** How often the desk reads the list by itself (packages/desk/src/live.ts). */
const deskReadSeconds = 30

/** Two residents of the demo, the same for the same number. */
const logins = (couple: number) =>
  [2 * couple + 1, 2 * couple + 2].map((n) => `resident-${String(n).padStart(4, "0")}`) as [string, string]

interface Time {
  readonly date: string
  readonly start: string
}

interface Availability {
  readonly days: readonly {
    readonly date: string
    readonly times: readonly { readonly start: string; readonly free: number }[]
  }[]
}

/** A free time for marriages at least three days from now, so that there is a reminder and a way to cancel. */
async function freeTime(meter: Meter, visitor: Person): Promise<Time> {
  const from = addDays(dateOf(meter.clock.now()), 3).toString()
  const { days } = await visitor.json<Availability>(
    `/api/open/availability?office=${office}&business=M1&from=${from}`,
  )
  for (const { date, times } of days)
    for (const { start, free } of times) if (free > 0) return { date, start }
  throw new Error("no free time in the whole month")
}

/** Looks around as a visitor, `pagesALook` pages: from the front page to the times, and a month further. */
async function look(visitor: Person): Promise<void> {
  await visitor.get("/")
  await visitor.get("/marriage")
  await visitor.get("/marriage/m1")
  await visitor.get("/marriage/m1/offices")
  await visitor.get(`/marriage/m1/times?office=${office}`)
  await visitor.get(`/marriage/m1/times?office=${office}&month=2026-12`)
}

async function fillIn(
  him: Person,
  hold: string,
  partner: { readonly name: string; readonly number: string },
) {
  await him.send(`/marriage/apply/${hold}/you`, {
    "applicant.party": "mainland",
    "applicant.status": "single",
  })
  await him.send(`/marriage/apply/${hold}/partner`, {
    "partner.name": partner.name,
    "partner.card": "mainland:resident_id",
    "partner.number": partner.number,
    "partner.status": "single",
  })
  await him.send(`/marriage/apply/${hold}/contact`, { "applicant.mobile": "13800000001" })
}

interface Booked {
  readonly him: Person
  readonly her: Person
  readonly id: string
}

const holdOf = (path: string) => /\/apply\/([^/]+)/.exec(path)?.[1] ?? ""
const revisionOf = (text: string) => /name="revision" value="(\d+)"/.exec(text)?.[1] ?? ""

/** Signs in, holds, fills in, books; the other signs in and confirms; both look at what they have. */
async function book(meter: Meter, couple: number, time: Time): Promise<Booked> {
  const [one, other] = logins(couple)
  const partner = demoPeople(meter.world.bureaus, 200).find(other)
  if (!partner) throw new Error(`nobody is called ${other}`)
  const him = person(meter)
  await him.signIn(one)
  await him.get(`/marriage/m1/times?office=${office}&date=${time.date}&start=${time.start}`)
  const held = await him.send("/marriage/hold", { office, business: "M1", ...time })
  const hold = holdOf(held.path)
  await fillIn(him, hold, { name: partner.name, number: String(partner.claims.document_number) })
  const { path } = await him.send(`/marriage/apply/${hold}/check`, { agreed: "yes" })
  const her = person(meter)
  await her.signIn(other)
  await her.get("/my")
  const asked = await her.get(`${path}/confirm`)
  await her.send(`${path}/confirm`, {
    revision: revisionOf(asked.text),
    mobile: "13900000002",
    agreed: "yes",
  })
  await him.get(path)
  return { him, her, id: path.split("/").at(-1) ?? "" }
}

/** The reminder comes, both look at it; on the day the desk lets them in and is done. */
async function visit(meter: Meter, clerk: Person, { him, her, id }: Booked, { date }: Time): Promise<void> {
  meter.clock.set(instantOf(addDays(date, -1), "09:00").add({ seconds: 40 }))
  await meter.minute()
  await him.get("/my")
  await her.get("/my")
  meter.clock.set(instantOf(date, "09:00"))
  await clerk.signIn(`clerk-${office}`, "/desk")
  const day = await clerk.json<DeskDay>(`/api/desk/day?office=${office}&date=${date}`)
  const row = day.sessions.flatMap(({ appointments }) => appointments).find((each) => each.id === id)
  if (!row) throw new Error("the desk does not see the booking")
  const move = (name: string, body: object) => clerk.json<Row>(`/api/desk/appointments/${id}/${name}`, body)
  const here = await move("check-in", { revision: row.revision })
  await move("done", { revision: here.revision, outcome: "done" })
}

interface Row {
  readonly id: string
  readonly revision: number
}

interface DeskDay {
  readonly sessions: readonly { readonly appointments: readonly Row[] }[]
}

type During = (name: JourneyName, work: () => Promise<unknown>) => Promise<void>

/** Everything that is counted, in one go on one table. Same code, same counts. */
export async function count(): Promise<Counted> {
  const meter = await openMeter()
  try {
    const counted = new Map<JourneyName, readonly Step[]>()
    await walk(meter, async (name, work) => {
      meter.take()
      await work()
      counted.set(name, meter.take())
    })
    const all = journeyNames.map((name) => [name, { name, steps: counted.get(name) ?? [] }])
    return Object.fromEntries(all) as Counted
  } finally {
    await meter.close()
  }
}

async function walk(meter: Meter, during: During): Promise<void> {
  const visitor = person(meter)
  await meter.minute()
  await during("look", () => look(visitor))
  await seedRegister(meter.world, meter.objects, 1)
  await during("lookup", () => lookUp(visitor))
  const time = await freeTime(meter, visitor)
  const clerk = person(meter)
  await during("book", async () => visit(meter, clerk, await book(meter, 0, time), time))
  await changes(meter, visitor, during)
  const { date } = await freeTime(meter, visitor)
  await crowd(meter, date)
  const desk = person(meter)
  await during("deskOpen", async () => {
    await desk.signIn(`clerk-${office}`, "/desk")
    await desk.json("/api/desk/me")
    await desk.json(`/api/desk/day?office=${office}&date=${date}`)
  })
  await during("deskRead", async () => {
    for (let second = 0; second < lookSeconds; second += deskReadSeconds) {
      meter.clock.advance({ seconds: deskReadSeconds - pauseSeconds })
      await desk.json(`/api/desk/day?office=${office}&date=${date}`)
    }
  })
  await during("case", () => caseOf(meter))
  // Holds that nobody used are swept some at a time.
  await meter.minute()
  await meter.minute()
  await during("minute", () => meter.minute())
  await during("nightly", () => meter.nightly())
}

interface Draft {
  readonly id: string
  readonly revision: number
}

/** Begun, saved a few times, a paper brought, handed in; decided by an officer; told; looked at again. */
async function caseOf(meter: Meter): Promise<void> {
  const him = person(meter)
  await him.signIn(logins(10)[0])
  const { id, revision } = await him.json<Draft>("/api/drafts", {
    matter: "marriage.green_channel",
    bureau: "310113",
  })
  const at = `/api/drafts/${id}`
  const first = { basis: "veteran", business: "M1" }
  const saved = await him.json<Draft>(`${at}/save`, { revision, answers: first })
  const form = await him.json<{ fields: { key: string }; document: string }>(`${at}/documents`, {
    field: "evidence",
  })
  await meter.objects.put(form.fields.key, demoPaper(), "image/png")
  await him.json(`${at}/documents/${form.document}`, { field: "evidence" })
  const now = await him.json<Draft>(at)
  const day1 = addDays(dateOf(meter.clock.now()), 20).toString()
  const answers = { ...first, evidence: [form.document], day1 }
  const whole = await him.json<Draft>(`${at}/save`, {
    revision: Math.max(now.revision, saved.revision),
    answers,
  })
  const own = await him.json<Draft>(`${at}/submit`, { revision: whole.revision, agreed: true })
  await him.json(`/api/cases/${own.id}`)
  const clerk = person(meter)
  await clerk.signIn(`clerk-${office}`, "/desk")
  await clerk.json("/api/desk/queues")
  await clerk.json("/api/desk/cases?desk=marriage&list=open")
  const seen = await clerk.json<Draft>(`/api/desk/cases/${own.id}`)
  await clerk.json(`/api/desk/cases/${own.id}/documents/${form.document}`, {})
  await clerk.json(`/api/desk/cases/${own.id}/acts/approve`, { revision: seen.revision })
  meter.clock.advance({ minutes: 11 })
  await meter.minute()
  await him.json("/api/messages")
  await him.json(`/api/cases/${own.id}`)
}

/** Bytes of the table for one booking, when everything about it that ends has ended. */
export async function keptBytes(): Promise<number> {
  const meter = await openMeter()
  try {
    const time = await freeTime(meter, person(meter))
    await visit(meter, person(meter), await book(meter, 0, time), time)
    meter.clock.advance({ hours: 24 * 400 })
    await meter.engine.sweepExpired()
    return await bytesOfABooking(meter.engine)
  } finally {
    await meter.close()
  }
}

/** Two other couples: one moves, one cancels; a third person comes too late. */
async function changes(meter: Meter, visitor: Person, during: During): Promise<void> {
  const first = await freeTime(meter, visitor)
  const moving = await book(meter, 1, first)
  const leaving = await book(meter, 2, first)
  const late = person(meter)
  await late.signIn(logins(3)[0])
  await late.get(`/marriage/m1/times?office=${office}&date=${first.date}&start=${first.start}`)
  for (const couple of [4, 5, 6, 7, 8, 9]) await fill(meter, couple, first)
  const later = await freeTime(meter, visitor)
  await during("refused", () => late.send("/marriage/hold", { office, business: "M1", ...first }))
  await during("move", async () => {
    const path = `/my/appointments/${moving.id}`
    await moving.him.get(`/marriage/m1/times?office=${office}&date=${later.date}&moves=${moving.id}`)
    const asked = await moving.him.send("/marriage/hold", {
      office,
      business: "M1",
      ...later,
      moves: moving.id,
    })
    const hold = /name="hold" value="([^"]+)"/.exec(asked.text)?.[1] ?? ""
    await moving.him.send(`${path}/reschedule`, { revision: revisionOf(asked.text), hold })
  })
  await during("cancel", async () => {
    const path = `/my/appointments/${leaving.id}`
    const asked = await leaving.him.get(`${path}/cancel`)
    await leaving.him.send(`${path}/cancel`, { revision: revisionOf(asked.text) })
  })
}

/** A day's list as an office of a million residents has it: others booked too, without being counted. */
async function crowd(meter: Meter, date: string): Promise<void> {
  const service = marriage(meter.world)
  const found = await service.availability({ office, business: "M1", from: date, to: date })
  const slots = slotsOf(found)
  for (const [n, wish] of spread(slots, dayList).entries()) {
    const couple = strangers + n
    const actor = applicantOf(couple, meter.world.secrets)
    const { id } = await service.hold(actor, wish)
    await service.book(actor, bookingOf(couple, id))
  }
  await meter.settle()
}

/** Takes one more place of a time, while there is one. */
async function fill(meter: Meter, couple: number, time: Time): Promise<void> {
  const one = person(meter)
  await one.signIn(logins(couple)[0])
  await one.get(`/marriage/m1/times?office=${office}&date=${time.date}&start=${time.start}`)
  await one.send("/marriage/hold", { office, business: "M1", ...time })
}
