// Scan: every row of a table or index, whole or in parallel segments.
import { invalid } from "../errors.ts"
import { keyPart } from "../keys.ts"
import { readPage } from "../page.ts"
import { type Column, columnsOf } from "../rows.ts"
import type { IndexSchema, TableSchema } from "../schema.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared } from "../store.ts"
import type { Item } from "../value.ts"
import { type Input, readExpressions, refuseUnsupported } from "./parameters.ts"
import { checkPageTrees, findIndex, pageFields, pageOf, readSelect, readStart } from "./reading.ts"

const scanFields = {
  ...pageFields,
  Segment: { is: "integer", min: 0, max: 999_999 },
  TotalSegments: { is: "integer", min: 1, max: 1_000_000 },
} as const satisfies Fields

/** FNV-1a: spreads hash keys over segments; a key is always in the same one. */
function spread(part: Column): number {
  let hash = 0x811c9dc5
  const bytes = typeof part === "string" ? Buffer.from(part) : (part as Uint8Array)
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}

function readSegment(input: Input): ((hash: Column) => boolean) | undefined {
  const segment = input.Segment as number | null | undefined
  const total = input.TotalSegments as number | null | undefined
  if (segment != null && total == null) {
    throw invalid(
      "The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
    )
  }
  if (total == null) return undefined
  if (segment == null) {
    throw invalid(
      "The Segment parameter is required but was not present in the request when parameter TotalSegments is present",
    )
  }
  if (segment >= total) {
    throw invalid(
      "The Segment parameter is zero-based and must be less than parameter TotalSegments: " +
        `Segment: ${segment} is not less than TotalSegments: ${total}`,
    )
  }
  return total === 1 ? undefined : (hash) => spread(hash) % total === segment
}

function columns(schema: TableSchema, index: IndexSchema | undefined): string[] {
  if (index === undefined) return ["h", "r"]
  return [...columnsOf(schema.indexes.indexOf(index)), "h", "r"]
}

function startValues(schema: TableSchema, index: IndexSchema | undefined, start: Item): Column[] {
  const names = [...(index ? [index.key.hash, index.key.range] : []), schema.key.hash, schema.key.range]
  return names.map((name) => {
    const value = name === undefined ? undefined : start[name]
    return value === undefined ? "" : keyPart(value)
  })
}

export function scan(input: Input): Prepared {
  checkShape(input, scanFields)
  refuseUnsupported(input)
  const expressions = readExpressions(input, ["ProjectionExpression", "FilterExpression"])
  const select = readSelect(input)
  const start = readStart(input)
  const mine = readSegment(input)
  return {
    write: false,
    run(store) {
      const table = store.catalog.get(input.TableName as string)
      const { schema, rows } = table
      const index = findIndex(schema, input, select)
      checkPageTrees(schema, expressions)
      const order = columns(schema, index)
      const where = index === undefined ? [] : [`${order[0]} IS NOT NULL`]
      const bound: Column[] = []
      if (start !== undefined) {
        start.check(schema, index)
        where.push(`(${order.join(", ")}) > (${order.map(() => "?").join(", ")})`)
        bound.push(...startValues(schema, index, start.key))
      }
      const filter = where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""
      const statement = rows.prepared(
        `SELECT h, item AS json, size FROM ${rows.name}${filter} ORDER BY ${order.join(", ")}`,
      )
      const page = pageOf(input, table, index, expressions, select)
      return readPage(store, statement, bound, { ...page, ...(mine && { mine }) })
    },
  }
}
