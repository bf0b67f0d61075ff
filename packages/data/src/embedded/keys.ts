// Keys: checking them against the schema and turning them into what SQLite stores and sorts.
import { invalid, invalidValue } from "./errors.ts"
import { sortableNumber } from "./number.ts"
import { type IndexSchema, type KeySchema, keyNames, type TableSchema } from "./schema.ts"
import { type AttributeValue, type Item, type KeyType, own, typeOf } from "./value.ts"

/** Sorted by SQLite byte by byte, as DynamoDB sorts: text as UTF-8, binary as bytes, numbers by value. */
export type KeyPart = string | Uint8Array
export type Key = readonly [hash: KeyPart, range: KeyPart]

const maxHashBytes = 2048
const maxRangeBytes = 1024
const mismatch = () => invalid("The provided key element does not match the schema")

export function keyPart(value: AttributeValue): KeyPart {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return sortableNumber(value.N)
  return Buffer.from(value.B ?? "", "base64")
}

function checkPart(name: string, value: AttributeValue, range: boolean): void {
  const empty = value.S === "" ? "string" : value.B === "" ? "binary" : undefined
  if (empty !== undefined) {
    throw invalid(
      "One or more parameter values are not valid. The AttributeValue for a key attribute " +
        `cannot contain an empty ${empty} value. Key: ${name}`,
    )
  }
  // Half a surrogate pair has no UTF-8: two such keys would become one and the second item replace the first.
  if (value.S !== undefined && !value.S.isWellFormed()) {
    throw invalid(`One or more parameter values are not valid. The key ${name} is not valid Unicode text`)
  }
  const bytes =
    value.S !== undefined ? Buffer.byteLength(value.S) : value.B === undefined ? 0 : keyPart(value).length
  if (bytes > (range ? maxRangeBytes : maxHashBytes)) {
    throw invalidValue(
      range
        ? `Aggregated size of all range keys has exceeded the size limit of ${maxRangeBytes} bytes`
        : `Size of hashkey has exceeded the maximum size limit of${maxHashBytes} bytes`,
    )
  }
}

const stored = (key: KeySchema, item: Item): Key => {
  const range = key.range === undefined ? undefined : item[key.range]
  return [keyPart(item[key.hash] as AttributeValue), range === undefined ? "" : keyPart(range)]
}

/** The key of a Get, Update or Delete: exactly the key attributes, of the right types. */
export function keyOf(table: TableSchema, given: Item): Key {
  const names = keyNames(table.key)
  if (Object.keys(given).length !== names.length) {
    throw invalid("The provided key element does not match the schema")
  }
  for (const name of names) {
    const value = own(given, name)
    if (value === undefined || typeOf(value) !== table.types[name]) throw mismatch()
    checkPart(name, value, name !== table.key.hash)
  }
  return stored(table.key, given)
}

/** The key inside a whole item that is put. */
export function keyInItem(table: TableSchema, item: Item): Key {
  for (const name of keyNames(table.key)) {
    const value = own(item, name)
    if (value === undefined) throw invalidValue(`Missing the key ${name} in the item`)
    const expected = table.types[name]
    if (typeOf(value) !== expected) {
      throw invalidValue(`Type mismatch for key ${name} expected: ${expected} actual: ${typeOf(value)}`)
    }
    checkPart(name, value, name !== table.key.hash)
  }
  return stored(table.key, item)
}

function indexAttribute(
  index: IndexSchema,
  name: string,
  expected: KeyType | undefined,
  item: Item,
): boolean {
  const value = own(item, name)
  if (value === undefined) return false
  if (typeOf(value) !== expected) {
    throw invalidValue(
      `Type mismatch for Index Key ${name} Expected: ${expected} Actual: ${typeOf(value)} IndexName: ${index.name}`,
    )
  }
  if (value.S === "" || value.B === "") {
    throw invalid(
      "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
        `The AttributeValue for a key attribute cannot contain an empty ${value.S === "" ? "string" : "binary"} value. ` +
        `IndexName: ${index.name}, IndexKey: ${name}`,
    )
  }
  return true
}

/** Where the item stands in an index, or undefined: an index holds only items that have its whole key. */
export function entryKey(table: TableSchema, index: IndexSchema, item: Item): Key | undefined {
  const { hash, range } = index.key
  const hasHash = indexAttribute(index, hash, table.types[hash], item)
  const hasRange = range === undefined || indexAttribute(index, range, table.types[range], item)
  return hasHash && hasRange ? stored(index.key, item) : undefined
}

export function sameKey(a: Key | undefined, b: Key | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return samePart(a[0], b[0]) && samePart(a[1], b[1])
}

function samePart(a: KeyPart, b: KeyPart): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : Buffer.compare(a, b) === 0
}

/** One text for a key, to find two actions on one item. */
export function keyText([hash, range]: Key): string {
  const text = (part: KeyPart) => (typeof part === "string" ? part : Buffer.from(part).toString("base64"))
  return JSON.stringify([text(hash), text(range)])
}
