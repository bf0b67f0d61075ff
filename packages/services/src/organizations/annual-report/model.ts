// What an annual report says: the shape of its answers.
import { PlainDate } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

const papers = z.optional(z.array(z.string()))
const text = z.optional(z.string())
const count = z.optional(z.number())
const yesNo = z.enum(["yes", "no"])

export const conclusions = ["passed", "basically_passed", "failed"] as const
export const lastConclusions = [...conclusions, "absent", "none"] as const
export const routes = ["online", "paper", "direct"] as const

export const AnnualReport = z.strictObject({
  organization: z.string(),
  year: z.string(),
  kind: z.enum(["association", "service_institution", "foundation"]),
  name: z.string(),
  legalRepresentative: z.string(),
  address: z.string(),
  funds: z.number(),
  scope: z.string(),
  route: z.enum(routes),
  supervisor: text,
  consent: papers,
  memberPersons: count,
  memberUnits: count,
  memberMeetings: count,
  board: z.number(),
  boardMeetings: z.number(),
  termEnd: PlainDate,
  staff: z.number(),
  party: yesNo,
  income: z.number(),
  expenditure: z.number(),
  netBegin: z.number(),
  netEnd: z.number(),
  activities: z.string(),
  punished: yesNo,
  punishments: text,
  changed: yesNo,
  changes: text,
  last: z.enum(lastConclusions),
  rectification: text,
  rectified: papers,
  accounts: papers,
  other: papers,
  mobile: text,
  email: text,
})
export type AnnualReport = z.infer<typeof AnnualReport>
