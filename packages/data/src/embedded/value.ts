// Attribute values: their types, reading them from a request, their size, equality and order.
import { invalid, invalidValue, serialization } from "./errors.ts"
import { canonicalNumber, compareNumbers, numberSize } from "./number.ts"

export type AttributeType = "S" | "N" | "B" | "BOOL" | "NULL" | "SS" | "NS" | "BS" | "L" | "M"
export type KeyType = "S" | "N" | "B"

/** Exactly one member is set. Binary is base64 text, as on the wire; numbers are canonical. */
export interface AttributeValue {
  S?: string
  N?: string
  B?: string
  BOOL?: boolean
  NULL?: true
  SS?: string[]
  NS?: string[]
  BS?: string[]
  L?: AttributeValue[]
  M?: Item
}
export type Item = Record<string, AttributeValue>

const types = new Set(["S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"])
const maxDepth = 32

export function typeOf(value: AttributeValue): AttributeType {
  for (const type in value) return type as AttributeType
  throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
}

function plainObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Uint8Array)
}

function text(raw: unknown): string {
  if (typeof raw === "string") return raw
  if (typeof raw === "number") {
    throw serialization(`${raw % 1 === 0 ? "NUMBER_VALUE" : "DECIMAL_VALUE"} cannot be converted to String`)
  }
  if (typeof raw === "boolean")
    throw serialization(`${raw ? "TRUE" : "FALSE"}_VALUE cannot be converted to String`)
  if (Array.isArray(raw)) throw serialization("Unrecognized collection type class java.lang.String")
  throw serialization("Start of structure or map found where not expected")
}

function base64(raw: unknown): string {
  if (raw instanceof Uint8Array)
    return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString("base64")
  if (raw instanceof ArrayBuffer) return Buffer.from(raw).toString("base64")
  if (typeof raw === "number" || typeof raw === "boolean") {
    throw serialization("only base-64-encoded strings are convertible to bytes")
  }
  const encoded = text(raw)
  if (encoded.length % 4 !== 0) {
    throw serialization(
      `Base64 encoded length is expected a multiple of 4 bytes but found: ${encoded.length}`,
    )
  }
  if (Buffer.from(encoded, "base64").toString("base64") !== encoded) {
    throw serialization("Invalid last non-pad Base64 character dectected")
  }
  return encoded
}

function list(raw: unknown): unknown[] {
  if (raw instanceof Set) return [...raw]
  if (Array.isArray(raw)) return raw
  if (plainObject(raw)) throw serialization("Start of structure or map found where not expected")
  throw serialization("Unexpected field type")
}

function readSet(type: "SS" | "NS" | "BS", raw: unknown): AttributeValue {
  const words = { SS: "An string set  may not be empty", NS: "An number set  may not be empty" }
  const members = list(raw)
  if (members.length === 0)
    throw invalidValue(type === "BS" ? "Binary sets should not be empty" : words[type])
  const read = type === "SS" ? text : type === "NS" ? canonicalNumber : base64
  const values = members.map(read)
  if (new Set(values).size !== values.length) {
    if (type === "NS") throw invalid("Input collection contains duplicates")
    const shown = `Input collection [${values.join(", ")}]`
    throw invalidValue(`${shown}${type === "BS" ? "of type BS" : ""} contains duplicates.`)
  }
  return { [type]: values }
}

function boolean(raw: unknown): boolean {
  if (typeof raw === "boolean") return raw
  throw serialization("Unexpected token received from parser")
}

/** Reads one attribute value of a request: checks it as DynamoDB does and returns it in canonical form. */
export function readValue(raw: unknown, depth = 0): AttributeValue {
  if (!plainObject(raw)) throw serialization("Unexpected value type in payload")
  if (depth > maxDepth) throw invalid("Nesting Levels have exceeded supported limits")
  let found: string | undefined
  let count = 0
  for (const type in raw) {
    if (raw[type] === undefined || raw[type] === null || !types.has(type)) continue
    found = type
    count++
  }
  if (found === undefined) {
    throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
  }
  const value = readTyped(found as AttributeType, raw[found], depth)
  if (count > 1) {
    throw invalid(
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
    )
  }
  return value
}

