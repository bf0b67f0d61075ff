// Query: rows of one hash key in range order, forwards or backwards, from the table or an index.
import { invalid, invalidValue } from "../errors.ts"
import { type KeyCondition, keyCondition, type RangeCondition } from "../expressions/key.ts"
import { keyPart } from "../keys.ts"
import { readPage } from "../page.ts"
import { type Column, columnsOf } from "../rows.ts"
import { type IndexSchema, keyNames, type TableSchema } from "../schema.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared } from "../store.ts"
import { compare, equal, type Item } from "../value.ts"
import {
  boolean,
  expressionFields,
  type Input,
  readExpressions,
  refuseUnsupported,
  report,
  reportOf,
  string,
  tableName,
  values,
} from "./parameters.ts"
import { checkPageTrees, findIndex, readSelect, readStart } from "./reading.ts"

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
const queryFields = {
  ...pageFields,
  KeyConditionExpression: string,
  ScanIndexForward: boolean,
} as const satisfies Fields

interface Sql {
  where: string[]
  bound: Column[]
}

/** The least text or bytes after all that begin with these; undefined when there is none. */
function afterPrefix(part: string | Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(part)
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0xff) end--
  if (end === 0) return undefined
  const next = Buffer.from(bytes.subarray(0, end))
  next[end - 1] = (next[end - 1] ?? 0) + 1
  return next
}

function rangeSql(column: string, { operator, first, last }: RangeCondition, sql: Sql): void {
  const part = keyPart(first)
  if (operator === "between") {
    sql.where.push(`${column} BETWEEN ? AND ?`)
    sql.bound.push(part, keyPart(last ?? first))
  } else if (operator === "begins_with") {
    sql.where.push(`${column} >= ?`)
    sql.bound.push(part)
    const after = afterPrefix(part)
    if (after === undefined) return
    sql.where.push(typeof part === "string" ? `${column} < CAST(? AS TEXT)` : `${column} < ?`)
    sql.bound.push(after)
  } else {
    sql.where.push(`${column} ${operator} ?`)
    sql.bound.push(part)
  }
}

function startSql(
  schema: TableSchema,
  index: IndexSchema | undefined,
  start: Item,
  forward: boolean,
  sql: Sql,
): void {
  const sign = forward ? ">" : "<"
  const part = (name: string | undefined) => {
    const value = name === undefined ? undefined : start[name]
    return value === undefined ? "" : keyPart(value)
  }
  const [h, r] = [part(schema.key.hash), part(schema.key.range)]
  if (index === undefined) {
    sql.where.push(`r ${sign} ?`)
    sql.bound.push(r)
    return
  }
  const column = columnsOf(schema.indexes.indexOf(index))[1]
  sql.where.push(`(${column}, h, r) ${sign} (?, ?, ?)`)
  sql.bound.push(part(index.key.range), h, r)
}

function insideRange({ operator, first, last }: RangeCondition, value: Item[string]): boolean {
  if (operator === "begins_with") {
    return Buffer.from(keyPart(value))
      .subarray(0, keyPart(first).length)
      .equals(Buffer.from(keyPart(first)))
  }
  const order = compare(value, first) ?? 0
  if (operator === "between") return order >= 0 && (compare(value, last ?? first) ?? 0) <= 0
  if (operator === "=") return order === 0
  if (operator === "<") return order < 0
  if (operator === "<=") return order <= 0
  return operator === ">" ? order > 0 : order >= 0
}

function checkStart(start: Item, condition: KeyCondition, key: TableSchema["key"]): void {
  const { hash, range } = condition
  if (!equal(start[key.hash] as Item[string], hash)) {
    throw invalid("The provided starting key is outside query boundaries based on provided conditions")
  }
  if (range === undefined || key.range === undefined) return
  if (!insideRange(range, start[key.range] as Item[string])) {
    throw invalid("The provided starting key does not match the range key predicate")
  }
}

export function query(input: Input): Prepared {
  checkShape(input, queryFields)
  refuseUnsupported(input)
  const expressions = readExpressions(input, [
    "ProjectionExpression",
    "FilterExpression",
    "KeyConditionExpression",
  ])
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
      const index = findIndex(schema, input)
      const key = index?.key ?? schema.key
      const condition = keyCondition(tree.condition, expressions.values, key, schema.types)
      checkPageTrees(schema, expressions)
      const filtered = keyNames(key).find((name) => expressions.filter?.heads.includes(name))
      if (filtered !== undefined) {
        throw invalid(
          `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${filtered}`,
        )
      }
      if (index && !index.local && select === "ALL_ATTRIBUTES" && index.projection !== "ALL") {
        throw invalidValue(
          `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
            "because its projection type is not ALL",
        )
      }
      const [h, r] = index === undefined ? ["h", "r"] : columnsOf(schema.indexes.indexOf(index))
      const sql: Sql = { where: [`${h} = ?`], bound: [keyPart(condition.hash)] }
      if (condition.range !== undefined) rangeSql(r, condition.range, sql)
      if (start !== undefined) {
        start.check(schema, index)
        checkStart(start.key, condition, key)
        startSql(schema, index, start.key, forward, sql)
      }
      const way = forward ? "ASC" : "DESC"
      const order = index === undefined ? `r ${way}` : `${r} ${way}, h ${way}, r ${way}`
      const statement = rows.prepared(
        `SELECT h, item AS json, size FROM ${rows.name} WHERE ${sql.where.join(" AND ")} ORDER BY ${order}`,
      )
      return readPage(store, statement, sql.bound, {
        table,
        index,
        expressions,
        limit: input.Limit as number | undefined,
        consistent: input.ConsistentRead === true,
        countOnly: select === "COUNT",
        whole: select === "ALL_ATTRIBUTES",
        report: reportOf(input),
      })
    },
  }
}
