// Booking, confirming, cancelling, moving, withdrawing: the two people's own acts.
import { book as bookHold, join } from "@civil/booking/book.ts"
import { cancel, getAppointment, reschedule, roleOf } from "@civil/booking/moves.ts"
import { findPolicy } from "@civil/booking/policy.ts"
import type { Appointment, Hold } from "@civil/booking/shapes.ts"
import type { Spine } from "@civil/booking/spine.ts"
import { countStrikes } from "@civil/booking/strikes.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { parse } from "@civil/core/parse.ts"
import { type FieldIssue, type Offer, Refusal } from "@civil/core/refusal.ts"
import { messages } from "@civil/data/messages.ts"
import { Temporal } from "temporal-polyfill"
import { citizenOf, codeOf } from "./access.ts"
import { agesOn, coupleIssues, type ReadParty, readApplicant, readPartner } from "./checks.ts"
import { joinParty } from "./joining.ts"
import { kindRules } from "./kinds.ts"
import { Book, Cancel, Confirm, Reschedule, Withdraw } from "./model.ts"
import { openParty, type Party, sealParty } from "./party.ts"
import type { MarriageService } from "./service.ts"
import { appointmentView, todayOf } from "./show.ts"
import type { AppointmentView, Kind } from "./views.ts"
import { insideWindow } from "./windows.ts"
import { withdrawApplication } from "./withdrawal.ts"

function refuseFields(issues: readonly FieldIssue[], offers: readonly Offer[] = []): void {
  if (issues.length > 0) throw new Refusal("invalid", "input.invalid", { fields: issues, offers })
}

/** Offices entitled to F1, to point to when a party needs one. */
function foreignOffers(world: World, office: string, issues: readonly FieldIssue[]): readonly Offer[] {
  if (issues.some((each) => each.code === "divorce.foreign_at_office")) return [{ kind: "phone", office }]
  if (!issues.some((each) => each.code === "marriage.foreign_needed")) return []
  return world.bureaus
    .flatMap((bureau) => bureau.offices)
    .filter((office) => office.capabilities.includes("foreign"))
    .map((office) => ({ kind: "office", office: office.id }))
}

/** Both parties as read, or every field that is wrong, at once. */
function readParties(
  world: World,
  citizen: Citizen,
  kind: Kind,
  input: Book,
  { office, date }: Pick<Hold, "office" | "date">,
) {
  const today = todayOf(world)
  const applicant = readApplicant(kind, input.applicant, citizen, today)
  const partner: ReadParty | undefined = input.partner && readPartner(kind, input.partner, today)
  const needed = kindRules[kind].people === 2
  const count: FieldIssue[] =
    needed === (partner !== undefined)
      ? []
      : [{ field: "partner", code: needed ? "marriage.partner_needed" : "marriage.partner_not_needed" }]
  refuseFields([...count, ...applicant.issues, ...(partner?.issues ?? [])])
  if (applicant.party && partner?.party) {
    const issues = coupleIssues(kind, applicant.party, partner.party, date)
    refuseFields(issues, foreignOffers(world, office, issues))
  }
  return { applicant: applicant.party, partner: partner?.party }
}

function coupleKey(world: World, first: string, second: string): string {
  return world.secrets.key("couple", [first, second].sort().join(":"))
}

function decideBooking(world: World, citizen: Citizen, input: Book, hold: Hold) {
  const kind = hold.kind as Kind
  const { applicant, partner } = readParties(world, citizen, kind, input, hold)
  const second = partner && personKey(world.secrets, { type: partner.type, number: partner.number })
  insideWindow(world, kind, hold.facts.receipt, hold.date)
  return {
    group: kindRules[kind].group,
    ...(second ? { partner: second, couple: coupleKey(world, citizen.person, second) } : {}),
    facts: hold.facts,
    seal: (code: string): Record<string, string> => ({
      ...(applicant ? { applicant: sealParty(world.secrets, code, "applicant", applicant) } : {}),
      ...(partner ? { partner: sealParty(world.secrets, code, "partner", partner) } : {}),
    }),
  }
}

/** Whether a second post of a hold asks for what was booked: the same partner, the same applicant's answers. */
function sameBooking(world: World, citizen: Citizen, booked: Appointment, input: Book): boolean {
  const { applicant, partner } = readParties(world, citizen, booked.kind as Kind, input, booked)
  const second = partner && personKey(world.secrets, { type: partner.type, number: partner.number })
  const before = openParty(world.secrets, booked.code, "applicant", booked.sealed)
  return second === booked.partner && JSON.stringify(applicant) === JSON.stringify(before)
}

