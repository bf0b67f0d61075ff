// What providers push about messages they took: only to who knows the token in the address, and nothing is answered but thanks.
import { createHash, timingSafeEqual } from "node:crypto"
import { Refusal } from "@civil/core/refusal.ts"
import { takeSmsReport } from "@civil/notices/channels/sms-report.ts"
import type { Notices } from "@civil/notices/service.ts"
import * as z from "zod/mini"
import { type Route, route } from "./route.ts"

export interface ReceiptDeps {
  readonly notices: Pick<Notices, "report">
  /** Absent: nobody pushes anything here. */
  readonly receiptToken: string | undefined
}

export function receiptsApi({ notices, receiptToken }: ReceiptDeps): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/open/receipts/:token/sms",
      access: "open",
      summary:
        "Receipts of text messages as Aliyun pushes them (SmsReport); only with the token of the settings",
      body: z.unknown(),
      answer: () => z.object({ code: z.number(), msg: z.string() }),
      run: async ({ body, param }) => {
        if (!isToken(receiptToken, param("token"))) throw new Refusal("missing", "route.missing")
        if (!(await takeSmsReport(notices, body))) throw new Refusal("malformed", "input.malformed")
        return { code: 0, msg: "接收成功" }
      },
    }),
  ]
}

const hash = (text: string) => createHash("sha256").update(text).digest()

/** In the same time for every wrong one. */
const isToken = (token: string | undefined, given: string): boolean =>
  token !== undefined && timingSafeEqual(hash(token), hash(given))
