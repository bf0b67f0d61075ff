// How the library behaves as the demo's provider: one client, codes with PKCE, claims in the ID token, no consent page.
import { generateKeyPairSync, randomBytes } from "node:crypto"
import type { OidcContext, Provider } from "oidc-provider"
import { failedPage } from "./page.ts"
import { claimNames, type DemoPeople, type DemoPerson } from "./people.ts"
import { memory } from "./store.ts"

/** Path of the provider on the portal's own server. */
export const mount = "/demo/idp"

/** What the portal shows to the provider, agreed when the process starts. */
export interface DemoClient {
  readonly id: string
  readonly secret: string
}

export function configuration(
  origin: string,
  client: DemoClient,
  people: DemoPeople,
): Record<string, unknown> {
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
async function loadExistingGrant(ctx: OidcContext & { oidc: { provider: Provider } }) {
  const { Grant } = ctx.oidc.provider
  const grant = new Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId })
  grant.addOIDCScope("openid profile")
  await grant.save()
  return grant
}
