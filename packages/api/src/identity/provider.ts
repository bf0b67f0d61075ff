// The portal as a client of the government sign-in: authorization code with PKCE, state and nonce (openid-client).
import { Refusal } from "@civil/core/refusal.ts"
import type * as oidc from "openid-client"
import { isLoopback } from "../http/loopback.ts"
import type { Claims } from "./claims.ts"

/** What a sign-in under way must remember until the browser comes back. */
export interface Step {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Provider {
  /** Where the browser goes to sign in, and what to remember meanwhile. */
  begin(origin: string, language: string): Promise<{ readonly url: URL; readonly step: Step }>
  /** Claims of the person who came back to `callback`. Refuses what does not fit the step. */
  finish(origin: string, callback: URL, step: Step): Promise<Claims>
  /** Where the browser goes to sign out there too; undefined when the provider has no such place. */
  endUrl(origin: string): Promise<URL | undefined>
}

export interface ProviderSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** The demo has one issuer for each origin of the browser; a real government has one. */
  issuer(origin: string): string
  /** Claims of which one must be in the ID token; otherwise the user-info endpoint is asked. */
  readonly telling: readonly string[]
  readonly fetch?: oidc.CustomFetch
}

/** Loaded with the first sign-in: it is no small part of a function's start, and most requests are no sign-in. */
const library = () => import("openid-client")

const daySeconds = 86_400
const callbackPath = "/sign-in/callback"
const scope = "openid profile"

export function provider(settings: ProviderSettings): Provider {
  const configuration = discoverer(settings)
  return {
    async begin(origin, language) {
      const config = await configuration(origin)
      const oidc = await library()
      const step = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: `${origin}${callbackPath}`,
        scope,
        state: step.state,
        nonce: step.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(step.verifier),
        code_challenge_method: "S256",
        ui_locales: language === "en" ? "en" : "zh-CN",
      })
      return { url, step }
    },
    async finish(origin, callback, step) {
      return claimsOf(await configuration(origin), callback, step, settings.telling)
    },
    async endUrl(origin) {
      const config = await configuration(origin)
      const oidc = await library()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      // No id_token_hint: it would put the name and the document number into a URL.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${origin}/` })
    },
  }
}

/** The provider's own description, asked for once a day; after a failure, again at the next sign-in. */
function discoverer(settings: ProviderSettings): (origin: string) => Promise<oidc.Configuration> {
  const known = new Map<string, { readonly found: Promise<oidc.Configuration>; readonly until: number }>()

  function discovered(issuer: string): Promise<oidc.Configuration> {
    const now = process.uptime()
    const kept = known.get(issuer)
    if (kept && now < kept.until) return kept.found
    const found = discover(issuer, settings)
    known.set(issuer, { found, until: now + daySeconds })
    found.catch(() => known.delete(issuer))
    return found
  }

  return async (origin) => {
    try {
      return await discovered(settings.issuer(origin))
    } catch {
      throw down()
    }
  }
}

async function discover(issuer: string, settings: ProviderSettings): Promise<oidc.Configuration> {
  const oidc = await library()
  const url = new URL(issuer)
  const insecure = url.protocol === "http:" && isLoopback(url.hostname)
  return oidc.discovery(url, settings.clientId, settings.clientSecret, undefined, {
    timeout: 10,
    ...(insecure && { execute: [oidc.allowInsecureRequests] }),
    ...(settings.fetch && { [oidc.customFetch]: settings.fetch }),
  })
}

async function claimsOf(
  config: oidc.Configuration,
  callback: URL,
  step: Step,
  telling: readonly string[],
): Promise<Claims> {
  const oidc = await library()
  try {
    const tokens = await oidc.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: step.verifier,
      expectedState: step.state,
      expectedNonce: step.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Refusal("malformed", "sign_in.not_completed")
    const told = telling.some((name) => claims[name] !== undefined)
    if (told || config.serverMetadata().userinfo_endpoint === undefined) return claims
    return { ...claims, ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // A network failure is the provider's; everything else is a reply that does not fit what was asked.
    const timeout = error instanceof oidc.ClientError && error.code === "OAUTH_TIMEOUT"
    if (error instanceof TypeError || timeout) throw down()
    throw new Refusal("malformed", "sign_in.not_completed")
  }
}

function down(): Refusal {
  return new Refusal("unavailable", "sign_in.provider_down")
}
