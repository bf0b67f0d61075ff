// What AWS would answer for a resource, as far as others refer to it: names, ARNs and addresses of an invented account.
import type { Json } from "../renderings/json.ts"

export interface Resource {
  readonly type: string
  /** SST's own name for it, not the one in the account. */
  readonly name: string
  readonly inputs: Json
  /** It outlives its stack. */
  readonly stays: boolean
  /** No deployment may take another for it. */
  readonly guarded: boolean
}

export const account = "123456789012"
export const region = "ap-southeast-1"

export function outputsOf({
  type,
  name,
  inputs,
}: Omit<Resource, "stays" | "guarded">): Record<string, unknown> {
  const physical = `${inputs.name ?? inputs.bucket ?? name}`
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`
  switch (type) {
    case "aws:dynamodb/table:Table":
      return {
        arn: arn("dynamodb", `table/${physical}`),
        streamArn: arn("dynamodb", `table/${physical}/stream/2026-01-01T00:00:00.000`),
      }
    case "aws:sqs/queue:Queue":
      return { arn: arn("sqs", physical), url: `https://sqs.${region}.amazonaws.com/${account}/${physical}` }
    case "aws:s3/bucket:Bucket":
      return { arn: `arn:aws:s3:::${physical}`, bucket: physical }
    case "aws:lambda/function:Function":
      return { arn: arn("lambda", `function:${physical}`) }
    case "aws:cloudwatch/logGroup:LogGroup":
      return { arn: arn("logs", `log-group:${physical}`) }
    case "aws:secretsmanager/secret:Secret":
      return { arn: arn("secretsmanager", `secret:${physical}-AbCdEf`) }
    case "aws:secretsmanager/secretVersion:SecretVersion":
      return { versionId: "0a1b2c3d" }
    case "aws:kms/key:Key":
      return { arn: arn("kms", `key/${name}`), keyId: name }
    case "aws:iam/role:Role":
      return { arn: `arn:aws:iam::${account}:role/${physical}` }
    case "aws:sns/topic:Topic":
      return { arn: arn("sns", physical) }
    case "aws:apigatewayv2/api:Api":
      return {
        apiEndpoint: `https://${physical}.execute-api.${region}.amazonaws.com`,
        executionArn: arn("execute-api", physical),
      }
    case "aws:cloudfront/distribution:Distribution":
      return {
        arn: `arn:aws:cloudfront::${account}:distribution/${name}`,
        domainName: "d0123456789.cloudfront.net",
        hostedZoneId: "Z2FDTNDATAQYW2",
      }
    default:
      return { arn: arn(type.split(":")[1]?.split("/")[0] ?? "", name) }
  }
}
