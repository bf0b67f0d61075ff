// What people do: book, hesitate, walk away, click twice, change their minds, name each other at once; and what the desk does.
import type { Finding } from "@civil/booking/astray.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Secrets } from "@civil/core/world.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { clerk, form, man, woman } from "@civil/services/marriage/people.fixture.ts"
import type { AppointmentView, DeskAppointment } from "@civil/services/marriage/views.ts"
import { bandKey } from "./invariants.ts"
import type { Scheduler } from "./scheduler.ts"
import type { Servers } from "./servers.ts"

export const days = ["2026-03-11", "2026-03-12"] as const
export const offices = ["north", "south"] as const
const starts = ["09:00", "10:30"] as const

export interface Stage {
  readonly scheduler: Scheduler
  readonly servers: Servers
  readonly secrets: Secrets
  /** When the next hold runs out, epoch milliseconds: what somebody knows who watches closely. */
  readonly nextExpiry: () => Promise<
    | { readonly office: string; readonly date: string; readonly start: string; readonly until: number }
    | undefined
  >
  /** The day most people want. */
  readonly hot: (typeof days)[number]
  /** What the books' own check said while they were written. */
  readonly findings: Finding[]
  /** What people were told had happened; compared with the table at the end. */
  readonly promises: { readonly code: string; readonly action: string }[]
  /** Bands the office was told are closed, since when; epoch milliseconds. */
  readonly closedSince: Map<string, number>
}

const is = <T>(answer: T | Refusal | undefined): answer is T =>
  answer !== undefined && !(answer instanceof Refusal)

function wish({ scheduler, hot }: Stage) {
  const pick = <T>(of: readonly [T, ...T[]]): T => of[scheduler.chance.below(of.length)] ?? of[0]
  // Most want the same: that is where things go wrong.
  if (!scheduler.oneIn(4)) return { office: offices[0], business: "M1", date: hot, start: starts[0] } as const
  return { office: pick(offices), business: "M1", date: pick(days), start: pick(starts) } as const
}

/** Mostly seconds, sometimes as long as a hold or a confirmation lasts. */
async function pause(stage: Stage, who: string): Promise<void> {
  const { scheduler } = stage
  const most = scheduler.oneIn(8) ? 4_000_000 : scheduler.oneIn(4) ? 900_000 : 8000
  await scheduler.sleep(who, scheduler.chance.below(most))
}

type Service = Parameters<Parameters<Servers["ask"]>[2]>[0]

/** Some cannot let go of a time that is taken and ask again and again, until somebody's hold runs out. */
async function hold(stage: Stage, who: string, me: Citizen) {
  const { scheduler, servers } = stage
  const slot = wish(stage)
  const holding = (service: Service) => service.hold(me, slot)
  let held = scheduler.oneIn(4)
    ? await servers.twice(who, "hold", holding)
    : await servers.insist(who, "hold", holding)
  for (let tried = 0; held instanceof Refusal && held.kind === "taken" && tried < 15; tried += 1) {
    await scheduler.sleep(who, 2000 + scheduler.chance.below(90_000))
    held = await servers.insist(who, "hold", holding)
  }
  return held
}

async function bookOnce(
  stage: Stage,
  who: string,
  me: Citizen,
  other: Citizen,
): Promise<AppointmentView | undefined> {
  const { scheduler, servers } = stage
  const held = await hold(stage, who, me)
  if (!is(held)) return undefined
  if (scheduler.oneIn(3)) return undefined
  await pause(stage, who)
  if (scheduler.oneIn(6)) {
    if (scheduler.oneIn(2)) await scheduler.sleep(who, 500_000 + scheduler.chance.below(500_000))
    await servers.insist(who, "letGo", (service) => service.letGo(me, held.id))
    return undefined
  }
  const booking = (service: Service) => service.book(me, form(held.id, other))
  const booked = scheduler.oneIn(3)
    ? await servers.twice(who, "book", booking)
    : await servers.insist(who, "book", booking)
  if (!is(booked)) return undefined
  stage.promises.push({ code: booked.code, action: "booked" })
  return booked
}

