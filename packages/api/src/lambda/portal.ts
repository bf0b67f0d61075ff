// The portal on Lambda: pages, desk and JSON API behind an HTTP API or a function URL.
import { fileURLToPath } from "node:url"
import { marriage } from "@civil/services/marriage/index.ts"
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import { createApp } from "../app.ts"
import { builtAssets } from "../http/assets.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { SettingsError } from "../settings.ts"
import { assetAnswer } from "./http/assets.ts"
import { httpHandler } from "./http/handler.ts"
import { once } from "./once.ts"
import { openLambdaWorld } from "./world.ts"

type Answer = (event: unknown) => Promise<APIGatewayProxyStructuredResultV2>

async function open(): Promise<Answer> {
  const { settings, world, records, years, log, originSecret } = await openLambdaWorld(process.env, "portal")
  const { oidc, origin, claims } = settings
  if (!oidc || !origin) throw new SettingsError(["ORIGIN and the OIDC settings are needed."])
  const assets = builtAssets(fileURLToPath(new URL("client", import.meta.url)), "when_asked")
  const { app } = createApp({
    world,
    marriage: marriage(world),
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
  return httpHandler({
    fetch: (request, bindings) => app.fetch(request, bindings),
    asset: assetAnswer(assets),
    originSecret,
    log,
  })
}

const opened = once(open)

export async function handler(event: unknown): Promise<APIGatewayProxyStructuredResultV2> {
  const answer = await opened()
  return answer(event)
}
