// WeChat subscription messages (订阅消息): one for each time a person has agreed. The interface cannot be asked what became of one.
import type { Clock } from "@civil/core/world.ts"
import type { Credits } from "../credits.ts"
import { type Channel, NotTaken, type Sending, type Sent } from "../shapes.ts"
import { ask, objectIn } from "./ask.ts"
import { type Chosen, fill, type Templates, templateFor } from "./templates.ts"

export interface WechatSettings {
  readonly appId: string
  readonly secret: string
  readonly templates: Templates
  /** `https://api.weixin.qq.com` */
  readonly endpoint: string
  readonly clock: Clock
  readonly credits: Pick<Credits, "usePart" | "forfeit">
}

/** 43101: the person does not want it. */
const unwanted = 43101
/** The token is gone before its time; nothing was sent. */
const badToken = new Set([40001, 40014, 42001])
/** Too much at once, or the day's share used up; nothing was sent. */
const passing = new Set([43108, 45009, 45011, 45047, 48001, 40164, 61004])
/** The platform was busy: whether it sent, it does not say. */
const unclear = new Set([-1, 50001])

export function wechat(settings: WechatSettings): Channel {
  const { templates, credits } = settings
  const tokens = tokenOf(settings)
  const chosen = ({ bureau, code }: Sending) => templateFor(templates, bureau, code)
  return {
    name: "wechat",
    repeatable: false,
    reaches: ({ openid }) => openid !== undefined,
    charge(sending) {
      const template = chosen(sending)
      if (!template || !fill(template, sending)) return undefined
      return credits.usePart(sending.to.openid ?? "", template.id)
    },
    async send(sending) {
      const template = chosen(sending)
      const values = template && fill(template, sending)
      if (!template || !values) return { state: "failed", fault: "no_template" }
      const body = bodyOf(sending, template, values)
      const token = await tokens.get()
      const first = await post(settings, token, body)
      if (!badToken.has(first.code)) return sentOf(first)
      tokens.drop(token)
      return sentOf(await post(settings, await tokens.get(), body))
    },
    async failed(sending, fault) {
      const template = chosen(sending)
      if (fault === `wechat_${unwanted}` && template)
        await credits.forfeit(sending.to.openid ?? "", template.id)
    },
  }
}

function bodyOf({ to }: Sending, { id, page }: Chosen, values: Readonly<Record<string, string>>): string {
  const data = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value: shortened(name, value) }]),
  )
  return JSON.stringify({
    touser: to.openid,
    template_id: id,
    ...(page ? { page } : {}),
    miniprogram_state: "formal",
    lang: "zh_CN",
    data,
  })
}

/** What the platform takes of each kind of variable; more is refused as a whole. */
const most: Readonly<Record<string, number>> = { thing: 20, phrase: 5, character_string: 32, name: 10 }

function shortened(name: string, value: string): string {
  const limit = most[name.replace(/\d+$/, "")]
  const letters = [...value]
  return limit === undefined || letters.length <= limit ? value : `${letters.slice(0, limit - 1).join("")}…`
}

interface Answer {
  readonly code: number
  readonly receipt: string | undefined
}

async function post({ endpoint }: WechatSettings, token: string, body: string): Promise<Answer> {
  const url = new URL("/cgi-bin/message/subscribe/send", endpoint)
  url.searchParams.set("access_token", token)
  const { status, text } = await ask(url, { method: "POST", headers: json, body })
  const code = objectIn(text)?.errcode
  if (typeof code !== "number") throw new Error(`no answer: HTTP ${status}`)
  // Its number is longer than a JavaScript number holds.
  return { code, receipt: /"msgid"\s*:\s*"?(\d+)/.exec(text)?.[1] }
}

const json = { "content-type": "application/json" }

function sentOf({ code, receipt }: Answer): Sent {
  if (code === 0) return { state: "sent", ...(receipt ? { receipt } : {}) }
  if (passing.has(code) || badToken.has(code)) throw new NotTaken(`wechat ${code}`)
  if (unclear.has(code)) throw new Error(`no answer: wechat ${code}`)
  return { state: "failed", fault: `wechat_${code}` }
}

/** Taken anew so long before its end. */
const reserveMs = 300_000

interface Token {
  readonly token: string
  readonly until: number
}

/** `stable_token`: another process asking for one does not end this one's. Here one is asked for, however many wait for it. */
function tokenOf(settings: WechatSettings) {
  let kept: Token | undefined
  let asking: Promise<Token> | undefined
  return {
    /** Unless another one has been taken meanwhile. */
    drop(token: string) {
      if (kept?.token === token) kept = undefined
    },
    async get(): Promise<string> {
      if (kept && kept.until > settings.clock.now().epochMilliseconds) return kept.token
      asking ??= askToken(settings).finally(() => {
        asking = undefined
      })
      kept = await asking
      return kept.token
    },
  }
}

async function askToken({ endpoint, appId, secret, clock }: WechatSettings): Promise<Token> {
  const body = JSON.stringify({ grant_type: "client_credential", appid: appId, secret })
  const url = new URL("/cgi-bin/stable_token", endpoint)
  const answer = await ask(url, { method: "POST", headers: json, body }).catch(() => undefined)
  const { access_token: token, expires_in: seconds } = objectIn(answer?.text ?? "") ?? {}
  if (typeof token !== "string" || typeof seconds !== "number") throw new NotTaken("wechat token")
  return { token, until: clock.now().epochMilliseconds + seconds * 1000 - reserveMs }
}
