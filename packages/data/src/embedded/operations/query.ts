// Query: rows of one hash key in range order, forwards or backwards, from the table or an index.
import { invalid } from "../errors.ts"
import { keyCondition } from "../expressions/key.ts"
import { readPage } from "../page.ts"
import { type KeySchema, keyNames } from "../schema.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared } from "../store.ts"
import {
  boolean,
  type Expressions,
  type Input,
  readExpressions,
  refuseUnsupported,
  string,
} from "./parameters.ts"
import { orderOf, rowsOf } from "./query-sql.ts"
import { checkPageTrees, findIndex, pageFields, pageOf, readSelect, readStart } from "./reading.ts"

const queryFields = {
  ...pageFields,
  KeyConditionExpression: string,
  ScanIndexForward: boolean,
} as const satisfies Fields

function checkFilter({ filter }: Expressions, key: KeySchema): void {
  const name = keyNames(key).find((each) => filter?.heads.includes(each))
  if (name === undefined) return
  throw invalid(
    `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${name}`,
  )
}

export function query(input: Input): Prepared {
  checkShape(input, queryFields)
  refuseUnsupported(input)
  const labels = ["ProjectionExpression", "FilterExpression", "KeyConditionExpression"] as const
  const expressions = readExpressions(input, labels)
  const tree = expressions.key
  if (tree === undefined) {
    throw invalid(
      "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
    )
  }
  const select = readSelect(input)
  const start = readStart(input)
  const forward = input.ScanIndexForward !== false
  return {
    write: false,
    run(store) {
      const table = store.catalog.get(input.TableName as string)
      const { schema, rows } = table
      const index = findIndex(schema, input, select)
      const key = index?.key ?? schema.key
      const condition = keyCondition(tree.condition, expressions.values, key, schema.types)
      checkPageTrees(schema, expressions)
      checkFilter(expressions, key)
      const { where, bound } = rowsOf(schema, index, condition, start, forward)
      const order = orderOf(schema, index, forward)
      const statement = rows.prepared(
        `SELECT h, item AS json, size FROM ${rows.name} WHERE ${where.join(" AND ")} ORDER BY ${order}`,
      )
      return readPage(store, statement, bound, pageOf(input, table, index, expressions, select))
    },
  }
}
