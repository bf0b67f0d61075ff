// The two people of a booking: read, checked, sealed; and whether another day suits the same two. Pure.
import type { Appointment, Hold } from "@civil/booking/shapes.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { type FieldIssue, type Offer, Refusal } from "@civil/core/refusal.ts"
import {
  agesOn,
  coupleIssues,
  documentsOf,
  outsideCode,
  type ReadParty,
  readApplicant,
  readPartner,
} from "./checks.ts"
import { kindRules } from "./kinds.ts"
import type { Book } from "./model.ts"
import { openParty, type Party, sealParty } from "./party.ts"
import { todayOf } from "./show.ts"
import type { Kind } from "./views.ts"
import { insideWindow } from "./windows.ts"

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

/**
 * Somebody whose own document shows that they are not a mainland resident is sent to the right counter before a place
 * is taken; who the other party is, the form asks later.
 */
export function forMainland(world: World, citizen: Citizen, kind: Kind, office: string): void {
  const mainland = [...documentsOf.mainland, ...documentsOf.soldier]
  if (kindRules[kind].people !== 2 || kind === "F1" || mainland.includes(citizen.document.type)) return
  const code = outsideCode(kind)
  const offers = foreignOffers(world, office, [{ field: "applicant.party", code }])
  throw new Refusal("conflict", code, { offers })
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

export function decideParties(world: World, citizen: Citizen, input: Book, hold: Hold) {
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
export function sameBooking(world: World, citizen: Citizen, booked: Appointment, input: Book): boolean {
  const { applicant, partner } = readParties(world, citizen, booked.kind as Kind, input, booked)
  const second = partner && personKey(world.secrets, { type: partner.type, number: partner.number })
  const before = openParty(world.secrets, booked.code, "applicant", booked.sealed)
  return second === booked.partner && JSON.stringify(applicant) === JSON.stringify(before)
}

/** The same couple on another day: ages again, the legal window again, a divorce stays at its office. */
export function mayMove(world: World, appointment: Appointment, hold: Hold): void {
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
