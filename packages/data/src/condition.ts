// Conditions of a change as DynamoDB wants them. One shape of condition is worked out by the library once; later only its values differ.
import type { Entity } from "dynamodb-toolbox/entity"
import { type Condition, EntityConditionParser } from "dynamodb-toolbox/entity/actions/parseCondition"

export interface ConditionParams {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames: Record<string, string>
  readonly ExpressionAttributeValues?: Record<string, unknown>
}

type Value = string | number | boolean

/** What the library answered for a shape: its tokens (`:c0_1`), each with the number of the value that stands there. */
interface Known {
  readonly expression: string
  readonly names: Record<string, string>
  readonly places: readonly (readonly [token: string, value: number])[]
}

const known = new WeakMap<Entity, Map<string, Known>>()

export function conditionParams<E extends Entity>(entity: E, condition: Condition<E>): ConditionParams {
  const values: Value[] = []
  const shape = shapeOf(condition, values)
  const shapes = known.get(entity) ?? new Map<string, Known>()
  known.set(entity, shapes)
  const found = shape === undefined ? undefined : shapes.get(shape)
  if (found) return filled(found, values)
  const parsed = entity.build(EntityConditionParser).parse(condition as never)
  if (shape !== undefined) {
    const places = Object.entries(parsed.ExpressionAttributeValues).map(
      ([token, value]) => [token, values.indexOf(value as Value)] as const,
    )
    const { ConditionExpression: expression, ExpressionAttributeNames: names } = parsed
    if (places.every(([, value]) => value >= 0)) shapes.set(shape, { expression, names, places })
  }
  const { ExpressionAttributeValues: all, ...rest } = parsed
  return Object.keys(all).length > 0 ? { ...rest, ExpressionAttributeValues: all } : rest
}

function filled({ expression, names, places }: Known, values: readonly Value[]): ConditionParams {
  const params = { ConditionExpression: expression, ExpressionAttributeNames: names }
  if (places.length === 0) return params
  const ExpressionAttributeValues: Record<string, unknown> = {}
  for (const [token, value] of places) ExpressionAttributeValues[token] = values[value]
  return { ...params, ExpressionAttributeValues }
}

const comparisons: ReadonlySet<string> = new Set(["eq", "ne", "lt", "lte", "gt", "gte"])

/**
 * The condition without its values, which are collected in order, equal ones once: the library gives equal values one
 * token. Undefined for anything but plain comparisons and existence, which then takes the library's way each time.
 */
function shapeOf(condition: unknown, values: Value[]): string | undefined {
  if (typeof condition !== "object" || condition === null) return undefined
  let shape = ""
  for (const [name, operand] of Object.entries(condition)) {
    const part = partOf(name, operand, values)
    if (part === undefined) return undefined
    shape += `${name}:${part};`
  }
  return shape
}

function partOf(name: string, operand: unknown, values: Value[]): string | undefined {
  if (name === "attr" || name === "exists") return JSON.stringify(operand)
  if ((name === "and" || name === "or") && Array.isArray(operand)) {
    const parts = operand.map((each) => shapeOf(each, values))
    return parts.includes(undefined) ? undefined : `[${parts.join("|")}]`
  }
  if (!comparisons.has(name) || !["string", "number", "boolean"].includes(typeof operand)) return undefined
  const value = operand as Value
  const at = values.indexOf(value)
  return `${typeof value}#${at < 0 ? values.push(value) - 1 : at}`
}
