// What the citizen routes answer. The compiler compares each with the service's own view of it.

import type { MessageView } from "@civil/notices/shapes.ts"
import { kinds } from "@civil/services/marriage/model.ts"
import type { AppointmentView, Availability, HoldView, OfficeView } from "@civil/services/marriage/views.ts"
import * as z from "zod/mini"
import { later, list, maybe, OfferAnswer, type Same, sourced, Words } from "./shapes.ts"

export const KindAnswer = later(() => z.enum(kinds))

export const OfficeAnswer = later(() =>
  z.object({
    id: z.string(),
    bureau: z.string(),
    region: z.string(),
    name: Words(),
    address: sourced(Words()),
    phone: sourced(z.string()),
    hours: sourced(Words()),
    capabilities: list(z.enum(["foreign", "ceremony", "counselling"])),
    kinds: list(KindAnswer()),
  }),
)

export const BureauAnswer = later(() =>
  z.object({
    code: z.string(),
    slug: z.string(),
    name: Words(),
    district: Words(),
    phone: sourced(z.string()),
    offices: list(z.string()),
  }),
)

const TimeAnswer = later(() =>
  z.object({
    start: z.string(),
    end: z.string(),
    free: z.number(),
    places: z.number(),
    closed: maybe(z.literal(true)),
  }),
)

const DayAnswer = later(() =>
  z.object({
    date: z.string(),
    state: z.enum(["free", "full", "closed", "not_open_yet", "too_soon", "outside_window", "not_computable"]),
    free: z.number(),
    places: z.number(),
    opensAt: maybe(z.string()),
    why: maybe(Words()),
    times: list(TimeAnswer()),
  }),
)

export const AvailabilityAnswer = later(() =>
  z.object({
    office: z.string(),
    business: KindAnswer(),
    from: z.string(),
    to: z.string(),
    asOf: z.string(),
    days: list(DayAnswer()),
    next: list(OfferAnswer()),
    walkIn: Words(),
  }),
)

const CounterAnswer = later(() =>
  z.object({
    rules: list(
      z.object({
        windowDays: z.number(),
        noShows: z.number(),
        noShowLimit: z.number(),
        cancels: z.number(),
        cancelLimit: z.number(),
        blockDays: z.number(),
      }),
    ),
    blockedUntil: maybe(z.string()),
  }),
)

export const HoldAnswer = later(() =>
  z.object({
    id: z.string(),
    office: z.string(),
    business: KindAnswer(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    until: z.string(),
    receipt: maybe(z.string()),
    reschedules: maybe(z.string()),
    priority: maybe(z.literal(true)),
    counter: CounterAnswer(),
  }),
)

export const AppointmentStateAnswer = later(() =>
  z.enum([
    "waiting_for_partner",
    "booked",
    "checked_in",
    "done",
    "not_done",
    "cancelled",
    "lapsed",
    "released",
    "no_show",
  ]),
)

export const RoleAnswer = later(() => z.enum(["applicant", "partner"]))

export const BringAnswer = later(() =>
  z.object({
    code: z.string(),
    text: Words(),
    who: z.enum(["each", "together", "you", "other"]),
    source: z.string(),
  }),
)

const PartyAnswer = later(() =>
  z.object({
    role: RoleAnswer(),
    me: z.boolean(),
    name: z.string(),
    document: z.string(),
    documentType: z.string(),
    confirmed: z.boolean(),
  }),
)

const DivorceAnswer = later(() =>
  z.object({
    receipt: z.string(),
    state: z.enum(["cooling_off", "issue_window", "deemed_withdrawn", "withdrawn", "not_computable"]),
    withdrawUntil: maybe(z.string()),
    issueFrom: maybe(z.string()),
    issueUntil: maybe(z.string()),
  }),
)

const HistoryAnswer = later(() =>
  z.object({
    at: z.string(),
    who: z.enum(["you", "partner", "office", "system"]),
    action: z.string(),
    text: Words(),
  }),
)

export const AppointmentAnswer = later(() =>
  z.object({
    id: z.string(),
    code: z.string(),
    state: AppointmentStateAnswer(),
    revision: z.number(),
    business: KindAnswer(),
    office: z.string(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    parties: list(PartyAnswer()),
    bring: list(BringAnswer()),
    may: list(z.enum(["confirm", "cancel", "reschedule", "withdraw"])),
    confirmBy: maybe(z.string()),
    cancelUntil: z.string(),
    divorce: maybe(DivorceAnswer()),
    counter: CounterAnswer(),
    priority: maybe(z.literal(true)),
    reason: maybe(z.string()),
    history: list(HistoryAnswer()),
  }),
)

export const MessageAnswer = later(() =>
  z.object({
    id: z.string(),
    at: z.string(),
    text: Words(),
    about: z.string(),
    /** The code that was printed in what was sent: anyone can check it. */
    check: maybe(z.string()),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof OfficeAnswer>>, OfficeView>,
  Same<z.infer<ReturnType<typeof AvailabilityAnswer>>, Availability>,
  Same<z.infer<ReturnType<typeof HoldAnswer>>, HoldView>,
  Same<z.infer<ReturnType<typeof AppointmentAnswer>>, AppointmentView>,
  Same<z.infer<ReturnType<typeof MessageAnswer>>, MessageView>,
] = [true, true, true, true, true]
void same
