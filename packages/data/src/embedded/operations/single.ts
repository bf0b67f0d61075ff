// PutItem, UpdateItem, DeleteItem and GetItem.
import { type Action, ConditionNotMet, checkNested, readDelete, readPut, readUpdate } from "../action.ts"
import { noUnits, readUnits, shown, sum } from "../capacity.ts"
import { standing } from "../change.ts"
import { invalid } from "../errors.ts"
import { project } from "../expressions/path.ts"
import { keyOf } from "../keys.ts"
import { readItem } from "../read.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared, Store } from "../store.ts"
import type { Item } from "../value.ts"
import {
  boolean,
  checkFailure,
  expressionFields,
  type Input,
  metrics,
  names,
  readExpressions,
  refuseUnsupported,
  report,
  reportOf,
  requiredValues,
  returnValues,
  string,
  tableName,
} from "./parameters.ts"

const writeFields = {
  ...expressionFields,
  TableName: tableName,
  ConditionExpression: string,
  ReturnConsumedCapacity: report,
  ReturnItemCollectionMetrics: metrics,
  ReturnValues: returnValues,
  ReturnValuesOnConditionCheckFailure: checkFailure,
} as const satisfies Fields
const putFields = { ...writeFields, Item: requiredValues } as const satisfies Fields
const keyFields = { ...writeFields, Key: requiredValues } as const satisfies Fields
const updateFields = { ...keyFields, UpdateExpression: string } as const satisfies Fields

type Returned = "NONE" | "ALL_OLD" | "ALL_NEW" | "UPDATED_OLD" | "UPDATED_NEW"

function attributes(which: Returned, action: Action, before: Item | undefined, after: Item | undefined) {
  switch (which) {
    case "ALL_OLD":
      return before
    case "ALL_NEW":
      return after
    case "UPDATED_OLD":
      return before && some(project(before, action.paths))
    case "UPDATED_NEW":
      return after && some(project(after, action.paths))
    case "NONE":
      return undefined
  }
}

const some = (item: Item) => (Object.keys(item).length > 0 ? item : undefined)

function decide(action: Action, input: Input, store: Store, located: ReturnType<Action["locate"]>) {
  try {
    return action.decide(located)
  } catch (error) {
    if (!(error instanceof ConditionNotMet)) throw error
    store.spend("write", error.units)
    throw error.answer(input.ReturnValuesOnConditionCheckFailure === "ALL_OLD")
  }
}

function writer(action: Action, input: Input): Prepared {
  const which = (input.ReturnValues as Returned | undefined) ?? "NONE"
  return {
    write: true,
    run(store) {
      const located = action.locate(store.catalog)
      const decision = decide(action, input, store, located)
      const before = which === "ALL_OLD" || which === "UPDATED_OLD" ? decision.before.item : undefined
      const units = decision.commit()
      store.spend("write", sum(units))
      const returned = attributes(which, action, before, decision.after)
      const consumed = shown(located.table.schema, units, reportOf(input))
      return {
        ...(returned && { Attributes: returned }),
        ...(consumed !== undefined && { ConsumedCapacity: consumed }),
      }
    },
  }
}

function onlyOldOrNone(input: Input): void {
  const which = input.ReturnValues
  if (which == null || which === "ALL_OLD" || which === "NONE") return
  throw invalid("ReturnValues can only be ALL_OLD or NONE")
}

export function putItem(input: Input): Prepared {
  checkShape(input, putFields)
  refuseUnsupported(input)
  onlyOldOrNone(input)
  return writer(readPut(input), input)
}

export function deleteItem(input: Input): Prepared {
  checkShape(input, keyFields)
  refuseUnsupported(input)
  onlyOldOrNone(input)
  return writer(readDelete(input), input)
}

export function updateItem(input: Input): Prepared {
  checkShape(input, updateFields)
  refuseUnsupported(input)
  return writer(readUpdate(input), input)
}

const getFields = {
  TableName: tableName,
  Key: requiredValues,
  ConsistentRead: boolean,
  ProjectionExpression: string,
  ExpressionAttributeNames: names,
  ReturnConsumedCapacity: report,
} as const satisfies Fields

/** Reads one item; also used by BatchGetItem and TransactGetItems with their own input. */
export function readGet(input: Input) {
  const given = readItem(input.Key)
  const { projection } = readExpressions(input, ["ProjectionExpression"])
  return {
    tableName: input.TableName as string,
    find(store: Store) {
      const table = store.catalog.get(this.tableName)
      const key = keyOf(table.schema, given)
      checkNested(table.schema, [projection])
      const { item, size } = standing(table, key)
      return { table, key, size, item: item && projection ? project(item, projection.paths) : item }
    },
  }
}

export function getItem(input: Input): Prepared {
  checkShape(input, getFields)
  refuseUnsupported(input)
  const get = readGet(input)
  return {
    write: false,
    run(store) {
      const { table, item, size } = get.find(store)
      const units = noUnits(readUnits(size, input.ConsistentRead === true))
      store.spend("read", units.table)
      const consumed = shown(table.schema, units, reportOf(input))
      return { ...(item && { Item: item }), ...(consumed !== undefined && { ConsumedCapacity: consumed }) }
    },
  }
}
