// Text messages through Aliyun's service, Dysmsapi 2017-05-25: SendSms, QuerySendDetails, and the reports it pushes.
// Its documentation says that SendSms is not idempotent: what was not answered is looked up by our reference (OutId) first.
import { addDays, dateOf } from "@civil/core/date.ts"
import type { Clock, Ids } from "@civil/core/world.ts"
import { Temporal } from "temporal-polyfill"
import * as z from "zod/mini"
import { type Address, type Channel, NotTaken, type Sending, type Sent } from "../shapes.ts"
import { type AliyunKey, canonicalQuery, signedHeaders } from "./acs3.ts"
import { ask, objectIn } from "./ask.ts"
import { fill, type Templates, templateFor } from "./templates.ts"

export interface AliyunSmsSettings {
  readonly key: AliyunKey
  readonly templates: Templates
  /** `https://dysmsapi.aliyuncs.com` */
  readonly endpoint: string
  readonly ids: Pick<Ids, "next">
  readonly clock: Clock
}

const version = "2017-05-25"

/** The account or its rights are at fault, or there is too much at once: nobody's number. Tried again until somebody has seen to it. */
const passing =
  /^(Throttling|ServiceUnavailable|SignatureDoesNotMatch|SignatureNonceUsed|InvalidTimeStamp|InvalidAccessKeyId|InvalidAccessKeySecret|Forbidden|isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|ACCOUNT_ABNORMAL|DENY_IP_RANGE)|isp\.RAM_PERMISSION_DENY)/

export function aliyunSms(settings: AliyunSmsSettings): Channel {
  return {
    name: "sms",
    repeatable: false,
    receipts: true,
    // Numbers abroad need another kind of template.
    reaches: ({ mobile }: Address) => /^1\d{10}$/.test(mobile ?? ""),
    send: (sending) => send(settings, sending),
    find: (sending, since) => find(settings, sending, since),
  }
}

async function call(
  { key, endpoint, ids, clock }: AliyunSmsSettings,
  action: "SendSms" | "QuerySendDetails",
  query: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const url = new URL(endpoint)
  const date = clock.now().round("second").toString()
  const nonce = ids.next("nonce")
  const request = { method: "POST", host: url.host, query, body: "", action, version, date, nonce } as const
  const { host: _, ...headers } = signedHeaders(request, key)
  url.search = canonicalQuery(query)
  const { status, text } = await ask(url, { method: "POST", headers })
  const answer = objectIn(text)
  // A gateway on the way says nothing of what the service has.
  if (typeof answer?.Code !== "string") throw new Error(`no answer: HTTP ${status}`)
  if (passing.test(answer.Code)) throw new NotTaken(answer.Code)
  return answer
}

async function send(settings: AliyunSmsSettings, sending: Sending): Promise<Sent> {
  const template = templateFor(settings.templates, sending.bureau, sending.code)
  const values = template && fill(template, sending)
  if (!template?.sign || !values) return { state: "failed", fault: "no_template" }
  const answer = await call(settings, "SendSms", {
    PhoneNumbers: sending.to.mobile ?? "",
    SignName: template.sign,
    TemplateCode: template.id,
    TemplateParam: JSON.stringify(values),
    OutId: sending.check,
  })
  const { Code, BizId } = answer
  if (Code === "OK") return { state: "sent", ...(typeof BizId === "string" ? { receipt: BizId } : {}) }
  if (Code === "isp.SYSTEM_ERROR" || Code === "InternalError") throw new Error(`no answer: ${Code}`)
  return { state: "failed", fault: String(Code) }
}

const Detail = z.object({
  OutId: z.optional(z.string()),
  SendStatus: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  ErrCode: z.optional(z.string()),
})
const Details = z.object({
  TotalCount: z.union([z.string(), z.number()]),
  SmsSendDetailDTOs: z.object({ SmsSendDetailDTO: z.array(Detail) }),
})

const pageSize = 50

/** The provider lists by number and day; a second try may have been on the next one. */
async function find(settings: AliyunSmsSettings, sending: Sending, since: number): Promise<Sent | undefined> {
  const today = dateOf(settings.clock.now()).toString()
  let day = dateOf(Temporal.Instant.fromEpochMilliseconds(since)).toString()
  for (; day <= today; day = addDays(day, 1).toString()) {
    const found = await findOn(settings, sending, day)
    if (found === undefined || found.state !== "failed" || found.fault !== "not_found") return found
  }
  return { state: "failed", fault: "not_found" }
}

async function findOn(settings: AliyunSmsSettings, sending: Sending, day: string): Promise<Sent | undefined> {
  for (let page = 1; ; page += 1) {
    const answer = await call(settings, "QuerySendDetails", {
      PhoneNumber: sending.to.mobile ?? "",
      SendDate: day.replace(/-/g, ""),
      PageSize: String(pageSize),
      CurrentPage: String(page),
    })
    const details = z.safeParse(Details, answer)
    if (answer.Code !== "OK" || !details.success) return undefined
    const { SmsSendDetailDTOs, TotalCount } = details.data
    const found = SmsSendDetailDTOs.SmsSendDetailDTO.find(({ OutId }) => OutId === sending.check)
    if (found) return sentOf(found)
    if (page * pageSize >= Number(TotalCount)) return { state: "failed", fault: "not_found" }
  }
}

/** 1 waits for the receipt, 2 failed, 3 arrived. */
function sentOf({ SendStatus, ErrCode = "not_delivered" }: z.infer<typeof Detail>): Sent {
  if (SendStatus === 2) return { state: "failed", fault: ErrCode }
  return { state: SendStatus === 3 ? "arrived" : "sent" }
}
