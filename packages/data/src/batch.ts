// Many whole items at once, each on its own and none on condition: for what nobody reads before a later, single write.
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import type { PortalTable } from "./table.ts"

/** DynamoDB takes so many in one request. */
const mostAtOnce = 25
/** A minute in all: a table that grows with its load takes as long to have grown. */
const mostTries = 18

type Item = Readonly<Record<string, unknown>>
type Requests = NonNullable<NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]>["RequestItems"]>

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

type Request = Requests[string][number]

async function writeBatch(table: PortalTable, batch: readonly Request[], rest: typeof pause): Promise<void> {
  let left: Requests = { [table.getName()]: [...batch] }
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

export interface BatchOptions {
  /** Requests under way at a time. */
  readonly parallel?: number
  readonly rest?: typeof pause
}

async function sendAll(
  table: PortalTable,
  requests: readonly Request[],
  { parallel = 8, rest = pause }: BatchOptions,
): Promise<void> {
  let from = 0
  const lane = async () => {
    while (from < requests.length) {
      const batch = requests.slice(from, from + mostAtOnce)
      from += mostAtOnce
      await writeBatch(table, batch, rest)
    }
  }
  await Promise.all(Array.from({ length: parallel }, lane))
}

/** Puts items as they lie in the table (`WholePut.params().Put.Item`); no two may have the same key. Some may be there when it throws. */
export const putAll = (
  table: PortalTable,
  items: readonly Item[],
  options: BatchOptions = {},
): Promise<void> =>
  sendAll(
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
    options,
  )

/** Deletes items by their keys, which must all differ. Some may be gone when it throws. */
export const removeAll = (
  table: PortalTable,
  keys: readonly { readonly pk: unknown; readonly sk: unknown }[],
  options: BatchOptions = {},
): Promise<void> =>
  sendAll(
    table,
    keys.map((Key) => ({ DeleteRequest: { Key } })),
    options,
  )
