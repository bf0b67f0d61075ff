// BatchGetItem and BatchWriteItem. Nothing stays unprocessed except what would make an answer larger than 16 MB.
import { type Action, readDelete, readPut } from "../action.ts"
import { noUnits, readUnits, shown, sum, type Units } from "../capacity.ts"
import type { Table } from "../catalog.ts"
import { invalid } from "../errors.ts"
import { keyText } from "../keys.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared } from "../store.ts"
import type { Item } from "../value.ts"
import {
  boolean,
  type Input,
  metrics,
  names,
  refuseUnsupported,
  report,
  reportOf,
  string,
  values,
} from "./parameters.ts"
import { readGet } from "./single.ts"

const maxGets = 100
const maxWrites = 25
const maxAnswerBytes = 16 * 1024 * 1024

const getFields = {
  RequestItems: {
    is: "map",
    required: true,
    min: 1,
    of: {
      is: "struct",
      fields: {
        Keys: { is: "list", required: true, min: 1, max: maxGets, of: values },
        ConsistentRead: boolean,
        ProjectionExpression: string,
        ExpressionAttributeNames: names,
      },
    },
  },
  ReturnConsumedCapacity: report,
} as const satisfies Fields

interface TableGets extends Input {
  Keys: unknown[]
  ConsistentRead?: boolean
}

/** Units of a batch, added up table by table. */
class Totals {
  readonly #units = new Map<Table, Units>()

  add(table: Table, more: Units): void {
    const units = this.#units.get(table) ?? noUnits()
    units.table += more.table
    for (const [index, count] of more.indexes)
      units.indexes.set(index, (units.indexes.get(index) ?? 0) + count)
    this.#units.set(table, units)
  }

  get sum(): number {
    return [...this.#units.values()].reduce((all, units) => all + sum(units), 0)
  }

  shown(input: Input, kind?: "Read" | "Write"): Record<string, unknown> {
    const how = reportOf(input)
    if (how === "NONE") return {}
    return {
      ConsumedCapacity: [...this.#units].map(([table, units]) => shown(table.schema, units, how, kind)),
    }
  }
}

export { Totals }

export function batchGetItem(input: Input): Prepared {
  checkShape(input, getFields)
  const requests = Object.entries(input.RequestItems as Record<string, TableGets>)
  const count = requests.reduce((all, [, { Keys }]) => all + Keys.length, 0)
  if (count > maxGets) throw invalid("Too many items requested for the BatchGetItem call")
  const gets = requests.map(([TableName, request]) => {
    refuseUnsupported(request)
    return { TableName, request, gets: request.Keys.map((Key) => readGet({ ...request, TableName, Key })) }
  })
  return {
    write: false,
    run(store) {
      const responses: Record<string, Item[]> = {}
      const unprocessed: Record<string, unknown> = {}
      const totals = new Totals()
      let bytes = 0
      for (const { TableName, request, gets: each } of gets) {
        const seen = new Set<string>()
        const found: Item[] = []
        const left: unknown[] = []
        each.forEach((get, i) => {
          const { table, key, item, size } = get.find(store)
          if (seen.has(keyText(key))) throw invalid("Provided list of item keys contains duplicates")
          seen.add(keyText(key))
          if (bytes + size > maxAnswerBytes) {
            left.push(request.Keys[i])
            return
          }
          bytes += size
          totals.add(table, noUnits(readUnits(size, request.ConsistentRead === true)))
          if (item !== undefined) found.push(item)
        })
        responses[TableName] = found
        if (left.length > 0) unprocessed[TableName] = { ...request, Keys: left }
      }
      store.spend("read", totals.sum)
      return { Responses: responses, UnprocessedKeys: unprocessed, ...totals.shown(input) }
    },
  }
}

const writeFields = {
  RequestItems: {
    is: "map",
    required: true,
    min: 1,
    max: maxWrites,
    of: {
      is: "list",
      min: 1,
      max: maxWrites,
      of: {
        is: "struct",
        fields: {
          PutRequest: { is: "struct", fields: { Item: { ...values, required: true } } },
          DeleteRequest: { is: "struct", fields: { Key: { ...values, required: true } } },
        },
      },
    },
  },
  ReturnConsumedCapacity: report,
  ReturnItemCollectionMetrics: metrics,
} as const satisfies Fields

interface WriteRequest {
  PutRequest?: { Item: unknown }
  DeleteRequest?: { Key: unknown }
}

function readWrite(TableName: string, { PutRequest, DeleteRequest }: WriteRequest): Action {
  if ((PutRequest == null) === (DeleteRequest == null)) {
    throw invalid(
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
    )
  }
  if (PutRequest != null) return readPut({ TableName, Item: PutRequest.Item })
  return readDelete({ TableName, Key: DeleteRequest?.Key })
}

export function batchWriteItem(input: Input): Prepared {
  checkShape(input, writeFields)
  refuseUnsupported(input)
  const requests = Object.entries(input.RequestItems as Record<string, WriteRequest[]>)
  const actions = requests.flatMap(([table, writes]) => writes.map((write) => readWrite(table, write)))
  if (actions.length > maxWrites) throw invalid("Too many items requested for the BatchWriteItem call")
  return {
    write: true,
    run(store) {
      const seen = new Set<string>()
      const decided = actions.map((action) => {
        const located = action.locate(store.catalog)
        const name = `${action.tableName} ${keyText(located.key)}`
        if (seen.has(name)) throw invalid("Provided list of item keys contains duplicates")
        seen.add(name)
        return { located, decision: action.decide(located) }
      })
      const totals = new Totals()
      for (const { located, decision } of decided) totals.add(located.table, decision.commit())
      store.spend("write", totals.sum)
      return { UnprocessedItems: {}, ...totals.shown(input) }
    },
  }
}
