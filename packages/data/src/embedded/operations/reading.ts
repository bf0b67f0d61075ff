// What Query and Scan share: the index, the starting key and which attributes are asked for.
import { checkNested } from "../action.ts"
import { invalid, invalidValue } from "../errors.ts"
import { entryNames, type IndexSchema, type TableSchema } from "../schema.ts"
import { type Item, own, readItem, typeOf } from "../value.ts"
import type { Expressions, Input } from "./parameters.ts"

export function findIndex(schema: TableSchema, input: Input): IndexSchema | undefined {
  const name = input.IndexName
  if (name === undefined || name === null) return undefined
  const index = schema.indexes.find((each) => each.name === name)
  if (index === undefined) throw invalid(`The table does not have the specified index: ${String(name)}`)
  if (!index.local && input.ConsistentRead === true) {
    throw invalid("Consistent reads are not supported on global secondary indexes")
  }
  return index
}

export type Select = "SPECIFIC_ATTRIBUTES" | "COUNT" | "ALL_ATTRIBUTES" | "ALL_PROJECTED_ATTRIBUTES"

export function readSelect(input: Input): Select | undefined {
  const select = input.Select as Select | null | undefined
  const projects = typeof input.ProjectionExpression === "string"
  if (select === "SPECIFIC_ATTRIBUTES" && !projects) {
    throw invalidValue(
      "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
    )
  }
  if (select === "ALL_PROJECTED_ATTRIBUTES" && input.IndexName == null) {
    throw invalidValue("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName")
  }
  if (projects && select != null && select !== "SPECIFIC_ATTRIBUTES") {
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${select}`)
  }
  return select ?? undefined
}

const badStart = (why = "") => invalid(`The provided starting key is invalid${why}`)

export interface Start {
  key: Item
  check(schema: TableSchema, index: IndexSchema | undefined): void
}

export function readStart(input: Input): Start | undefined {
  const given = input.ExclusiveStartKey
  if (given === undefined || given === null) return undefined
  const key = readItem(given)
  return {
    key,
    check(schema, index) {
      const names = entryNames(schema, index)
      if (Object.keys(key).length !== names.length) throw badStart()
      for (const name of names) {
        const value = own(key, name)
        if (value === undefined) throw badStart()
        if (typeOf(value) !== schema.types[name]) {
          throw badStart(": The provided key element does not match the schema")
        }
      }
    },
  }
}

export function checkPageTrees(schema: TableSchema, expressions: Expressions): void {
  checkNested(schema, [expressions.projection, expressions.filter])
}
