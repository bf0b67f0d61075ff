// Many whole items at once, each on its own and none on condition: for what nobody reads before a later, single write.
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import type { PortalTable } from "./table.ts"

/** DynamoDB takes so many in one request. */
const mostAtOnce = 25
const mostTries = 10

type Item = Readonly<Record<string, unknown>>
type Requests = NonNullable<NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]>["RequestItems"]>

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function writeBatch(table: PortalTable, batch: readonly Item[], rest: typeof pause): Promise<void> {
  const name = table.getName()
  let left: Requests = { [name]: batch.map((each) => ({ PutRequest: { Item: each } })) }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { UnprocessedItems = {} } = await table
      .getDocumentClient()
      .send(new BatchWriteCommand({ RequestItems: left }))
    if (Object.values(UnprocessedItems).every((requests) => requests.length === 0)) return
    left = UnprocessedItems
    await rest(Math.min(50 * 2 ** tries, 5000))
  }
  throw new Error("the table does not take all of a batch")
}

/** Puts items as they lie in the table (`WholePut.params().Put.Item`); no two may have the same key. Some may be there when it throws. */
export async function putAll(
  table: PortalTable,
  items: readonly Item[],
  { parallel = 8, rest = pause }: { readonly parallel?: number; readonly rest?: typeof pause } = {},
): Promise<void> {
  const batches: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += mostAtOnce)
    batches.push(items.slice(from, from + mostAtOnce))
  const lane = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift())
      await writeBatch(table, batch, rest)
  }
  await Promise.all(Array.from({ length: Math.min(parallel, batches.length) }, lane))
}