function readTyped(type: AttributeType, raw: unknown, depth: number): AttributeValue {
  switch (type) {
    case "S":
      return { S: text(raw) }
    case "N":
      return { N: canonicalNumber(typeof raw === "string" ? raw : text(raw)) }
    case "B":
      return { B: base64(raw) }
    case "BOOL":
      return { BOOL: boolean(raw) }
    case "NULL":
      if (!boolean(raw)) throw invalidValue("Null attribute value types must have the value of true")
      return { NULL: true }
    case "L":
      return { L: list(raw).map((member) => readValue(member, depth + 1)) }
    case "M":
      return { M: readMembers(raw, depth + 1) }
    default:
      return readSet(type, raw)
  }
}

function readMembers(raw: unknown, depth: number): Item {
  if (!plainObject(raw)) throw serialization("Unexpected field type")
  const item: Item = {}
  for (const name in raw) {
    const value = raw[name]
    if (value === undefined) continue
    put(item, name, readValue(value, depth))
  }
  return item
}

/** An item or key of a request. */
export function readItem(raw: unknown): Item {
  return readMembers(raw, 0)
}

/** Sets a member, also one that is called `__proto__`. */
export function put(item: Item, name: string, value: AttributeValue): void {
  if (name === "__proto__") {
    Object.defineProperty(item, name, { value, enumerable: true, configurable: true, writable: true })
  } else {
    item[name] = value
  }
}

/** A member of the item itself, never one inherited from `Object`. */
export function own(item: Item, name: string): AttributeValue | undefined {
  return Object.hasOwn(item, name) ? item[name] : undefined
}

const bytes = (encoded: string) => Buffer.byteLength(encoded, "base64")

/** Bytes the value counts for against the 400 KB limit and in capacity units. */
export function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return numberSize(value.N)
  if (value.M !== undefined) return 3 + itemSize(value.M) + Object.keys(value.M).length
  if (value.L !== undefined) return value.L.reduce((sum, member) => sum + 1 + valueSize(member), 3)
  if (value.B !== undefined) return bytes(value.B)
  if (value.SS !== undefined) return value.SS.reduce((sum, member) => sum + Buffer.byteLength(member), 0)
  if (value.NS !== undefined) return value.NS.reduce((sum, member) => sum + numberSize(member), 0)
  if (value.BS !== undefined) return value.BS.reduce((sum, member) => sum + bytes(member), 0)
  return 1
}

/** Bytes of attribute names and values: the size DynamoDB bills and limits. */
export function itemSize(item: Item): number {
  let size = 0
  for (const name in item) size += Buffer.byteLength(name) + valueSize(item[name] as AttributeValue)
  return size
}

function sameSet(a: string[], b: string[]): boolean {
  if (a.length !== b.length) return false
  const members = new Set(a)
  return b.every((member) => members.has(member))
}

function sameMap(a: Item, b: Item): boolean {
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => {
    const [left, right] = [own(a, name), own(b, name)]
    return left !== undefined && right !== undefined && equal(left, right)
  })
}

/** Deep equality: sets without order, numbers by value (they are canonical). */
export function equal(a: AttributeValue, b: AttributeValue): boolean {
  if (a.S !== undefined) return a.S === b.S
  if (a.N !== undefined) return a.N === b.N
  if (a.BOOL !== undefined) return a.BOOL === b.BOOL
  if (a.NULL !== undefined) return b.NULL === true
  if (a.B !== undefined) return a.B === b.B
  if (a.M !== undefined) return b.M !== undefined && sameMap(a.M, b.M)
  if (a.L !== undefined) {
    const [left, right] = [a.L, b.L]
    return right?.length === left.length && left.every((value, i) => equal(value, right[i] as AttributeValue))
  }
  if (a.SS !== undefined) return b.SS !== undefined && sameSet(a.SS, b.SS)
  if (a.NS !== undefined) return b.NS !== undefined && sameSet(a.NS, b.NS)
  return a.BS !== undefined && b.BS !== undefined && sameSet(a.BS, b.BS)
}

/** UTF-8 byte order, which differs from JavaScript's for characters beyond the basic plane. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Order of two values of one scalar type; undefined when they cannot be ordered. */
export function compare(a: AttributeValue, b: AttributeValue): number | undefined {
  if (a.N !== undefined && b.N !== undefined) return compareNumbers(a.N, b.N)
  if (a.S !== undefined && b.S !== undefined) return a.S === b.S ? 0 : compareText(a.S, b.S)
  if (a.B !== undefined && b.B !== undefined) {
    return Buffer.compare(Buffer.from(a.B, "base64"), Buffer.from(b.B, "base64"))
  }
  return undefined
}
