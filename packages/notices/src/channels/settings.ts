// The setting CHANNELS: one JSON object with what each way out of the house needs. No error quotes it: half of it is secret.
import * as z from "zod/mini"
import type { Patience } from "../shapes.ts"
import { ByBureau } from "./templates.ts"

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** https; http only for a server on this machine. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === "https:" || (protocol === "http:" && loopback.test(hostname))
}
const Endpoint = z.string().check(z.refine(isEndpoint, "an https address is needed"))
const isSmtp = (text: string) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)
const Some = z.string().check(z.minLength(1))

const Channels = z.strictObject({
  /** Aliyun's text messages (短信服务). */
  sms: z.optional(
    z.strictObject({
      keyId: Some,
      keySecret: Some,
      endpoint: z._default(Endpoint, "https://dysmsapi.aliyuncs.com"),
      templates: ByBureau,
    }),
  ),
  email: z.optional(
    z.strictObject({
      url: z.string().check(z.refine(isSmtp, "smtps://user:password@host:465 or smtp://host:587 is needed")),
      from: z.string().check(z.regex(/.@./)),
      ca: z.optional(Some),
      /** Public address of the portal, for processes that do not know it. */
      site: z.optional(Endpoint),
    }),
  ),
  wechat: z.optional(
    z.strictObject({
      appId: Some,
      secret: Some,
      endpoint: z._default(Endpoint, "https://api.weixin.qq.com"),
      templates: ByBureau,
    }),
  ),
  /** In the address to which a provider pushes its receipts: nobody else may know it. */
  receiptToken: z.optional(z.string().check(z.regex(/^[\w-]{24,100}$/))),
  receiptHours: z.optional(z.number().check(z.minimum(1), z.maximum(72))),
  channelMinutes: z.optional(z.number().check(z.minimum(1), z.maximum(180))),
})

type Read = z.output<typeof Channels>

export interface ChannelSettings extends Pick<Read, "sms" | "email" | "wechat" | "receiptToken"> {
  readonly patience: Partial<Patience>
}

/** Throws a RangeError that names the place, for whoever starts the server. */
export function readChannels(text: string): ChannelSettings {
  const { receiptHours, channelMinutes, ...channels } = parsed(text)
  return {
    ...channels,
    patience: {
      ...(receiptHours === undefined ? {} : { receiptHours }),
      ...(channelMinutes === undefined ? {} : { channelMinutes }),
    },
  }
}

function parsed(text: string): Read {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // The parser's own sentence quotes what it read.
    throw new RangeError("it is no JSON")
  }
  const result = z.safeParse(Channels, content)
  if (result.success) return result.data
  const places = result.error.issues.map((issue) => [...issue.path, ...unknownIn(issue)].join("."))
  throw new RangeError(`not understood: ${[...new Set(places)].join(", ") || "the whole"}`)
}

const unknownIn = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === "unrecognized_keys" ? issue.keys : []
