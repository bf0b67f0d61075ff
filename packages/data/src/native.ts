// The wire has base64 text and epoch seconds, SDK users have bytes and dates: from one to the other.

/** What stands in the place of a member; the same value when nothing has to change. */
type Change = (name: string, value: unknown) => unknown

/** Parts in which nothing changes are passed through, not copied. */
function walk(value: unknown, change: Change): unknown {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return walkList(value, change)
  return walkMembers(value as Record<string, unknown>, change)
}

function walkList(list: unknown[], change: Change): unknown[] {
  let copy: unknown[] | undefined
  list.forEach((each, i) => {
    const changed = walkMember("", each, change)
    if (changed === each) return
    copy ??= [...list]
    copy[i] = changed
  })
  return copy ?? list
}

function walkMembers(members: Record<string, unknown>, change: Change): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const name in members) {
    const each = members[name]
    const changed = walkMember(name, each, change)
    if (changed === each) continue
    copy ??= { ...members }
    copy[name] = changed
  }
  return copy ?? members
}

function walkMember(name: string, value: unknown, change: Change): unknown {
  const changed = change(name, value)
  return changed === value ? walk(value, change) : changed
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"))

/** A text under `B` is binary; an attribute called `B` holds an object, never a text. */
const bytesForTexts: Change = (name, value) => {
  if (name === "B" && typeof value === "string") return bytes(value)
  if (name === "BS" && Array.isArray(value)) return value.map(bytes)
  return value
}

const textsForBytes: Change = (_, value) => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64")
  if (value instanceof Date) return value.getTime() / 1000
  return value
}

/** Every `B` and `BS` as bytes. */
export function toBytes<Value>(answer: Value): Value {
  return walk(answer, bytesForTexts) as Value
}

/** Bytes as base64 text and dates as seconds. */
export function toTexts<Value>(input: Value): Value {
  return walk(input, textsForBytes) as Value
}

const seconds = (value: unknown) => (typeof value === "number" ? new Date(value * 1000) : value)

/** A table's description with its times as dates. */
export function toDates(answer: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(answer), (name, value: unknown) =>
    name.endsWith("DateTime") ? seconds(value) : value,
  ) as Record<string, unknown>
}
