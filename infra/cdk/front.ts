// CloudFront: scripts and styles from the bucket, everything else from the API with the mark that only we can put on it.
import { Aws, CfnCondition, Fn } from "aws-cdk-lib"
import {
  CachePolicy,
  CfnCloudFrontOriginAccessIdentity,
  CfnDistribution,
  CfnOriginAccessControl,
  OriginRequestPolicy,
} from "aws-cdk-lib/aws-cloudfront"
import type { CfnSecret } from "aws-cdk-lib/aws-secretsmanager"
import { forwardedHeaders } from "../front.ts"
import type { Bucket } from "./buckets.ts"
import type { HttpApi } from "./http.ts"
import type { Partition } from "./options.ts"
import { except, logicalId, ours, type Rendering } from "./rendering.ts"
import { originMark } from "./secret.ts"

type Behavior = Omit<CfnDistribution.DefaultCacheBehaviorProperty, "targetOriginId" | "viewerProtocolPolicy">

/** What differs in China; handbook/decisions/0015 names the sources. */
interface Ways {
  readonly pages: Behavior
  readonly files: Behavior
  readonly site: Pick<CfnDistribution.OriginProperty, "s3OriginConfig" | "originAccessControlId">
  readonly reader: (distribution: CfnDistribution) => object
  readonly rest: Partial<CfnDistribution.DistributionConfigProperty>
}

export function addFront(
  rendering: Rendering,
  http: HttpApi,
  site: Bucket,
  secret: CfnSecret,
): CfnDistribution {
  const { stack, options, value } = rendering
  const ways = options.partition === "aws-cn" ? chinese(rendering) : global(rendering)
  const distribution = new CfnDistribution(stack, "Front", {
    distributionConfig: {
      enabled: true,
      comment: Fn.join("", ["civil-", value("Stage"), ", keys ", value("KeysVersion")]),
      aliases: [value("DomainName")],
      origins: [
        {
          id: "api",
          domainName: http.host,
          originCustomHeaders: [{ headerName: "x-origin-verify", headerValue: originMark(secret) }],
          // Longer than the function may take.
          customOriginConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
            originReadTimeout: 30,
          },
        },
        { id: "site", domainName: site.bucket.attrRegionalDomainName, ...ways.site },
      ],
      defaultCacheBehavior: {
        targetOriginId: "api",
        viewerProtocolPolicy: "redirect-to-https",
        allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
        // Compressed, a page that holds a secret and what somebody else wrote gives the secret away (BREACH).
        compress: false,
        ...ways.pages,
      },
      cacheBehaviors: [
        {
          pathPattern: "/assets/*",
          targetOriginId: "site",
          viewerProtocolPolicy: "redirect-to-https",
          allowedMethods: ["GET", "HEAD"],
          compress: true,
          ...ways.files,
        },
      ],
      ...ways.rest,
    },
  })
  site.statements.push(ways.reader(distribution))
  excuse(distribution, options.partition)
  return distribution
}

const read = (principal: object, rest: object = {}) => ({
  Sid: "FrontReads",
  Effect: "Allow",
  Principal: principal,
  Action: "s3:GetObject",
  Resource: Fn.sub(`\${${logicalId("Bucket", "site")}.Arn}/*`),
  ...rest,
})

function global({ stack, value }: Rendering): Ways {
  const control = new CfnOriginAccessControl(stack, "FrontAccess", {
    originAccessControlConfig: {
      // Unique in the account, not only in the region.
      name: Fn.sub(`${ours("site")}-\${AWS::Region}`),
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    },
  })
  const acl = new CfnCondition(stack, "HasWebAcl", {
    expression: Fn.conditionNot(Fn.conditionEquals(value("WebAclArn"), "")),
  })
  return {
    pages: {
      cachePolicyId: CachePolicy.CACHING_DISABLED.cachePolicyId,
      originRequestPolicyId: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
    },
    files: { cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId },
    site: { s3OriginConfig: { originAccessIdentity: "" }, originAccessControlId: control.attrId },
    reader: (distribution) =>
      read(
        { Service: "cloudfront.amazonaws.com" },
        {
          Condition: {
            StringEquals: {
              "aws:SourceArn": `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/${distribution.ref}`,
            },
          },
        },
      ),
    rest: {
      httpVersion: "http2and3",
      ipv6Enabled: true,
      // All but South America and Australia.
      priceClass: "PriceClass_200",
      webAclId: Fn.conditionIf(acl.logicalId, value("WebAclArn"), Aws.NO_VALUE).toString(),
      viewerCertificate: {
        acmCertificateArn: value("CertificateArn"),
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
    },
  }
}

/** No cache policies, no access control, no IPv6, no HTTP/3, no Certificate Manager, one price class. */
function chinese({ stack, value }: Rendering): Ways {
  const identity = new CfnCloudFrontOriginAccessIdentity(stack, "FrontAccess", {
    cloudFrontOriginAccessIdentityConfig: { comment: Fn.sub(ours("site")) },
  })
  return {
    pages: {
      forwardedValues: { queryString: true, cookies: { forward: "all" }, headers: [...forwardedHeaders] },
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 0,
    },
    files: { forwardedValues: { queryString: false, cookies: { forward: "none" } } },
    site: {
      s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${identity.ref}` },
    },
    reader: () => read({ CanonicalUser: identity.attrS3CanonicalUserId }),
    rest: {
      httpVersion: "http2",
      ipv6Enabled: false,
      viewerCertificate: {
        iamCertificateId: value("ServerCertificateId"),
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
    },
  }
}

function excuse(distribution: CfnDistribution, partition: Partition): void {
  except(distribution, "CFR1", "Residents abroad book too: overseas Chinese marry and register at home.")
  except(
    distribution,
    "CFR3",
    "Its log cannot leave out query strings and visitors' addresses. The API behind it logs every page without them; the rest are public files.",
  )
  if (partition === "aws") return
  except(
    distribution,
    "CFR2",
    "No page of AWS China that we found offers a web ACL for CloudFront there; the app itself limits what one person may ask.",
  )
  except(
    distribution,
    "CFR7",
    "China's CloudFront knows no origin access control: there the bucket is read with an origin access identity.",
  )
}
