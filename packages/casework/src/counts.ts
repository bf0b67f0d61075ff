// How many cases stand in each list: counters in many pieces, moved in the same transaction as the case, so that none is hot and none is wrong.
import { QueryCommand } from "@aws-sdk/lib-dynamodb"
import type { Part } from "@civil/data/change.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { countedOf } from "./facets.ts"
import type { Case } from "./shapes.ts"

export const countShards = 16

function shardOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65521
  return sum % countShards
}

const keysOf = (subject: Case | undefined): readonly string[] =>
  subject === undefined
    ? []
    : countedOf(subject).map(
        ({ desk, name }) => `COUNTS#${subject.bureau}#${desk}|${name}#${shardOf(subject.id)}`,
      )

/** The counters that changes move, each once. */
export function countParts(
  table: PortalTable,
  changes: readonly { readonly before: Case | undefined; readonly next: Case }[],
): readonly Part[] {
  const moves = new Map<string, number>()
  const move = (key: string, by: number) => moves.set(key, (moves.get(key) ?? 0) + by)
  for (const { before, next } of changes) {
    for (const key of keysOf(before)) move(key, -1)
    for (const key of keysOf(next)) move(key, 1)
  }
  return [...moves]
    .filter(([, by]) => by !== 0)
    .map(([key, by]) => {
      const [pk, sk] = key.split("|") as [string, string]
      const Update = {
        TableName: table.getName(),
        Key: { pk, sk },
        UpdateExpression: "ADD #n :by",
        ExpressionAttributeNames: { "#n": "n" },
        ExpressionAttributeValues: { ":by": by },
      }
      return { name: "count", write: { params: () => ({ Update }) } }
    })
}

/** All counters of a desk by name: `open`, `f:overdue`. */
export async function countsOf(
  table: PortalTable,
  bureau: string,
  desk: string,
): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  let after: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table.getDocumentClient().send(
      new QueryCommand({
        TableName: table.getName(),
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": `COUNTS#${bureau}#${desk}` },
        ConsistentRead: true,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    )
    for (const { sk, n } of Items) {
      const name = String(sk).replace(/#\d+$/, "")
      sums.set(name, (sums.get(name) ?? 0) + Number(n))
    }
    after = LastEvaluatedKey
  } while (after !== undefined)
  return sums
}
