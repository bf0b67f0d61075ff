// What Query and Scan share: parameters, the index, the starting key and which attributes are asked for.
import { checkNested } from "../action.ts"
import type { Table } from "../catalog.ts"
import { invalid, invalidValue } from "../errors.ts"
import type { PageRequest } from "../page.ts"
import { readItem } from "../read.ts"
import { entryNames, type IndexSchema, type TableSchema } from "../schema.ts"
import type { Fields } from "../shape.ts"
import { type Item, own, typeOf } from "../value.ts"
import {
  boolean,
  type Expressions,
  expressionFields,
  type Input,
  report,
  reportOf,
  string,
  tableName,
  values,
} from "./parameters.ts"

export const pageFields = {
  ...expressionFields,
  TableName: tableName,
  IndexName: { is: "string", min: 3, max: 255, pattern: "[a-zA-Z0-9_.-]+" },
  Select: {
    is: "string",
    among: ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"],
  },
  Limit: { is: "integer", min: 1 },
  ConsistentRead: boolean,
  ExclusiveStartKey: values,
  FilterExpression: string,
  ProjectionExpression: string,
  ReturnConsumedCapacity: report,
} as const satisfies Fields

export function findIndex(
  schema: TableSchema,
  input: Input,
  select: Select | undefined,
): IndexSchema | undefined {
  const name = input.IndexName
  if (name === undefined || name === null) return undefined
  const index = schema.indexes.find((each) => each.name === name)
  if (index === undefined) throw invalid(`The table does not have the specified index: ${String(name)}`)
  if (!index.local && input.ConsistentRead === true) {
    throw invalid("Consistent reads are not supported on global secondary indexes")
  }
  if (!index.local && select === "ALL_ATTRIBUTES" && index.projection !== "ALL") {
    throw invalidValue(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
        "because its projection type is not ALL",
    )
  }
  return index
}

/** What a page is asked for, beyond which rows. */
export function pageOf(
  input: Input,
  table: Table,
  index: IndexSchema | undefined,
  expressions: Expressions,
  select: Select | undefined,
): PageRequest {
  return {
    table,
    index,
    expressions,
    limit: (input.Limit as number | null | undefined) ?? undefined,
    consistent: input.ConsistentRead === true,
    countOnly: select === "COUNT",
    whole: select === "ALL_ATTRIBUTES",
    report: reportOf(input),
  }
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
