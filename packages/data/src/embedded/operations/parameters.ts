// Parameters many operations share: their shapes, and reading names, values and expressions from a request.
import type { Report } from "../capacity.ts"
import { invalid } from "../errors.ts"
import {
  type Names,
  type Parsed,
  parseCondition,
  parseProjection,
  parseUpdate,
  type Values,
} from "../expressions/parse.ts"
import type { ConditionTree, ProjectionTree, UpdateTree } from "../expressions/tree.ts"
import { readValue } from "../read.ts"
import type { Fields, Shape } from "../shape.ts"
import { put } from "../value.ts"

export type Input = Record<string, unknown>

export const string = { is: "string" } as const
export const boolean = { is: "boolean" } as const
export const values = { is: "map", of: { is: "value" } } as const
export const tableName = {
  is: "string",
  required: true,
  pattern: "[a-zA-Z0-9_.-]+",
  min: 3,
  max: 255,
} as const satisfies Shape
export const requiredValues = { ...values, required: true } as const
export const report = { is: "string", among: ["INDEXES", "TOTAL", "NONE"] } as const
export const checkFailure = { is: "string", among: ["ALL_OLD", "NONE"] } as const
export const metrics = { is: "string", among: ["SIZE", "NONE"] } as const
export const returnValues = {
  is: "string",
  among: ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"],
} as const
export const names = { is: "map", of: string } as const

export const expressionFields = {
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: values,
} as const satisfies Fields

const legacy = [
  "Expected",
  "ConditionalOperator",
  "AttributeUpdates",
  "AttributesToGet",
  "KeyConditions",
  "QueryFilter",
  "ScanFilter",
]

/** Says clearly what the engine leaves out, rather than passing over it. */
export function refuseUnsupported(input: Input): void {
  for (const name of legacy) {
    if (input[name] !== undefined && input[name] !== null) {
      throw invalid(`The legacy parameter ${name} is not supported by this engine: use expressions instead`)
    }
  }
  if (input.ReturnItemCollectionMetrics === "SIZE") {
    throw invalid("ReturnItemCollectionMetrics is not supported by this engine")
  }
}

export const reportOf = (input: Input): Report =>
  (input.ReturnConsumedCapacity as Report | undefined) ?? "NONE"

type ExpressionName =
  | "ConditionExpression"
  | "UpdateExpression"
  | "ProjectionExpression"
  | "FilterExpression"
  | "KeyConditionExpression"

/** The expressions of one request with their names and values; complains of what no expression uses. */
export interface Expressions {
  values: Values
  condition?: ConditionTree
  filter?: ConditionTree
  key?: ConditionTree
  update?: UpdateTree
  projection?: ProjectionTree
}

function readNames(input: Input): Names {
  const given = input.ExpressionAttributeNames as Names | undefined | null
  if (given === undefined || given === null) return {}
  const keys = Object.keys(given)
  if (keys.length === 0) throw invalid("ExpressionAttributeNames must not be empty")
  for (const key of keys) {
    if (!/^#[0-9a-zA-Z_]+$/.test(key)) {
      throw invalid(`ExpressionAttributeNames contains invalid key: Syntax error; key: "${key}"`)
    }
  }
  return given
}

function readValues(input: Input): Values {
  const given = input.ExpressionAttributeValues as Record<string, unknown> | undefined | null
  if (given === undefined || given === null) return {}
  const keys = Object.keys(given)
  if (keys.length === 0) throw invalid("ExpressionAttributeValues must not be empty")
  const read: Values = {}
  for (const key of keys) {
    if (!/^:[0-9a-zA-Z_]+$/.test(key)) {
      throw invalid(`ExpressionAttributeValues contains invalid key: Syntax error; key: "${key}"`)
    }
    try {
      put(read, key, readValue(given[key]))
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "ValidationException") throw error
      throw invalid(`ExpressionAttributeValues contains invalid value: ${error.message} for key ${key}`)
    }
  }
  return read
}

function checkAllowed(input: Input, allowed: readonly ExpressionName[]): void {
  const given = allowed.filter((name) => input[name] !== undefined && input[name] !== null)
  if (given.length === 0 && input.ExpressionAttributeNames != null) {
    throw invalid("ExpressionAttributeNames can only be specified when using expressions")
  }
  const valued = allowed.filter((name) => name !== "ProjectionExpression")
  if (input.ExpressionAttributeValues == null || valued.some((name) => given.includes(name))) return
  const verb = valued.length > 1 ? "are" : "is"
  throw invalid(
    `ExpressionAttributeValues can only be specified when using expressions: ${valued.join(" and ")} ${verb} null`,
  )
}

function checkUsed(label: string, given: object, used: Set<string>): void {
  const unused = Object.keys(given).filter((name) => !used.has(name))
  if (unused.length === 0) return
  throw invalid(`Value provided in ${label} unused in expressions: keys: {${unused.join(", ")}}`)
}

export function readExpressions(input: Input, allowed: readonly ExpressionName[]): Expressions {
  checkAllowed(input, allowed)
  const names = readNames(input)
  const values = readValues(input)
  const result: Expressions = { values }
  const usedNames = new Set<string>()
  const usedValues = new Set<string>()
  const note = <Tree>(parsed: Parsed<Tree>): Tree => {
    for (const name of parsed.names) usedNames.add(name)
    for (const name of parsed.values) usedValues.add(name)
    return parsed.tree
  }
  for (const label of allowed) {
    const text = input[label]
    if (typeof text !== "string") continue
    if (label === "UpdateExpression") result.update = note(parseUpdate(text, names, values))
    else if (label === "ProjectionExpression") result.projection = note(parseProjection(text, names))
    else if (label === "ConditionExpression")
      result.condition = note(parseCondition(label, text, names, values))
    else if (label === "FilterExpression") result.filter = note(parseCondition(label, text, names, values))
    else result.key = note(parseCondition(label, text, names, values))
  }
  checkUsed("ExpressionAttributeNames", names, usedNames)
  checkUsed("ExpressionAttributeValues", values, usedValues)
  return result
}
