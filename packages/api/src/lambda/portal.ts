// The portal on Lambda: pages, desk and JSON API behind an HTTP API or a function URL.
import { fileURLToPath } from "node:url"
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import { createGround } from "../ground.ts"
import { builtAssets } from "../http/assets.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { SettingsError } from "../settings.ts"
import { lambdaHouse } from "./house.ts"
import { assetAnswer } from "./http/assets.ts"
import { httpHandler } from "./http/handler.ts"
import { once } from "./once.ts"
import { rooms } from "./rooms.ts"
import { openLambdaWorld } from "./world.ts"

type Answer = (event: unknown) => Promise<APIGatewayProxyStructuredResultV2>

async function open(): Promise<Answer> {
  const opened = await openLambdaWorld(process.env, "portal")
  const { settings, world, records, years, log, originSecret } = opened
  const { oidc, origin, claims } = settings
  if (!oidc || !origin) throw new SettingsError(["ORIGIN and the OIDC settings are needed."])
  const assets = builtAssets(fileURLToPath(new URL("client", import.meta.url)), "when_asked")
  const { house, documentsOrigin, receiptToken } = lambdaHouse(opened)
  const ground = createGround({
    ...{ world, documentsOrigin, receiptToken },
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
  return httpHandler({ fetch: rooms(ground, house), asset: assetAnswer(assets), originSecret, log, origin })
}

const opened = once(open)

export async function handler(event: unknown): Promise<APIGatewayProxyStructuredResultV2> {
  const answer = await opened()
  return answer(event)
}
