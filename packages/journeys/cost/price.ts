// A price as it is published: what, for how many, in which money, where, when seen and by whom. Never a guess, never 0 for "unknown".
import { readFileSync } from "node:fs"
import * as z from "zod/mini"

export const currencies = { aws: "USD", "aws-cn": "CNY" } as const
export type Partition = keyof typeof currencies
export const partitions = Object.keys(currencies) as readonly Partition[]

/** Everything the bill multiplies. */
export const wares = {
  "dynamodb-write": "DynamoDB: write units",
  "dynamodb-read": "DynamoDB: read units",
  "dynamodb-storage": "DynamoDB: data kept (GB)",
  "dynamodb-recovery": "DynamoDB: point-in-time recovery (GB)",
  "lambda-run": "Lambda: runs",
  "lambda-gbs": "Lambda: GB-seconds (x86_64)",
  "lambda-gbs-arm": "Lambda: GB-seconds (arm64)",
  "api-request": "API Gateway: HTTP API requests",
  "edge-request": "CloudFront: HTTPS requests",
  "edge-out": "CloudFront: GB out",
  "s3-storage": "S3: data kept (GB)",
  "s3-put": "S3: writes",
  "s3-get": "S3: reads",
  "sqs-request": "SQS: requests",
  "kms-key": "KMS: keys",
  "kms-request": "KMS: requests",
  secret: "Secrets Manager: secrets",
  "secret-request": "Secrets Manager: reads",
  alarm: "CloudWatch: alarms",
  metric: "CloudWatch: metrics of our own",
  "log-in": "CloudWatch: logs written (GB)",
  "log-kept": "CloudWatch: logs kept (GB)",
  "schedule-run": "EventBridge: runs by schedule",
} as const
export type Ware = keyof typeof wares

const Row = z.strictObject({
  what: z.enum(Object.keys(wares) as [Ware, ...Ware[]]),
  /** The price is for so many. */
  per: z.number().check(z.gt(0)),
  price: z.number().check(z.gte(0)),
  /** So many a month cost nothing, in every account and without an end date. */
  free: z.optional(z.number().check(z.gte(0))),
  currency: z.enum(["USD", "CNY"]),
  region: z.string().check(z.minLength(1)),
  /** When it was read there, or the date the source itself gives. */
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/)),
  source: z.string().check(z.minLength(1)),
})
export type Price = z.infer<typeof Row>

const PriceFile = z.strictObject({ aws: z.optional(z.array(Row)), "aws-cn": z.optional(z.array(Row)) })

/** Prices of one partition: one row a ware, all in its own money. */
export function priceList(partition: Partition, rows: readonly Price[]): ReadonlyMap<Ware, Price> {
  const list = new Map<Ware, Price>()
  for (const row of rows) {
    const money = currencies[partition]
    if (row.currency !== money)
      throw new RangeError(`${partition} is billed in ${money}; ${row.what} has a price in ${row.currency}`)
    list.set(row.what, row)
  }
  return list
}

/** What an operator fills in: `{ "aws-cn": [rows] }`; a row there goes before ours. */
export function readPriceFile(file: string): Readonly<Record<Partition, readonly Price[]>> {
  const { aws = [], "aws-cn": china = [] } = PriceFile.parse(JSON.parse(readFileSync(file, "utf8")))
  return { aws, "aws-cn": china }
}
