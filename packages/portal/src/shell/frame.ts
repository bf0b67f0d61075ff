// What a page knows about its reader: language, type size, bureau, whether signed in, and where they are.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Actor } from "@civil/core/actor.ts"
import type { Language } from "@civil/core/text.ts"
import type { PageContext, SiteDeps } from "../env.ts"

export interface Frame {
  readonly language: Language
  readonly elder: boolean
  readonly csrf: string
  readonly nonce: string
  readonly bureau: BureauProfile
  readonly actor: Actor
  readonly signedIn: boolean
  /** Path without the query, e.g. `/marriage/m1`. */
  readonly path: string
  /** Path with the query, to come back to after a setting changed. */
  readonly here: string
}

/** Errors may happen before the host has set anything: every value has a fallback. */
export function readFrame(deps: SiteDeps, c: PageContext): Frame {
  const url = new URL(c.req.url)
  const actor: Actor = c.get("actor") ?? { kind: "visitor" }
  const bureau = c.get("bureau") ?? deps.bureaus[0]
  if (!bureau) throw new Error("the portal serves no bureau")
  return {
    language: c.get("language") ?? "zh",
    elder: c.get("elder") ?? false,
    csrf: c.get("csrf") ?? "",
    nonce: c.get("nonce") ?? "",
    bureau,
    actor,
    signedIn: actor.kind === "citizen",
    path: url.pathname,
    here: wayBack(c.req.method, url),
  }
}

/** A page drawn as the answer to a post has a page of its own at the same address, in the form and in my bookings. */
function wayBack(method: string, url: URL): string {
  if (method === "GET" || method === "HEAD") return url.pathname + url.search
  return /^\/(marriage\/apply|my)\//.test(url.pathname) ? url.pathname : "/"
}
