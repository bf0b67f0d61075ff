// What people meet: CloudFront with the site's files from S3 and the portal behind an HTTP API.

import { accessLine } from "../access-line.ts"
import type { Buckets } from "./buckets.ts"
import type { Cloud } from "./cloud.ts"
import { physical } from "./cloud.ts"
import type { Key, Place } from "./key.ts"
import { logical } from "./names.ts"
import { bucketName } from "./queues.ts"
import type { Keys } from "./secrets.ts"
import type { SiteFile } from "./stage.ts"

/** Policies that AWS manages, the same in every account of the partition. */
const managed = {
  cachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  cachingOptimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  allViewerExceptHost: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
}

export interface Front {
  readonly api: sst.aws.ApiGatewayV2
  readonly distribution: sst.aws.Cdn
  readonly origin: $util.Output<string>
}

/**
 * An HTTP API and not a function URL: it throttles, and a plain form's POST passes. A function URL that only CloudFront
 * may sign for wants the body's hash from the browser, which no form sends.
 */
export function front(cloud: Cloud, key: Key, where: Place, keys: Keys): Front {
  const api = httpApi(cloud, key)
  const distribution = cdn(cloud, where, api, keys)
  const domain = cloud.stage.domain
  const origin = domain ? cloud.$interpolate`https://${domain}` : distribution.url
  return { api, distribution, origin }
}

function httpApi(cloud: Cloud, key: Key): sst.aws.ApiGatewayV2 {
  const { name, trigger } = cloud.topology.functions.portal
  if (trigger.kind !== "http") throw new Error("The portal is called by requests.")
  return new cloud.sst.aws.ApiGatewayV2(logical(name, "Api"), {
    cors: false,
    transform: {
      api: { name: physical(cloud, name) },
      stage: (args) => {
        args.defaultRouteSettings = {
          throttlingRateLimit: trigger.throttle.rate,
          throttlingBurstLimit: trigger.throttle.burst,
        }
        // SST's line holds paths, addresses and browsers.
        args.accessLogSettings = cloud.$util
          .output(args.accessLogSettings)
          .apply((settings) => ({ destinationArn: settings?.destinationArn ?? "", format: accessLine }))
        return undefined
      },
      logGroup: (args, options) => {
        args.name = `/aws/vendedlogs/${physical(cloud, name)}`
        args.retentionInDays = cloud.topology.logs.days
        args.kmsKeyId = key.arn
        options.retainOnDelete = cloud.stage.kept
        return undefined
      },
    },
  })
}

function cdn(cloud: Cloud, where: Place, api: sst.aws.ApiGatewayV2, keys: Keys): sst.aws.Cdn {
  const { name, timeoutSeconds } = cloud.topology.functions.portal
  const access = new cloud.aws.cloudfront.OriginAccessControl("SiteAccess", {
    name: physical(cloud, "site"),
    originAccessControlOriginType: "s3",
    signingBehavior: "always",
    signingProtocol: "sigv4",
  })
  return new cloud.sst.aws.Cdn(logical(name, "Cdn"), {
    comment: physical(cloud, name),
    ...domain(cloud),
    origins: [
      {
        originId: "portal",
        domainName: api.url.apply((url) => new URL(url).host),
        // The portal answers nobody who does not bring it: the API's own address is public.
        customHeaders: [{ name: "x-origin-verify", value: member(keys, "ORIGIN_SECRET") }],
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: "https-only",
          originSslProtocols: ["TLSv1.2"],
          originReadTimeout: timeoutSeconds + 5,
          originKeepaliveTimeout: 60,
        },
      },
      {
        originId: "site",
        domainName: cloud.$interpolate`${bucketName(cloud, where, "site")}.s3.${where.region}.amazonaws.com`,
        originAccessControlId: access.id,
      },
    ],
    defaultCacheBehavior: {
      ...toPeople,
      // Compressed, a page that holds a secret and what somebody else wrote gives the secret away (BREACH).
      compress: false,
      targetOriginId: "portal",
      allowedMethods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
      cachePolicyId: managed.cachingDisabled,
      originRequestPolicyId: managed.allViewerExceptHost,
    },
    orderedCacheBehaviors: [
      {
        ...toPeople,
        compress: true,
        pathPattern: "/assets/*",
        targetOriginId: "site",
        allowedMethods: ["GET", "HEAD"],
        cachePolicyId: managed.cachingOptimized,
      },
    ],
    transform: { distribution: { httpVersion: "http2and3", isIpv6Enabled: true } },
  })
}

const toPeople = {
  viewerProtocolPolicy: "redirect-to-https",
  cachedMethods: ["GET", "HEAD"],
}

function domain({ stage }: Cloud): { domain?: sst.aws.CdnArgs["domain"] } {
  if (!stage.domain) return {}
  if (!stage.certificate) return { domain: { name: stage.domain } }
  return { domain: { name: stage.domain, cert: stage.certificate, dns: false } }
}

function member(keys: Keys, name: string): $util.Output<string> {
  const value = keys.member[name]
  if (!value) throw new Error(`The topology's secret has no member ${name}.`)
  return value
}

/** Named by their content, so a browser may keep them; older ones stay for pages that are still open. */
export function siteFiles(cloud: Cloud, made: Buckets, files: readonly SiteFile[]): void {
  for (const { path, file, contentType } of files)
    new cloud.aws.s3.BucketObjectv2(
      `SiteFile-${path}`,
      {
        bucket: made.site.name,
        key: path,
        source: new cloud.$util.asset.FileAsset(file),
        contentType,
        cacheControl: "public, max-age=31536000, immutable",
      },
      { retainOnDelete: true },
    )
}
