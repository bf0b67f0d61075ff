// JavaScript values as DynamoDB's JSON and back, exactly as lib-dynamodb does it with `removeUndefinedValues`.

/** One value as on the wire: binary is base64 text. */
export interface WireValue {
  S?: string
  N?: string
  B?: string
  BOOL?: boolean
  NULL?: boolean
  SS?: string[]
  NS?: string[]
  BS?: string[]
  M?: Record<string, WireValue>
  L?: WireValue[]
}

/** Assigned to an object this name would become what the object inherits from: whoever chose it could add to a record. */
export const isName = (name: string): boolean => name !== "__proto__"

const kept = (value: unknown) => value !== undefined && typeof value !== "function"

export function toValue(value: unknown): WireValue {
  switch (typeof value) {
    case "string":
      return { S: value }
    case "number":
    case "bigint":
      return { N: numberText(value) }
    case "boolean":
      return { BOOL: value }
    case "object":
      return fromObject(value)
    default:
      throw new TypeError(`no value of a table: ${typeof value}`)
  }
}

function fromObject(value: object | null): WireValue {
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.filter(kept).map(toValue) }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null)
    return fromMembers(value as Record<string, unknown>)
  if (value instanceof Map) return fromMembers(Object.fromEntries(value as Map<string, unknown>))
  if (value instanceof Set) return fromSet([...value].filter((each) => each !== undefined))
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { B: base64(value) }
  throw new TypeError("no value of a table: an object of a class")
}

function fromMembers(value: Readonly<Record<string, unknown>>): WireValue {
  const members: Record<string, WireValue> = {}
  for (const name in value) {
    const member = value[name]
    if (!isName(name)) throw new TypeError(`no name in a table: ${name}`)
    if (kept(member)) members[name] = toValue(member)
  }
  return { M: members }
}

function fromSet(members: readonly unknown[]): WireValue {
  const [first] = members
  if (typeof first === "string") return { SS: members.map(String) }
  if (typeof first === "number" || typeof first === "bigint") {
    return { NS: members.map((each) => numberText(each as number | bigint)) }
  }
  if (first instanceof ArrayBuffer || ArrayBuffer.isView(first)) {
    return { BS: members.map((each) => base64(each as ArrayBuffer)) }
  }
  throw new TypeError("a set holds texts, numbers or binary, and at least one")
}

function numberText(value: number | bigint): string {
  if (typeof value === "number" && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
    throw new RangeError(`a number that is not kept exactly: ${value}; a bigint is`)
  }
  return String(value)
}

const base64 = (value: ArrayBuffer | ArrayBufferView): string =>
  (ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : Buffer.from(value)
  ).toString("base64")

export function fromValue(value: WireValue): unknown {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return toNumber(value.N)
  if (value.M !== undefined) {
    const members: Record<string, unknown> = {}
    for (const name in value.M) if (isName(name)) members[name] = fromValue(value.M[name] as WireValue)
    return members
  }
  if (value.L !== undefined) return value.L.map(fromValue)
  if (value.BOOL !== undefined) return value.BOOL
  if (value.NULL !== undefined) return null
  if (value.B !== undefined) return toBinary(value.B)
  if (value.SS !== undefined) return new Set(value.SS)
  if (value.NS !== undefined) return new Set(value.NS.map(toNumber))
  return new Set((value.BS ?? []).map(toBinary))
}

const toNumber = (text: string): number | bigint => {
  const number = Number(text)
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(text) : number
}

const toBinary = (text: string) => new Uint8Array(Buffer.from(text, "base64"))
