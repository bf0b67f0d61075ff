// What a report of a major event says: the shape of its answers.
import { eventTypes } from "@civil/bureaus/organizations/events.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

const text = z.optional(z.string())

export const MajorEvent = z.strictObject({
  organization: z.string(),
  name: z.string(),
  type: z.enum(eventTypes),
  date: PlainDate,
  title: z.string(),
  place: text,
  people: z.optional(z.number()),
  amount: z.optional(z.number()),
  abroad: text,
  what: z.string(),
  lateReason: text,
  papers: z.optional(z.array(z.string())),
  mobile: text,
  email: text,
})
export type MajorEvent = z.infer<typeof MajorEvent>
