// What the desk routes answer: the day list and one appointment as staff see it.
import type { DeskAppointment, DeskDay } from "@civil/services/marriage/views.ts"
import * as z from "zod/mini"
import { AppointmentStateAnswer, BringAnswer, KindAnswer, OfficeAnswer, RoleAnswer } from "./answers.ts"
import { later, list, maybe, type Same, Words } from "./shapes.ts"

export const DeskAppointmentAnswer = later(() =>
  z.object({
    id: z.string(),
    code: z.string(),
    state: AppointmentStateAnswer(),
    revision: z.number(),
    business: KindAnswer(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    parties: list(
      z.object({
        role: RoleAnswer(),
        name: z.string(),
        document: z.string(),
        documentType: z.string(),
        confirmed: z.boolean(),
      }),
    ),
    bring: list(BringAnswer()),
    may: list(z.enum(["check-in", "done", "not-done", "no-show", "release", "undo"])),
    reason: maybe(z.string()),
    note: maybe(z.string()),
    priority: maybe(z.literal(true)),
    papers: maybe(z.string()),
    confirmBy: maybe(z.string()),
    history: list(z.object({ at: z.string(), who: z.string(), action: z.string(), text: Words() })),
  }),
)

export const DeskDayAnswer = later(() =>
  z.object({
    office: z.string(),
    date: z.string(),
    state: z.enum(["open", "closed", "not_computable"]),
    before: maybe(z.string()),
    after: maybe(z.string()),
    sessions: list(
      z.object({
        pool: z.string(),
        start: z.string(),
        end: z.string(),
        online: z.number(),
        onSite: z.number(),
        taken: z.number(),
        held: z.number(),
        closed: z.boolean(),
        why: maybe(z.string()),
        appointments: list(DeskAppointmentAnswer()),
      }),
    ),
  }),
)

export const DeskMeAnswer = later(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    bureau: z.string(),
    bureauName: Words(),
    roles: list(z.string()),
    language: z.enum(["zh", "en"]),
    /** Goes into the sign-out form. */
    csrf: z.string(),
    today: z.string(),
    now: z.string(),
    /** Whose queues they see. */
    desks: list(z.object({ desk: z.string(), title: Words() })),
    offices: list(
      z.extend(OfficeAnswer(), {
        pools: list(z.object({ id: z.string(), kinds: list(z.string()), reserve: maybe(z.string()) })),
      }),
    ),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof DeskAppointmentAnswer>>, DeskAppointment>,
  Same<z.infer<ReturnType<typeof DeskDayAnswer>>, DeskDay>,
] = [true, true]
void same
