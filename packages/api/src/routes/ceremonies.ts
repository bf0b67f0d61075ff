// Group ceremonies: what is on for everybody, the list of the day and checking in for the desk of the office that holds them.
import { idOf } from "@civil/core/shapes.ts"
import type { CeremonyDay, CeremonyView } from "@civil/services/marriage/ceremony/views.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "./route.ts"
import { later, list, maybe, type Same, Words } from "./shapes.ts"

const CeremonyAnswer = later(() =>
  z.object({
    id: z.string(),
    bureau: z.string(),
    office: z.string(),
    title: Words(),
    place: Words(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    quota: z.number(),
    left: z.number(),
    waiting: z.number(),
    guests: z.number(),
    opens: z.string(),
    closes: z.string(),
    state: z.enum(["not_open_yet", "open", "closed"]),
    source: Words(),
    mine: maybe(
      z.union([
        z.object({ kind: z.literal("place") }),
        z.object({ kind: z.literal("waiting"), position: z.number() }),
      ]),
    ),
  }),
)

const CeremonyDayAnswer = later(() =>
  z.object({
    event: z.string(),
    title: Words(),
    date: z.string(),
    couples: list(
      z.object({
        case: z.string(),
        code: z.string(),
        names: list(z.string()),
        guests: z.number(),
        granted: z.boolean(),
        arrived: maybe(z.string()),
      }),
    ),
    waiting: z.number(),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof CeremonyAnswer>>, CeremonyView>,
  Same<z.infer<ReturnType<typeof CeremonyDayAnswer>>, CeremonyDay>,
] = [true, true]
void same

const EventId = z.string().check(z.maxLength(60))

export function ceremonyApi({
  marriage: { ceremonies },
}: {
  readonly marriage: MarriageService
}): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/open/ceremonies",
      access: "open",
      summary: "Group ceremonies of a bureau from today on, with the places left",
      maxAge: 5,
      query: z.strictObject({ bureau: z.string().check(z.regex(/^\d{6}$/, "field.format")) }),
      answer: () => z.object({ ceremonies: list(CeremonyAnswer()) }),
      // Caches may keep it: nobody's own place is in it.
      run: async ({ query }) => ({
        ceremonies: await ceremonies.list({ kind: "visitor" }, query.bureau),
      }),
    }),
    route({
      method: "get",
      path: "/api/desk/ceremony",
      access: "desk",
      summary: "The couples of a ceremony, with who has arrived",
      query: z.strictObject({ event: EventId }),
      answer: CeremonyDayAnswer,
      run: ({ actor, query }) => ceremonies.day(staffOf(actor), query.event),
    }),
    route({
      method: "post",
      path: "/api/desk/ceremony/arrivals",
      access: "desk",
      summary: "A couple is here; on the day of the ceremony only",
      body: z.strictObject({ event: EventId, case: idOf("case") }),
      answer: CeremonyDayAnswer,
      run: ({ actor, body }) => ceremonies.checkIn(staffOf(actor), body.event, { case: body.case }),
    }),
  ]
}
