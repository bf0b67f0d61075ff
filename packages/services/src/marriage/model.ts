// Shapes of what a couple sends. Strict objects: an unknown field is an error, not a silence.
import { documentTypes } from "@civil/core/identity/document.ts"
import { Agreed, PlainDate, Revision, WallTime } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

export const kinds = ["M1", "D1", "D2", "D3", "R1", "R2", "F1", "X2"] as const
export const Kind = z.enum(kinds)

export { PlainDate, WallTime }

/** Who a party is before the law of registration (part A4): decides which papers to bring. */
export const partyTypes = [
  "mainland",
  "soldier",
  "hong_kong",
  "macao",
  "taiwan",
  "overseas_chinese",
  "foreigner",
] as const
export const PartyType = z.enum(partyTypes)
export type PartyType = z.infer<typeof PartyType>

export const MaritalStatus = z.enum(["single", "divorced", "widowed"])
export type MaritalStatus = z.infer<typeof MaritalStatus>
export const Sex = z.enum(["male", "female"])
export type Sex = z.infer<typeof Sex>

export const TakeHold = z.strictObject({
  office: z.string().check(z.maxLength(60)),
  business: Kind,
  date: PlainDate,
  start: WallTime,
  /** D2, D3: the date on the receipt of the divorce application (回执单). */
  receipt: z.optional(PlainDate),
  /** A place of the green channel (绿色通道), for whoever was granted one. */
  priority: z.optional(z.boolean()),
  /** The live booking this place is to replace, `apt_…`. Without it a person with a live booking is refused. */
  reschedules: z.optional(z.string().check(z.maxLength(40))),
})
export type TakeHold = z.infer<typeof TakeHold>

/** The person signed in: name and document come from the sign-in and cannot be typed over. */
export const Applicant = z.strictObject({
  party: PartyType,
  mobile: z.string().check(z.maxLength(40)),
  status: z.optional(MaritalStatus),
  /** Only where the document does not carry them (passports, travel permits). */
  birthDate: z.optional(PlainDate),
  sex: z.optional(Sex),
})
export type Applicant = z.infer<typeof Applicant>

export const Partner = z.strictObject({
  party: PartyType,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  documentType: z.enum(documentTypes),
  number: z.string().check(z.minLength(5), z.maxLength(40)),
  mobile: z.optional(z.string().check(z.maxLength(40))),
  status: z.optional(MaritalStatus),
  birthDate: z.optional(PlainDate),
  sex: z.optional(Sex),
})
export type Partner = z.infer<typeof Partner>

export const Book = z.strictObject({
  hold: z.string().check(z.maxLength(40)),
  applicant: Applicant,
  /** Absent for the kinds one person does alone: D2, R1, R2, X2. */
  partner: z.optional(Partner),
  /** The declarations of the kind were read and agreed to; the signing itself happens before the registrar. */
  agreed: Agreed,
})
export type Book = z.infer<typeof Book>

/** The second party confirms with their own sign-in. */
export const Confirm = z.strictObject({
  revision: Revision,
  mobile: z.string().check(z.maxLength(40)),
  agreed: Agreed,
  birthDate: z.optional(PlainDate),
  sex: z.optional(Sex),
})
export type Confirm = z.infer<typeof Confirm>

export const Cancel = z.strictObject({ revision: Revision })
export type Cancel = z.infer<typeof Cancel>

/** The new place is held first, as for a new booking. */
export const Reschedule = z.strictObject({ revision: Revision, hold: z.string().check(z.maxLength(40)) })
export type Reschedule = z.infer<typeof Reschedule>

/** D1 done at the desk: either party takes the divorce application back on the record (part A2 D2 needs the visit). */
export const Withdraw = z.strictObject({ revision: Revision })
export type Withdraw = z.infer<typeof Withdraw>

export const notDoneReasons = [
  "identity_mismatch",
  "kind_mismatch",
  "papers_missing",
  "not_voluntary",
  "under_age",
  "already_married",
  "kinship",
  "one_party_absent",
  "left",
] as const

export const DeskMove = z.strictObject({ revision: Revision })
export type DeskMove = z.infer<typeof DeskMove>

export const DeskDone = z.strictObject({
  revision: Revision,
  outcome: z.enum(["done", "not_done"]),
  reason: z.optional(z.enum(notDoneReasons)),
  note: z.optional(z.string().check(z.maxLength(500))),
})
export type DeskDone = z.infer<typeof DeskDone>

export const SetSession = z.strictObject({
  office: z.string().check(z.maxLength(60)),
  date: PlainDate,
  pool: z.string().check(z.maxLength(40)),
  start: WallTime,
  open: z.boolean(),
  /** Needed to close: it is told to whoever had booked. */
  why: z.optional(z.string().check(z.maxLength(200))),
})
export type SetSession = z.infer<typeof SetSession>

/** Half-filled answers, kept by the server while the place is held. Values are what was typed, valid or not. */
export const Draft = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(200)))
export type Draft = z.infer<typeof Draft>
