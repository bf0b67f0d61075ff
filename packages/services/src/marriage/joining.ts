// The second party joins: their document is the one the first party named, their data their own.
import type { Appointment } from "@civil/booking/shapes.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { coupleIssues, readPartner } from "./checks.ts"
import type { Confirm } from "./model.ts"
import { openParty, sealParty } from "./party.ts"
import { todayOf } from "./show.ts"
import type { Kind } from "./views.ts"

/**
 * The partner's part as they signed in: their checked name replaces the typed one, their own number the one the first
 * party gave. What still cannot stand is refused beside the partner's own fields. Pure.
 */
export function joinParty(
  world: World,
  citizen: Citizen,
  appointment: Appointment,
  input: Confirm,
): Record<string, string> {
  const { code, sealed, kind, date } = appointment
  const applicant = openParty(world.secrets, code, "applicant", sealed)
  const named = openParty(world.secrets, code, "partner", sealed)
  if (applicant === undefined || named === undefined) throw new Refusal("missing", "appointment.missing")
  const birthDate = input.birthDate ?? named.birthDate
  const sex = input.sex ?? named.sex
  const read = readPartner(
    kind as Kind,
    {
      party: named.party,
      name: citizen.name,
      documentType: citizen.document.type,
      number: citizen.document.number,
      mobile: input.mobile,
      ...(named.status === undefined ? {} : { status: named.status }),
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(sex === undefined ? {} : { sex }),
    },
    todayOf(world),
  )
  const issues = read.party ? coupleIssues(kind as Kind, applicant, read.party, date) : read.issues
  if (issues.length > 0 || read.party === undefined) {
    const own = issues.map((issue) => ({ ...issue, field: issue.field.replace(/^partner\./, "") }))
    throw new Refusal("invalid", "input.invalid", { fields: own })
  }
  return { partner: sealParty(world.secrets, code, "partner", read.party) }
}
