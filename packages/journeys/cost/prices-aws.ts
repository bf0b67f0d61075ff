// Public list prices of the global partition, for us-east-1 and its nearest edges; another region: `--prices FILE`.
// Read from stored copies of these pages, and of open projects that quote them, on the day given.
import type { Price, Ware } from "./price.ts"

const seen = "2026-11-22"
const page = (path: string) => `https://aws.amazon.com/${path}`

interface Listed {
  readonly price: number
  readonly per: number
  readonly free?: number
  readonly region?: string
  readonly source: string
}

const dynamodb = page("dynamodb/pricing/on-demand/")
const cloudwatch = page("cloudwatch/pricing/")
const million = 1_000_000

/** On-demand throughput at half the former price since 2024-11-01. */
const listed: Partial<Record<Ware, Listed>> = {
  "dynamodb-write": { price: 0.625, per: million, source: dynamodb },
  "dynamodb-read": { price: 0.125, per: million, source: dynamodb },
  "dynamodb-storage": { price: 0.25, per: 1, free: 25, source: dynamodb },
  "dynamodb-recovery": { price: 0.2, per: 1, source: dynamodb },
  "lambda-run": { price: 0.2, per: million, free: million, source: page("lambda/pricing/") },
  "lambda-gbs": { price: 0.0000166667, per: 1, free: 400_000, source: page("lambda/pricing/") },
  "lambda-gbs-arm": { price: 0.0000133334, per: 1, free: 400_000, source: page("lambda/pricing/") },
  "api-request": { price: 1, per: million, source: page("api-gateway/pricing/") },
  "edge-request": {
    price: 0.01,
    per: 10_000,
    free: 10 * million,
    region: "edges in the United States, Mexico and Canada",
    source: page("cloudfront/pricing/"),
  },
  "edge-out": {
    price: 0.085,
    per: 1,
    free: 1024,
    region: "edges in the United States, Mexico and Canada",
    source: page("cloudfront/pricing/"),
  },
  "s3-storage": { price: 0.023, per: 1, source: page("s3/pricing/") },
  "s3-put": { price: 0.005, per: 1000, source: page("s3/pricing/") },
  "s3-get": { price: 0.0004, per: 1000, source: page("s3/pricing/") },
  "sqs-request": { price: 0.4, per: million, free: million, source: page("sqs/pricing/") },
  "kms-key": { price: 1, per: 1, source: page("kms/pricing/") },
  "kms-request": { price: 0.03, per: 10_000, free: 20_000, source: page("kms/pricing/") },
  secret: { price: 0.4, per: 1, source: page("secrets-manager/pricing/") },
  "secret-request": { price: 0.05, per: 10_000, source: page("secrets-manager/pricing/") },
  alarm: { price: 0.1, per: 1, free: 10, source: cloudwatch },
  metric: { price: 0.3, per: 1, free: 10, source: cloudwatch },
  "log-in": { price: 0.5, per: 1, free: 5, source: cloudwatch },
  "log-kept": { price: 0.03, per: 1, source: cloudwatch },
  "schedule-run": { price: 1, per: million, free: 14 * million, source: page("eventbridge/pricing/") },
}

export const pricesAws: readonly Price[] = Object.entries(listed).map(([what, row]) => ({
  what: what as Ware,
  currency: "USD",
  region: "us-east-1",
  asOf: seen,
  ...row,
}))
