// The portal on Lambda: pages, desk and JSON API behind an HTTP API or a function URL.
import { fileURLToPath } from "node:url"
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import type { Hono } from "hono"
import { apiRoutes, mountApi } from "../api.ts"
import type { AppEnv, LambdaBindings } from "../context.ts"
import { isApi } from "../errors.ts"
import { createGround, type Ground } from "../ground.ts"
import { builtAssets } from "../http/assets.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { SettingsError } from "../settings.ts"
import { lambdaHouse } from "./house.ts"
import { assetAnswer } from "./http/assets.ts"
import { httpHandler } from "./http/handler.ts"
import { once } from "./once.ts"
import { openLambdaWorld } from "./world.ts"

type Answer = (event: unknown) => Promise<APIGatewayProxyStructuredResultV2>

async function open(): Promise<Answer> {
  const opened = await openLambdaWorld(process.env, "portal")
  const { settings, world, records, years, log, originSecret } = opened
  const { oidc, origin, claims } = settings
  if (!oidc || !origin) throw new SettingsError(["ORIGIN and the OIDC settings are needed."])
  const assets = builtAssets(fileURLToPath(new URL("client", import.meta.url)), "when_asked")
  const ground = createGround({
    world,
    ...lambdaHouse(opened),
    records,
    years,
    provider: provider({ ...oidc, telling: tellingClaims(claims), issuer: () => oidc.issuer }),
    claimNames: claims,
    demo: false,
    origin,
    issuerOrigin: new URL(oidc.issuer).origin,
    trustedProxies: settings.trustedProxies,
    ratePerMinute: settings.ratePerMinute,
    log,
    logRequests: settings.log === "requests",
    islandAssets: assets.island,
    deskAssets: assets.desk,
  })
  return httpHandler({ fetch: halves(ground), asset: assetAnswer(assets), originSecret, log, origin })
}

/** API and pages as two apps on one ground: the first question of the API does not wait for the pages to load. */
function halves(ground: Ground): (request: Request, bindings: LambdaBindings) => Promise<Response> {
  const api = ground.newApp()
  mountApi(api, apiRoutes(ground.deps), ground)
  let pages: Promise<Hono<AppEnv>> | undefined
  return async (request, bindings) => {
    if (isApi(new URL(request.url).pathname)) return api.fetch(request, bindings)
    pages ??= loadPages(ground)
    return (await pages).fetch(request, bindings)
  }
}

async function loadPages(ground: Ground): Promise<Hono<AppEnv>> {
  const { createPages } = await import("../pages.ts")
  const pages = createPages(ground)
  const app = ground.newApp(pages.drawError)
  pages.mount(app)
  return app
}

const opened = once(open)

export async function handler(event: unknown): Promise<APIGatewayProxyStructuredResultV2> {
  const answer = await opened()
  return answer(event)
}
