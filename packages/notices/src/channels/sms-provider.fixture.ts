// Aliyun's text message service as its documentation describes it, on this machine: it recomputes every signature from the bytes
// that came, takes no message it was not asked for rightly, and lists what it took.
import { createHash, createHmac } from "node:crypto"
import { type Asked, json, type Provider, provider, type Reply } from "./provider.fixture.ts"

export const smsKey = { id: "LTAI-test", secret: "not-a-real-secret" }

export interface Taken {
  readonly PhoneNum: string
  readonly OutId: string
  readonly template: string
  readonly values: Readonly<Record<string, string>>
  readonly day: string
  status: 1 | 2 | 3
  ErrCode?: string
}

export interface SmsProvider extends Provider {
  readonly taken: Taken[]
  /** Called before a sending is answered; may answer otherwise, after it was taken or instead of it. */
  before: ((asked: Asked) => Reply | undefined) | undefined
  after: ((taken: Taken) => Reply | undefined) | undefined
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex")

/** By the documented steps, from the request as it arrived: the query is not encoded again, only sorted. */
function isSigned({ method, target, headers, body }: Asked): boolean {
  const [, id, names = "", signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    ) ?? []
  if (id !== smsKey.id || headers["x-acs-content-sha256"] !== hash(body)) return false
  for (const needed of ["host", "x-acs-action", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"])
    if (!names.split(";").includes(needed)) return false
  const [path = "", query = ""] = target.split("?")
  const lines = names.split(";").map((name) => `${name}:${String(headers[name])}\n`)
  const canonical = [method, path, query.split("&").sort().join("&"), lines.join(""), names, hash(body)].join(
    "\n",
  )
  const expected = createHmac("sha256", smsKey.secret).update(`ACS3-HMAC-SHA256\n${hash(canonical)}`)
  return expected.digest("hex") === signature
}

export async function smsProvider(): Promise<SmsProvider> {
  const taken: Taken[] = []
  const nonces = new Set<string>()
  const answer = (asked: Asked): Reply => {
    const nonce = String(asked.headers["x-acs-signature-nonce"])
    if (!isSigned(asked)) return json({ Code: "SignatureDoesNotMatch", Message: "no", RequestId: "R" }, 400)
    if (nonces.has(nonce)) return json({ Code: "SignatureNonceUsed", Message: "no", RequestId: "R" }, 400)
    nonces.add(nonce)
    if (asked.headers["x-acs-version"] !== "2017-05-25") return json({ Code: "InvalidVersion" }, 400)
    if (asked.headers["x-acs-action"] === "QuerySendDetails") return details(asked)
    return here.before?.(asked) ?? take(asked)
  }
  const take = ({ url, headers }: Asked): Reply => {
    const query = url.searchParams
    const mobile = query.get("PhoneNumbers") ?? ""
    if (!/^1\d{10}$/.test(mobile)) return json({ Code: "isv.MOBILE_NUMBER_ILLEGAL", Message: "no" })
    const one: Taken = {
      PhoneNum: mobile,
      OutId: query.get("OutId") ?? "",
      template: query.get("TemplateCode") ?? "",
      values: JSON.parse(query.get("TemplateParam") ?? "{}") as Record<string, string>,
      day: dayOf(String(headers["x-acs-date"])),
      status: 1,
    }
    taken.push(one)
    const BizId = `90061952^${taken.length}`
    return here.after?.(one) ?? json({ Code: "OK", Message: "OK", BizId, RequestId: "R" })
  }
  const details = ({ url }: Asked): Reply => {
    const query = url.searchParams
    const [size, page] = [Number(query.get("PageSize")), Number(query.get("CurrentPage"))]
    const all = taken.filter(
      ({ PhoneNum, day }) => PhoneNum === query.get("PhoneNumber") && day === query.get("SendDate"),
    )
    const SmsSendDetailDTO = all
      .slice((page - 1) * size, page * size)
      .map(({ PhoneNum, OutId, status, ErrCode }) => ({
        PhoneNum,
        OutId,
        SendStatus: status,
        ErrCode: ErrCode ?? "",
      }))
    return json({ Code: "OK", TotalCount: String(all.length), SmsSendDetailDTOs: { SmsSendDetailDTO } })
  }
  const base = await provider(answer)
  const here: SmsProvider = Object.assign(base, { taken, before: undefined, after: undefined })
  return here
}

/** The day in China of an instant in UTC. */
function dayOf(date: string): string {
  const china = new Date(Date.parse(date) + 8 * 3_600_000)
  return china.toISOString().slice(0, 10).replace(/-/g, "")
}
