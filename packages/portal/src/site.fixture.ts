// The citizen pages on the real service and the embedded engine, asked without a browser: GET, form POST, redirects.
import type { Actor } from "@civil/core/actor.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Refusal, statusOf } from "@civil/core/refusal.ts"
import type { Language } from "@civil/core/text.ts"
import { begin, type Case } from "@civil/services/marriage/case.fixture.ts"
import { sentence } from "@civil/services/words.ts"
import { Hono } from "hono"
import { onTestFinished } from "vitest"
import type { PageEnv, PortalDeps } from "./env.ts"
import { errorPage, portalPages } from "./index.ts"

export interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly headers: Headers
  /** Without the styles, which only hide what a failing test wants to show. */
  readonly html: string
  readonly css: string
}

export interface Reader {
  readonly actor?: Actor
  readonly language?: Language
  readonly elder?: boolean
}

export interface Site extends Case {
  readonly deps: PortalDeps
  /** A person at a browser. */
  as(reader?: Reader): Browser
}

export interface Browser {
  get(path: string): Promise<Answer>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>
  /** Posts, then follows where it leads. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Answer & { readonly path: string }>
}

const visitor: Actor = { kind: "visitor" }

export function app(deps: PortalDeps, reader: Reader): Hono<PageEnv> {
  const host = new Hono<PageEnv>()
  host.use(async (c, next) => {
    const [bureau] = deps.bureaus
    if (!bureau) throw new Error("no bureau")
    c.set("actor", reader.actor ?? visitor)
    c.set("language", reader.language ?? "zh")
    c.set("elder", reader.elder ?? false)
    c.set("csrf", "token")
    c.set("nonce", "nonce")
    c.set("bureau", bureau)
    await next()
  })
  host.onError((thrown, c) => {
    const refusal = thrown instanceof Refusal ? thrown : undefined
    if (!refusal) throw thrown
    const status = statusOf[refusal.kind]
    return c.html(errorPage(deps, c, { status, refusal }), status)
  })
  host.notFound((c) => c.html(errorPage(deps, c, { status: 404 }), 404))
  return host.route("/", portalPages(deps))
}

export const origin = "https://portal.test"

async function answer(response: Response): Promise<Answer> {
  const text = await response.text()
  const css = text.match(/<style[^>]*>([\s\S]*?)<\/style>/)?.[1] ?? ""
  return {
    status: response.status,
    location: response.headers.get("location") ?? undefined,
    headers: response.headers,
    html: text.replace(css, ""),
    css,
  }
}

export function browser(deps: PortalDeps, reader: Reader): Browser {
  const host = app(deps, reader)
  const get = async (path: string) => answer(await host.request(origin + path))
  const post = async (path: string, fields: Readonly<Record<string, string>>) =>
    answer(await host.request(origin + path, { method: "POST", body: new URLSearchParams(fields) }))
  return {
    get,
    post,
    async send(path, fields) {
      const first = await post(path, fields)
      if (!first.location) return { ...first, path }
      return { ...(await get(first.location)), path: first.location }
    },
  }
}

/** What pages need besides the services. */
export const around = ({
  bureaus,
  clock,
}: Pick<PortalDeps, "bureaus" | "clock">): Omit<PortalDeps, "marriage"> => ({
  ...{ bureaus, clock, origin },
  calendar: publishedCalendar,
  demo: false,
  assets: (entry) => ({ script: `/assets/${entry}.js`, preloads: [] }),
  sentence: (code, values) => {
    const text = sentence(code, values)
    if (!text) throw new Error(`no sentence for ${code}`)
    return text
  },
})

export async function site(): Promise<Site> {
  const each = await begin()
  onTestFinished(() => each.world.close())
  const deps: PortalDeps = { marriage: each.service, ...around(each.world) }
  return { ...each, deps, as: (reader = {}) => browser(deps, reader) }
}

/** Kept by him, with every page of the form filled in: one press before the booking. */
export async function filledIn(at: Site): Promise<{ readonly hold: string; readonly him: Browser }> {
  const him = at.as({ actor: at.him })
  const kept = await him.post("/marriage/hold", {
    office: "north",
    business: "M1",
    date: "2026-03-10",
    start: "09:00",
  })
  const hold = kept.location?.split("/")[3] ?? ""
  await him.post(`/marriage/apply/${hold}/you`, {
    "applicant.party": "mainland",
    "applicant.status": "single",
  })
  await him.post(`/marriage/apply/${hold}/partner`, {
    "partner.name": at.her.name,
    "partner.card": "mainland:resident_id",
    "partner.number": at.her.document.number,
    "partner.status": "single",
  })
  await him.post(`/marriage/apply/${hold}/contact`, { "applicant.mobile": "138 0000 0001" })
  return { hold, him }
}
