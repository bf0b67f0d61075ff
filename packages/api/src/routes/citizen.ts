// What a signed-in person may do: hold a place, book it, confirm, change or cancel the booking.

import type { Notices } from "@civil/notices/service.ts"
import type { House } from "@civil/services/house.ts"
import * as model from "@civil/services/marriage/model.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import * as z from "zod/mini"
import { AppointmentAnswer, HoldAnswer, MessageAnswer } from "./answers.ts"
import { type Route, route } from "./route.ts"
import { list } from "./shapes.ts"

export function citizenApi({ marriage, notices }: Pick<House, "marriage" | "notices">): readonly Route[] {
  return [...holds(marriage), ...bookings(marriage), ...changes(marriage), messages(notices)]
}

function holds(marriage: MarriageService): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/holds",
      access: "signed_in",
      summary: "Hold a free place while the form is filled in",
      body: model.TakeHold,
      answer: HoldAnswer,
      status: 201,
      run: ({ actor, body }) => marriage.hold(actor, body),
    }),
    route({
      method: "get",
      path: "/api/holds/:id",
      access: "signed_in",
      summary: "A hold of one's own",
      answer: HoldAnswer,
      run: ({ actor, param }) => marriage.getHold(actor, param("id")),
    }),
    route({
      method: "delete",
      path: "/api/holds/:id",
      access: "signed_in",
      summary: "Give a held place back",
      run: async ({ actor, param }) => {
        await marriage.letGo(actor, param("id"))
        return undefined
      },
    }),
  ]
}

function bookings(marriage: MarriageService): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/appointments",
      access: "signed_in",
      summary: "Book the place that is held; asked again with the same hold, the same booking",
      body: model.Book,
      answer: AppointmentAnswer,
      status: 201,
      run: ({ actor, body }) => marriage.book(actor, body),
    }),
    route({
      method: "get",
      path: "/api/appointments",
      access: "signed_in",
      summary: "One's own bookings, and those that wait for one's confirmation",
      answer: () => z.object({ appointments: list(AppointmentAnswer()) }),
      run: async ({ actor }) => ({ appointments: await marriage.list(actor) }),
    }),
    route({
      method: "get",
      path: "/api/appointments/:id",
      access: "signed_in",
      summary: "One booking",
      answer: AppointmentAnswer,
      run: ({ actor, param }) => marriage.get(actor, param("id")),
    }),
  ]
}

function messages(notices: Notices): Route {
  return route({
    method: "get",
    path: "/api/messages",
    access: "signed_in",
    summary: "What one was told about bookings and cases, newest first, at most 50",
    answer: () => z.object({ messages: list(MessageAnswer()) }),
    run: async ({ actor }) => ({ messages: await notices.messages(actor) }),
  })
}

function changes(marriage: MarriageService): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/appointments/:id/confirm",
      access: "signed_in",
      summary: "The second party confirms",
      body: model.Confirm,
      answer: AppointmentAnswer,
      run: ({ actor, body, param }) => marriage.confirm(actor, param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/appointments/:id/cancel",
      access: "signed_in",
      summary: "Cancel within the time the office allows; the second party declines the same way",
      body: model.Cancel,
      answer: AppointmentAnswer,
      run: ({ actor, body, param }) => marriage.cancel(actor, param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/appointments/:id/reschedule",
      access: "signed_in",
      summary: "Move the booking to a place that is held",
      body: model.Reschedule,
      answer: AppointmentAnswer,
      run: ({ actor, body, param }) => marriage.reschedule(actor, param("id"), body),
    }),
    route({
      method: "post",
      path: "/api/appointments/:id/withdraw",
      access: "signed_in",
      summary: "Take back a divorce application within its thirty days",
      body: model.Withdraw,
      answer: AppointmentAnswer,
      run: ({ actor, body, param }) => marriage.withdraw(actor, param("id"), body),
    }),
  ]
}
