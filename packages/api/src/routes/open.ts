// Open data, for anyone: bureaus, offices, free places, the working-day calendar.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Calendar, publishedCalendar } from "@civil/core/calendar.ts"
import { PlainDate, RegionCode } from "@civil/core/shapes.ts"
import { Kind } from "@civil/services/marriage/model.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import * as z from "zod/mini"
import { AvailabilityAnswer, BureauAnswer, OfficeAnswer } from "./answers.ts"
import { type Route, route } from "./route.ts"
import { later, list, maybe, Words } from "./shapes.ts"

export interface OpenDeps {
  readonly marriage: MarriageService
  readonly bureaus: readonly BureauProfile[]
  readonly calendar: Calendar | undefined
}

export function openApi({ marriage, bureaus, calendar = publishedCalendar }: OpenDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/open/bureaus",
      access: "open",
      summary: "The bureaus served here",
      maxAge: 300,
      answer: () => z.object({ bureaus: list(BureauAnswer()) }),
      run: () => ({ bureaus: bureaus.map(bureauAnswer) }),
    }),
    route({
      method: "get",
      path: "/api/open/offices",
      access: "open",
      summary: "Offices, of one bureau or of all, for one kind of business or for all",
      maxAge: 300,
      query: z.strictObject({ bureau: maybe(RegionCode), business: maybe(Kind) }),
      answer: () => z.object({ offices: list(OfficeAnswer()) }),
      run: ({ query }) => ({ offices: marriage.offices(query) }),
    }),
    route({
      method: "get",
      path: "/api/open/availability",
      access: "open",
      summary: "Free places of an office by day and time; at most 62 days",
      maxAge: 2,
      query: z.strictObject({
        office: z.string(),
        business: Kind,
        from: maybe(PlainDate),
        to: maybe(PlainDate),
        receipt: maybe(PlainDate),
        /** `1`: the places of the green channel. */
        priority: maybe(z.literal("1")),
      }),
      answer: AvailabilityAnswer,
      run: ({ query: { priority, ...query } }) =>
        marriage.availability({ ...query, ...(priority ? { priority: true } : {}) }),
    }),
    route({
      method: "get",
      path: "/api/open/calendar",
      access: "open",
      summary: "Working days of a year as the State Council published them; not_computable when it has not",
      maxAge: 300,
      query: z.strictObject({ year: z.string().check(z.regex(/^20\d{2}$/, "field.date")) }),
      answer: CalendarAnswer,
      run: ({ query }) => calendarAnswer(calendar, Number(query.year)),
    }),
  ]
}

const CalendarAnswer = later(() =>
  z.object({
    year: z.number(),
    state: z.enum(["published", "not_computable"]),
    days: list(
      z.object({
        date: z.string(),
        kind: z.enum(["workday", "make_up", "weekend", "holiday"]),
        holiday: maybe(Words()),
      }),
    ),
  }),
)

function bureauAnswer(bureau: BureauProfile) {
  const { code, slug, name, district, phone } = bureau
  return { code, slug, name, district, phone, offices: bureau.offices.map((office) => office.id) }
}

function calendarAnswer(calendar: Calendar, year: number): z.infer<ReturnType<typeof CalendarAnswer>> {
  const days = calendar.listDays(year)
  if (days === "not_computable") return { year, state: "not_computable", days: [] }
  return {
    year,
    state: "published",
    days: days.map(({ date, kind, holiday }) => ({ date, kind, ...(holiday && { holiday }) })),
  }
}