/** The same couple on another day: ages again, the legal window again, a divorce stays at its office. */
function decideMove(world: World, appointment: Appointment, hold: Hold): void {
  const kind = appointment.kind as Kind
  const open = (role: "applicant" | "partner") =>
    openParty(world.secrets, appointment.code, role, appointment.sealed)
  const parties = (["applicant", "partner"] as const)
    .map((role) => [role, open(role)] as const)
    .filter((each): each is readonly ["applicant" | "partner", Party] => each[1] !== undefined)
  refuseFields(agesOn(kind, parties, hold.date))
  if (kindRules[kind].receipt && hold.office !== appointment.office)
    throw new Refusal("conflict", "divorce.other_office", {
      offers: [{ kind: "office", office: appointment.office }],
    })
  insideWindow(world, kind, appointment.facts.receipt, hold.date)
}

type Bookings = Pick<
  MarriageService,
  "book" | "list" | "get" | "counter" | "messages" | "confirm" | "cancel" | "reschedule" | "withdraw"
>

function reads(world: World, on: Spine): Pick<Bookings, "list" | "get" | "counter" | "messages"> {
  const box = messages(world.table)
  return {
    async list(actor) {
      const citizen = citizenOf(actor)
      const [ledger, invites] = await Promise.all([
        on.store.findLedger(citizen.person),
        on.store.listInvites(citizen.person),
      ])
      const codes = [...(ledger?.recent ?? []), ...invites.map((invite) => invite.code)]
      const found = await on.store.listAppointments(codes)
      return found
        .filter((each) => each.applicant === citizen.person || each.partner === citizen.person)
        .sort((a, b) => (`${a.date}${a.start}` < `${b.date}${b.start}` ? 1 : -1))
        .map((each) => appointmentView(world, each, roleOf(each, citizen.person), ledger))
    },
    async get(actor, id) {
      const citizen = citizenOf(actor)
      const [found, ledger] = await Promise.all([
        getAppointment(on, codeOf(id, "apt")),
        on.store.findLedger(citizen.person),
      ])
      return appointmentView(world, found, roleOf(found, citizen.person), ledger)
    },
    async messages(actor) {
      const { person } = citizenOf(actor)
      return (await box.list(person, 50)).map(({ at, values, about }) => ({
        at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
        text: { zh: values.zh ?? "", en: values.en ?? "" },
        about,
      }))
    },
    async counter(actor) {
      const citizen = citizenOf(actor)
      const ledger = await on.store.findLedger(citizen.person)
      const bureau = world.bureaus[0]
      const rules = (bureau && findPolicy(bureau, "M1", todayOf(world))?.strikes) ?? []
      return countStrikes(rules, ledger?.strikes ?? [], todayOf(world))
    },
  }
}

export function bookings(world: World, on: Spine): Bookings {
  const show = async (appointment: Appointment, person: string): Promise<AppointmentView> =>
    appointmentView(world, appointment, roleOf(appointment, person), await on.store.findLedger(person))
  return {
    ...reads(world, on),
    async book(actor, raw) {
      const citizen = citizenOf(actor)
      const input = parse(Book, raw)
      const hold = codeOf(input.hold, "hold")
      const decide = (held: Hold) => decideBooking(world, citizen, input, held)
      const same = (booked: Appointment) => sameBooking(world, citizen, booked, input)
      const { appointment, ledger } = await bookHold(on, { person: citizen.person, hold, decide, same })
      return appointmentView(world, appointment, "applicant", ledger)
    },
    async confirm(actor, id, raw) {
      const citizen = citizenOf(actor)
      const input = parse(Confirm, raw)
      const decide = (appointment: Appointment) => joinParty(world, citizen, appointment, input)
      const ask = { person: citizen.person, code: codeOf(id, "apt"), revision: input.revision, decide }
      return show(await join(on, ask), citizen.person)
    },
    async cancel(actor, id, raw) {
      const { person } = citizenOf(actor)
      const { revision } = parse(Cancel, raw)
      return show(await cancel(on, { person, code: codeOf(id, "apt"), revision }), person)
    },
    async reschedule(actor, id, raw) {
      const { person } = citizenOf(actor)
      const { revision, hold } = parse(Reschedule, raw)
      const decide = (appointment: Appointment, held: Hold) => decideMove(world, appointment, held)
      const ask = { person, code: codeOf(id, "apt"), revision, hold: codeOf(hold, "hold"), decide }
      return show(await reschedule(on, ask), person)
    },
    async withdraw(actor, id, raw) {
      const { person } = citizenOf(actor)
      const { revision } = parse(Withdraw, raw)
      return show(await withdrawApplication(world, on, { person, code: codeOf(id, "apt"), revision }), person)
    },
  }
}