/** Reads the page again and posts what it offers, as somebody does who was told that it has changed. */
async function act(
  stage: Stage,
  who: string,
  me: Citizen,
  id: string,
  what: "confirm" | "cancel",
): Promise<void> {
  const { servers, scheduler } = stage
  const page = await servers.insist(who, "get", (service) => service.get(me, id))
  if (!is(page) || !page.may.includes(what)) return
  await pause(stage, who)
  const { revision } = page
  const post = (service: Service) =>
    what === "confirm"
      ? service.confirm(me, id, { revision, mobile: "13900000002", agreed: true })
      : service.cancel(me, id, { revision })
  const answer = scheduler.oneIn(3)
    ? await servers.twice(who, what, post)
    : await servers.insist(who, what, post)
  if (is(answer) && answer.state === (what === "confirm" ? "booked" : "cancelled"))
    stage.promises.push({ code: answer.code, action: what === "confirm" ? "confirmed" : "cancelled" })
}

async function move(stage: Stage, who: string, me: Citizen, id: string): Promise<void> {
  const { servers } = stage
  const page = await servers.insist(who, "get", (service) => service.get(me, id))
  if (!is(page) || !page.may.includes("reschedule")) return
  const held = await servers.insist(who, "hold", (service) =>
    service.hold(me, { ...wish(stage), reschedules: id }),
  )
  if (!is(held)) return
  await pause(stage, who)
  const { revision } = page
  await servers.insist(who, "reschedule", (service) =>
    service.reschedule(me, id, { revision, hold: held.id }),
  )
}

async function life(stage: Stage, who: string, me: Citizen, other: Citizen): Promise<void> {
  const { scheduler } = stage
  for (let round = 0; round < 3; round += 1) {
    await pause(stage, who)
    const booked = await bookOnce(stage, who, me, other)
    if (booked === undefined) continue
    await pause(stage, who)
    if (scheduler.oneIn(3)) await move(stage, who, me, booked.id)
    if (scheduler.oneIn(2)) await act(stage, who, me, booked.id, "cancel")
  }
}

async function partnerLife(stage: Stage, who: string, me: Citizen): Promise<void> {
  const { servers, scheduler } = stage
  for (let round = 0; round < 4; round += 1) {
    await pause(stage, who)
    const list = await servers.insist(who, "list", (service) => service.list(me))
    if (!is(list)) continue
    for (const each of list) {
      const mood = scheduler.chance.below(10)
      if (each.may.includes("confirm") && mood < 8) await act(stage, who, me, each.id, "confirm")
      else if (mood < 3) await act(stage, who, me, each.id, "cancel")
      else if (mood < 5) await move(stage, who, me, each.id)
    }
  }
}

/** Couples who book at once; in every third one both start, each naming the other. */
export function citizens(stage: Stage, couples: number): void {
  for (let n = 0; n < couples; n += 1) {
    const him = man(stage.secrets, n)
    const her = woman(stage.secrets, n)
    stage.scheduler.spawn(`he${n}`, () => life(stage, `he${n}`, him, her))
    if (n % 3 === 0) stage.scheduler.spawn(`she${n}`, () => life(stage, `she${n}`, her, him))
    stage.scheduler.spawn(`her${n}`, () => partnerLife(stage, `her${n}`, her))
    if (n % 3 === 0) stage.scheduler.spawn(`his${n}`, () => partnerLife(stage, `his${n}`, him))
  }
}

const staff: Staff = clerk(offices)

/** Sessions closed and opened while people book. */
export function sessions(stage: Stage): void {
  const { scheduler, servers } = stage
  scheduler.spawn("chief", async () => {
    for (let round = 0; round < 4; round += 1) {
      await scheduler.sleep("chief", scheduler.chance.below(1_500_000))
      const { office, date, start } = wish(stage)
      const band = { office, date, pool: "marriage", start }
      const set = (open: boolean) =>
        servers.insist("chief", open ? "open" : "close", (service) =>
          service.desk.setSession(staff, { ...band, open, ...(open ? {} : { why: "a power cut" }) }),
        )
      if (is(await set(false))) stage.closedSince.set(bandKey(band), scheduler.clock.now().epochMilliseconds)
      await pause(stage, "chief")
      if (!scheduler.oneIn(2)) continue
      stage.closedSince.delete(bandKey(band))
      await set(true)
    }
  })
}

