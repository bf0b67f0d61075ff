// The desk of an office: the day, check-in, what became of an appointment, opening and closing of sessions.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Staff } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import type { Clock } from "@civil/core/world.ts"
import * as model from "@civil/services/marriage/model.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import * as z from "zod/mini"
import { desksOf } from "./cases/desks.ts"
import { DeskAppointmentAnswer, DeskDayAnswer, DeskMeAnswer } from "./desk-answers.ts"
import { type Route, route, staffOf } from "./route.ts"
import { list } from "./shapes.ts"

export interface DeskDeps {
  readonly marriage: MarriageService
  readonly bureaus: readonly BureauProfile[]
  readonly clock: Clock
}

export function deskApi(deps: DeskDeps): readonly Route[] {
  return [...reading(deps), ...moves(deps)]
}

function reading({ marriage, bureaus, clock }: DeskDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/me",
      access: "desk",
      summary: "The staff member, their offices, and the time by the server's clock",
      answer: DeskMeAnswer,
      run: ({ actor, c }) => {
        const now = clock.now()
        const staff = staffOf(actor)
        return {
          id: staff.id,
          name: staff.name,
          roles: staff.roles,
          language: c.get("language"),
          csrf: c.get("csrf"),
          today: dateOf(now).toString(),
          now: now.toString(),
          desks: desksOf(staff),
          ...workplace(staff, bureaus, marriage),
        }
      },
    }),
    route({
      method: "get",
      path: "/api/desk/day",
      access: "desk",
      summary: "The day of an office by session, with its appointments",
      query: z.strictObject({ office: z.string(), date: PlainDate }),
      answer: DeskDayAnswer,
      run: ({ actor, query }) => marriage.desk.day(staffOf(actor), query.office, query.date),
    }),
    route({
      method: "get",
      path: "/api/desk/find",
      access: "desk",
      summary: "Appointments of an office by booking code or name",
      query: z.strictObject({
        office: z.string(),
        q: z.string().check(z.minLength(1), z.maxLength(60)),
      }),
      answer: () => z.object({ appointments: list(DeskAppointmentAnswer()) }),
      run: async ({ actor, query }) => ({
        appointments: await marriage.desk.find(staffOf(actor), query.office, query.q),
      }),
    }),
  ]
}

function workplace(staff: Staff, bureaus: readonly BureauProfile[], marriage: MarriageService) {
  const bureau = bureaus.find(({ code }) => code === staff.bureau)
  const offices = (bureau?.offices ?? []).filter(({ id }) => staff.offices.includes(id))
  return {
    bureau: staff.bureau,
    bureauName: bureau?.name ?? { zh: "", en: "" },
    offices: offices.map((office) => ({
      ...marriage.getOffice(office.id),
      pools: office.pools.map(({ id, kinds, reserve }) => ({ id, kinds, ...(reserve ? { reserve } : {}) })),
    })),
  }
}

function moves({ marriage: { desk } }: DeskDeps): readonly Route[] {
  const move = (name: string, summary: string, run: typeof desk.checkIn) =>
    route({
      method: "post",
      path: `/api/desk/appointments/:id/${name}`,
      access: "desk",
      summary,
      body: model.DeskMove,
      answer: DeskAppointmentAnswer,
      run: ({ actor, body, param }) => run(staffOf(actor), param("id"), body),
    })
  return [
    move("check-in", "The couple is here", desk.checkIn),
    move("no-show", "Nobody came", desk.noShow),
    move("undo", "Take the day's last step back", desk.undo),
    move("release", "The office calls the appointment off; it never counts against the couple", desk.release),
    route({
      method: "post",
      path: "/api/desk/appointments/:id/done",
      access: "desk",
      summary: "Done, or not done with the reason",
      body: model.DeskDone,
      answer: DeskAppointmentAnswer,
      run: ({ actor, body, param }) => desk.done(staffOf(actor), param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/desk/sessions",
      access: "desk",
      summary: "Close a session, or open it again; everyone booked in it is told",
      body: model.SetSession,
      answer: DeskDayAnswer,
      run: ({ actor, body }) => desk.setSession(staffOf(actor), body),
    }),
  ]
}
