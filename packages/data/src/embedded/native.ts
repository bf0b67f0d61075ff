// The engine answers as on the wire, with base64 text and epoch seconds; SDK users expect bytes and dates.

/** The answer with every `B` and `BS` as bytes. Parts without binary are passed through, not copied. */
export function toBytes<Value>(answer: Value): Value {
  return convert(answer) as Value
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"))

function convert(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return convertList(value)
  return convertMembers(value as Record<string, unknown>)
}

function convertList(list: unknown[]): unknown[] {
  let copy: unknown[] | undefined
  list.forEach((each, i) => {
    const converted = convert(each)
    if (converted === each) return
    copy ??= [...list]
    copy[i] = converted
  })
  return copy ?? list
}

function convertMembers(members: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const name in members) {
    const each = members[name]
    const converted = convertMember(name, each)
    if (converted === each) continue
    copy ??= { ...members }
    copy[name] = converted
  }
  return copy ?? members
}

/** A text under `B` is binary; an attribute called `B` holds an object, never a text. */
function convertMember(name: string, value: unknown): unknown {
  if (name === "B" && typeof value === "string") return bytes(value)
  if (name === "BS" && Array.isArray(value)) return value.map(bytes)
  return convert(value)
}

const seconds = (value: unknown) => (typeof value === "number" ? new Date(value * 1000) : value)

/** A table's description with its times as dates. */
export function toDates(answer: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(answer), (name, value: unknown) =>
    name.endsWith("DateTime") ? seconds(value) : value,
  ) as Record<string, unknown>
}
