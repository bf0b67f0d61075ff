// A real OpenID Connect provider for demo people: one per origin the browser uses, all on this server under /demo/idp.
import { generateKeyPairSync, randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { type InteractionDetails, type OidcContext, Provider } from "oidc-provider"
import { failedPage, pageHeaders, signInPage } from "./page.ts"
import { claimNames, type DemoPeople, type DemoPerson } from "./people.ts"
import { memory } from "./store.ts"

export const mount = "/demo/idp"

/** What the portal shows to the provider, agreed when the process starts. */
export interface DemoClient {
  readonly id: string
  readonly secret: string
}

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

async function signIn(
  provider: Provider,
  people: DemoPeople,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, html: string) => response.writeHead(status, pageHeaders).end(html)
  let details: InteractionDetails
  try {
    details = await provider.interactionDetails(request, response)
  } catch {
    send(400, failedPage("zh"))
    return
  }
  const language = String(details.params.ui_locales ?? "").startsWith("en") ? "en" : "zh"
  const page = { language, people: people.shown, ...(people.last && { last: people.last }) } as const
  if (request.method !== "POST") {
    send(200, signInPage(page))
    return
  }
  const tried = await typedLogin(request)
  const person = people.find(tried)
  if (!person) {
    send(422, signInPage({ ...page, tried }))
    return
  }
  await provider.interactionFinished(request, response, {
    login: { accountId: person.login, remember: false },
  })
}

/** The last filled `login` of the form: the text field comes first, a pressed person's button after it. */
async function typedLogin(request: IncomingMessage): Promise<string> {
  let body = ""
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > 4096) return ""
  }
  const all = new URLSearchParams(body).getAll("login").map((login) => login.trim())
  return all.findLast((login) => login !== "")?.slice(0, 60) ?? ""
}

function configuration(origin: string, client: DemoClient, people: DemoPeople): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  return {
    adapter: forModel(memory()),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig", kid: "demo" }] },
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      names: { session: "demo_idp", interaction: "demo_idp_step", resume: "demo_idp_resume" },
    },
    ...behaviour(people),
  }
}

/** Wraps a maker of stores in the class that the library expects to construct. */
function forModel(make: ReturnType<typeof memory>): unknown {
  return function adapter(model: string) {
    return make(model)
  }
}

function claims(person: DemoPerson): Readonly<Record<string, unknown>> & { readonly sub: string } {
  return { sub: person.login, name: person.name, ...person.claims }
}

function behaviour(people: DemoPeople): Record<string, unknown> {
  return {
    // The ID token carries the claims, so that signing in costs the portal one call, not two.
    conformIdTokenClaims: false,
    scopes: ["openid", "profile"],
    claims: { openid: ["sub"], profile: claimNames },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_: unknown, step: { uid: string }) => `${mount}/interaction/${step.uid}` },
    pkce: { required: () => true },
    ttl: {
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
      AccessToken: 600,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
    findAccount: async (_: unknown, login: string) => {
      const person = people.find(login)
      return person && { accountId: login, claims: async () => claims(person) }
    },
    loadExistingGrant,
    renderError: async (ctx: OidcContext) => {
      ctx.type = "html"
      ctx.body = failedPage("zh")
    },
  }
}

// Nobody is asked for consent: the portal belongs to the same government that issues the identity.
async function loadExistingGrant(this: unknown, ctx: OidcContext & { oidc: { provider: Provider } }) {
  const { Grant } = ctx.oidc.provider
  const grant = new Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId })
  grant.addOIDCScope("openid profile")
  await grant.save()
  return grant
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
