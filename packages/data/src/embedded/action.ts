// The writes of one item (put, update, delete, check), alone or inside a transaction: read, locate, decide, commit.
import { type Units, writeUnits } from "./capacity.ts"
import type { Catalog, Table } from "./catalog.ts"
import { entriesOf, newItem, type Standing, standing, write } from "./change.ts"
import { conditionFailed, invalid, invalidValue } from "./errors.ts"
import { meets } from "./expressions/evaluate.ts"
import type { Clause, ConditionTree, Path, UpdateTree } from "./expressions/tree.ts"
import { applyUpdate } from "./expressions/update.ts"
import { type Key, keyInItem, keyOf } from "./keys.ts"
import { type Expressions, type Input, readExpressions } from "./operations/parameters.ts"
import { readItem } from "./read.ts"
import { keyNames, type TableSchema } from "./schema.ts"
import type { Item } from "./value.ts"

/** What is known before the item is read. */
export interface Located {
  table: Table
  key: Key
}

/** All is well: `commit` writes and cannot refuse any more. */
export interface Decision {
  before: Standing
  after: Item | undefined
  commit(): Units
}

export interface Action {
  tableName: string
  /** Bytes of the request that count against the limit of a transaction. */
  bytes: number
  /** Paths an update names, for UPDATED_OLD and UPDATED_NEW. */
  paths: readonly Path[]
  locate(catalog: Catalog): Located
  decide(located: Located): Decision
}

/** A condition that failed, with what stood there. */
export class ConditionNotMet extends Error {
  readonly before: Standing

  constructor(before: Standing) {
    super("The conditional request failed")
    this.before = before
  }

  answer(returnItem: boolean) {
    return conditionFailed(returnItem ? this.before.item : undefined)
  }

  /** A refused write takes the units of what stood there. */
  get units(): number {
    return writeUnits(this.before.size)
  }
}

function checkNested(schema: TableSchema, trees: ({ nested: string[] } | undefined)[]): void {
  for (const tree of trees) {
    if (tree === undefined || tree.nested.length === 0) continue
    const complain = (names: string[], kind: string) => {
      const name = names.find((each) => tree.nested.includes(each))
      if (name === undefined) return
      throw invalid(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: " +
          `${kind}: ${name}`,
      )
    }
    complain(keyNames(schema.key), "Key")
    for (const index of schema.indexes) complain(keyNames(index.key), "IndexKey")
  }
}

function decideCondition(located: Located, condition: ConditionTree | undefined, expressions: Expressions) {
  const before = standing(located.table, located.key)
  if (condition !== undefined && !meets(condition.condition, before.item ?? {}, expressions.values)) {
    throw new ConditionNotMet(before)
  }
  return before
}

const conditionOnly = ["ConditionExpression"] as const

export function readPut(input: Input): Action {
  const item = readItem(input.Item)
  const expressions = readExpressions(input, conditionOnly)
  const after = newItem(item)
  return {
    tableName: input.TableName as string,
    bytes: after.size,
    paths: [],
    locate(catalog) {
      const table = catalog.get(this.tableName)
      const key = keyInItem(table.schema, item)
      checkNested(table.schema, [expressions.condition])
      return { table, key }
    },
    decide(located) {
      const { table, key } = located
      const entries = entriesOf(table, item)
      const before = decideCondition(located, expressions.condition, expressions)
      return { before, after: item, commit: () => write(table, key, before, after, entries) }
    },
  }
}

/** Deletes, or inside a transaction only checks. */
export function readDelete(input: Input, checkOnly = false): Action {
  const given = readItem(input.Key)
  const expressions = readExpressions(input, conditionOnly)
  return {
    tableName: input.TableName as string,
    bytes: 0,
    paths: [],
    locate(catalog) {
      const table = catalog.get(this.tableName)
      const key = keyOf(table.schema, given)
      checkNested(table.schema, [expressions.condition])
      return { table, key }
    },
    decide(located) {
      const { table, key } = located
      const before = decideCondition(located, expressions.condition, expressions)
      const after = checkOnly ? before.item : undefined
      const commit = checkOnly
        ? () => ({ table: writeUnits(before.size), indexes: new Map() })
        : () => write(table, key, before, undefined, [])
      return { before, after, commit }
    },
  }
}

function checkClauses({ key, indexes, types }: TableSchema, clauses: readonly Clause[]): void {
  for (const { path } of clauses) {
    const [head] = path
    if (head !== key.hash && head !== key.range) continue
    throw invalidValue(`Cannot update attribute ${head}. This attribute is part of the key`)
  }
  for (const index of indexes) {
    for (const name of keyNames(index.key)) {
      const clause = clauses.find(({ path }) => path.length === 1 && path[0] === name)
      const type = clause?.kind === "remove" ? undefined : clause?.type
      if (type === undefined || type === types[name]) continue
      throw invalidValue(
        `Type mismatch for Index Key ${name} Expected: ${types[name]} Actual: ${type} IndexName: ${index.name}`,
      )
    }
  }
}

const noUpdate: UpdateTree = { clauses: [], paths: [], nested: [] }

export function readUpdate(input: Input): Action {
  const given = readItem(input.Key)
  const expressions = readExpressions(input, ["UpdateExpression", "ConditionExpression"])
  const update = expressions.update ?? noUpdate
  return {
    tableName: input.TableName as string,
    bytes: 0,
    paths: update.paths,
    locate(catalog) {
      const table = catalog.get(this.tableName)
      const key = keyOf(table.schema, given)
      checkClauses(table.schema, update.clauses)
      checkNested(table.schema, [update, expressions.condition])
      return { table, key }
    },
    decide(located) {
      const { table, key } = located
      const before = decideCondition(located, expressions.condition, expressions)
      const item = applyUpdate(update.clauses, before.item ?? given, expressions.values)
      const after = newItem(item, "Item size to update has exceeded the maximum allowed size")
      const entries = entriesOf(table, item)
      return { before, after: item, commit: () => write(table, key, before, after, entries) }
    },
  }
}

export { checkNested }
