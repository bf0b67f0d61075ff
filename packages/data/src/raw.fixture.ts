// The table behind the stores' back, for tests: everything in it, and items put or taken away as no store would.
import { DeleteCommand, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb"
import type { PortalTable } from "./table.ts"

export type RawItem = Readonly<Record<string, unknown>>

/** Every item, in the order of their keys. */
export async function everything(table: PortalTable): Promise<readonly RawItem[]> {
  const items: RawItem[] = []
  let from: RawItem | undefined
  do {
    const more = from ? { ExclusiveStartKey: from } : {}
    const scan = new ScanCommand({ TableName: table.getName(), ...more })
    const page = await table.getDocumentClient().send(scan)
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

export async function putRaw(table: PortalTable, item: RawItem): Promise<void> {
  await table.getDocumentClient().send(new PutCommand({ TableName: table.getName(), Item: { ...item } }))
}

export async function removeRaw(table: PortalTable, { pk, sk }: RawItem): Promise<void> {
  await table.getDocumentClient().send(new DeleteCommand({ TableName: table.getName(), Key: { pk, sk } }))
}
