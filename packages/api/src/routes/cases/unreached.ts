// The worklist of people nobody could reach: the list, what came of calling them, and the masked number opened with a reason.
import type { Notices } from "@civil/notices/service.ts"
import type { Unreached } from "@civil/notices/shapes.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { later, list, maybe, type Same, Words } from "../shapes.ts"

const UnreachedAnswer = later(() =>
  z.object({
    key: z.string(),
    bureau: z.string(),
    subject: z.string(),
    title: Words(),
    about: z.string(),
    at: z.string(),
    text: Words(),
    mobile: maybe(z.string()),
    email: maybe(z.string()),
    attempts: list(
      z.object({
        channel: z.enum(["wechat", "sms", "email"]),
        state: z.enum(["started", "sent", "arrived", "failed", "unknown"]),
        receipt: maybe(z.string()),
        fault: maybe(z.string()),
        at: z.number(),
        openUntil: maybe(z.number()),
      }),
    ),
    revision: z.number(),
  }),
)

export function unreachedApi(notices: Notices): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/desk/unreached",
      access: "desk",
      summary: "People no message reached, newest first",
      query: z.strictObject({ after: maybe(z.string().check(z.maxLength(400))) }),
      answer: () => z.object({ rows: list(UnreachedAnswer()), next: maybe(z.string()) }),
      run: ({ actor, query }) => notices.unreached(staffOf(actor), query.after),
    }),
    route({
      method: "post",
      path: "/api/desk/unreached/:key/settle",
      access: "desk",
      summary: "Somebody called, wrote or gave up; with what came of it",
      body: z.looseObject({}),
      run: async ({ actor, body, param }) => {
        await notices.settle(staffOf(actor), param("key"), body)
        return undefined
      },
    }),
    route({
      method: "post",
      path: "/api/desk/unreached/:key/reveal",
      access: "desk",
      summary: "Open the number or address, with the reason",
      body: z.looseObject({}),
      answer: () => z.object({ mobile: maybe(z.string()), email: maybe(z.string()) }),
      run: ({ actor, body, param }) => notices.reveal(staffOf(actor), param("key"), body),
    }),
  ]
}

const same: Same<z.infer<ReturnType<typeof UnreachedAnswer>>, Unreached> = true
void same
