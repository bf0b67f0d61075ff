// The portal on Lambda: pages, desk and JSON API behind an HTTP API or a function URL.
import { records } from "@civil/data/records.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { handle } from "hono/aws-lambda"
import { createApp } from "../app.ts"
import { logTo } from "../http/log.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { openLambdaWorld } from "./world.ts"

const { settings, world } = await openLambdaWorld(process.env)
const { oidc } = settings
if (!oidc || !settings.origin)
  throw new Error("ORIGIN, OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed.")
const log = logTo((line) => process.stdout.write(line))
const { app } = createApp({
  world,
  marriage: marriage(world, { failed: () => undefined }),
  records: records(world.table),
  provider: provider({ ...oidc, telling: tellingClaims(settings.claims), issuer: () => oidc.issuer }),
  claimNames: settings.claims,
  demo: false,
  origin: settings.origin,
  issuerOrigin: new URL(oidc.issuer).origin,
  trustedProxies: settings.trustedProxies,
  ratePerMinute: settings.ratePerMinute,
  log,
  logRequests: settings.log === "requests",
  islandAssets: () => undefined,
  deskAssets: () => undefined,
})

export const handler = handle(app)
