// What a visit leaves behind: an accepted application starts its clock, an issued certificate ends it, an undone one takes it back. Pure.
import type { FactsChange } from "@civil/booking/rules.ts"
import type { Appointment } from "@civil/booking/shapes.ts"
import { forgetApplication, forgetApplications, rememberApplication } from "./windows.ts"

/** A divorce application accepted today: the receipt date goes to both parties' ledgers. */
export function accepted(
  appointment: Appointment,
  today: string,
): { readonly own?: Record<string, string>; readonly facts?: FactsChange } {
  if (appointment.kind === "D3") return { facts: forgetApplications }
  if (appointment.kind !== "D1") return {}
  const known = { code: appointment.code, office: appointment.office, receipt: today }
  return { own: { receipt: today }, facts: (facts) => rememberApplication(facts, known) }
}

/** What an undone acceptance takes back. The appointment's own facts lose the receipt, the ledgers the application. */
export function unaccepted(appointment: Appointment): FactsChange {
  if (appointment.kind !== "D1") return (facts) => facts
  return (facts) => {
    const { receipt: _, ...others } = forgetApplication(facts, appointment.code)
    return others
  }
}
