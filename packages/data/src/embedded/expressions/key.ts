// Reads a key condition: one value for the hash key, at most one simple condition on the range key.
import { invalid } from "../errors.ts"
import type { KeySchema } from "../schema.ts"
import { type AttributeValue, type KeyType, typeOf } from "../value.ts"
import type { Values } from "./parse.ts"
import type { Comparator, Condition, Operand } from "./tree.ts"

export interface RangeCondition {
  operator: "=" | "<" | "<=" | ">" | ">=" | "between" | "begins_with"
  first: AttributeValue
  last?: AttributeValue
}

export interface KeyCondition {
  hash: AttributeValue
  range: RangeCondition | undefined
}

interface Part {
  name: string
  condition: RangeCondition
}

const mirrored = { "=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const
const bad = (operator: string) => invalid(`Invalid operator used in KeyConditionExpression: ${operator}`)

function attribute(operands: Operand[]): { name: string; at: number } {
  const paths = operands.flatMap((operand, at) =>
    operand.kind === "path" ? [{ path: operand.path, at }] : [],
  )
  if (operands.some(({ kind }) => kind === "size")) {
    throw invalid("KeyConditionExpressions cannot contain nested operations")
  }
  const [found, second] = paths
  if (second !== undefined) {
    throw invalid(
      "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
    )
  }
  if (found === undefined)
    throw invalid("Invalid condition in KeyConditionExpression: No key attribute specified")
  if (found.path.length > 1)
    throw invalid("KeyConditionExpressions cannot have conditions on nested attributes")
  return { name: String(found.path[0]), at: found.at }
}

function boundValue(operand: Operand | undefined, values: Values): AttributeValue {
  const value = operand?.kind === "value" ? values[operand.name] : undefined
  if (value === undefined) throw invalid("Invalid KeyConditionExpression: an operand is missing")
  return value
}

const first = (what: string) =>
  invalid(
    `Invalid condition in KeyConditionExpression: ${what} operator must have the key attribute as its first operand`,
  )

function comparison(comparator: Comparator, left: Operand, right: Operand, values: Values): Part {
  if (comparator === "<>") throw bad("<>")
  const { name, at } = attribute([left, right])
  const operator = at === 0 ? comparator : mirrored[comparator]
  return { name, condition: { operator, first: boundValue(at === 0 ? right : left, values) } }
}

function parts(condition: Condition, values: Values): Part[] {
  switch (condition.kind) {
    case "and":
      return [...parts(condition.left, values), ...parts(condition.right, values)]
    case "or":
    case "not":
    case "in":
      throw bad(condition.kind.toUpperCase())
    case "compare":
      return [comparison(condition.comparator, condition.left, condition.right, values)]
    case "between": {
      if (condition.operand.kind === "value") throw first("BETWEEN")
      const { name } = attribute([condition.operand, condition.low, condition.high])
      const [low, last] = [boundValue(condition.low, values), boundValue(condition.high, values)]
      return [{ name, condition: { operator: "between", first: low, last } }]
    }
    case "function": {
      if (condition.name !== "begins_with") throw bad(condition.name)
      const [subject, start] = condition.operands
      if (subject?.kind === "value") throw first("begins_with")
      const { name } = attribute(condition.operands)
      return [{ name, condition: { operator: "begins_with", first: boundValue(start, values) } }]
    }
  }
}

const unsupported = () => invalid("Query key condition not supported")

function checkType(condition: RangeCondition, expected: KeyType | undefined): void {
  for (const value of [condition.first, condition.last]) {
    if (value === undefined || typeOf(value) === expected) continue
    throw invalid(
      "One or more parameter values were invalid: Condition parameter type does not match schema type",
    )
  }
}

export function keyCondition(
  tree: Condition,
  values: Values,
  key: KeySchema,
  types: Record<string, KeyType>,
): KeyCondition {
  const found = parts(tree, values)
  const byName = new Map(found.map((part) => [part.name, part.condition]))
  if (byName.size < found.length) {
    throw invalid("KeyConditionExpressions must only contain one condition per key")
  }
  if (byName.size > 2) throw invalid("Conditions can be of length 1 or 2 only")
  const hash = byName.get(key.hash)
  if (hash === undefined) throw invalid(`Query condition missed key schema element: ${key.hash}`)
  const range = key.range === undefined ? undefined : byName.get(key.range)
  if (byName.size === 2 && range === undefined) {
    throw key.range === undefined
      ? unsupported()
      : invalid(`Query condition missed key schema element: ${key.range}`)
  }
  checkType(hash, types[key.hash])
  if (hash.operator !== "=") throw unsupported()
  if (range === undefined) return { hash: hash.first, range }
  checkType(range, types[key.range as string])
  if (range.operator === "begins_with" && range.first.N !== undefined) {
    throw invalid(
      "Invalid KeyConditionExpression: Incorrect operand type for operator or function; " +
        "operator or function: begins_with, operand type: N",
    )
  }
  return { hash: hash.first, range }
}
