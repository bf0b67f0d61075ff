// The SQL of a key condition and a starting key.
import { invalid } from "../errors.ts"
import type { KeyCondition, RangeCondition } from "../expressions/key.ts"
import { keyPart } from "../keys.ts"
import { type Column, columnsOf } from "../rows.ts"
import type { IndexSchema, TableSchema } from "../schema.ts"
import { compare, equal, type Item } from "../value.ts"
import type { Start } from "./reading.ts"

export interface Sql {
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

/** Which rows a query walks, and from where: `where` and its values. */
export function rowsOf(
  schema: TableSchema,
  index: IndexSchema | undefined,
  condition: KeyCondition,
  start: Start | undefined,
  forward: boolean,
): Sql {
  const [h, r] = index === undefined ? ["h", "r"] : columnsOf(schema.indexes.indexOf(index))
  const sql: Sql = { where: [`${h} = ?`], bound: [keyPart(condition.hash)] }
  if (condition.range !== undefined) rangeSql(r, condition.range, sql)
  if (start === undefined) return sql
  start.check(schema, index)
  checkStart(start.key, condition, index?.key ?? schema.key)
  startSql(schema, index, start.key, forward, sql)
  return sql
}

export function orderOf(schema: TableSchema, index: IndexSchema | undefined, forward: boolean): string {
  const way = forward ? "ASC" : "DESC"
  if (index === undefined) return `r ${way}`
  return `${columnsOf(schema.indexes.indexOf(index))[1]} ${way}, h ${way}, r ${way}`
}
