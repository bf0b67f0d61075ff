// What the answers make: two parties, the list of what they bring, the booking that is sent.
import type { Citizen } from "@civil/core/actor.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import type { Bringer } from "../bring.ts"
import type { Applicant, Book, Draft, Partner } from "../model.ts"
import type { Party } from "../party.ts"
import type { Kind } from "../views.ts"
import { type Card, cardOf, carriesBirth, isAlone, marries, partyOf } from "./cards.ts"

export interface Asked {
  readonly kind: Kind
  readonly person: Citizen
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  /** The day of the visit: ages count on it. */
  readonly date: string
  readonly draft: Draft
}

const maritalOf = (value: string | undefined): Applicant["status"] =>
  value === "single" || value === "divorced" || value === "widowed" ? value : undefined
const sexOf = (value: string | undefined): Applicant["sex"] =>
  value === "male" || value === "female" ? value : undefined

function personal(
  draft: Draft,
  who: "applicant" | "partner",
  kind: Kind,
  document: DocumentType,
): Pick<Applicant, "status" | "birthDate" | "sex"> {
  const status = marries(kind) ? maritalOf(draft[`${who}.status`]) : undefined
  const births = marries(kind) && !carriesBirth(document)
  const birthDate = births ? draft[`${who}.birthDate`] : undefined
  const sex = births ? sexOf(draft[`${who}.sex`]) : undefined
  return { ...(status ? { status } : {}), ...(birthDate ? { birthDate } : {}), ...(sex ? { sex } : {}) }
}

export function applicantOf({ draft, kind, person }: Asked): Applicant {
  return {
    party: partyOf(person.document, draft["applicant.party"]),
    mobile: draft["applicant.mobile"] ?? "",
    ...personal(draft, "applicant", kind, person.document.type),
  }
}

export function partnerOf({ draft, kind }: Asked): Partner | undefined {
  const card: Card | undefined = cardOf(draft["partner.card"])
  if (isAlone(kind) || !card) return undefined
  const mobile = draft["partner.mobile"]
  return {
    party: card.party,
    name: draft["partner.name"] ?? "",
    documentType: card.document,
    number: draft["partner.number"] ?? "",
    ...(mobile ? { mobile } : {}),
    ...personal(draft, "partner", kind, card.document),
  }
}

/** The booking the answers make; whether it stands is decided by the service. */
export function toBook(hold: string, asked: Asked): Book {
  const partner = partnerOf(asked)
  return { hold, applicant: applicantOf(asked), ...(partner ? { partner } : {}), agreed: true }
}

/** Both people for the list of what to bring. */
export function bringersOf(asked: Asked): readonly Bringer[] {
  const you = applicantOf(asked)
  const other = partnerOf(asked)
  return [
    { who: "you", party: you.party, status: you.status },
    ...(other ? [{ who: "other" as const, party: other.party, status: other.status }] : []),
  ]
}

/** A party as far as the answers say who it is; undefined while its number cannot be read. */
function partyFrom(
  said: Pick<Applicant, "party" | "birthDate" | "sex">,
  document: { readonly name: string; readonly type: DocumentType; readonly number: string },
  today: string,
): Party | undefined {
  const reading = readIdentity(document.type, document.number, { today })
  if (!reading.ok) return undefined
  const birthDate = reading.value.birthDate ?? said.birthDate
  const sex = reading.value.sex ?? said.sex
  return {
    name: document.name,
    type: document.type,
    number: reading.value.number,
    party: said.party,
    ...(birthDate ? { birthDate } : {}),
    ...(sex ? { sex } : {}),
  }
}

export function yourParty(asked: Asked): Party | undefined {
  const { name, document } = asked.person
  return partyFrom(applicantOf(asked), { name, ...document }, asked.today)
}

export function theirParty(asked: Asked): Party | undefined {
  const partner = partnerOf(asked)
  if (!partner) return undefined
  const { name, documentType: type, number } = partner
  return partyFrom(partner, { name, type, number }, asked.today)
}