/** People and a broom that come at the very moment at which a hold runs out. */
export function vultures(stage: Stage): void {
  const { scheduler, servers } = stage
  const atExpiry = async (
    who: string,
    act: (at: { office: string; date: string; start: string }) => Promise<unknown>,
  ) => {
    for (let turn = 0; turn < 8; turn += 1) {
      const next = await scheduler.gate(who, "watches", stage.nextExpiry)
      if (next === undefined) await scheduler.sleep(who, 300_000)
      else {
        await scheduler.sleep(who, Math.max(0, next.until - scheduler.clock.now().epochMilliseconds))
        await act(next)
      }
    }
  }
  for (const n of [50, 51]) {
    const me = man(stage.secrets, n)
    const who = `vulture${n}`
    scheduler.spawn(who, () =>
      atExpiry(who, async ({ office, date, start }) => {
        await scheduler.sleep(who, scheduler.chance.below(6000))
        await servers.insist(who, "hold", (service) =>
          service.hold(me, { office, business: "M1", date, start }),
        )
      }),
    )
  }
  scheduler.spawn("broom", () =>
    atExpiry("broom", () => servers.insist("broom", "sweep", (service) => service.sweep())),
  )
}

/** The jobs, more than one at a time: one does entries as a stream brings them, without a claim, the other claims first. */
export function workers(stage: Stage, turns: number): void {
  const { scheduler, servers } = stage
  const now = () => scheduler.clock.now().epochMilliseconds
  const every = (name: string, what: string, act: Parameters<Servers["ask"]>[2]) =>
    scheduler.spawn(name, async () => {
      for (let turn = 0; turn < turns; turn += 1) {
        await scheduler.sleep(name, scheduler.chance.below(120_000))
        await servers.insist(name, what, act)
      }
    })
  every("worker1", "sweep", (service) => service.sweep())
  every("worker2", "minute", (service, box) => workDue(box, { now, handle: service.handle }))
}

/** Compares the books while everybody writes in them: what is right must never look astray. */
export function auditors(stage: Stage, turns: number): void {
  const { scheduler, servers } = stage
  scheduler.spawn("auditor", async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      await scheduler.sleep("auditor", scheduler.chance.below(1_200_000))
      const answer = await servers.insist("auditor", "audit", (service) => service.audit())
      if (is(answer)) stage.findings.push(...answer.findings)
    }
  })
}

async function atDesk(stage: Stage, who: string, office: string, first: DeskAppointment): Promise<void> {
  const { servers, scheduler } = stage
  let each: DeskAppointment = first
  for (let moves = 0; moves < 4; moves += 1) {
    const { id, revision } = each
    const choice = each.may[scheduler.chance.below(Math.max(each.may.length, 1))]
    if (choice === undefined || (choice === "undo" && !scheduler.oneIn(3))) return
    const answer = await servers.insist(who, choice, (service): Promise<DeskAppointment> => {
      if (choice === "check-in") return service.desk.checkIn(staff, id, { revision })
      if (choice === "no-show") return service.desk.noShow(staff, id, { revision })
      if (choice === "release") return service.desk.release(staff, id, { revision })
      if (choice === "undo") return service.desk.undo(staff, id, { revision })
      if (choice === "done") return service.desk.done(staff, id, { revision, outcome: "done" })
      return service.desk.done(staff, id, { revision, outcome: "not_done", reason: "left" })
    })
    if (is(answer)) each = answer
    else {
      const found = await servers.insist(who, "find", (service) =>
        service.desk.find(staff, office, each.code),
      )
      const again = is(found) ? found[0] : undefined
      if (again === undefined) return
      each = again
    }
  }
}

/** The day itself: two officers at each office, both working through the same list. */
export function desks(stage: Stage): void {
  for (const office of offices)
    for (const officer of [1, 2]) {
      const who = `desk ${office} ${officer}`
      stage.scheduler.spawn(who, async () => {
        const day = await stage.servers.insist(who, "day", (service) =>
          service.desk.day(staff, office, days[0]),
        )
        if (!is(day)) return
        for (const session of day.sessions)
          for (const each of session.appointments) await atDesk(stage, who, office, each)
      })
    }
}
