// Which rights a call needs, and which a function's role has, both as "action resource".
import type { FunctionShape, Right } from "../../../../infra/topology.ts"
import { arns } from "./names.ts"

/** `dynamodb:PutItem arn:…` */
export type Permission = string

type Input = Readonly<Record<string, unknown>>

const writes = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
} as const

function tableArn(name: unknown, index?: unknown): string {
  const known = arns.table("portal")
  // A table may be named or given by its ARN.
  const table = String(name).startsWith("arn:") ? String(name) : known.replace(/[^/]+$/, String(name))
  return index === undefined ? table : `${table}/index/${String(index)}`
}

/**
 * A transaction needs the rights of what it holds, and none of its own; a batch needs its own; a query on an index
 * needs the index (docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html and
 * docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html).
 */
export function neededAtTable(operation: string, input: Input): readonly Permission[] {
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    const items = (input.TransactItems ?? []) as readonly Readonly<Record<string, Input>>[]
    return items.flatMap((item) =>
      Object.entries(item).map(
        ([kind, of]) => `dynamodb:${writes[kind as keyof typeof writes]} ${tableArn(of.TableName)}`,
      ),
    )
  }
  if (operation === "BatchGetItem" || operation === "BatchWriteItem")
    return Object.keys((input.RequestItems ?? {}) as Input).map(
      (name) => `dynamodb:${operation} ${tableArn(name)}`,
    )
  return [`dynamodb:${operation} ${tableArn(input.TableName, input.IndexName)}`]
}

const services = {
  index: "dynamodb",
  table: "dynamodb",
  queue: "sqs",
  bucket: "s3",
  secret: "secretsmanager",
} as const

function resource({ on, name }: Right, action: string): string {
  if (on === "table") return arns.table(name)
  if (on === "index") return `${arns.table("portal")}/index/${name}`
  if (on === "queue") return arns.queue(name)
  // Rights on objects are given on all that the bucket holds; listing is a right on the bucket.
  if (on === "bucket") return `${arns.bucket(name)}${action === "ListBucket" ? "" : "/*"}`
  return arns.secret(name)
}

/** What the topology gives to a function's own code. */
export function granted({ rights }: Pick<FunctionShape, "rights">): readonly Permission[] {
  return rights.flatMap((right) =>
    right.actions.map((action) => `${services[right.on]}:${action} ${resource(right, action)}`),
  )
}

/** docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html: how a refusal reads. */
export function refusal(name: string, permission: Permission): string {
  const [action = "", on = ""] = permission.split(" ")
  return `User: ${arns.role(name)} is not authorized to perform: ${action} on resource: ${on} because no identity-based policy allows the ${action} action`
}
