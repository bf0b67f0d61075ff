// What things are called in the tests' cloud: one account in the China partition, every name with its stage in front.
import { topology } from "../../../../infra/topology.ts"

export const account = "123456789012"
export const region = "cn-north-1"
const partition = "aws-cn"
const stage = "trial"

export const physical = (name: string): string => `${stage}-${name}`

/** docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html; buckets have neither region nor account. */
export const arns = {
  table: (name: string) => `arn:${partition}:dynamodb:${region}:${account}:table/${physical(name)}`,
  queue: (name: string) => `arn:${partition}:sqs:${region}:${account}:${physical(name)}`,
  bucket: (name: string) => `arn:${partition}:s3:::${physical(name)}`,
  // Secrets Manager adds six characters of its own to a secret's name.
  secret: (name: string) =>
    `arn:${partition}:secretsmanager:${region}:${account}:secret:${physical(name)}-Trial1`,
  function: (name: string) => `arn:${partition}:lambda:${region}:${account}:function:${physical(name)}`,
  rule: (name: string) => `arn:${partition}:events:${region}:${account}:rule/${physical(name)}`,
  role: (name: string) => `arn:${partition}:sts::${account}:assumed-role/${physical(name)}/${physical(name)}`,
} as const

/** DynamoDB names a stream for the moment it was switched on. */
export const streamArn = `${arns.table(topology.tables.portal.name)}/stream/2026-01-01T00:00:00.000`
