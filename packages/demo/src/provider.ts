// A real OpenID Connect provider for demo people: one per origin the browser uses, all on this server under /demo/idp.
import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { type OidcContext, Provider } from "oidc-provider"
import { configuration, type DemoClient, mount } from "./configuration.ts"
import { failedPage, pageHeaders } from "./page.ts"
import type { DemoPeople } from "./people.ts"
import { signIn } from "./sign-in.ts"

export interface DemoProvider {
  readonly client: DemoClient
  /** Answers a request below `/demo/idp`; false when the request is not the provider's. */
  handle(request: IncomingMessage, response: ServerResponse, origin: string): boolean
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const interaction = /^\/interaction\/[\w-]+$/
const origins = 8

export function demoProvider(people: DemoPeople): DemoProvider {
  const client = { id: "civil-portal", secret: randomBytes(32).toString("base64url") }
  const providers = new Map<string, Handler>()

  function at(origin: string): Handler {
    const known = providers.get(origin)
    if (known) return known
    if (providers.size >= origins) providers.clear()
    const made = handler(origin, client, people)
    providers.set(origin, made)
    return made
  }

  return {
    client,
    handle(request, response, origin) {
      const path = request.url ?? ""
      if (!path.startsWith(`${mount}/`)) return false
      at(origin)(request, response).catch(() => fail(response))
      return true
    },
  }
}

/** A step that no longer exists, or a browser that went away meanwhile. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(400, pageHeaders).end(failedPage("zh"))
}

function handler(origin: string, client: DemoClient, people: DemoPeople): Handler {
  const provider = new Provider(`${origin}${mount}`, configuration(origin, client, people))
  provider.proxy = origin.startsWith("https:")
  provider.use(endSessionAtOnce(provider, `${origin}/`))
  const answer = provider.callback()
  return async (request, response) => {
    const url = request.url ?? ""
    // Koa mounts by the difference between these two.
    Object.assign(request, { originalUrl: url, url: url.slice(mount.length) })
    if (interaction.test(request.url ?? "")) await signIn(provider, people, request, response)
    else await answer(request, response)
  }
}

/** Signing out here needs no second question: the portal asked already, by a POST with its own token. */
function endSessionAtOnce(provider: Provider, home: string) {
  return async (ctx: OidcContext, next: () => Promise<void>) => {
    if (ctx.path !== "/session/end" || ctx.method !== "GET") return next()
    const session = await provider.Session.get(ctx)
    if (session.accountId) await session.destroy()
    ctx.redirect(home)
  }
}
