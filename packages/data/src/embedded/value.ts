// Attribute values: their types, size, equality and order.
import { invalid } from "./errors.ts"
import { compareNumbers, numberSize } from "./number.ts"

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

export function typeOf(value: AttributeValue): AttributeType {
  for (const type in value) return type as AttributeType
  throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
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
