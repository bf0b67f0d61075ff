// For engines without a time to live: deletes what has expired. Nothing trusts that it is gone, so once a night will do.
import { portalTable } from "../../../infra/tables.ts"
import type { TableClient } from "./documents.ts"
import { nameOf } from "./table.ts"

type Key = Readonly<Record<string, object>>

interface Page {
  readonly Items?: readonly Key[]
  readonly LastEvaluatedKey?: Key
}

const names = { "#at": portalTable.ttlAttribute }
/** As DynamoDB has it: more than five years past is taken for a mistake and left alone. */
const oldestSeconds = 5 * 365 * 86_400

/** Reads the whole table, page by page; answers how many items it deleted. `now` is in epoch milliseconds. */
export async function sweepExpired(
  { run }: TableClient,
  now: number,
  TableName: string = portalTable.name,
): Promise<number> {
  const seconds = Math.floor(now / 1000)
  const expired = {
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ":now": { N: String(seconds) },
      ":oldest": { N: String(seconds - oldestSeconds) },
    },
  }
  const condition = "#at < :now AND #at > :oldest"
  const remove = async (Key: Key): Promise<boolean> => {
    try {
      // Whoever has put the end off meanwhile keeps the item.
      await run("DeleteItem", { TableName, Key, ConditionExpression: condition, ...expired })
      return true
    } catch (error) {
      if (nameOf(error) === "ConditionalCheckFailedException") return false
      throw error
    }
  }
  let swept = 0
  let from: Key | undefined
  do {
    const { Items = [], LastEvaluatedKey } = (await run("Scan", {
      ...{ TableName, FilterExpression: condition, ...expired, ...(from && { ExclusiveStartKey: from }) },
      ProjectionExpression: `${portalTable.partitionKey.name}, ${portalTable.sortKey.name}`,
    })) as Page
    for (const key of Items) if (await remove(key)) swept++
    from = LastEvaluatedKey
  } while (from !== undefined)
  return swept
}
