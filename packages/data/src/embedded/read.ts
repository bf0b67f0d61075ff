// Reads attribute values of a request: checks them as DynamoDB does and brings them into canonical form.
import { invalid, invalidValue, serialization } from "./errors.ts"
import { canonicalNumber } from "./number.ts"
import { type AttributeType, type AttributeValue, type Item, put } from "./value.ts"

const types = new Set(["S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"])
const maxDepth = 32

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
