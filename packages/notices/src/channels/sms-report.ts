// What Aliyun pushes about text messages (SmsReport): a list of receipts, each with the reference we gave.
import * as z from "zod/mini"
import type { Notices } from "../service.ts"

const Receipt = z.object({
  out_id: z.optional(z.string()),
  success: z.boolean(),
  err_code: z.optional(z.string()),
})

/** Takes in what can be read; receipts of others' messages, or none of ours, are passed over. False: no list at all. */
export async function takeSmsReport(notices: Pick<Notices, "report">, body: unknown): Promise<boolean> {
  if (!Array.isArray(body)) return false
  for (const each of body.slice(0, mostReceipts)) {
    const { success, data } = z.safeParse(Receipt, each)
    if (success && data.out_id) await notices.report("sms", data.out_id, data.success, data.err_code)
  }
  return true
}

const mostReceipts = 1000
