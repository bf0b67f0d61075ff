// The right words in each partition, and in China only what exists there.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { china, fillIn, modes, ofType } from "./modes.fixture.ts"

const packages = fileURLToPath(new URL("../../packages/", import.meta.url))
const global = modes.filter(({ partition }) => partition === "aws")

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing|fixture/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"))

/** Names that a service has as a principal; they are no hosts and end alike in both partitions. */
const principals = /"(apigateway|cloudfront|cloudwatch|events|lambda|s3|logging\.s3)\.amazonaws\.com"/g

describe.each(china)("the template for $name", ({ filled, template, front }) => {
  const text = JSON.stringify(filled)

  test("names nothing of the global partition", () => {
    expect(JSON.stringify(template)).not.toContain("arn:aws:")
    expect(text).not.toContain("arn:aws:")
    expect(text).toContain("arn:aws-cn:")
  })

  test("calls no host that does not end in .cn", () => {
    const hosts = text.replaceAll(principals, '""').match(/[\w.-]*amazonaws\.com(\.cn)?/g) ?? []
    expect(hosts.length).toBeGreaterThan(0)
    expect(hosts.filter((host) => !host.endsWith(".cn"))).toEqual([])
    expect(text).not.toMatch(/cloudfront\.net/)
  })

  test("names the principal of logs with region and partition, and no other so", () => {
    expect(text).toContain('"logs.cn-north-1.amazonaws.com.cn"')
  })

  // Sources: handbook/decisions/0015-cloudformation-for-china.md
  test("holds no kind of resource that China's regions do not know", () => {
    const unknown = [
      "AWS::Scheduler::",
      "AWS::CloudFront::OriginAccessControl",
      "AWS::CloudFront::CachePolicy",
    ]
    const types = Object.values(filled.Resources).map(({ Type }) => Type)
    expect(types.filter((type) => unknown.some((each) => type.startsWith(each)))).toEqual([])
    expect(types.filter((type) => /CustomResource|^Custom::/.test(type))).toEqual([])
  })

  test("asks for a filed name, repeats the filing, and serves under no other name", () => {
    expect(template.Parameters.DomainName).toMatchObject({ Description: expect.stringContaining("ICP") })
    expect(template.Parameters.DomainName?.Default).toBeUndefined()
    expect(template.Parameters.IcpNumber?.Default).toBeUndefined()
    expect(filled.Outputs.IcpFiling?.Value).toBe("京ICP备12345678号-1")
    const [[, api] = ["", undefined]] = ofType(filled, "AWS::ApiGatewayV2::Api")
    expect(api?.Properties?.DisableExecuteApiEndpoint).toBe(front === "function")
  })
})

describe("CloudFront in China", () => {
  const [mode] = china.filter(({ front }) => front === "cloudfront")
  const [[, front] = ["", undefined]] = mode ? ofType(mode.filled, "AWS::CloudFront::Distribution") : []
  const config = front?.Properties?.DistributionConfig as Record<string, unknown>

  test("uses no policy, no IPv6, no HTTP/3 and no price class, which are refused there", () => {
    expect(JSON.stringify(config)).not.toMatch(/CachePolicyId|OriginRequestPolicyId|ResponseHeadersPolicyId/)
    expect(config).toMatchObject({ IPV6Enabled: false, HttpVersion: "http2" })
    expect(config).not.toHaveProperty("PriceClass")
    expect(config).not.toHaveProperty("WebACLId")
  })

  test("shows a certificate from IAM, to nobody with old TLS", () => {
    expect(config.ViewerCertificate).toEqual({
      IamCertificateId: "ASCAEXAMPLE1234567890",
      SslSupportMethod: "sni-only",
      MinimumProtocolVersion: "TLSv1.2_2021",
    })
  })

  test("keeps no page, and passes on cookies, queries and what guards against other sites, but not its own host", () => {
    const pages = config.DefaultCacheBehavior as Record<string, unknown>
    expect(pages).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 })
    const { Headers, ...rest } = pages.ForwardedValues as { Headers: readonly string[] }
    expect(rest).toEqual({ QueryString: true, Cookies: { Forward: "all" } })
    expect(Headers).toEqual(expect.arrayContaining(["Origin", "Sec-Fetch-Site", "Idempotency-Key"]))
    expect(Headers.map((each) => each.toLowerCase())).not.toContain("host")
    // The account's limit of forwarded headers for one behaviour.
    expect(Headers.length).toBeLessThanOrEqual(10)
  })

  test("passes on every header of a request that the app reads", () => {
    const byItself = [
      ...["accept-encoding", "content-length", "content-type", "cookie", "host", "if-none-match"],
      ...["transfer-encoding", "x-forwarded-for", "x-origin-verify"],
    ]
    const { Headers = [] } = (config.DefaultCacheBehavior as { ForwardedValues: { Headers?: string[] } })
      .ForwardedValues
    const passed = [...byItself, ...Headers.map((each) => each.toLowerCase())]
    const served = ["api", "portal", "services", "booking", "core", "ui"]
    const read = served
      .flatMap((name) => sourcesOf(join(packages, name, "src")))
      .flatMap((text) => [...text.matchAll(/req\.header\(\s*"([\w-]+)"|\bheaders\.get\(\s*"([\w-]+)"/g)])
      .map(([, one, other]) => (one ?? other ?? "").toLowerCase())
    expect(read).toEqual(expect.arrayContaining(["sec-fetch-site", "referer"]))
    expect(read.filter((each) => !passed.includes(each))).toEqual([])
  })

  test("reads the bucket by its address in the region, with an identity of its own", () => {
    expect(config.Origins).toContainEqual(
      expect.objectContaining({
        DomainName: "<BucketSite.RegionalDomainName>",
        S3OriginConfig: { OriginAccessIdentity: "origin-access-identity/cloudfront/<FrontAccess>" },
      }),
    )
  })
})

