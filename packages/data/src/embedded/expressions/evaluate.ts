// Says whether an item meets a condition or filter.
import { type AttributeValue, compare, equal, type Item, typeOf, valueSize } from "../value.ts"
import type { Values } from "./parse.ts"
import { at } from "./path.ts"
import type { Comparator, Condition, ConditionFunction, Operand } from "./tree.ts"

type Maybe = AttributeValue | undefined

/** What `size()` says: characters of text, bytes of binary, members of collections; other types have none. */
function sizeOf(value: Maybe): Maybe {
  if (value === undefined) return undefined
  const members = value.SS ?? value.NS ?? value.BS ?? value.L
  if (members !== undefined) return { N: String(members.length) }
  if (value.M !== undefined) return { N: String(Object.keys(value.M).length) }
  if (value.S !== undefined) return { N: String(value.S.length) }
  return value.B === undefined ? undefined : { N: String(valueSize(value)) }
}

function resolve(operand: Operand, item: Item, values: Values): Maybe {
  if (operand.kind === "path") return at(item, operand.path)
  if (operand.kind === "value") return values[operand.name]
  return sizeOf(resolve(operand.of, item, values))
}

function compares(comparator: Comparator, a: Maybe, b: Maybe): boolean {
  if (comparator === "<>") return a === undefined || b === undefined ? a !== b : !equal(a, b)
  if (a === undefined || b === undefined) return false
  if (comparator === "=") return equal(a, b)
  const order = compare(a, b)
  if (order === undefined) return false
  if (comparator === "<") return order < 0
  if (comparator === "<=") return order <= 0
  return comparator === ">" ? order > 0 : order >= 0
}

function beginsWith(value: Maybe, start: Maybe): boolean {
  if (value?.S !== undefined && start?.S !== undefined) return value.S.startsWith(start.S)
  if (value?.B === undefined || start?.B === undefined) return false
  const [whole, head] = [Buffer.from(value.B, "base64"), Buffer.from(start.B, "base64")]
  return whole.subarray(0, head.length).equals(head)
}

function contains(value: Maybe, member: Maybe): boolean {
  if (value === undefined || member === undefined) return false
  if (value.L !== undefined) return value.L.some((each) => equal(each, member))
  if (member.S !== undefined) return (value.S?.includes(member.S) || value.SS?.includes(member.S)) ?? false
  if (member.N !== undefined) return value.NS?.includes(member.N) ?? false
  if (member.B === undefined) return false
  if (value.BS !== undefined) return value.BS.includes(member.B)
  return value.B !== undefined && Buffer.from(value.B, "base64").includes(Buffer.from(member.B, "base64"))
}

function call(name: ConditionFunction, [first, second]: Maybe[]): boolean {
  switch (name) {
    case "attribute_exists":
      return first !== undefined
    case "attribute_not_exists":
      return first === undefined
    case "attribute_type":
      return first !== undefined && typeOf(first) === second?.S
    case "begins_with":
      return beginsWith(first, second)
    case "contains":
      return contains(first, second)
  }
}

export function meets(condition: Condition, item: Item, values: Values): boolean {
  const value = (operand: Operand) => resolve(operand, item, values)
  switch (condition.kind) {
    case "and":
      return meets(condition.left, item, values) && meets(condition.right, item, values)
    case "or":
      return meets(condition.left, item, values) || meets(condition.right, item, values)
    case "not":
      return !meets(condition.of, item, values)
    case "compare":
      return compares(condition.comparator, value(condition.left), value(condition.right))
    case "between": {
      const subject = value(condition.operand)
      return compares(">=", subject, value(condition.low)) && compares("<=", subject, value(condition.high))
    }
    case "in": {
      const subject = value(condition.operand)
      return condition.among.some((operand) => compares("=", subject, value(operand)))
    }
    case "function":
      return call(condition.name, condition.operands.map(value))
  }
}
