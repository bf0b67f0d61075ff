// What anyone may know of cases: what a bureau offers, the daily roots of its history, and whether a message came from it.
import type { Casework } from "@civil/casework/service.ts"
import { RegionCode } from "@civil/core/shapes.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Checked } from "@civil/notices/shapes.ts"
import * as z from "zod/mini"
import { type Route, route } from "../route.ts"
import { later, list, type Same, Words } from "../shapes.ts"
import { MatterAnswer, withForm } from "./citizen-answers.ts"

const RootAnswer = later(() =>
  z.object({ day: z.string(), count: z.number(), root: z.string(), previous: z.string() }),
)

const CheckedAnswer = later(() =>
  z.object({
    bureau: z.string(),
    at: z.string(),
    subject: Words(),
    channels: list(z.enum(["wechat", "sms", "email"])),
  }),
)

export interface OpenCasesDeps {
  readonly casework: Pick<Casework, "citizen" | "records">
  readonly notices: Pick<Notices, "check">
}

export function openCasesApi({ casework, notices }: OpenCasesDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/open/matters",
      access: "open",
      summary: "What a bureau takes in online as a case, with its form and its time limit",
      maxAge: 60,
      query: z.strictObject({ bureau: RegionCode }),
      answer: () => z.object({ matters: list(MatterAnswer()) }),
      run: ({ query }) => ({ matters: casework.citizen.matters(query.bureau).map(withForm) }),
    }),
    route({
      method: "get",
      path: "/api/open/roots",
      access: "open",
      summary: "Daily Merkle roots over the history of a bureau's cases (RFC 6962), newest first",
      maxAge: 60,
      query: z.strictObject({ bureau: RegionCode }),
      answer: () => z.object({ bureau: z.string(), roots: list(RootAnswer()) }),
      run: async ({ query }) => ({
        bureau: query.bureau,
        roots: await casework.records.roots(query.bureau),
      }),
    }),
    route({
      method: "get",
      path: "/api/open/check",
      access: "open",
      summary: "Whether a bureau sent the message with this check code; nothing about the person",
      query: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(30)) }),
      answer: () =>
        z.union([
          z.object({ sent: z.literal(false) }),
          z.object({ sent: z.literal(true), message: CheckedAnswer() }),
        ]),
      run: async ({ query }) => {
        const message = await notices.check(query.code)
        return message ? { sent: true as const, message } : { sent: false as const }
      },
    }),
  ]
}

const same: Same<z.infer<ReturnType<typeof CheckedAnswer>>, Checked> = true
void same
