// Reads a document number of any type: `readIdentity("resident_id", "31011319900307001４", { today })`.
import type { Temporal } from "temporal-polyfill"
import type { DocumentType } from "./document.ts"
import { readChinesePassport, readForeignPassport } from "./passport.ts"
import { readPermanentResidence } from "./permanent-residence.ts"
import { no, type Reading } from "./reading.ts"
import { readResidencePermit, readResidentId } from "./resident-id.ts"
import { readHongKongMacaoPermit, readTaiwanPermit } from "./travel-permit.ts"
import { normalise } from "./typed.ts"

export type { Identity, IdentityReason, Reading, Sex } from "./reading.ts"
export { identityReasons } from "./reading.ts"
export { normalise } from "./typed.ts"

const readers: Readonly<Record<DocumentType, (number: string, today: string) => Reading>> = {
  resident_id: readResidentId,
  residence_permit_hmt: readResidencePermit,
  permanent_residence: readPermanentResidence,
  permit_hm: readHongKongMacaoPermit,
  permit_tw: readTaiwanPermit,
  passport_cn: readChinesePassport,
  passport_foreign: readForeignPassport,
}

/**
 * The number as typed (full width, spaces, dashes, lower case are fine), normalised and with what it says, or the first
 * reason against it. `today` is a date or `2026-11-23`. Pure and small: the browser runs the same code.
 */
export function readIdentity(
  type: DocumentType,
  typed: string,
  { today }: { readonly today: Temporal.PlainDate | string },
): Reading {
  const number = normalise(typed)
  if (number === "") return no("empty")
  return readers[type](number, today.toString())
}
