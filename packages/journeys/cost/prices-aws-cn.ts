// Public list prices of AWS China in renminbi. A ware that is not here is "not yet published" to us; `--prices FILE` fills it in.
import type { Price } from "./price.ts"

const million = 1_000_000
/** Cost pages of two open-source solutions of AWS itself, which quote the list of cn-northwest-1. */
const kit = "https://github.com/awslabs/aws-ai-solution-kit docs/en-rebrand/include-deploy-cost-8GB.md"
const guard = "https://github.com/awslabs/sensitive-data-protection-on-aws docs/en/plan-deployment/cost.md"
const edges = "https://www.amazonaws.cn/en/cloudfront/pricing/"
const cloudwatch = "https://www.amazonaws.cn/cloudwatch/pricing/"

const ningxia = { currency: "CNY", region: "cn-northwest-1" } as const
const both = { currency: "CNY", region: "cn-north-1, cn-northwest-1" } as const
const china = { currency: "CNY", region: "edges in mainland China" } as const

/**
 * The page https://www.amazonaws.cn/en/dynamodb/pricing/ was read for provisioned throughput only (¥0.058 an hour for 10
 * write units), which is not how the table is billed; no page was found that states HTTP APIs, KMS or Secrets Manager.
 */
export const pricesAwsCn: readonly Price[] = [
  {
    ...ningxia,
    what: "lambda-run",
    price: 1.36,
    per: million,
    free: million,
    asOf: "2023-06",
    source: guard,
  },
  {
    ...ningxia,
    what: "lambda-gbs",
    price: 0.0001135,
    per: 1,
    free: 400_000,
    asOf: "2023-06",
    source: guard,
  },
  { ...china, what: "edge-request", price: 0.15, per: 10_000, asOf: "2026-11-22", source: edges },
  { ...china, what: "edge-out", price: 0.30866, per: 1, asOf: "2026-11-22", source: edges },
  { ...ningxia, what: "s3-storage", price: 0.1755, per: 1, asOf: "2023-06", source: guard },
  { ...ningxia, what: "s3-put", price: 0.00405, per: 1000, asOf: "2023-06", source: guard },
  { ...ningxia, what: "s3-get", price: 0.0135, per: 10_000, asOf: "2023-06", source: guard },
  {
    ...ningxia,
    what: "sqs-request",
    price: 3.33,
    per: million,
    free: million,
    asOf: "2023-06",
    source: guard,
  },
  { ...both, what: "alarm", price: 0.622, per: 1, free: 10, asOf: "2026-11-22", source: cloudwatch },
  { ...both, what: "metric", price: 2, per: 1, free: 10, asOf: "2026-11-22", source: cloudwatch },
  { ...ningxia, what: "log-in", price: 6.228, per: 1, free: 5, asOf: "2022-06", source: kit },
  { ...ningxia, what: "log-kept", price: 0.244, per: 1, free: 5, asOf: "2023-06", source: guard },
]
