// Lines of history as they lie in the table, unbelieved: by day of a bureau, by case, and every case there is.
import { GetCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb"
import type { PortalTable } from "@civil/data/table.ts"
import { lineKeys } from "../chain.ts"

export type Item = Readonly<Record<string, unknown>>

/** Which line and what it hashes to: what a daily root covers of it. */
export interface Leaf {
  readonly case: string
  readonly seq: number
  readonly hash: string
}

export const seqText = (seq: number) => String(seq).padStart(6, "0")
/** Names a line everywhere: in lists, findings, on the terminal. */
export const lineName = ({ case: id, seq }: Pick<Leaf, "case" | "seq">) => `${id}#${seqText(seq)}`

interface Page {
  readonly Items?: readonly Item[]
  readonly LastEvaluatedKey?: Item
}

async function* queried(table: PortalTable, input: Item): AsyncGenerator<Item> {
  let from: Item | undefined
  do {
    const command = new QueryCommand({ TableName: table.getName(), ...input, ExclusiveStartKey: from })
    const { Items = [], LastEvaluatedKey } = (await table.getDocumentClient().send(command)) as Page
    yield* Items
    from = LastEvaluatedKey
  } while (from !== undefined)
}

/** The lines of a bureau's day by case and number. */
export async function leavesOfDay(
  table: PortalTable,
  bureau: string,
  day: string,
  limit?: number,
): Promise<readonly Leaf[]> {
  const leaves: Leaf[] = []
  const input = {
    IndexName: "gsi1",
    KeyConditionExpression: "gsi1pk = :day",
    ExpressionAttributeValues: { ":day": `LEDGER#${bureau}#${day}` },
    ProjectionExpression: "#case, #seq, #hash",
    ExpressionAttributeNames: { "#case": "case", "#seq": "seq", "#hash": "hash" },
    ...(limit === undefined ? {} : { Limit: limit }),
  }
  for await (const item of queried(table, input)) {
    leaves.push({ case: String(item.case), seq: Number(item.seq), hash: String(item.hash) })
    if (leaves.length === limit) break
  }
  return leaves
}

/** Every line of a bureau's day, whole. */
export function linesOfDay(table: PortalTable, bureau: string, day: string): AsyncGenerator<Item> {
  return queried(table, {
    IndexName: "gsi1",
    KeyConditionExpression: "gsi1pk = :day",
    ExpressionAttributeValues: { ":day": `LEDGER#${bureau}#${day}` },
  })
}

export interface CaseItems {
  /** The case itself, where it is there and can be read. */
  readonly subject: Item | undefined
  readonly lines: readonly Item[]
  /** Numbers of lines the engine finds but cannot read. */
  readonly unreadable: readonly number[]
}

const historyOf = (id: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: "pk = :case AND begins_with(sk, :lines)",
  ExpressionAttributeValues: { ":case": `CASE#${id}`, ":lines": "HISTORY#" },
})

/** A case and its lines in their order, read consistently. `atLeast`: numbers up to here are looked for one by one where a page cannot be read. */
export async function readCase(table: PortalTable, id: string, atLeast = 0): Promise<CaseItems> {
  const subject = await readOne(table, { pk: `CASE#${id}`, sk: "CASE" })
  try {
    const lines: Item[] = []
    for await (const line of queried(table, historyOf(id))) lines.push(line)
    return { subject: subject.item, lines, unreadable: [] }
  } catch (error) {
    const told = Number((subject.item?.head as Item | undefined)?.seq ?? 0)
    const oneByOne = await readOneByOne(table, id, Math.max(atLeast, told))
    if (oneByOne.unreadable.length === 0) throw error
    return { subject: subject.item, ...oneByOne }
  }
}

/** How far to look past the last number known, where the count itself cannot be read. */
const looksOn = 20

async function readOneByOne(table: PortalTable, id: string, atLeast: number) {
  const lines: Item[] = []
  const unreadable: number[] = []
  for (let seq = 1, nothing = 0; seq <= atLeast || nothing < looksOn; seq += 1) {
    const { pk, sk } = lineKeys({ case: id, seq, bureau: "", day: "" })
    const { item, broken } = await readOne(table, { pk, sk })
    if (item !== undefined) lines.push(item)
    if (broken) unreadable.push(seq)
    nothing = item === undefined && !broken ? nothing + 1 : 0
  }
  return { lines, unreadable }
}

async function readOne(
  table: PortalTable,
  key: Item,
): Promise<{ readonly item?: Item; readonly broken: boolean }> {
  const command = new GetCommand({ TableName: table.getName(), Key: key, ConsistentRead: true })
  try {
    const { Item } = await table.getDocumentClient().send(command)
    return { ...(Item === undefined ? {} : { item: Item }), broken: false }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { broken: true }
  }
}

/** Text that is no item, or an item whose attributes are no values. Anything else is the table out of reach. */
const isDamage = (error: unknown) => unreadablePartition(error) !== undefined || error instanceof TypeError

/** The embedded engine says which partition holds an item that is no item any more. */
export function unreadablePartition(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return /^an item of (\S+) cannot be read$/.exec(error.message)?.[1]
}

/** The case an item is of, or whose number it leads to: a case taken away with all its lines leaves its number behind. */
function caseOf({ pk, sk, case: named }: Item): string | undefined {
  if (String(pk).startsWith("CODE#") && sk === "CASE" && typeof named === "string") return named
  return /^CASE#(.+)$/.exec(String(pk))?.[1]
}

/** Every case the table has anything of, each once, in no order. Walks the whole table. */
export async function* caseIds(table: PortalTable): AsyncGenerator<string> {
  const seen = new Set<string>()
  let from: Item | undefined
  do {
    const page = await scanPage(table, from)
    for (const key of page.keys) {
      const id = caseOf(key)
      if (id === undefined || seen.has(id)) continue
      seen.add(id)
      yield id
    }
    from = page.next
  } while (from !== undefined)
}

async function scanPage(table: PortalTable, from: Item | undefined) {
  const command = new ScanCommand({
    TableName: table.getName(),
    ConsistentRead: true,
    FilterExpression: "begins_with(pk, :case) OR begins_with(pk, :code)",
    ExpressionAttributeValues: { ":case": "CASE#", ":code": "CODE#" },
    ProjectionExpression: "pk, sk, #case",
    ExpressionAttributeNames: { "#case": "case" },
    ExclusiveStartKey: from,
  })
  try {
    const { Items = [], LastEvaluatedKey } = (await table.getDocumentClient().send(command)) as Page
    return { keys: Items, next: LastEvaluatedKey }
  } catch (error) {
    const pk = unreadablePartition(error)
    if (pk === undefined) throw error
    return behind(table, from, pk)
  }
}

/** Past a partition that cannot be read: what comes before it one by one, then it, then on behind its last item. */
async function behind(table: PortalTable, from: Item | undefined, pk: string) {
  const keys: Item[] = []
  for (let at = from; ; ) {
    const command = new ScanCommand({
      TableName: table.getName(),
      ConsistentRead: true,
      Limit: 1,
      ExclusiveStartKey: at,
    })
    try {
      const { Items = [], LastEvaluatedKey } = (await table.getDocumentClient().send(command)) as Page
      keys.push(...Items)
      at = LastEvaluatedKey
    } catch (error) {
      if (unreadablePartition(error) !== pk) throw error
      return { keys: [...keys, { pk }], next: { pk, sk: "\uffff" } }
    }
    if (at === undefined) return { keys, next: undefined }
  }
}