describe.each(modes.filter(({ front }) => front === "cloudfront"))(
  "the front for $name",
  ({ filled, partition }) => {
    const [[, front] = ["", undefined]] = ofType(filled, "AWS::CloudFront::Distribution")
    const config = front?.Properties?.DistributionConfig as Record<string, unknown>

    test("calls the API with the mark that stands in the secret, over TLS, for longer than the function may take", () => {
      const suffix = partition === "aws-cn" ? "cn-north-1.amazonaws.com.cn" : "ap-southeast-1.amazonaws.com"
      expect(config.Origins).toContainEqual(
        expect.objectContaining({
          DomainName: `<ApiPortal>.execute-api.${suffix}`,
          OriginCustomHeaders: [
            {
              HeaderName: "x-origin-verify",
              HeaderValue: "{{resolve:secretsmanager:<SecretKeys>:SecretString:ORIGIN_SECRET}}",
            },
          ],
          CustomOriginConfig: {
            OriginProtocolPolicy: "https-only",
            OriginSSLProtocols: ["TLSv1.2"],
            OriginReadTimeout: 30,
          },
        }),
      )
      expect(filled.Resources.SecretKeys?.Properties?.GenerateSecretString).toMatchObject({
        GenerateStringKey: "ORIGIN_SECRET",
      })
    })

    test("compresses files, and no page: those of a session hold secrets beside what others wrote", () => {
      expect(config).toMatchObject({
        DefaultCacheBehavior: { Compress: false },
        CacheBehaviors: [{ PathPattern: "/assets/*", Compress: true }],
      })
    })

    test("sends scripts and styles from the bucket and everything else from the function, never without TLS", () => {
      expect(config).toMatchObject({
        DefaultCacheBehavior: { TargetOriginId: "api", ViewerProtocolPolicy: "redirect-to-https" },
        CacheBehaviors: [
          { PathPattern: "/assets/*", TargetOriginId: "site", ViewerProtocolPolicy: "redirect-to-https" },
        ],
      })
    })
  },
)

describe.each(modes.filter(({ front }) => front === "function"))(
  "without a front, for $name",
  ({ filled, partition }) => {
    test("there is no CloudFront", () => {
      expect(
        Object.values(filled.Resources).filter(({ Type }) => Type.startsWith("AWS::CloudFront")),
      ).toEqual([])
    })

    test("the API answers under the public name itself", () => {
      const [[, domain] = ["", undefined]] = ofType(filled, "AWS::ApiGatewayV2::DomainName")
      expect(domain?.Properties).toMatchObject({
        DomainName: "mz.example.gov.cn",
        DomainNameConfigurations: [{ EndpointType: "REGIONAL", SecurityPolicy: "TLS_1_2" }],
      })
      expect(domain?.Condition).toBe(partition === "aws-cn" ? undefined : "HasDomain")
      expect(ofType(filled, "AWS::ApiGatewayV2::ApiMapping")).toHaveLength(1)
    })
  },
)

test("without a name of its own, the portal is where the API is", () => {
  const [mode] = modes.filter(({ partition, front }) => partition === "aws" && front === "function")
  if (mode === undefined) throw new Error("There is such a mode.")
  const nameless = fillIn(mode.template, "aws", { DomainName: "", CertificateArn: "" })
  const address = "https://<ApiPortal>.execute-api.ap-southeast-1.amazonaws.com"
  expect(nameless.Outputs.PortalAddress?.Value).toBe(address)
  expect(nameless.Resources.FunctionPortal?.Properties?.Environment).toMatchObject({
    Variables: { ORIGIN: address },
  })
  expect(nameless.Resources.ApiPortal?.Properties?.DisableExecuteApiEndpoint).toBe(false)
})

test("the global partition names nothing of China's", () => {
  for (const { filled } of global) expect(JSON.stringify(filled)).not.toMatch(/aws-cn|amazonaws\.com\.cn/)
})
